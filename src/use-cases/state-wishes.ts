import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { actingSide } from './acting-side.ts';
import { changeAggregate } from './change-aggregate.ts';
import { refreshOffer } from './find-times.ts';
import type { World } from './world.ts';

export type StateWishes = {
  readonly actor: Actor;
  readonly pairingId: EntityId;
  /** 1 = Monday … 7 = Sunday, and `HH:mm`, on the mentee's calendar and clock; null: any. */
  readonly wishes: { readonly weekday: number | null; readonly time: string | null };
};

/** The day and hour that a pair would rather have, from now on; times on offer are looked for again. Safe to repeat. */
export async function stateWishes(
  world: World,
  command: StateWishes,
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'notActive'>> {
  const { actor } = command;
  const pairing = await world.pairings.find(actor.tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  if ((await actingSide(world, pairing, actor.personId)) === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  const { weekday, time } = command.wishes;
  const wishes = weekday === null && time === null ? null : { weekday, time };
  const stated = await changeAggregate(world.pairings, pairing, (p) =>
    ok(JSON.stringify(p.wishes) === JSON.stringify(wishes) ? p : { ...p, wishes }),
  );
  if (!stated.ok || stated.value.version === pairing.version) return stated;
  const fresh = await refreshOffer(world, stated.value);
  return fresh.ok ? fresh : stated;
}
