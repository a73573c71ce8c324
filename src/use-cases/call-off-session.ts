import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import { askAnotherRhythm, askedFrom, callForHelp, toldFrom } from '../domain/pairing/watch.ts';
import type { Side } from '../domain/program/cohort.ts';
import { callOff, cancelledRunning } from '../domain/session/calling-off.ts';
import type { ChangeMade, Session } from '../domain/session/session.ts';
import { assistantOf } from './acting-side.ts';
import { readersToTell } from './case-readers.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import { findMovable, type OfSession } from './move-session.ts';
import type { World } from './world.ts';

/** Frees the time, owes the cancellation of the event and a neutral card, and offers other times for the same session. */
export async function callOffSession(
  world: World,
  of: { readonly tenantId: TenantId; readonly id: EntityId },
  change: ChangeMade,
): Promise<Outcome<Session, 'notFound' | 'over' | 'notBooked'>> {
  const store = {
    find: (tenantId: TenantId, id: EntityId) => world.sessions.find(tenantId, id),
    save: (session: Session) => world.sessions.saveAndFree(session),
  };
  const before = await world.sessions.find(of.tenantId, of.id);
  const assistantId = before === null ? null : await assistantOf(world, before);
  const done = await changeAggregate(store, of, (s) => callOff(s, change, { assistantId }));
  if (!done.ok) return done;
  world.deliverSoon(of.tenantId);
  const pairing = await world.pairings.find(of.tenantId, done.value.pairingId);
  if (pairing === null) return done;
  await offerNextSession(world, pairing);
  if (change.side !== null) await watchCancellations(world, done.value, change.side);
  return done;
}

/**
 * Leaders' cancellations are what programs die of: after the second running the mentee and the assistant are asked in private whether
 * another rhythm is better; after one more, of either side, whoever runs the program hears that the two need help.
 */
async function watchCancellations(world: World, session: Session, side: Side): Promise<void> {
  const { tenantId, pairingId } = session;
  if (session.state !== 'cancelled') return;
  const running = cancelledRunning(await world.sessions.listOfPairing(tenantId, pairingId), side);
  if (running < (side === 'mentee' ? askedFrom : toldFrom)) return;
  const now = world.clock.now();
  const assistantId = await assistantOf(world, session);
  const readers = running < toldFrom ? [] : await readersToTell(world, { ...session, id: pairingId });
  await changeAggregate(world.pairings, { tenantId, id: pairingId }, (p) =>
    ok(running < toldFrom ? askAnotherRhythm(p, session.id, { assistantId, now }) : callForHelp(p, readers, now)),
  );
  world.deliverSoon(tenantId);
}

export type CancelSession = OfSession & {
  /** Somebody ill cancels without it counting; that it was illness is written down nowhere. */
  readonly ill: boolean;
};

/** This session will not take place; its number is offered again. Safe to repeat. */
export const cancelSession = (world: World, command: CancelSession) =>
  callOffOwn(world, command, { what: 'cancelled', counts: !command.ill });

/** Gives the time up before there is another: where a calendar is not known, the next one is picked by hand. */
export const giveUpTime = (world: World, command: OfSession) =>
  callOffOwn(world, command, { what: 'moved', counts: true });

async function callOffOwn(
  world: World,
  command: OfSession,
  as: Pick<ChangeMade, 'what' | 'counts'>,
): Promise<Outcome<Session, 'notFound' | 'notYours' | 'over' | 'notBooked'>> {
  const found = await findMovable(world, command);
  if (!found.ok) return found;
  const { session, side } = found.value;
  const change = { by: command.actor.personId, side, at: world.clock.now(), proposed: null, ...as };
  const done = await callOffSession(world, session, change);
  return done.ok ? ok(done.value) : done;
}
