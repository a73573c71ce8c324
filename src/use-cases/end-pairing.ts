import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { endFor, isRunning } from '../domain/pairing/ending.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { callOff } from '../domain/session/calling-off.ts';
import type { Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

/** Why a pairing ends before its time. The other side never learns which of them it was. */
export type EndedBecause = 'departed' | 'longLeave' | 'exit';

export type EndPairing = {
  readonly tenantId: TenantId;
  readonly pairingId: EntityId;
  readonly because: EndedBecause;
  /** Who leaves: one side, or both. */
  readonly left: readonly Side[];
  /** Of somebody who leaves this pairing but not the program: they wait for another partner. */
  readonly leaverWaits?: boolean;
};

const sides: readonly Side[] = ['mentor', 'mentee'];

/**
 * Ends a pairing of which one side is gone: future sessions are called off with a neutral text and their times are free, the other's
 * place waits again and they are told without a cause. Safe to repeat and to stop anywhere: the pairing itself ends last.
 */
export async function endPairing(world: World, command: EndPairing): Promise<void> {
  const { tenantId, pairingId, left } = command;
  const pairing = await world.pairings.find(tenantId, pairingId);
  if (pairing === null || !isRunning(pairing)) return;
  const at = world.clock.now();
  const store = {
    find: (tenant: TenantId, id: string) => world.sessions.find(tenant, id),
    save: (session: Session) => world.sessions.saveAndFree(session),
  };
  const change = { by: null, side: null, what: 'cancelled', at, counts: false, proposed: null } as const;
  for (const session of await world.sessions.listOfPairing(tenantId, pairing.id))
    if (session.state === 'booked') await changeAggregate(store, session, (s) => callOff(s, change, 'nobody'));
  for (const side of sides) await settlePlace(world, pairing, { command, side });
  const staying = sides.filter((side) => !left.includes(side));
  await changeAggregate(world.pairings, pairing, (p) => ok(endFor(p, staying, at)));
  world.deliverSoon(tenantId);
}

/** Whoever leaves the program gives up their place; others wait for another partner, unless they are in another pairing. */
async function settlePlace(world: World, pairing: Pairing, of: { command: EndPairing; side: Side }): Promise<void> {
  const { tenantId, cohortId } = pairing;
  const { because, left, leaverWaits } = of.command;
  const personId = personOn(pairing, of.side);
  const place = await world.enrollments.findOf(tenantId, cohortId, personId);
  if (place === null || place.state !== 'paired') return;
  const leaves = left.includes(of.side);
  const others = (await world.pairings.listOfPerson(tenantId, personId)).filter(
    (p) => p.id !== pairing.id && p.cohortId === cohortId && isRunning(p),
  );
  // an exit ends one pairing; who is gone from the company is gone from all
  if (others.length > 0 && (!leaves || because === 'exit')) return;
  const state = leaves && leaverWaits !== true ? 'withdrawn' : 'waiting';
  await changeAggregate(world.enrollments, place, (e) => ok(e.state === 'paired' ? { ...e, state } : e));
}
