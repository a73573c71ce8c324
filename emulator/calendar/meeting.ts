export type ResponseType = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
export type FreeBusyStatus = 'unknown' | 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';

/** Instants in milliseconds since the epoch, UTC. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

export interface Attendee {
  readonly address: string;
  readonly name: string;
  readonly type: string;
  /** Object id where the address belongs to somebody in the tenant. */
  readonly personId: string | null;
  response: ResponseType;
  respondedMs: number | null;
  proposed: TimeSpan | null;
}

export interface RecurrencePattern {
  readonly type: string;
  readonly interval: number;
  readonly daysOfWeek?: string[];
  readonly dayOfMonth?: number;
  readonly month?: number;
  readonly index?: string;
  readonly firstDayOfWeek?: string;
}

export interface RecurrenceRange {
  readonly type: string;
  readonly startDate: string;
  readonly endDate?: string;
  readonly numberOfOccurrences?: number;
  readonly recurrenceTimeZone?: string;
}

export interface Recurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
}

/** How one occurrence of a series differs from the rest. */
export interface OccurrenceChange {
  readonly originalStartMs: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly isCancelled: boolean;
  readonly subject?: string;
}

/** Who was in one Teams session of a meeting, and when; `startMs` is the planned start. */
export interface AttendanceSession {
  readonly startMs: number;
  readonly visits: ReadonlyArray<{ readonly personId: string; readonly joinMs: number; readonly leaveMs: number }>;
}

/** A mailbox's own copy of a meeting; `eventId` is its id there. */
export interface EventCopy {
  readonly eventId: string;
  readonly mailboxId: string;
  removed: boolean;
}

export interface MeetingContent {
  subject: string;
  body: { contentType: string; content: string };
  startMs: number;
  endMs: number;
  startZone: string;
  endZone: string;
  isAllDay: boolean;
  location: string;
  /** The places one by one, as they were given; empty: the one above. */
  locations: ReadonlyArray<Readonly<Record<string, unknown>>>;
  sensitivity: string;
  showAs: FreeBusyStatus;
  importance: string;
  categories: string[];
  allowNewTimeProposals: boolean;
  responseRequested: boolean;
  hideAttendees: boolean;
  isReminderOn: boolean;
  reminderMinutes: number;
  recurrence: Recurrence | null;
}

/** One meeting as all its participants share it. */
export interface Meeting extends MeetingContent {
  readonly uid: string;
  readonly organizerId: string;
  readonly transactionId: string | null;
  readonly createdMs: number;
  modifiedMs: number;
  /** Grows with every change; the change key and the etag are made of it. */
  version: number;
  attendees: Attendee[];
  joinUrl: string | null;
  /** False once a body without the join blob was written: the meeting link stays, Teams no longer knows the meeting. */
  isOnlineMeeting: boolean;
  isCancelled: boolean;
  readonly copies: EventCopy[];
  changedOccurrences: OccurrenceChange[];
  attendance: AttendanceSession[];
}

/** One appearance of a meeting on a calendar. */
export interface Occurrence extends TimeSpan {
  readonly meeting: Meeting;
  readonly copy: EventCopy;
  /** Null for a single meeting; for one of a series, when it was first meant to start. */
  readonly originalStartMs: number | null;
  readonly change: OccurrenceChange | null;
}

export const attendeeOf = (meeting: Meeting, mailboxId: string): Attendee | undefined =>
  meeting.attendees.find((attendee) => attendee.personId === mailboxId);

/** How a copy counts in its owner's free/busy: an unanswered invitation is tentative, a declined one free. */
export function statusOnCalendar(meeting: Meeting, mailboxId: string): FreeBusyStatus {
  if (meeting.isCancelled) return 'free';
  if (meeting.organizerId === mailboxId) return meeting.showAs;
  const response = attendeeOf(meeting, mailboxId)?.response ?? 'none';
  if (response === 'accepted') return meeting.showAs;
  if (response === 'declined') return 'free';
  return meeting.showAs === 'free' ? 'free' : 'tentative';
}
