import { z } from 'zod';
import { InstantText } from '../../contracts/fields.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { questionIds } from '../../domain/check-in/check-in.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { refusalReasons } from '../../domain/pairing/pairing.ts';
import { answerCheckIn } from '../../use-cases/answer-check-in.ts';
import { answerConsultation } from '../../use-cases/answer-consultation.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { completeTraining, declineInvitation, stayWaiting, withdraw } from '../../use-cases/change-own-enrollment.ts';
import { enroll } from '../../use-cases/enroll.ts';
import { findTimes } from '../../use-cases/find-times.ts';
import type { World } from '../../use-cases/world.ts';
import type { Remark } from '../cards/paper.ts';
import type { CardActionName } from './action-names.ts';
import { answersIn } from './answers-in.ts';
import { EnrollInputs, readEnrollForm } from './enroll-press.ts';

/** One press: who, about what, and everything that the card sent along. */
export type Press = {
  readonly world: World;
  readonly actor: Actor;
  readonly subjectId: EntityId;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a press did: a remark when it did nothing, and whether cards of others about the subject now show something else. */
export type Reaction = { readonly remark: Remark | null; readonly changesOthers: boolean };

export type CardAction = (press: Press) => Promise<Reaction>;

const done: Reaction = { remark: null, changesOthers: false };
const doneForBoth: Reaction = { remark: null, changesOthers: true };
const nothingDone = (remark: Remark): Reaction => ({ remark, changesOthers: false });

/** Reads a press's inputs by a schema; what cannot be read does nothing. */
function onPress<Input>(schema: z.ZodType<Input>, act: (press: Press, input: Input) => Promise<Reaction>): CardAction {
  return async (press) => {
    const input = schema.safeParse(press.data);
    return input.success ? act(press, input.data) : nothingDone('unreadable');
  };
}

type Code<T> = Extract<T, { ok: false }> extends { code: infer C } ? C & string : never;
type Result = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A refusal as its remark; refusals that a card of one's own cannot meet are surprises. */
function reactionTo<R extends Result>(result: R, remarks: Partial<Record<Code<R>, Remark>>, success = done): Reaction {
  if (result.ok) return success;
  const remark = remarks[result.code as Code<R>];
  if (remark === undefined) throw new Error(`an own card was refused: ${result.code}`);
  return nothingDone(remark);
}

const Nothing = z.object({});
const Refusal = z.object({ reason: z.enum(refusalReasons).nullable().catch(null).default(null) });
const Slot = z.object({ offerId: z.string().max(100), startsAt: InstantText });
const Report = z.object({ report: z.enum(['met', 'moved', 'didNotHappen']) });

const consult = (answer: 'yes' | 'somebodyElse' | 'notNow') =>
  onPress(Refusal, async ({ world, actor, subjectId }, input) => {
    const reason = answer === 'yes' ? null : input.reason;
    const result = await answerConsultation(world, { actor, pairingId: subjectId, answer, reason });
    // only two yeses change what the other may see: anything else stays unseen
    const settled = result.ok && (result.value.state === 'confirmed' || result.value.state === 'active');
    const remarks = { over: 'consultationOver', alreadyAnswered: 'alreadyAnswered' } as const;
    return reactionTo(result, remarks, settled ? doneForBoth : done);
  });

/** Every button of every card: `data.action` → what it does. */
export const cardActions: Readonly<Record<Exclude<CardActionName, 'card.refresh'>, CardAction>> = {
  'invitation.enroll': onPress(EnrollInputs, async ({ world, actor, subjectId, data }, inputs) => {
    const read = readEnrollForm(inputs, data);
    if (!read.ok) return nothingDone(read.code);
    const result = await enroll(world, { actor, enrollmentId: subjectId, ...read.value });
    return reactionTo(result, {
      over: 'enrollmentOver',
      unknownTopic: 'unknownTopic',
      exclusiveProgram: 'exclusiveProgram',
    });
  }),
  'invitation.decline': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await declineInvitation(world, { actor, enrollmentId: subjectId }), { over: 'enrollmentOver' }),
  ),
  'training.done': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await completeTraining(world, { actor, enrollmentId: subjectId }), { notEnrolled: 'notEnrolled' }),
  ),
  'consultation.yes': consult('yes'),
  'consultation.somebodyElse': consult('somebodyElse'),
  'consultation.notNow': consult('notNow'),
  'introduction.book': onPress(Slot, async ({ world, actor, subjectId }, slot) => {
    const result = await bookSession(world, { actor, pairingId: subjectId, ...slot });
    const remarks = {
      notActive: 'notActive',
      offerOver: 'offerOver',
      slotTaken: 'slotTaken',
      alreadyBooked: 'alreadyBooked',
    } as const;
    // fresh times after a refusal are fresh for both
    return { ...reactionTo(result, remarks), changesOthers: true };
  }),
  'introduction.otherTimes': onPress(Nothing, async ({ world, actor, subjectId }) => {
    const result = await findTimes(world, { actor, pairingId: subjectId });
    return reactionTo(result, { notActive: 'notActive', alreadyBooked: 'alreadyBooked' }, doneForBoth);
  }),
  'afterSession.answer': onPress(Report, async ({ world, actor, subjectId, data }, { report }) => {
    const answers = answersIn(data, questionIds);
    const result = await answerCheckIn(world, { actor, checkInId: subjectId, report, answers });
    return reactionTo(result, { closed: 'checkInClosed' });
  }),
  'notPaired.stay': onPress(Nothing, async ({ world, actor, subjectId }) => {
    const result = await stayWaiting(world, { actor, enrollmentId: subjectId });
    return reactionTo(result, { over: 'enrollmentOver' }, nothingDone('stays'));
  }),
  'notPaired.withdraw': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await withdraw(world, { actor, enrollmentId: subjectId }), { over: 'enrollmentOver' }),
  ),
};
