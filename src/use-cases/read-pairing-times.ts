import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { HourRange, Pairing } from '../domain/pairing/pairing.ts';
import { sideOf } from '../domain/pairing/pairing.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type OwnTimes = {
  readonly wishes: Pairing['wishes'];
  readonly hours: {
    readonly usual: { readonly start: string; readonly end: string };
    readonly answer: HourRange | 'no' | null;
  } | null;
};

/** What a pair would rather have, and what one of the two said of their own hours; the other's word stays with them. */
export async function readPairingTimes(
  world: World,
  query: { actor: Actor; pairingId: EntityId },
): Promise<Outcome<OwnTimes, 'notFound' | 'notYours'>> {
  const { tenantId, personId } = query.actor;
  const pairing = await world.pairings.find(tenantId, query.pairingId);
  if (pairing === null) return refused('notFound');
  const side = sideOf(pairing, personId);
  if (side === null) return refused('notYours');
  if (pairing.stretch === null) return ok({ wishes: pairing.wishes, hours: null });
  const { start, end } = (await workingTimeOf(world, tenantId, personId)).hours;
  return ok({ wishes: pairing.wishes, hours: { usual: { start, end }, answer: pairing.stretch.answers[side] } });
}
