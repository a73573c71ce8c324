import type { Person } from '../directory/person.ts';
import type { BusyBlock, BusySource } from './busy-weeks.ts';
import type { Calendars } from './calendars.ts';
import { statusOnCalendar, type TimeSpan } from './meeting.ts';

export interface ScheduleBlock extends BusyBlock {
  readonly subject: string | null;
  readonly location: string | null;
  readonly isPrivate: boolean;
}

/** Everything that takes time on a person's calendar within a span, in order. */
export function scheduleOf(
  person: Person,
  span: TimeSpan,
  from: { calendars: Calendars; busy: BusySource },
): ScheduleBlock[] {
  const blocks: ScheduleBlock[] = from
    .busy(person, span)
    .map((block) => ({ ...block, subject: null, location: null, isPrivate: false }));
  for (const { meeting, startMs, endMs } of from.calendars.view(person.id, span)) {
    const status = statusOnCalendar(meeting, person.id);
    if (status === 'free') continue;
    const isPrivate = meeting.sensitivity === 'private' || meeting.sensitivity === 'confidential';
    blocks.push({
      startMs,
      endMs,
      status,
      subject: isPrivate ? null : meeting.subject,
      location: isPrivate ? null : meeting.location,
      isPrivate,
    });
  }
  return blocks.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

const digits: Readonly<Record<string, number>> = {
  free: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
  workingElsewhere: 4,
  unknown: 0,
};
// where several things overlap, the strongest shows: out of office, busy, tentative, working elsewhere, free
const strength: Readonly<Record<string, number>> = {
  oof: 4,
  busy: 3,
  tentative: 2,
  workingElsewhere: 1,
  free: 0,
  unknown: 0,
};

/** One digit per interval: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere. */
export function availabilityView(blocks: readonly BusyBlock[], span: TimeSpan, intervalMinutes: number): string {
  const step = intervalMinutes * 60_000;
  const slots = Math.ceil((span.endMs - span.startMs) / step);
  const strongest = new Array<string>(slots).fill('free');
  for (const block of blocks) {
    const first = Math.max(0, Math.floor((block.startMs - span.startMs) / step));
    for (let slot = first; slot < slots && span.startMs + slot * step < block.endMs; slot++) {
      if ((strength[block.status] ?? 0) > (strength[strongest[slot] ?? 'free'] ?? 0)) strongest[slot] = block.status;
    }
  }
  return strongest.map((status) => digits[status] ?? 0).join('');
}
