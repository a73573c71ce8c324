import { daysLater, epochOf, type Instant } from '../domain/kernel/instant.ts';
import { plannedSessions } from '../domain/pairing/closing.ts';
import type { SlotOffer } from '../domain/pairing/pairing.ts';
import type { Side, TimeWishes } from '../domain/program/cohort.ts';
import { lastCalledOff, usualWindow, type Window, windowNearMoved } from '../domain/session/next-session.ts';
import { chooseThree, rankStarts } from '../domain/session/rank-times.ts';
import { findRhythms, seriesDays } from '../domain/session/rhythms.ts';
import { isStanding } from '../domain/session/session.ts';
import { readSharedTime, type TimesOf } from './shared-time.ts';
import type { World } from './world.ts';

type Wanted = TimesOf & { readonly number: number; readonly not: readonly Instant[] };
type Found = Pick<SlotOffer, 'slots' | 'rhythms' | 'remarks' | 'byHand'>;

/** The pair's own day and hour where they said one; lunch and buffers are the cohort's. */
const wishesOf = ({ pairing, cohort }: TimesOf): TimeWishes => ({ ...cohort.times, ...pairing.wishes });

/** Whose calendar is not known picks; where neither is, the mentor does the work and the leader chooses with one tap. */
const pickerOf = (known: Readonly<Record<Side, boolean>>): Side | null =>
  known.mentor ? (known.mentee ? null : 'mentee') : 'mentor';

/** Three times within the window; for a pair without any session also rhythms for all of them, which reach far beyond it. */
export async function timesIn(world: World, of: Wanted, window: Window): Promise<Found> {
  const { minutes } = of.cohort.sessions;
  const before = of.pairing.sessionsBefore;
  const count = plannedSessions(of.pairing, of.cohort) - before;
  const whole = of.sessions.some(isStanding) || count < 2 ? 0 : seriesDays(count);
  const { search, remarks, known } = await readSharedTime(world, of, {
    from: window.from,
    to: daysLater(window.to, whole),
  });
  const picker = pickerOf(known);
  // nobody's calendar is guessed at: with no common hours either, those are asked for first
  if (picker !== null && !remarks.includes('noCommonHours'))
    return { slots: [], rhythms: [], remarks, byHand: { picker, pickedAt: null } };
  const zones = { mentorZone: search.mentor.working.zone, menteeZone: search.mentee.working.zone };
  const ranked = rankStarts(search, wishesOf(of));
  const last = epochOf(window.to) - minutes * 60_000;
  const shown = new Set(of.not.map(epochOf));
  const soon = ranked.filter((r) => r.start <= last);
  const fresh = soon.filter((r) => !shown.has(r.start));
  const { endsOn } = of.cohort;
  return {
    slots: chooseThree(fresh.length > 0 ? fresh : soon, { minutes, menteeZone: zones.menteeZone }),
    rhythms: whole === 0 ? [] : findRhythms({ ranked, minutes, first: window, count, before, endsOn, ...zones }),
    remarks,
    byHand: null,
  };
}

/**
 * Times that both share for a session, from both calendars, without those shown before. Of a session that was moved, near its old
 * time where there are any; a time that one of the two proposed in Outlook comes first. Where a calendar is not known, nobody's time is
 * offered: one side is to pick by hand.
 */
export async function searchTimes(world: World, of: Wanted): Promise<SlotOffer> {
  const now = world.clock.now();
  const { noticeHours } = of.cohort.times;
  const around = { number: of.number, sessions: of.sessions, startsOn: of.cohort.startsOn, now, noticeHours };
  const near = windowNearMoved(around);
  const nearby = near === null ? null : await timesIn(world, of, near);
  const found = nearby !== null && nearby.slots.length > 0 ? nearby : await timesIn(world, of, usualWindow(around));
  const last = lastCalledOff(of.sessions, of.number);
  const proposed = last?.changes.at(-1)?.proposed ?? null;
  const offer = { id: world.ids.next(), sessionNumber: of.number, foundAt: now, ...found };
  if (proposed !== null && proposed.startsAt > now && !of.not.includes(proposed.startsAt)) {
    const others = found.slots.filter((s) => s.endsAt <= proposed.startsAt || proposed.endsAt <= s.startsAt);
    return { ...offer, slots: [proposed, ...others.slice(0, 2)], byHand: null, note: 'proposed' };
  }
  const far = last?.state === 'moved' && found !== nearby && found.byHand === null;
  return { ...offer, note: far ? 'movedFar' : null };
}
