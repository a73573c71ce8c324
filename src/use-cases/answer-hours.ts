import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type HourRange, type Pairing, sideOf } from '../domain/pairing/pairing.ts';
import { liveOffer } from '../domain/session/next-session.ts';
import { answerHours as answer } from '../domain/session/stretch.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerAnew } from './find-times.ts';
import type { World } from './world.ts';

export type AnswerHours = { readonly actor: Actor; readonly pairingId: EntityId; readonly answer: HourRange | 'no' };

/**
 * One of the two says whether an early or a late hour outside their own is fine, for themselves alone. Times are looked for again at
 * once; what was said is told to nobody.
 */
export async function answerHours(
  world: World,
  command: AnswerHours,
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'notActive' | 'notAsked' | 'endsBeforeStart'>> {
  const { actor } = command;
  const pairing = await world.pairings.find(actor.tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  const side = sideOf(pairing, actor.personId);
  if (side === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  const answered = await changeAggregate(world.pairings, pairing, (p) => answer(p, side, command.answer));
  if (!answered.ok || !(await isWaiting(world, answered.value))) return answered;
  const offered = await offerAnew(world, answered.value);
  return offered.ok ? ok(offered.value) : answered;
}

/** Whether the pair still has no times for want of a common hour. */
async function isWaiting(world: World, pairing: Pairing): Promise<boolean> {
  const offer = liveOffer(pairing, await world.sessions.listOfPairing(pairing.tenantId, pairing.id));
  return offer !== null && offer.slots.length === 0 && offer.remarks.includes('noCommonHours');
}
