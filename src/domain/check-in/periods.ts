import type { EntityId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import { courseOf, isClosing } from '../pairing/closing.ts';
import { type Pairing, personOn } from '../pairing/pairing.ts';
import type { Cohort, Side } from '../program/cohort.ts';
import type { Session } from '../session/session.ts';
import { closesAfterDays, owingCard } from './answering.ts';
import type { CheckIn, PeriodKind } from './check-in.ts';
import { periodQuestions } from './questions.ts';

/** So long without a session, and none so near ahead, is worth a question. */
const quietDays = 45;
const nearDays = 14;
/** Nobody is asked about a period sooner than this after they were last asked about anything (impact.md §2). */
const spacingDays = 14;
/** A question that a long stop kept from being asked is still worth asking so much later. */
const lateDays = 30;
const afterMonths = { after6Months: 183, after12Months: 365 } as const;

/** A period that one side of a pairing may be asked about; `key` tells it from other periods of its kind. */
export type Period = { readonly kind: PeriodKind; readonly key: string };

export type Around = {
  readonly pairing: Pairing;
  readonly cohort: Cohort;
  readonly sessions: readonly Session[];
  readonly now: Instant;
};

const within = (now: Instant, from: Instant, days: number): boolean => from <= now && now < daysLater(from, days);
const once = (kind: PeriodKind): Period => ({ kind, key: '' });

/** The last time the two met as far as anybody knows, or the beginning. */
function quietSince({ pairing, cohort, sessions, now }: Around): Instant {
  const over = sessions.filter(
    (s) => s.endsAt <= now && (s.state === 'held' || s.state === 'unreported' || s.state === 'booked'),
  );
  return over.reduce((latest, s) => (s.endsAt > latest ? s.endsAt : latest), courseOf(pairing, cohort).beginsAt);
}

function isQuiet(around: Around): boolean {
  const { sessions, now } = around;
  if (isClosing(around.pairing) || daysLater(quietSince(around), quietDays) > now) return false;
  const soon = daysLater(now, nearDays);
  return !sessions.some(
    (s) => (s.state === 'booking' || s.state === 'booked') && s.startsAt > now && s.startsAt < soon,
  );
}

/** Who goes on alone asked for no messages; that holds for their own choice too, whatever came of it. */
const wantsSilence = ({ closing }: Pairing, side: Side): boolean =>
  closing?.outcome === 'onOwn' || closing?.choices[side] === 'continueOwn';

/** The periods that are over for one side and not too long ago, the most telling first; what was asked already is among them. */
export function periodsDue(around: Around, side: Side): readonly Period[] {
  const { pairing, cohort, now } = around;
  if (pairing.state === 'completed') {
    const { closedAt } = pairing;
    if (closedAt === null || wantsSilence(pairing, side)) return [];
    return (['after12Months', 'after6Months'] as const)
      .filter((kind) => within(now, daysLater(closedAt, afterMonths[kind]), lateDays))
      .map(once);
  }
  if (pairing.state !== 'active') return [];
  const { halfWayAt, days } = courseOf(pairing, cohort);
  const ended =
    pairing.closing !== null && pairing.closing.round === 1 && within(now, pairing.closing.askedAt, lateDays);
  return [
    ...(ended ? [once('end')] : []),
    ...(pairing.closing === null && within(now, halfWayAt, days / 4) ? [once('halfWay')] : []),
    ...(isQuiet(around) ? [{ kind: 'quietPeriod' as const, key: quietSince(around) }] : []),
  ];
}

/** Whether somebody was asked about something else too short a time ago; the end of a series is an event of its own and waits for nothing. */
export const asksTooSoon = (period: Period, asked: readonly CheckIn[], now: Instant): boolean =>
  period.kind !== 'end' && asked.some((c) => c.kind !== 'baseline' && daysLater(c.dueAt, spacingDays) > now);

/** When a pairing is worth looking at again; null when nothing more will be asked of it. A day at most while it runs, since sessions come and go. */
export function nextLook({ pairing, cohort, now }: Omit<Around, 'sessions'>): Instant | null {
  const tomorrow = daysLater(now, 1);
  if (pairing.state === 'completed' && pairing.closedAt !== null) {
    const ahead = [afterMonths.after6Months, afterMonths.after12Months].flatMap((days) => {
      const from = daysLater(pairing.closedAt ?? now, days);
      return from > now ? [from] : within(now, from, lateDays) ? [tomorrow] : [];
    });
    return ahead.length === 0 ? null : ahead.reduce((a, b) => (a < b ? a : b));
  }
  if (pairing.state !== 'active' && pairing.state !== 'paused') return null;
  const { halfWayAt, endsAt } = courseOf(pairing, cohort);
  const windowEndsAt = isClosing(pairing) ? [pairing.closing?.windowEndsAt ?? endsAt] : [];
  return [halfWayAt, endsAt, ...windowEndsAt].filter((at) => at > now).reduce((a, b) => (a < b ? a : b), tomorrow);
}

/** The card that asks one side about a period; `dueAt` lies in their own working hours. */
export function checkInOf(
  pairing: Pairing,
  side: Side,
  of: { readonly id: EntityId; readonly period: Period; readonly dueAt: Instant },
): CheckIn {
  return owingCard({
    tenantId: pairing.tenantId,
    id: of.id,
    programId: pairing.programId,
    cohortId: pairing.cohortId,
    kind: of.period.kind,
    pairingId: pairing.id,
    sessionId: null,
    personId: personOn(pairing, side),
    side,
    questions: periodQuestions[of.period.kind][side],
    report: null,
    answers: [],
    low: false,
    help: null,
    dueAt: of.dueAt,
    remindedAt: null,
    closesAt: daysLater(of.dueAt, closesAfterDays),
    answeredAt: null,
    owed: [],
    version: 0,
  });
}
