import type { Instant } from '../domain/kernel/instant.ts';
import type { Pairing, Slot, SlotOffer } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { chooseThree, freeSlots, type SideTime, type SlotSearch } from '../domain/session/free-slots.ts';
import { lastCalledOff, usualWindow, type Window, windowNearMoved } from '../domain/session/next-session.ts';
import { isStanding, type Session } from '../domain/session/session.ts';
import type { FreeBusy } from './ports/calendar.ts';
import { type KnownTime, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

export type TimesOf = { readonly pairing: Pairing; readonly cohort: Cohort; readonly sessions: readonly Session[] };

const busyOf = (freeBusy: FreeBusy | undefined, own: readonly Session[], personId: string): SideTime['busy'] => [
  ...(freeBusy?.known ? freeBusy.busy : []),
  ...own.filter((s) => isStanding(s) && (s.mentorId === personId || s.menteeId === personId)),
];

type Sides = { mentor: KnownTime; mentee: KnownTime; freeBusy: ReadonlyMap<string, FreeBusy> };

async function readSides(world: World, pairing: Pairing, window: Window): Promise<Sides> {
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

export type SharedTime = { readonly search: SlotSearch; readonly remarks: SlotOffer['remarks'] };

/** Both calendars and working hours within a window, with what must be said about how they were read. */
export async function readSharedTime(world: World, of: TimesOf, window: Window): Promise<SharedTime> {
  const { pairing, cohort, sessions } = of;
  const sides = await readSides(world, pairing, window);
  const side = (personId: string, working: KnownTime): SideTime => ({
    working,
    busy: busyOf(sides.freeBusy.get(personId), sessions, personId),
  });
  const search = {
    mentor: side(pairing.mentorId, sides.mentor),
    mentee: side(pairing.menteeId, sides.mentee),
    ...window,
    minutes: cohort.sessions.minutes,
    noSessionDates: cohort.noSessionDates,
  };
  return { search, remarks: remarksOf(pairing, sides) };
}

type Found = { readonly slots: readonly Slot[]; readonly shared: SharedTime };

async function slotsIn(world: World, of: TimesOf & { not: readonly Instant[] }, window: Window): Promise<Found> {
  const shared = await readSharedTime(world, of, window);
  const slots = freeSlots(shared.search);
  const fresh = slots.filter((s) => !of.not.includes(s.startsAt));
  return { slots: chooseThree(fresh.length > 0 ? fresh : slots, shared.search.mentee.working.zone), shared };
}

/**
 * Times that both share for a session, from both calendars, without those shown before. Of a session that was moved, near its old
 * time where there are any; a time that one of the two proposed in Outlook comes first.
 */
export async function searchTimes(
  world: World,
  of: TimesOf & { number: number; not: readonly Instant[] },
): Promise<SlotOffer> {
  const now = world.clock.now();
  const around = { number: of.number, sessions: of.sessions, startsOn: of.cohort.startsOn, now };
  const near = windowNearMoved(around);
  const nearby = near === null ? null : await slotsIn(world, of, near);
  const found = nearby !== null && nearby.slots.length > 0 ? nearby : await slotsIn(world, of, usualWindow(around));
  const proposed = lastCalledOff(of.sessions, of.number)?.changes.at(-1)?.proposed ?? null;
  const offer = {
    id: world.ids.next(),
    sessionNumber: of.number,
    foundAt: now,
    remarks: found.shared.remarks,
  };
  if (proposed !== null && proposed.startsAt > now && !of.not.includes(proposed.startsAt)) {
    const others = found.slots.filter((s) => s.endsAt <= proposed.startsAt || proposed.endsAt <= s.startsAt);
    return { ...offer, slots: [proposed, ...others.slice(0, 2)], note: 'proposed' };
  }
  const movedFar = lastCalledOff(of.sessions, of.number)?.state === 'moved' && found !== nearby;
  return { ...offer, slots: found.slots, note: movedFar ? 'movedFar' : null };
}
