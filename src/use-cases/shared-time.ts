import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { addDays, daysLater, instantAt, localDateOf } from '../domain/kernel/instant.ts';
import { type Pairing, personOn, type SlotOffer } from '../domain/pairing/pairing.ts';
import type { Cohort, Side } from '../domain/program/cohort.ts';
import { haveCommonHours, type SideTime, type SlotSearch } from '../domain/session/free-slots.ts';
import type { Window } from '../domain/session/next-session.ts';
import { isStanding, type Session } from '../domain/session/session.ts';
import { stretched } from '../domain/session/stretch.ts';
import type { FreeBusy } from './ports/calendar.ts';
import type { WorkPlace } from './ports/holidays.ts';
import { type KnownTime, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

export type TimesOf = { readonly pairing: Pairing; readonly cohort: Cohort; readonly sessions: readonly Session[] };

export type SharedRead = {
  readonly search: SlotSearch;
  readonly remarks: SlotOffer['remarks'];
  /** Whether the calendar of each side tells when they are busy. */
  readonly known: Readonly<Record<Side, boolean>>;
};

type OneSide = {
  readonly side: Side;
  readonly working: KnownTime;
  readonly busy: FreeBusy | null;
  readonly place: WorkPlace;
};

/** Holidays where somebody works, each from midnight to midnight of their own zone. */
function holidaysOf(world: World, place: WorkPlace, at: { zone: string; window: Window }): SideTime['busy'] {
  const { zone, window } = at;
  const dates = world.holidays.publicDates(place, localDateOf(window.from, zone), localDateOf(window.to, zone));
  return dates.map((d) => ({ startsAt: instantAt(d, '00:00', zone), endsAt: instantAt(addDays(d, 1), '00:00', zone) }));
}

async function readSides(world: World, pairing: Pairing, window: Window): Promise<Record<Side, OneSide>> {
  const { tenantId } = pairing;
  const ids = [pairing.mentorId, pairing.menteeId];
  const [times, people] = await Promise.all([workingTimes(world, tenantId, ids), world.people.people(tenantId, ids)]);
  const reachable = people.flatMap((p) => (p.mail === null ? [] : [{ personId: p.id, mail: p.mail }]));
  const freeBusy = await world.calendar.freeBusy(tenantId, reachable, window);
  const sideOf = (side: Side): OneSide => {
    const id = personOn(pairing, side);
    const working = times.get(id);
    if (working === undefined) throw new Error('working times are missing for a pairing');
    const person = people.find((p) => p.id === id);
    const place = { country: person?.country ?? null, office: person?.officeLocation ?? null };
    return { side, working, busy: freeBusy.find((f) => f.personId === id) ?? null, place };
  };
  return { mentor: sideOf('mentor'), mentee: sideOf('mentee') };
}

/** Sessions that stand, of all pairings of a person: known even where their calendar is not. */
export async function standingSessions(world: World, tenantId: TenantId, personId: PersonId): Promise<Session[]> {
  const pairings = await world.pairings.listOfPerson(tenantId, personId);
  const sessions = await Promise.all(pairings.map((p) => world.sessions.listOfPairing(tenantId, p.id)));
  return sessions.flat().filter(isStanding);
}

const commonHoursWithinDays = 14;

/** The two usual working times; where those have no hour in common, with the early and late ones that the two gave. */
function settleHours(of: TimesOf, search: SlotSearch): { search: SlotSearch; remarks: SlotOffer['remarks'] } {
  const fortnight = { ...search, to: daysLater(search.from, commonHoursWithinDays) };
  if (haveCommonHours(fortnight)) return { search, remarks: [] };
  const wider = (s: SlotSearch): SlotSearch => ({
    ...s,
    mentor: widen(s.mentor, 'mentor'),
    mentee: widen(s.mentee, 'mentee'),
  });
  const widen = (time: SideTime, side: Side): SideTime => ({
    ...time,
    working: { ...time.working, hours: stretched(time.working.hours, of.pairing.stretch, side) },
  });
  return haveCommonHours(wider(fortnight))
    ? { search: wider(search), remarks: ['hoursStretched'] }
    : { search, remarks: ['noCommonHours'] };
}

/** Both calendars and working hours within a window, with what must be said about how they were read. */
export async function readSharedTime(world: World, of: TimesOf, window: Window): Promise<SharedRead> {
  const { pairing, cohort, sessions } = of;
  const sides = await readSides(world, pairing, window);
  const known = { mentor: sides.mentor.busy?.known === true, mentee: sides.mentee.busy?.known === true };
  const timeOf = async ({ side, working, busy, place }: OneSide): Promise<SideTime> => {
    const own = known[side] ? [] : await standingSessions(world, pairing.tenantId, personOn(pairing, side));
    const holidays = holidaysOf(world, place, { zone: working.zone, window });
    const seen = busy?.known ? busy.busy : own;
    return { working, busy: [...seen, ...sessions.filter(isStanding), ...holidays] };
  };
  const usual: SlotSearch = {
    mentor: await timeOf(sides.mentor),
    mentee: await timeOf(sides.mentee),
    ...window,
    minutes: cohort.sessions.minutes,
    noSessionDates: cohort.noSessionDates,
  };
  const { search, remarks } = settleHours(of, usual);
  return {
    search,
    known,
    remarks: [
      ...(sides.mentor.working.assumed ? (['mentorHoursAssumed'] as const) : []),
      ...(sides.mentee.working.assumed ? (['menteeHoursAssumed'] as const) : []),
      ...(known.mentor ? [] : (['mentorFreeBusyUnknown'] as const)),
      ...(known.mentee ? [] : (['menteeFreeBusyUnknown'] as const)),
      ...remarks,
    ],
  };
}
