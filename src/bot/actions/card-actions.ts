import { z } from 'zod';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { refusalReasons } from '../../domain/pairing/pairing.ts';
import { answerConsultation } from '../../use-cases/answer-consultation.ts';
import { declineInvitation, joinNextCohort, stayWaiting, withdraw } from '../../use-cases/change-own-enrollment.ts';
import { confirmPrefilled, enroll } from '../../use-cases/enroll.ts';
import { openDigestItem } from '../../use-cases/open-digest-item.ts';
import type { CardActionName } from './action-names.ts';
import { awayActions } from './away-actions.ts';
import { checkInActions } from './check-in-actions.ts';
import { concernActions } from './concern-actions.ts';
import { EnrollInputs, readEnrollForm } from './enroll-press.ts';
import { insightActions } from './insight-actions.ts';
import { type CardAction, done, doneForBoth, nothingDone, onPress, type Press, reactionTo } from './reactions.ts';
import { sessionActions } from './session-actions.ts';
import { timesActions } from './times-actions.ts';
import { watchActions } from './watch-actions.ts';

const Nothing = z.object({});
const DigestItem = z.object({
  item: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
});
const Refusal = z.object({ reason: z.enum(refusalReasons).nullable().catch(null).default(null) });

const consult = (answer: 'yes' | 'somebodyElse' | 'notNow') =>
  onPress(Refusal, async ({ world, actor, subjectId }, input) => {
    const reason = answer === 'yes' ? null : input.reason;
    const result = await answerConsultation(world, { actor, pairingId: subjectId, answer, reason });
    // only two yeses change what the other may see: anything else stays unseen
    const settled = result.ok && (result.value.state === 'confirmed' || result.value.state === 'active');
    const remarks = { over: 'consultationOver', alreadyAnswered: 'alreadyAnswered' } as const;
    return reactionTo(result, remarks, settled ? doneForBoth : done);
  });

/** The person's place in the cohort of the pairing that a card is about. */
async function ownPlaceIn({ world, actor, subjectId }: Press): Promise<EntityId> {
  const { tenantId, personId } = actor;
  const pairing = await world.pairings.find(tenantId, subjectId);
  const place = pairing === null ? null : await world.enrollments.findOf(tenantId, pairing.cohortId, personId);
  if (place === null) throw new Error('a card is about a pairing without a place');
  return place.id;
}

const enrollRemarks = {
  over: 'enrollmentOver',
  unknownTopic: 'unknownTopic',
  exclusiveProgram: 'exclusiveProgram',
  commitmentMissing: 'commitmentMissing',
} as const;

/** Every button of every card: `data.action` → what it does. */
export const cardActions: Readonly<Record<Exclude<CardActionName, 'card.refresh' | 'card.concern'>, CardAction>> = {
  'invitation.enroll': onPress(EnrollInputs, async ({ world, actor, subjectId, data }, inputs) => {
    const read = readEnrollForm(inputs, data);
    if (!read.ok) return nothingDone(read.code);
    const result = await enroll(world, { actor, enrollmentId: subjectId, ...read.value });
    return reactionTo(result, enrollRemarks);
  }),
  'invitation.confirm': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await confirmPrefilled(world, { actor, enrollmentId: subjectId }), enrollRemarks),
  ),
  'invitation.decline': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await declineInvitation(world, { actor, enrollmentId: subjectId }), { over: 'enrollmentOver' }),
  ),
  'consultation.yes': consult('yes'),
  'consultation.somebodyElse': consult('somebodyElse'),
  'consultation.notNow': consult('notNow'),
  ...sessionActions,
  ...timesActions,
  ...watchActions,
  ...insightActions,
  ...concernActions,
  ...awayActions,
  ...checkInActions,
  'digest.open': onPress(DigestItem, async ({ world, actor, subjectId }, { item }) =>
    reactionTo(await openDigestItem(world, { actor, digestId: subjectId, index: item }), { notFound: 'unreadable' }),
  ),
  'partnerLeft.newPartner': onPress(Nothing, async (press) => {
    const enrollmentId = await ownPlaceIn(press);
    const result = await stayWaiting(press.world, { actor: press.actor, enrollmentId });
    return reactionTo(result, { over: 'enrollmentOver' }, nothingDone('stays'));
  }),
  'partnerLeft.nextCohort': onPress(Nothing, async (press) => {
    const enrollmentId = await ownPlaceIn(press);
    const result = await joinNextCohort(press.world, { actor: press.actor, enrollmentId });
    return reactionTo(result, { over: 'enrollmentOver' });
  }),
  'partnerLeft.stop': onPress(Nothing, async (press) => {
    const enrollmentId = await ownPlaceIn(press);
    return reactionTo(await withdraw(press.world, { actor: press.actor, enrollmentId }), { over: 'enrollmentOver' });
  }),
  'notPaired.stay': onPress(Nothing, async ({ world, actor, subjectId }) => {
    const result = await stayWaiting(world, { actor, enrollmentId: subjectId });
    return reactionTo(result, { over: 'enrollmentOver' }, nothingDone('stays'));
  }),
  'notPaired.withdraw': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await withdraw(world, { actor, enrollmentId: subjectId }), { over: 'enrollmentOver' }),
  ),
};
