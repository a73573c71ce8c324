import type { Actor } from '../../domain/access/actor.ts';
import { type CheckIn, isOwed } from '../../domain/check-in/check-in.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import type { NoticeKind } from '../../domain/notice/notice.ts';
import { mayChoose } from '../../domain/pairing/closing.ts';
import { mayAnswer } from '../../domain/pairing/consultation.ts';
import { type Pairing, sideOf } from '../../domain/pairing/pairing.ts';
import type { Enrollment } from '../../domain/program/enrollment.ts';
import type { World } from '../world.ts';
import { assistantCard } from './assistant-card.ts';

export type CurrentCard = { readonly kind: NoticeKind; readonly subjectId: EntityId };

function ofPairing(
  world: World,
  of: { actor: Actor; checkIns: readonly CheckIn[] },
  pairing: Pairing,
): CurrentCard | null {
  const { actor, checkIns } = of;
  const side = sideOf(pairing, actor.personId);
  if (side === null) return null;
  if (mayAnswer(pairing, side, world.clock.now())) return { kind: 'consultation', subjectId: pairing.id };
  const owed = checkIns.find((c) => c.pairingId === pairing.id && isOwed(c, world.clock.now()));
  if (owed !== undefined && (pairing.state === 'active' || pairing.state === 'completed'))
    return { kind: owed.sessionId === null ? 'checkIn' : 'afterSession', subjectId: owed.id };
  if (mayChoose(pairing, world.clock.now()) && pairing.closing?.choices[side] === null)
    return { kind: 'closingChoice', subjectId: pairing.id };
  if (pairing.state !== 'confirmed' && pairing.state !== 'active') return null;
  return { kind: 'introduction', subjectId: pairing.id };
}

function ofEnrollment(enrollment: Enrollment): CurrentCard | null {
  if (enrollment.state === 'invited') return { kind: 'invitation', subjectId: enrollment.id };
  if (
    enrollment.form !== null &&
    enrollment.trainedAt === null &&
    enrollment.state !== 'notJoining' &&
    enrollment.state !== 'withdrawn'
  )
    return { kind: 'training', subjectId: enrollment.id };
  return enrollment.state === 'notJoining' || enrollment.state === 'withdrawn'
    ? null
    : { kind: 'invitation', subjectId: enrollment.id };
}

/** The one card that matters most to a person now: a question that waits for them before what merely stands. */
export async function nextNoticeOf(world: World, actor: Actor): Promise<CurrentCard | null> {
  const [pairings, checkIns] = await Promise.all([
    world.pairings.listOfPerson(actor.tenantId, actor.personId),
    world.checkIns.listOfPerson(actor.tenantId, actor.personId),
  ]);
  const cards = pairings.map((p) => ofPairing(world, { actor, checkIns }, p));
  const order: readonly NoticeKind[] = ['consultation', 'afterSession', 'checkIn', 'closingChoice', 'introduction'];
  const best = order.flatMap((kind) => cards.filter((c) => c?.kind === kind))[0];
  if (best != null) return best;
  const places = await world.enrollments.listOfPerson(actor.tenantId, actor.personId);
  return places.map(ofEnrollment).find((c) => c !== null) ?? assistantCard(world, actor, 'booking');
}
