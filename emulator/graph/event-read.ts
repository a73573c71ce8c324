import type { BusyBlock } from '../calendar/busy-weeks.ts';
import { occurrencesOf } from '../calendar/calendars.ts';
import type { EventCopy, Meeting, Occurrence } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import { opaqueIdOf } from '../identifiers.ts';
import { readOutlookTime } from '../time-zones.ts';
import { type EventParts, eventAt, itemNotFound, mailboxAt } from './event-access.ts';
import { type EventLook, eventView, wantsText } from './event-view.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphResponse, ok, option } from './graph-request.ts';
import { parseFilter } from './odata-filter.ts';
import { contextOf, linkWith, pageSizeOf, selectOf } from './odata-query.ts';
import { preferredZone } from './schedule.ts';

function lookFor(parts: EventParts, request: GraphRequest, meeting: Meeting): EventLook {
  return {
    zone: preferredZone(request).zone,
    asText: wantsText(request),
    select: selectOf(request),
    organizer: parts.directory.find(meeting.organizerId),
  };
}

const whole = (meeting: Meeting, copy: EventCopy): Occurrence => ({
  meeting,
  copy,
  originalStartMs: null,
  change: null,
  startMs: meeting.startMs,
  endMs: meeting.endMs,
});

function occurrenceAt(meeting: Meeting, copy: EventCopy, originalStartMs: number): Occurrence {
  const moved = meeting.changedOccurrences.find((change) => change.originalStartMs === originalStartMs);
  const until = Math.max(originalStartMs, moved?.startMs ?? 0);
  for (const occurrence of occurrencesOf(meeting, copy, until))
    if (occurrence.originalStartMs === originalStartMs) return occurrence;
  throw itemNotFound();
}

/** Answers with a meeting as the mailbox in the path sees it. */
export function showEvent(
  parts: EventParts,
  request: GraphRequest,
  meeting: Meeting,
  originalStartMs: number | null = null,
): GraphResponse {
  const mailbox = mailboxAt(parts, request, 'read');
  const copy = parts.calendars.copyOf(meeting, mailbox.id);
  if (!copy) throw itemNotFound();
  const occurrence = originalStartMs === null ? whole(meeting, copy) : occurrenceAt(meeting, copy, originalStartMs);
  const view = eventView(occurrence, lookFor(parts, request, meeting));
  return ok(
    { '@odata.context': contextOf(`users('${mailbox.id}')/events/$entity`), ...view },
    preferredZone(request).headers,
  );
}

export const getEvent =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    const { meeting, originalStartMs } = eventAt(parts, request, mailbox);
    return showEvent(parts, request, meeting, originalStartMs);
  };

/** Blocks that no meeting stands behind look like the person's own private appointments. */
export function appointmentOf(person: Person, block: BusyBlock): Occurrence {
  const uid = opaqueIdOf(`${person.id} ${block.startMs} ${block.endMs}`, 32);
  const copy: EventCopy = { eventId: `AAMkBLOCK${uid}`, mailboxId: person.id, removed: false };
  const meeting: Meeting = {
    uid,
    organizerId: person.id,
    transactionId: null,
    createdMs: block.startMs - 604_800_000,
    modifiedMs: block.startMs - 604_800_000,
    version: 1,
    subject: block.status === 'oof' ? 'Out of office' : 'Appointment',
    body: { contentType: 'text', content: '' },
    startMs: block.startMs,
    endMs: block.endMs,
    startZone: person.timeZone ?? 'UTC',
    endZone: person.timeZone ?? 'UTC',
    isAllDay: false,
    location: '',
    locations: [],
    sensitivity: 'normal',
    showAs: block.status,
    importance: 'normal',
    categories: [],
    allowNewTimeProposals: true,
    responseRequested: false,
    hideAttendees: false,
    isReminderOn: false,
    reminderMinutes: 15,
    recurrence: null,
    attendees: [],
    joinUrl: null,
    isOnlineMeeting: false,
    isCancelled: false,
    copies: [copy],
    changedOccurrences: [],
    attendance: [],
  };
  return whole(meeting, copy);
}

interface Listing {
  readonly mailbox: Person;
  readonly occurrences: Occurrence[];
  readonly context: string;
}

const readPath = (view: Record<string, unknown>, path: string): unknown =>
  path
    .split('/')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
      view,
    );

function sorted(request: GraphRequest, occurrences: Occurrence[]): Occurrence[] {
  const [by, direction] = (option(request, '$orderby') ?? '').split(' ');
  if (!by) return occurrences;
  const read: Record<string, (o: Occurrence) => number | string> = {
    'start/dateTime': (o) => o.startMs,
    'end/dateTime': (o) => o.endMs,
    createdDateTime: (o) => o.meeting.createdMs,
    lastModifiedDateTime: (o) => o.meeting.modifiedMs,
    subject: (o) => o.meeting.subject,
  };
  const key = read[by];
  if (!key) throw badRequest(`The property '${by}' cannot be sorted by.`, 'ErrorInvalidUrlQuery');
  const sign = direction === 'desc' ? -1 : 1;
  return occurrences.sort((a, b) => sign * (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

function listing(parts: EventParts, request: GraphRequest, { mailbox, occurrences, context }: Listing): GraphResponse {
  const { headers } = preferredZone(request);
  const filter = option(request, '$filter');
  const matches = filter === undefined ? null : parseFilter(filter).matches;
  const found = sorted(request, occurrences).filter((o) => {
    if (!matches) return true;
    const view = eventView(o, { ...lookFor(parts, request, o.meeting), select: null });
    return matches((path) => readPath(view, path));
  });
  const size = pageSizeOf(request, { fallback: 10, max: 1000 });
  const skip = Number(option(request, '$skip') ?? 0);
  if (!Number.isInteger(skip) || skip < 0) throw badRequest("Invalid value for '$skip'.", 'ErrorInvalidUrlQuery');
  const body: Record<string, unknown> = { '@odata.context': contextOf(`users('${mailbox.id}')/${context}`) };
  if (option(request, '$count') === 'true') body['@odata.count'] = found.length;
  if (skip + size < found.length) body['@odata.nextLink'] = linkWith(request, { $skip: String(skip + size) });
  body.value = found.slice(skip, skip + size).map((o) => eventView(o, lookFor(parts, request, o.meeting)));
  return ok(body, headers);
}

/** `/events`: single meetings and series masters. */
export const listEvents =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    const occurrences = [...parts.calendars.of(mailbox.id)].flatMap((meeting) => {
      const copy = parts.calendars.copyOf(meeting, mailbox.id);
      return copy ? [whole(meeting, copy)] : [];
    });
    return listing(parts, request, { mailbox, occurrences, context: 'events' });
  };

const longestViewMs = 1825 * 86_400_000;

/** Both bounds of a view; without an offset they are UTC, whatever the preferred zone. */
export function boundsOf(request: GraphRequest): { startMs: number; endMs: number } {
  const read = (name: string): number => {
    const text = option(request, name);
    if (text === undefined)
      throw new GraphError(
        400,
        'ErrorInvalidParameter',
        'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      );
    // a plus sign that was not escaped arrives as a space
    const instant = readOutlookTime({ dateTime: text.replace(/ (\d\d:\d\d)$/, '+$1') });
    if (instant === null)
      throw new GraphError(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is invalid.`);
    return instant;
  };
  const bounds = { startMs: read('startDateTime'), endMs: read('endDateTime') };
  if (bounds.endMs - bounds.startMs > longestViewMs) {
    throw new GraphError(
      400,
      'ErrorCalendarViewRangeTooBig',
      'The specified date range exceeds the maximum allowed range of 1825 days.',
    );
  }
  if (bounds.endMs < bounds.startMs)
    throw new GraphError(400, 'ErrorInvalidParameter', 'The end of the time window is before its start.');
  return bounds;
}

export const calendarView =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    const span = boundsOf(request);
    const blocks = parts.busy(mailbox, span).map((block) => appointmentOf(mailbox, block));
    const occurrences = [...parts.calendars.view(mailbox.id, span), ...blocks].sort((a, b) => a.startMs - b.startMs);
    return listing(parts, request, { mailbox, occurrences, context: 'calendarView' });
  };

export const listInstances =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    const span = boundsOf(request);
    const { meeting, copy } = eventAt(parts, request, mailbox);
    const occurrences = [...occurrencesOf(meeting, copy, span.endMs)].filter(
      (o) => o.startMs < span.endMs && o.endMs > span.startMs,
    );
    return listing(parts, request, { mailbox, occurrences, context: 'events' });
  };
