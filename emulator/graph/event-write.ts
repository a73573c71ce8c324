import { randomUUID } from 'node:crypto';
import { attendeeOf, type Meeting, type MeetingContent } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import { readOutlookTime } from '../time-zones.ts';
import { checkIfMatch, type EventParts, eventAt, itemNotFound, mailboxAt, notOrganizer } from './event-access.ts';
import { attendeesOf, checkOrder, contentOf, type EventBody, newContent, readEventBody } from './event-body.ts';
import { showEvent } from './event-read.ts';
import { GraphError } from './graph-error.ts';
import type { GraphHandler, GraphRequest, GraphResponse } from './graph-request.ts';

const joinUrlFor = (tenantId: string, organizer: Person): string => {
  const thread = `19:meeting_${Buffer.from(randomUUID()).toString('base64url')}@thread.v2`;
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organizer.id }));
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${context}`;
};

/** The part of the body that ties an invitation to its Teams meeting. */
const joinBlob = (joinUrl: string): string =>
  `<br><div style="width:100%"><span>________________________________________________________________________________</span></div><div><b>Microsoft Teams meeting</b><br><a href="${joinUrl}">Join the meeting now</a></div>`;

function withMeeting(content: MeetingContent, joinUrl: string): MeetingContent {
  const html = content.body.contentType === 'html' ? content.body.content : content.body.content.replace(/\n/g, '<br>');
  return { ...content, body: { contentType: 'html', content: html + joinBlob(joinUrl) } };
}

const sameMeeting = (meeting: Meeting, content: MeetingContent): boolean =>
  meeting.subject === content.subject && meeting.startMs === content.startMs && meeting.endMs === content.endMs;

function known(
  parts: EventParts,
  { organizer, body, content }: { organizer: Person; body: EventBody; content: MeetingContent },
): Meeting | undefined {
  if (!body.transactionId) return undefined;
  const meeting = parts.calendars.byTransaction(organizer.id, body.transactionId);
  if (!meeting || !parts.calendars.copyOf(meeting, organizer.id)) return undefined;
  if (sameMeeting(meeting, content)) return meeting;
  throw new GraphError(
    409,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The transactionId has already been used to create a different event.",
  );
}

export const createEvent =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const organizer = mailboxAt(parts, request, 'write');
    const body = readEventBody(request.body);
    const content = newContent(body);
    const before = known(parts, { organizer, body, content });
    if (before) return { ...showEvent(parts, request, before), status: 201 };
    const joinUrl = body.isOnlineMeeting ? joinUrlFor(parts.tenantId, organizer) : null;
    const meeting = parts.calendars.add({
      ...(joinUrl ? withMeeting(content, joinUrl) : content),
      organizerId: organizer.id,
      transactionId: body.transactionId ?? null,
      attendees: attendeesOf(body, { directory: parts.directory, organizerId: organizer.id, before: [] }),
      joinUrl,
      isOnlineMeeting: joinUrl !== null,
      isCancelled: false,
    });
    return { ...showEvent(parts, request, meeting), status: 201 };
  };

/** One occurrence gets a time of its own; it may not jump over its neighbours. */
function moveOccurrence(meeting: Meeting, originalStartMs: number, change: Partial<MeetingContent>): void {
  const length = meeting.endMs - meeting.startMs;
  const startMs = change.startMs ?? originalStartMs;
  const span = { startMs, endMs: change.endMs ?? startMs + length };
  checkOrder(span);
  const dayMs = 86_400_000;
  const step =
    (meeting.recurrence?.pattern.interval ?? 1) *
    ({ daily: 1, weekly: 7 }[meeting.recurrence?.pattern.type ?? ''] ?? 28);
  if (Math.abs(startMs - originalStartMs) >= step * dayMs) {
    throw new GraphError(
      400,
      'ErrorOccurrenceCrossingBoundary',
      'Modified occurrence is crossing or overlapping adjacent occurrence.',
    );
  }
  const others = meeting.changedOccurrences.filter((other) => other.originalStartMs !== originalStartMs);
  const subject = change.subject === undefined ? {} : { subject: change.subject };
  meeting.changedOccurrences = [...others, { originalStartMs, ...span, isCancelled: false, ...subject }];
}

/** People are asked again when the time changes. */
function askAgain(meeting: Meeting): void {
  for (const attendee of meeting.attendees)
    Object.assign(attendee, { response: 'none', respondedMs: null, proposed: null });
}

function applyMeeting(
  parts: EventParts,
  { meeting, body, organizer }: { meeting: Meeting; body: EventBody; organizer: Person },
): void {
  const change = contentOf(body);
  const span = { startMs: change.startMs ?? meeting.startMs, endMs: change.endMs ?? meeting.endMs };
  checkOrder(span);
  const moved = span.startMs !== meeting.startMs || span.endMs !== meeting.endMs;
  Object.assign(meeting, change);
  if (body.attendees !== undefined)
    meeting.attendees = attendeesOf(body, {
      directory: parts.directory,
      organizerId: organizer.id,
      before: meeting.attendees,
    });
  if (moved) askAgain(meeting);
  if (change.body && meeting.joinUrl && !change.body.content.includes(meeting.joinUrl)) {
    // without its join link the body no longer belongs to the Teams meeting
    meeting.joinUrl = null;
    meeting.isOnlineMeeting = false;
  } else if (body.isOnlineMeeting && !meeting.joinUrl) {
    meeting.joinUrl = joinUrlFor(parts.tenantId, organizer);
    meeting.isOnlineMeeting = true;
    meeting.body = withMeeting(meeting, meeting.joinUrl).body;
  }
}

export const updateEvent =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'write');
    const found = eventAt(parts, request, mailbox);
    checkIfMatch(request, found);
    const body = readEventBody(request.body);
    const { meeting, originalStartMs } = found;
    if (meeting.organizerId !== mailbox.id && (body.start || body.end || body.attendees)) throw notOrganizer();
    if (originalStartMs === null) applyMeeting(parts, { meeting, body, organizer: mailbox });
    else moveOccurrence(meeting, originalStartMs, contentOf(body));
    parts.calendars.changed(meeting);
    parts.calendars.deliver(meeting);
    return showEvent(parts, request, meeting, originalStartMs);
  };

function cancelOccurrence(meeting: Meeting, originalStartMs: number): void {
  const others = meeting.changedOccurrences.filter((other) => other.originalStartMs !== originalStartMs);
  meeting.changedOccurrences = [
    ...others,
    { originalStartMs, startMs: originalStartMs, endMs: originalStartMs, isCancelled: true },
  ];
}

/** `cancel` and `DELETE`: the organizer calls off for everybody, an attendee's delete takes away their own copy. */
function takeAway(parts: EventParts, request: GraphRequest, status: number): GraphResponse {
  const mailbox = mailboxAt(parts, request, 'write');
  const found = eventAt(parts, request, mailbox);
  checkIfMatch(request, found);
  const { meeting, originalStartMs } = found;
  const isOrganizer = meeting.organizerId === mailbox.id;
  if (status === 202 && !isOrganizer) throw notOrganizer();
  if (originalStartMs !== null) {
    cancelOccurrence(meeting, originalStartMs);
    parts.calendars.changed(meeting);
  } else if (isOrganizer) parts.calendars.cancel(meeting);
  else parts.calendars.remove(meeting, mailbox.id);
  return { status };
}

export const cancelEvent =
  (parts: EventParts): GraphHandler =>
  (request) =>
    takeAway(parts, request, 202);
export const deleteEvent =
  (parts: EventParts): GraphHandler =>
  (request) =>
    takeAway(parts, request, 204);

interface Answer {
  readonly proposedNewTime?: { readonly start?: object; readonly end?: object };
}

/** Graph takes action parameters in any case. */
function readAnswer(body: unknown): Answer {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

/** An attendee's answer; declining removes the copy, as Outlook does. */
export const respondToEvent =
  (parts: EventParts, response: 'accepted' | 'declined' | 'tentativelyAccepted'): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'write');
    const { meeting } = eventAt(parts, request, mailbox);
    if (!attendeeOf(meeting, mailbox.id)) {
      throw new GraphError(
        400,
        'ErrorInvalidRequest',
        "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
      );
    }
    const { proposedNewTime } = readAnswer(request.body);
    if (proposedNewTime && (response === 'accepted' || !meeting.allowNewTimeProposals)) {
      throw new GraphError(
        400,
        'ErrorInvalidParameter',
        'A new time can only be proposed with a declined or tentative response, where the organizer allows it.',
      );
    }
    const startMs = readOutlookTime(proposedNewTime?.start ?? {});
    const endMs = readOutlookTime(proposedNewTime?.end ?? {});
    const proposed = startMs !== null && endMs !== null ? { startMs, endMs } : null;
    if (!parts.calendars.respond(meeting, mailbox.id, { response, proposed })) throw itemNotFound();
    if (response === 'declined') parts.calendars.remove(meeting, mailbox.id);
    return { status: 202 };
  };
