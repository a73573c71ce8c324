import type { PersonId } from '../kernel/ids.ts';
import { daysBetween, daysLater, epochOf, type Instant, instantAt, instantOf } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type NoticeKind, noticeKey, owing } from '../notice/notice.ts';
import type { Cohort, Side } from '../program/cohort.ts';
import { isAhead, isStanding, type Session } from '../session/session.ts';
import { type ClosingChoice, type ClosingOutcome, type Pairing, personOn, sideOf } from './pairing.ts';

export const furtherSessions = 3;
/** After the last session the two have a day for themselves. */
const restDays = 1;
const daysPerSession = 28;
const sides: readonly Side[] = ['mentor', 'mentee'];

/** How many sessions the pair has in all: the cohort's, or more once both chose to go on. */
export const plannedSessions = (pairing: Pairing, cohort: Pick<Cohort, 'sessions'>): number =>
  pairing.plannedSessions ?? cohort.sessions.count;

/** From when to when a pairing runs: the cohort's length from its activation, and a month per session when the two go on. */
export function courseOf(
  pairing: Pairing,
  cohort: Pick<Cohort, 'startsOn' | 'endsOn'>,
): { readonly beginsAt: Instant; readonly halfWayAt: Instant; readonly endsAt: Instant; readonly days: number } {
  const opens = instantAt(cohort.startsOn, '00:00', 'UTC');
  const beginsAt = pairing.activatedAt !== null && pairing.activatedAt > opens ? pairing.activatedAt : opens;
  const days = Math.round(daysBetween(opens, instantAt(cohort.endsOn, '00:00', 'UTC'))) + 1;
  const goesOn = pairing.closing?.outcome === 'continueThree' ? pairing.closing.windowEndsAt : null;
  const endsAt =
    goesOn === null ? daysLater(beginsAt, days) : daysLater(goesOn, (furtherSessions + 1) * daysPerSession);
  return { beginsAt, halfWayAt: daysLater(beginsAt, days / 2), endsAt, days };
}

/** The two are being asked how to go on. */
export const isClosing = (pairing: Pairing): boolean => pairing.closing !== null && pairing.closing.outcome === null;

/** When the last session ended, if all that were due have taken place as far as anybody knows. */
function lastEnd(sessions: readonly Session[], due: number): Instant | null {
  const over = sessions.filter((s) => isStanding(s) && !isAhead(s));
  const numbers = new Set(over.map((s) => s.number));
  if (sessions.some(isAhead) || numbers.size < due) return null;
  return over.reduce((latest, s) => (s.endsAt > latest ? s.endsAt : latest), '');
}

/** Whether it is time to ask: a day after the last planned session, or at the end date when nothing is booked any more. */
export function closingIsDue(
  pairing: Pairing,
  around: { readonly cohort: Cohort; readonly sessions: readonly Session[]; readonly now: Instant },
): boolean {
  const { cohort, sessions, now } = around;
  if (pairing.state !== 'active' || isClosing(pairing)) return false;
  // a replacement has the rest of the series
  const over = lastEnd(sessions, plannedSessions(pairing, cohort) - pairing.sessionsBefore);
  if (over !== null) return daysLater(over, restDays) <= now;
  return courseOf(pairing, cohort).endsAt <= now && !sessions.some(isAhead);
}

const card = (
  pairing: Pairing,
  side: Side,
  of: { kind: NoticeKind; round: number; dueAt: Instant; reminder: 0 | 1 },
) => ({
  key: `${noticeKey(of.kind, pairing.id, personOn(pairing, side), of.reminder)}:${of.round}`,
  kind: of.kind,
  personId: personOn(pairing, side),
  subjectId: pairing.id,
  dueAt: of.dueAt,
  asked: false,
  reminder: of.reminder,
});

/** Asks both, each alone. No more times are offered meanwhile. */
export function beginClosing(pairing: Pairing, times: { now: Instant; windowEndsAt: Instant }): Pairing {
  if (pairing.state !== 'active' || isClosing(pairing)) return pairing;
  const round = (pairing.closing?.round ?? 0) + 1;
  const closing = {
    round,
    askedAt: times.now,
    windowEndsAt: times.windowEndsAt,
    remindedAt: null,
    choices: { mentor: null, mentee: null },
    outcome: null,
  };
  const asked: Pairing = { ...pairing, offer: null, closing };
  const of = { kind: 'closingChoice' as const, round, dueAt: times.now, reminder: 0 as const };
  return owing(asked, ...sides.map((side) => card(asked, side, of)));
}

/** Whether a choice can still be made or changed. */
export const mayChoose = (pairing: Pairing, now: Instant): boolean =>
  pairing.state === 'active' && isClosing(pairing) && now < (pairing.closing?.windowEndsAt ?? now);

/** One side's choice; it may be changed until the window closes, and changes nothing that the other could see before. */
export function chooseClosing(
  pairing: Pairing,
  by: { readonly personId: PersonId; readonly choice: ClosingChoice; readonly now: Instant },
): Outcome<Pairing, 'notYours' | 'over'> {
  const side = sideOf(pairing, by.personId);
  const { closing } = pairing;
  if (side === null) return refused('notYours');
  if (closing === null) return refused('over');
  if (closing.choices[side] === by.choice) return ok(pairing);
  if (!mayChoose(pairing, by.now)) return refused('over');
  return ok({ ...pairing, closing: { ...closing, choices: { ...closing.choices, [side]: by.choice } } });
}

/** Half of the window is gone: the one reminder, to those who have not chosen. */
export function remindClosing(pairing: Pairing, now: Instant): Pairing {
  const { closing } = pairing;
  if (closing === null || !isClosing(pairing) || closing.remindedAt !== null) return pairing;
  const half = instantOf((epochOf(closing.askedAt) + epochOf(closing.windowEndsAt)) / 2);
  if (now < half || now >= closing.windowEndsAt) return pairing;
  const silent = sides.filter((side) => closing.choices[side] === null);
  const of = { kind: 'closingChoice' as const, round: closing.round, dueAt: now, reminder: 1 as const };
  return owing(
    { ...pairing, closing: { ...closing, remindedAt: now } },
    ...silent.map((side) => card(pairing, side, of)),
  );
}

/** Going on needs the same wish of both; everything else is one and the same end. */
export function outcomeOf(choices: Readonly<Record<Side, ClosingChoice | null>>): ClosingOutcome {
  if (choices.mentor !== choices.mentee) return 'ended';
  if (choices.mentor === 'continueThree') return 'continueThree';
  return choices.mentor === 'continueOwn' ? 'onOwn' : 'ended';
}

/** What becomes of somebody's place when their pairing is completed. */
export const placeAfter = (pairing: Pairing, side: Side): 'waiting' | 'completed' =>
  pairing.closing?.choices[side] === 'newPartner' ? 'waiting' : 'completed';

/** The window is over: both learn the same, at the same moment. */
export function endClosing(pairing: Pairing, sessions: readonly Session[], now: Instant): Pairing {
  const { closing } = pairing;
  if (closing === null || !isClosing(pairing) || pairing.state !== 'active' || now < closing.windowEndsAt)
    return pairing;
  const outcome = outcomeOf(closing.choices);
  const settled: Pairing = { ...pairing, closing: { ...closing, outcome } };
  const of = { kind: 'closingResult' as const, round: closing.round, dueAt: now, reminder: 0 as const };
  const next: Pairing =
    outcome === 'continueThree'
      ? { ...settled, plannedSessions: plannedFrom(sessions, pairing.sessionsBefore) }
      : { ...settled, state: 'completed', closedAt: now, offer: null };
  return owing(next, ...sides.map((side) => card(next, side, of)));
}

/** Three more than have taken place; numbers that never got a time are among them. */
function plannedFrom(sessions: readonly Session[], before: number): number {
  const taken = new Set(sessions.filter(isStanding).map((s) => s.number)).size;
  return Math.max(before + taken + furtherSessions, ...sessions.map((s) => s.number));
}
