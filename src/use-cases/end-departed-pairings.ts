import type { TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { endForDeparture, isRunning } from '../domain/pairing/ending.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { callOff } from '../domain/session/calling-off.ts';
import type { Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

const most = 20_000;
const sides: readonly Side[] = ['mentor', 'mentee'];
/** So many gone overnight are a directory that was read wrongly, not people who left. */
const suspicious = { atLeast: 10, share: 0.05 };

type Departed = { readonly pairing: Pairing; readonly left: readonly Side[] };

/**
 * Pairings of people whose account is disabled or gone from the newest directory snapshot: future sessions are called off, the other's
 * place waits again, and they are told. Safe to repeat and to stop anywhere: the pairing itself ends last.
 */
export async function endDepartedPairings(world: World, tenantId: TenantId): Promise<void> {
  const states = ['confirmed', 'active', 'paused'] as const;
  const running = (await Promise.all(states.map((s) => world.pairings.listInState(tenantId, s, most)))).flat();
  if (running.length === 0) return;
  const ids = [...new Set(running.flatMap((p) => [p.mentorId, p.menteeId]))];
  const there = new Set((await world.people.people(tenantId, ids)).filter((p) => p.accountEnabled).map((p) => p.id));
  const departed = running
    .map((pairing): Departed => ({ pairing, left: sides.filter((side) => !there.has(personOn(pairing, side))) }))
    .filter((d) => d.left.length > 0);
  if (departed.length >= suspicious.atLeast && ids.length - there.size > suspicious.share * ids.length) {
    const counts = `${ids.length - there.size} of ${ids.length} people in pairings`;
    world.reportSurprise('so many left at once that nothing was ended', new Error(counts));
    return;
  }
  for (const one of departed) await endOne(world, one);
  world.deliverSoon(tenantId);
}

async function endOne(world: World, { pairing, left }: Departed): Promise<void> {
  const { tenantId } = pairing;
  const at = world.clock.now();
  const store = {
    find: (tenant: TenantId, id: string) => world.sessions.find(tenant, id),
    save: (session: Session) => world.sessions.saveAndFree(session),
  };
  const change = { by: null, side: null, what: 'cancelled', at, counts: false, proposed: null } as const;
  for (const session of await world.sessions.listOfPairing(tenantId, pairing.id))
    if (session.state === 'booked') await changeAggregate(store, session, (s) => callOff(s, change, 'nobody'));
  for (const side of sides) await settlePlace(world, pairing, { side, left: left.includes(side) });
  const staying = sides.filter((side) => !left.includes(side));
  await changeAggregate(world.pairings, pairing, (p) => ok(endForDeparture(p, staying, at)));
}

/** Who left gives up their place; who stays waits for another partner, unless they are in another pairing. */
async function settlePlace(world: World, pairing: Pairing, of: { side: Side; left: boolean }): Promise<void> {
  const { tenantId, cohortId } = pairing;
  const personId = personOn(pairing, of.side);
  const place = await world.enrollments.findOf(tenantId, cohortId, personId);
  if (place === null || place.state !== 'paired') return;
  const others = (await world.pairings.listOfPerson(tenantId, personId)).filter(
    (p) => p.id !== pairing.id && p.cohortId === cohortId && isRunning(p),
  );
  if (others.length > 0 && !of.left) return;
  const state = of.left ? 'withdrawn' : 'waiting';
  await changeAggregate(world.enrollments, place, (e) => ok(e.state === 'paired' ? { ...e, state } : e));
}
