import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import type { Instant, LocalDate } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pause } from '../domain/pairing/away.ts';
import { type Pairing, sideOf } from '../domain/pairing/pairing.ts';
import { isDueToResume, pause, resume } from '../domain/pairing/pausing.ts';
import { callOff } from '../domain/session/calling-off.ts';
import { type ChangeMade, isAhead, type Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type PausePairing = {
  readonly actor: Actor;
  readonly pairingId: EntityId;
  readonly until: LocalDate;
  readonly sessions: Pause['sessions'];
};
type PauseRefused = 'notFound' | 'notYours' | 'notActive' | 'pausedByOther' | 'badDate';

/** Stops a pairing until a day; sessions within it stay or are called off, as the person chose. Safe to repeat. */
export async function pausePairing(world: World, command: PausePairing): Promise<Outcome<Pairing, PauseRefused>> {
  const { tenantId, personId } = command.actor;
  const { zone } = await workingTimeOf(world, tenantId, personId);
  const now = world.clock.now();
  const wanted = { until: command.until, sessions: command.sessions, zone, now };
  const done = await changeAggregate(
    world.pairings,
    { tenantId, id: command.pairingId },
    (p): Outcome<Pairing, Exclude<PauseRefused, 'notFound'>> => {
      const side = sideOf(p, personId);
      return side === null ? refused('notYours') : pause(p, side, wanted);
    },
  );
  if (!done.ok) return done;
  if (command.sessions === 'calledOff' && done.value.pause !== null)
    await callOffBefore(world, done.value, { until: done.value.pause.resumesAt, by: personId });
  world.deliverSoon(tenantId);
  return done;
}

/** Sessions that begin before `until` are taken off the calendars, with a neutral text; it counts against nobody. */
export async function callOffBefore(
  world: World,
  pairing: Pairing,
  { until, by }: { readonly until: Instant; readonly by: string },
): Promise<void> {
  const { tenantId } = pairing;
  const store = {
    find: (tenant: TenantId, id: string) => world.sessions.find(tenant, id),
    save: (session: Session) => world.sessions.saveAndFree(session),
  };
  const change: ChangeMade = {
    ...{ by, side: sideOf(pairing, by), at: world.clock.now(), what: 'cancelled', counts: false, proposed: null },
  };
  for (const session of await world.sessions.listOfPairing(tenantId, pairing.id))
    if (isAhead(session) && session.startsAt < until)
      await changeAggregate(store, session, (s) => callOff(s, change, 'nobody'));
}

/** Back earlier than planned; only who paused may end it. */
export async function resumePairing(
  world: World,
  { actor, pairingId }: { readonly actor: Actor; readonly pairingId: EntityId },
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'notPaused'>> {
  const { tenantId, personId } = actor;
  const done = await changeAggregate(
    world.pairings,
    { tenantId, id: pairingId },
    (p): Outcome<Pairing, 'notYours' | 'notPaused'> => {
      const side = sideOf(p, personId);
      if (side === null || (p.pause !== null && p.pause.by !== side)) return refused('notYours');
      if (p.state === 'active') return ok(p);
      return p.state === 'paused' ? ok(resume(p)) : refused('notPaused');
    },
  );
  if (done.ok) await offerNextSession(world, done.value);
  return done;
}

const most = 5000;

/** Pauses whose day has come: the pairing goes on, and the next session is looked for. Safe to repeat. */
export async function endPauses(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const paused = await world.pairings.listInState(tenantId, 'paused', most);
  for (const pairing of paused.filter((p) => isDueToResume(p, now))) {
    const resumed = await changeAggregate(world.pairings, pairing, (p) => ok(isDueToResume(p, now) ? resume(p) : p));
    if (resumed.ok) await offerNextSession(world, resumed.value);
  }
}
