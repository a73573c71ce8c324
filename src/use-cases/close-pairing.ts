import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import { officeHours } from '../domain/kernel/person.ts';
import { afterWorkingDays } from '../domain/kernel/working-time.ts';
import {
  beginClosing,
  chooseClosing,
  closingIsDue,
  endClosing,
  isClosing,
  outcomeOf,
  placeAfter,
  remindClosing,
} from '../domain/pairing/closing.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import { type ClosingChoice, type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Cohort, Side } from '../domain/program/cohort.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import type { World } from './world.ts';

const sides: readonly Side[] = ['mentor', 'mentee'];

/** How somebody wants to go on; said alone, and told to nobody. */
export const chooseClosingOf = (
  world: World,
  command: { readonly actor: Actor; readonly pairingId: EntityId; readonly choice: ClosingChoice },
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'over'>> => {
  const { tenantId, personId } = command.actor;
  const by = { personId, choice: command.choice, now: world.clock.now() };
  return changeAggregate(world.pairings, { tenantId, id: command.pairingId }, (p) => chooseClosing(p, by));
};

/** Asks at the end of the series, reminds once, and ends the window; safe to repeat and to stop anywhere. */
export async function attendToClosing(world: World, pairing: Pairing, cohort: Cohort): Promise<Pairing> {
  const now = world.clock.now();
  if (isClosing(pairing)) {
    const over = pairing.closing !== null && pairing.closing.windowEndsAt <= now;
    return over ? endOne(world, pairing) : keep(world, pairing, (p) => remindClosing(p, now));
  }
  const sessions = await world.sessions.listOfPairing(pairing.tenantId, pairing.id);
  if (!closingIsDue(pairing, { cohort, sessions, now })) return pairing;
  // as long as the window of a consultation: the days of both, and one for the far zones
  const days = 2 * cohort.consultation.workingDays + 1;
  const windowEndsAt = afterWorkingDays({ zone: 'UTC', hours: officeHours }, now, days);
  return keep(world, pairing, (p) => beginClosing(p, { now, windowEndsAt }));
}

async function keep(world: World, pairing: Pairing, step: (p: Pairing) => Pairing): Promise<Pairing> {
  const done = await changeAggregate(world.pairings, pairing, (p) => ok(step(p)));
  return done.ok ? done.value : pairing;
}

async function endOne(world: World, pairing: Pairing): Promise<Pairing> {
  // nobody chooses any more: the window is over. The places first: a stop in between leaves the pairing to the next tick
  if (pairing.state === 'active' && pairing.closing !== null && outcomeOf(pairing.closing.choices) !== 'continueThree')
    for (const side of sides) await settlePlace(world, pairing, side);
  const sessions = await world.sessions.listOfPairing(pairing.tenantId, pairing.id);
  const ended = await keep(world, pairing, (p) => endClosing(p, sessions, world.clock.now()));
  await offerNextSession(world, ended);
  return ended;
}

/** Completed, or on the list again for a new partner; whoever is in another pairing of the cohort stays as they are. */
async function settlePlace(world: World, pairing: Pairing, side: Side): Promise<void> {
  const { tenantId, cohortId } = pairing;
  const personId = personOn(pairing, side);
  const place = await world.enrollments.findOf(tenantId, cohortId, personId);
  if (place === null || place.state !== 'paired') return;
  const pairings = await world.pairings.listOfPerson(tenantId, personId);
  if (pairings.some((p) => p.id !== pairing.id && p.cohortId === cohortId && isRunning(p))) return;
  const state = placeAfter(pairing, side);
  await changeAggregate(world.enrollments, place, (e) => ok(e.state === 'paired' ? { ...e, state } : e));
}
