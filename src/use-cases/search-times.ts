import { addDays, daysLater, type Instant, instantAt, localDateOf } from '../domain/kernel/instant.ts';
import type { Pairing, SlotOffer } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { chooseThree, freeSlots, type SideTime, type SlotSearch } from '../domain/session/free-slots.ts';
import { lastCalledOff, usualWindow, type Window, windowNearMoved } from '../domain/session/next-session.ts';
import { findRhythms, seriesDays } from '../domain/session/rhythms.ts';
import { isStanding, type Session } from '../domain/session/session.ts';
import type { FreeBusy } from './ports/calendar.ts';
import { type KnownTime, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

export type TimesOf = { readonly pairing: Pairing; readonly cohort: Cohort; readonly sessions: readonly Session[] };

type Sides = {
  mentor: KnownTime;
  mentee: KnownTime;
  freeBusy: ReadonlyMap<string, FreeBusy>;
  countries: ReadonlyMap<string, string | null>;
};

/** Public holidays of the country that somebody works in, each from midnight to midnight of their own zone. */
function holidaysOf(world: World, country: string | null, at: { zone: string; window: Window }): SideTime['busy'] {
  const { zone, window } = at;
  const dates = world.holidays.publicDates(country, localDateOf(window.from, zone), localDateOf(window.to, zone));
  return dates.map((d) => ({ startsAt: instantAt(d, '00:00', zone), endsAt: instantAt(addDays(d, 1), '00:00', zone) }));
}

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
  return {
    mentor,
    mentee,
    freeBusy: new Map(freeBusy.map((f) => [f.personId, f])),
    countries: new Map(people.map((p) => [p.id, p.country])),
  };
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
  const side = (personId: string, working: KnownTime): SideTime => {
    const freeBusy = sides.freeBusy.get(personId);
    const country = sides.countries.get(personId) ?? null;
    const holidays = holidaysOf(world, country, { zone: working.zone, window });
    return { working, busy: [...(freeBusy?.known ? freeBusy.busy : []), ...sessions.filter(isStanding), ...holidays] };
  };
  const search = {
    mentor: side(pairing.mentorId, sides.mentor),
    mentee: side(pairing.menteeId, sides.mentee),
    ...window,
    minutes: cohort.sessions.minutes,
    noSessionDates: cohort.noSessionDates,
  };
  return { search, remarks: remarksOf(pairing, sides) };
}

type Wanted = TimesOf & { readonly number: number; readonly not: readonly Instant[] };
type Found = Pick<SlotOffer, 'slots' | 'rhythms' | 'remarks'>;

/** Three times within the window; for a pair without any session also rhythms for all of them, which reach far beyond it. */
async function timesIn(world: World, of: Wanted, window: Window): Promise<Found> {
  const { count } = of.cohort.sessions;
  const whole = of.sessions.some(isStanding) || count < 2 ? 0 : seriesDays(count);
  const shared = await readSharedTime(world, of, { from: window.from, to: daysLater(window.to, whole) });
  const { mentor, mentee } = shared.search;
  const all = freeSlots(shared.search);
  const slots = all.filter((s) => s.endsAt <= window.to);
  const fresh = slots.filter((s) => !of.not.includes(s.startsAt));
  const zones = { mentorZone: mentor.working.zone, menteeZone: mentee.working.zone };
  return {
    slots: chooseThree(fresh.length > 0 ? fresh : slots, zones.menteeZone),
    rhythms: whole === 0 ? [] : findRhythms({ slots: all, first: window, count, endsOn: of.cohort.endsOn, ...zones }),
    remarks: shared.remarks,
  };
}

/**
 * Times that both share for a session, from both calendars, without those shown before. Of a session that was moved, near its old
 * time where there are any; a time that one of the two proposed in Outlook comes first.
 */
export async function searchTimes(world: World, of: Wanted): Promise<SlotOffer> {
  const now = world.clock.now();
  const around = { number: of.number, sessions: of.sessions, startsOn: of.cohort.startsOn, now };
  const near = windowNearMoved(around);
  const nearby = near === null ? null : await timesIn(world, of, near);
  const found = nearby !== null && nearby.slots.length > 0 ? nearby : await timesIn(world, of, usualWindow(around));
  const last = lastCalledOff(of.sessions, of.number);
  const proposed = last?.changes.at(-1)?.proposed ?? null;
  const offer = { id: world.ids.next(), sessionNumber: of.number, foundAt: now, ...found };
  if (proposed !== null && proposed.startsAt > now && !of.not.includes(proposed.startsAt)) {
    const others = found.slots.filter((s) => s.endsAt <= proposed.startsAt || proposed.endsAt <= s.startsAt);
    return { ...offer, slots: [proposed, ...others.slice(0, 2)], note: 'proposed' };
  }
  return { ...offer, note: last?.state === 'moved' && found !== nearby ? 'movedFar' : null };
}
