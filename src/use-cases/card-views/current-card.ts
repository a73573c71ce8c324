import type { Actor } from '../../domain/access/actor.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import type { NoticeKind } from '../../domain/notice/notice.ts';
import { mayAnswer } from '../../domain/pairing/consultation.ts';
import { type Pairing, sideOf } from '../../domain/pairing/pairing.ts';
import type { Enrollment } from '../../domain/program/enrollment.ts';
import type { World } from '../world.ts';

export type CurrentCard = { readonly kind: NoticeKind; readonly subjectId: EntityId };

async function ofPairing(world: World, actor: Actor, pairing: Pairing): Promise<CurrentCard | null> {
  const side = sideOf(pairing, actor.personId);
  if (side === null) return null;
  if (mayAnswer(pairing, side, world.clock.now())) return { kind: 'consultation', subjectId: pairing.id };
  if (pairing.state !== 'confirmed' && pairing.state !== 'active') return null;
  const sessions = await world.sessions.listOfPairing(actor.tenantId, pairing.id);
  for (const session of sessions.filter((s) => s.checkInsAskedAt !== null)) {
    const mine = (await world.checkIns.listOfSession(actor.tenantId, session.id)).find(
      (c) => c.personId === actor.personId,
    );
    if (mine !== undefined && mine.answeredAt === null && world.clock.now() < mine.closesAt)
      return { kind: 'afterSession', subjectId: mine.id };
  }
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
  const pairings = await world.pairings.listOfPerson(actor.tenantId, actor.personId);
  const cards = await Promise.all(pairings.map((p) => ofPairing(world, actor, p)));
  const order: readonly NoticeKind[] = ['consultation', 'afterSession', 'introduction'];
  const best = order.flatMap((kind) => cards.filter((c) => c?.kind === kind))[0];
  if (best != null) return best;
  const places = await world.enrollments.listOfPerson(actor.tenantId, actor.personId);
  return places.map(ofEnrollment).find((c) => c !== null) ?? null;
}
