import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { answerRhythm } from '../domain/pairing/watch.ts';
import { actingSide } from './acting-side.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

/** The mentee, or the assistant, has answered the private question about another rhythm: by a time, or by keeping this one. */
export async function answerRhythmQuestion(
  world: World,
  command: { readonly actor: Actor; readonly pairingId: EntityId },
): Promise<Outcome<Pairing, 'notFound' | 'notYours'>> {
  const { actor, pairingId } = command;
  const pairing = await world.pairings.find(actor.tenantId, pairingId);
  if (pairing === null) return refused('notFound');
  if ((await actingSide(world, pairing, actor.personId)) !== 'mentee') return refused('notYours');
  return changeAggregate(world.pairings, pairing, (p) => ok(answerRhythm(p, world.clock.now())));
}
