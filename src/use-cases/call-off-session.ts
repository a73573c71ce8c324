import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { askAnotherRhythm } from '../domain/pairing/activation.ts';
import { callOff, cancelledRunning } from '../domain/session/calling-off.ts';
import type { Session, SessionChange } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import type { World } from './world.ts';

export type CallOffSession = { readonly actor: Actor; readonly sessionId: EntityId };
export type CallOffRefused = 'notFound' | 'notYours' | 'over' | 'notBooked';

/** Frees the time, owes the cancellation of the event and a neutral card, and offers other times for the same session. */
export async function callOffSession(
  world: World,
  of: { readonly tenantId: TenantId; readonly id: EntityId },
  change: SessionChange,
): Promise<Outcome<Session, 'notFound' | 'over' | 'notBooked'>> {
  const store = {
    find: (tenantId: TenantId, id: EntityId) => world.sessions.find(tenantId, id),
    save: (session: Session) => world.sessions.saveAndFree(session),
  };
  const done = await changeAggregate(store, of, (s) => callOff(s, change));
  if (!done.ok) return done;
  world.deliverSoon(of.tenantId);
  const pairing = await world.pairings.find(of.tenantId, done.value.pairingId);
  if (pairing === null) return done;
  await offerNextSession(world, pairing);
  if (change.side === 'mentee') await askMentee(world, done.value);
  return done;
}

const tooManyRunning = 2;

/** Leaders' cancellations are what programs die of: from the second running on, the mentee is asked in private whether another rhythm is better. */
async function askMentee(world: World, session: Session): Promise<void> {
  const { tenantId, pairingId } = session;
  if (session.state !== 'cancelled') return;
  const sessions = await world.sessions.listOfPairing(tenantId, pairingId);
  if (cancelledRunning(sessions, 'mentee') < tooManyRunning) return;
  await changeAggregate(world.pairings, { tenantId, id: pairingId }, (p) =>
    ok(p.state === 'active' ? askAnotherRhythm(p, session.id, world.clock.now()) : p),
  );
  world.deliverSoon(tenantId);
}

async function callOffOwn(
  world: World,
  { actor, sessionId }: CallOffSession,
  what: SessionChange['what'],
): Promise<Outcome<Session, CallOffRefused>> {
  const { tenantId, personId } = actor;
  const session = await world.sessions.find(tenantId, sessionId);
  if (session === null) return refused('notFound');
  const side = personId === session.mentorId ? 'mentor' : personId === session.menteeId ? 'mentee' : null;
  if (side === null) return refused('notYours');
  const change = { by: personId, side, what, at: world.clock.now(), counts: true, proposed: null } as const;
  const done = await callOffSession(world, session, change);
  return done.ok ? ok(done.value) : done;
}

/** Another time for the same session, near its old one where both have time. Safe to repeat. */
export const moveSession = (world: World, command: CallOffSession): Promise<Outcome<Session, CallOffRefused>> =>
  callOffOwn(world, command, 'moved');

/** This session will not take place; its number is offered again. Safe to repeat. */
export const cancelSession = (world: World, command: CallOffSession): Promise<Outcome<Session, CallOffRefused>> =>
  callOffOwn(world, command, 'cancelled');
