import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { daysLater, type Instant, instantAt, type LocalDate } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { offerTimes } from '../domain/pairing/activation.ts';
import { type Pairing, type SlotOffer, sideOf } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { chooseThree, freeSlots, type SideTime } from '../domain/session/free-slots.ts';
import type { Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { FreeBusy } from './ports/calendar.ts';
import { type KnownTime, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

/** Sessions that stand: the times of all others are free again. */
export const standing = (s: Session): boolean => s.state === 'booking' || s.state === 'booked' || s.state === 'held';
const upcoming = (s: Session): boolean => s.state === 'booking' || s.state === 'booked';

const noticeDays = 1;
const firstWithinDays = 10;

/**
 * From when to when the next session is looked for: the first within ten days of the cohort's first day (of now, once it has begun), the
 * second two weeks after it, then monthly, each with a week's room. The cohort's day begins at midnight UTC; working hours do the rest.
 */
function windowFor(
  number: number,
  of: { last: Session | null; startsOn: LocalDate; now: Instant },
): { from: Instant; to: Instant } {
  const { last, now } = of;
  const begins = instantAt(of.startsOn, '00:00', 'UTC');
  const notice = daysLater(now, noticeDays);
  const soonest = begins > notice ? begins : notice;
  if (last === null) return { from: soonest, to: daysLater(begins > now ? begins : now, firstWithinDays) };
  const target = daysLater(last.startsAt, number === 2 ? 14 : 28);
  const from = target > soonest ? target : soonest;
  return { from, to: daysLater(from, 7) };
}

const busyOf = (freeBusy: FreeBusy | undefined, own: readonly Session[], personId: string): SideTime['busy'] => [
  ...(freeBusy?.known ? freeBusy.busy : []),
  ...own.filter((s) => standing(s) && (s.mentorId === personId || s.menteeId === personId)),
];

type Sides = { mentor: KnownTime; mentee: KnownTime; freeBusy: ReadonlyMap<string, FreeBusy> };

async function readSides(world: World, pairing: Pairing, window: { from: Instant; to: Instant }): Promise<Sides> {
  const ids = [pairing.mentorId, pairing.menteeId];
  const [times, people] = await Promise.all([
    workingTimes(world, pairing.tenantId, ids),
    world.people.people(pairing.tenantId, ids),
  ]);
  const reachable = people.flatMap((p) => (p.mail === null ? [] : [{ personId: p.id, mail: p.mail }]));
  const freeBusy = await world.calendar.freeBusy(pairing.tenantId, reachable, window);
  const [mentor, mentee] = ids.map((id) => times.get(id));
  if (mentor === undefined || mentee === undefined) throw new Error('working times are missing for a pairing');
  return { mentor, mentee, freeBusy: new Map(freeBusy.map((f) => [f.personId, f])) };
}

const remarksOf = (pairing: Pairing, sides: Sides): SlotOffer['remarks'] => [
  ...(sides.mentor.assumed ? (['mentorHoursAssumed'] as const) : []),
  ...(sides.mentee.assumed ? (['menteeHoursAssumed'] as const) : []),
  ...(sides.freeBusy.get(pairing.mentorId)?.known ? [] : (['mentorFreeBusyUnknown'] as const)),
  ...(sides.freeBusy.get(pairing.menteeId)?.known ? [] : (['menteeFreeBusyUnknown'] as const)),
];

/** Times that both share for the pair's next session, from both calendars, without those shown before. */
export async function searchTimes(
  world: World,
  of: { pairing: Pairing; cohort: Cohort; sessions: readonly Session[]; not: readonly Instant[] },
): Promise<SlotOffer> {
  const { pairing, cohort } = of;
  const now = world.clock.now();
  const last = of.sessions
    .filter(standing)
    .reduce<Session | null>((a, s) => (a === null || s.number > a.number ? s : a), null);
  const number = (last?.number ?? 0) + 1;
  const window = windowFor(number, { last, startsOn: cohort.startsOn, now });
  const sides = await readSides(world, pairing, window);
  const search = {
    mentor: {
      working: sides.mentor,
      busy: busyOf(sides.freeBusy.get(pairing.mentorId), of.sessions, pairing.mentorId),
    },
    mentee: {
      working: sides.mentee,
      busy: busyOf(sides.freeBusy.get(pairing.menteeId), of.sessions, pairing.menteeId),
    },
    ...window,
    minutes: cohort.sessions.minutes,
    noSessionDates: cohort.noSessionDates,
  };
  const slots = freeSlots(search);
  const fresh = slots.filter((s) => !of.not.includes(s.startsAt));
  return {
    id: world.ids.next(),
    sessionNumber: number,
    foundAt: now,
    slots: chooseThree(fresh.length > 0 ? fresh : slots, sides.mentee.zone),
    remarks: remarksOf(pairing, sides),
  };
}

/** Everything the pair's next offer depends on; null when nothing is to be offered now. */
async function nextOffer(world: World, pairing: Pairing, not: readonly Instant[]): Promise<SlotOffer | null> {
  const [cohort, sessions] = await Promise.all([
    world.cohorts.find(pairing.tenantId, pairing.cohortId),
    world.sessions.listOfPairing(pairing.tenantId, pairing.id),
  ]);
  const done = sessions.filter(standing).length;
  if (cohort === null || sessions.some(upcoming) || done >= cohort.sessions.count) return null;
  return searchTimes(world, { pairing, cohort, sessions, not });
}

/** Offers the next session's times to an active pair that has neither an offer nor a session ahead. */
export async function offerNextSession(world: World, pairing: Pairing): Promise<void> {
  if (pairing.state !== 'active' || pairing.offer !== null) return;
  const offer = await nextOffer(world, pairing, []);
  if (offer === null) return;
  await changeAggregate(world.pairings, pairing, (p) =>
    ok(p.state === 'active' && p.offer === null ? offerTimes(p, offer, world.clock.now()) : p),
  );
  world.deliverSoon(pairing.tenantId);
}

/** Replaces the offer by other times; the card that asked for it is drawn again with them. */
export async function refreshOffer(
  world: World,
  pairing: Pairing,
): Promise<Outcome<Pairing, 'alreadyBooked' | 'notFound'>> {
  const offer = await nextOffer(world, pairing, pairing.offer?.slots.map((s) => s.startsAt) ?? []);
  if (offer === null) return refused('alreadyBooked');
  return changeAggregate(world.pairings, pairing, (p) => ok({ ...p, offer }));
}

/** "Other times", asked for by one of the two. */
export async function findTimes(
  world: World,
  command: { actor: Actor; pairingId: EntityId },
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'notActive' | 'alreadyBooked'>> {
  const pairing = await world.pairings.find(command.actor.tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  if (sideOf(pairing, command.actor.personId) === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  return refreshOffer(world, pairing);
}
