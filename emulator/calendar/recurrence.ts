import { instantOf, localOf } from '../time-zones.ts';
import type { Meeting, RecurrencePattern } from './meeting.ts';

const dayMs = 86_400_000;
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayNumber = (name: string | undefined): number => Math.max(0, dayNames.indexOf((name ?? 'sunday').toLowerCase()));

const dateMs = (text: string): number => Date.parse(`${text}T00:00:00Z`);

function nthWeekday(year: number, month: number, pattern: RecurrencePattern): number {
  const wanted = new Set((pattern.daysOfWeek ?? ['monday']).map(dayNumber));
  const days: number[] = [];
  for (let at = Date.UTC(year, month, 1); new Date(at).getUTCMonth() === ((month % 12) + 12) % 12; at += dayMs) {
    if (wanted.has(new Date(at).getUTCDay())) days.push(at);
  }
  const index = ['first', 'second', 'third', 'fourth'].indexOf(pattern.index ?? 'first');
  return (index < 0 ? days.at(-1) : days[index]) ?? days.at(-1) ?? Date.UTC(year, month, 1);
}

/** A month that lacks the day uses its last one, as Outlook does. */
function dayInMonth(year: number, month: number, day: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, last));
}

function* weeklyDates(pattern: RecurrencePattern, start: number): Generator<number> {
  const wanted = new Set((pattern.daysOfWeek ?? [dayNames[new Date(start).getUTCDay()] ?? 'monday']).map(dayNumber));
  const first = dayNumber(pattern.firstDayOfWeek);
  const weekStart = start - ((new Date(start).getUTCDay() - first + 7) % 7) * dayMs;
  for (let week = weekStart; ; week += 7 * dayMs * pattern.interval) {
    for (let day = 0; day < 7; day++) {
      const at = week + day * dayMs;
      if (at >= start && wanted.has(new Date(at).getUTCDay())) yield at;
    }
  }
}

function* monthlyDates(pattern: RecurrencePattern, start: number): Generator<number> {
  const from = new Date(start);
  const yearly = pattern.type.endsWith('Yearly');
  const firstMonth = yearly ? (pattern.month ?? from.getUTCMonth() + 1) - 1 : from.getUTCMonth();
  const step = pattern.interval * (yearly ? 12 : 1);
  for (let month = firstMonth; ; month += step) {
    const at = pattern.type.startsWith('relative')
      ? nthWeekday(from.getUTCFullYear(), month, pattern)
      : dayInMonth(from.getUTCFullYear(), month, pattern.dayOfMonth ?? from.getUTCDate());
    if (at >= start) yield at;
  }
}

function* dates(pattern: RecurrencePattern, start: number): Generator<number> {
  if (pattern.type === 'weekly') yield* weeklyDates(pattern, start);
  else if (pattern.type === 'daily') for (let at = start; ; at += dayMs * pattern.interval) yield at;
  else yield* monthlyDates(pattern, start);
}

/**
 * The starts (instants) of a series up to an instant, each at the same wall-clock time in the series' own zone.
 * A range without end is cut at `untilMs`.
 */
export function* occurrenceStarts(meeting: Meeting, untilMs: number): Generator<number> {
  const recurrence = meeting.recurrence;
  if (!recurrence) return;
  const { pattern, range } = recurrence;
  const zone = range.recurrenceTimeZone || meeting.startZone;
  const timeOfDay = localOf(meeting.startMs, zone) % dayMs;
  const last = range.type === 'endDate' && range.endDate ? dateMs(range.endDate) : Number.POSITIVE_INFINITY;
  const most = range.type === 'numbered' ? (range.numberOfOccurrences ?? 1) : Number.POSITIVE_INFINITY;
  let made = 0;
  for (const date of dates(pattern, dateMs(range.startDate))) {
    const start = instantOf(date + timeOfDay, zone);
    if (made >= most || date > last || start > untilMs) return;
    made += 1;
    yield start;
  }
}
