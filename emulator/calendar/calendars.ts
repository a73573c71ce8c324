import { randomUUID } from 'node:crypto';
import type { ChangeBus } from '../changes.ts';
import type { EmulatedClock } from '../clock.ts';
import { freshItemId } from '../identifiers.ts';
import {
  type AttendanceSession,
  attendeeOf,
  type EventCopy,
  type Meeting,
  type Occurrence,
  type ResponseType,
  type TimeSpan,
} from './meeting.ts';
import { occurrenceStarts } from './recurrence.ts';

export interface FoundEvent {
  readonly meeting: Meeting;
  readonly copy: EventCopy;
  /** Set where the id names one occurrence of a series. */
  readonly originalStartMs: number | null;
}

const occurrenceMark = '.OCC';

/** Every mailbox's calendar: the meetings and each participant's copy of them. */
export class Calendars {
  readonly #meetings = new Map<string, Meeting>();
  readonly #byMailbox = new Map<string, Set<Meeting>>();
  readonly #byTransaction = new Map<string, Meeting>();
  readonly #byEventId = new Map<string, { meeting: Meeting; copy: EventCopy }>();
  readonly #changedAt = new Map<string, number>();
  #sequence = 0;
  readonly #clock: EmulatedClock;
  readonly #bus: ChangeBus;

  constructor(clock: EmulatedClock, bus: ChangeBus) {
    this.#clock = clock;
    this.#bus = bus;
  }

  all(): Iterable<Meeting> {
    return this.#meetings.values();
  }

  /** Takes in a meeting as it is, for instance from a snapshot. */
  restore(meeting: Meeting): void {
    this.#meetings.set(meeting.uid, meeting);
    if (meeting.transactionId) this.#byTransaction.set(`${meeting.organizerId} ${meeting.transactionId}`, meeting);
    for (const copy of meeting.copies) this.#indexCopy(meeting, copy);
  }

  #indexCopy(meeting: Meeting, copy: EventCopy): void {
    this.#byEventId.set(copy.eventId, { meeting, copy });
    const list = this.#byMailbox.get(copy.mailboxId) ?? new Set();
    this.#byMailbox.set(copy.mailboxId, list.add(meeting));
  }

  add(
    meeting: Omit<
      Meeting,
      'uid' | 'createdMs' | 'modifiedMs' | 'version' | 'copies' | 'changedOccurrences' | 'attendance'
    >,
  ): Meeting {
    const now = this.#clock.now();
    const uid = randomUUID().replaceAll('-', '').toUpperCase();
    const made: Meeting = {
      ...meeting,
      uid,
      createdMs: now,
      modifiedMs: now,
      version: 1,
      copies: [],
      changedOccurrences: [],
      attendance: [],
    };
    this.restore(made);
    this.deliver(made);
    return made;
  }

  /** Gives every participant of the tenant a copy (an invitation that has arrived) and takes it from those no longer asked. */
  deliver(meeting: Meeting): void {
    const wanted = new Set([meeting.organizerId, ...meeting.attendees.flatMap((a) => a.personId ?? [])]);
    for (const mailboxId of wanted) {
      if (meeting.copies.some((copy) => copy.mailboxId === mailboxId)) continue;
      const copy = { eventId: freshItemId(), mailboxId, removed: false };
      meeting.copies.push(copy);
      this.#indexCopy(meeting, copy);
    }
    for (const copy of meeting.copies) if (!wanted.has(copy.mailboxId)) copy.removed = true;
    this.#tell(meeting);
  }

  /** Position of the change log, which grows with every change to any meeting. */
  get sequence(): number {
    return this.#sequence;
  }

  changedAt(meeting: Meeting): number {
    return this.#changedAt.get(meeting.uid) ?? 0;
  }

  #tell(meeting: Meeting): void {
    this.#sequence += 1;
    this.#changedAt.set(meeting.uid, this.#sequence);
    for (const copy of meeting.copies) this.#bus.tell({ type: 'calendar', personId: copy.mailboxId });
  }

  find(mailboxId: string, eventId: string): FoundEvent | undefined {
    const [id = '', start] = eventId.split(occurrenceMark);
    const found = this.#byEventId.get(id);
    if (!found || found.copy.removed || found.copy.mailboxId !== mailboxId) return undefined;
    return { ...found, originalStartMs: start ? Number.parseInt(start, 36) : null };
  }

  byTransaction(mailboxId: string, transactionId: string): Meeting | undefined {
    return this.#byTransaction.get(`${mailboxId} ${transactionId}`);
  }

  /** All meetings that a mailbox has or had a copy of, deleted ones too. */
  of(mailboxId: string): Iterable<Meeting> {
    return this.#byMailbox.get(mailboxId) ?? [];
  }

  copyOf(meeting: Meeting, mailboxId: string): EventCopy | undefined {
    return meeting.copies.find((copy) => copy.mailboxId === mailboxId && !copy.removed);
  }

  /** Appearances on one calendar that touch [startMs, endMs), in order of time. */
  view(mailboxId: string, { startMs, endMs }: TimeSpan): Occurrence[] {
    const found: Occurrence[] = [];
    for (const meeting of this.of(mailboxId)) {
      const copy = this.copyOf(meeting, mailboxId);
      if (!copy) continue;
      for (const occurrence of occurrencesOf(meeting, copy, endMs)) {
        if (occurrence.startMs < endMs && occurrence.endMs > startMs) found.push(occurrence);
      }
    }
    return found.sort((a, b) => a.startMs - b.startMs);
  }

  changed(meeting: Meeting): void {
    meeting.version += 1;
    meeting.modifiedMs = this.#clock.now();
    this.#tell(meeting);
  }

  /** A participant's answer, with a proposed time where they ask for another one. False: not invited. */
  respond(
    meeting: Meeting,
    mailboxId: string,
    answer: { response: ResponseType; proposed?: TimeSpan | null },
  ): boolean {
    const attendee = attendeeOf(meeting, mailboxId);
    if (!attendee) return false;
    attendee.response = answer.response;
    attendee.respondedMs = this.#clock.now();
    attendee.proposed = answer.proposed ?? null;
    this.changed(meeting);
    return true;
  }

  /** The organizer calls the meeting off: gone from their calendar, marked as cancelled on everybody else's. */
  cancel(meeting: Meeting): void {
    meeting.isCancelled = true;
    for (const copy of meeting.copies) if (copy.mailboxId === meeting.organizerId) copy.removed = true;
    this.changed(meeting);
  }

  /** The appearances of a meeting that are over, the last hundred days of them. */
  heldSpans(meeting: Meeting, nowMs: number): TimeSpan[] {
    const [copy] = meeting.copies;
    if (!copy || meeting.isCancelled) return [];
    const oldest = nowMs - 100 * 86_400_000;
    return [...occurrencesOf(meeting, copy, nowMs)].filter(({ endMs }) => endMs <= nowMs && endMs > oldest);
  }

  /** Who was there; a further session at the same planned start is added to it. */
  attended(meeting: Meeting, session: AttendanceSession): void {
    const before = meeting.attendance.find(({ startMs }) => startMs === session.startMs);
    const others = meeting.attendance.filter((known) => known !== before);
    meeting.attendance = [
      ...others,
      { startMs: session.startMs, visits: [...(before?.visits ?? []), ...session.visits] },
    ];
    this.#tell(meeting);
  }

  /** Takes one copy away. */
  remove(meeting: Meeting, mailboxId: string): void {
    for (const copy of meeting.copies) if (copy.mailboxId === mailboxId) copy.removed = true;
    this.changed(meeting);
  }
}

/** The id of one occurrence of a series, made of the master's. */
export const occurrenceId = (copy: EventCopy, originalStartMs: number): string =>
  `${copy.eventId}${occurrenceMark}${originalStartMs.toString(36)}`;

/** A meeting's appearances up to an instant; cancelled occurrences are left out. */
export function* occurrencesOf(meeting: Meeting, copy: EventCopy, untilMs: number): Generator<Occurrence> {
  if (!meeting.recurrence) {
    yield { meeting, copy, originalStartMs: null, change: null, startMs: meeting.startMs, endMs: meeting.endMs };
    return;
  }
  const length = meeting.endMs - meeting.startMs;
  const changes = new Map(meeting.changedOccurrences.map((change) => [change.originalStartMs, change]));
  for (const start of occurrenceStarts(meeting, untilMs)) {
    const change = changes.get(start) ?? null;
    if (change?.isCancelled) continue;
    const span = change ?? { startMs: start, endMs: start + length };
    yield { meeting, copy, originalStartMs: start, change, startMs: span.startMs, endMs: span.endMs };
  }
}
