import { occurrenceId } from '../calendar/calendars.ts';
import { attendeeOf, type Meeting, type Occurrence, statusOnCalendar } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import { badRequest } from './graph-error.ts';
import { type GraphRequest, preference } from './graph-request.ts';
import { outlookTime } from './schedule.ts';

export const changeKeyOf = (meeting: Meeting): string =>
  Buffer.from(`${meeting.uid.slice(0, 12)}${String(meeting.version).padStart(6, '0')}`).toString('base64');

export const etagOf = (meeting: Meeting): string => `W/"${changeKeyOf(meeting)}"`;

/** Outlook reads an untouched answer's time as the year 1. */
const never = '0001-01-01T00:00:00Z';
const iso = (ms: number): string => new Date(ms).toISOString();

export const recipientOf = (person: Person): object => ({
  emailAddress: { name: person.displayName, address: person.mail ?? person.userPrincipalName },
});

function attendeeViews(meeting: Meeting, forOrganizer: boolean, zone: string): object[] {
  if (meeting.hideAttendees && !forOrganizer) return [];
  return meeting.attendees.map((a) => ({
    type: a.type,
    // only the organizer's copy tracks who answered what
    status: forOrganizer
      ? { response: a.response, time: a.respondedMs === null ? never : iso(a.respondedMs) }
      : { response: 'none', time: never },
    ...(a.proposed && forOrganizer
      ? { proposedNewTime: { start: outlookTime(a.proposed.startMs, zone), end: outlookTime(a.proposed.endMs, zone) } }
      : {}),
    emailAddress: { name: a.name, address: a.address },
  }));
}

function ownResponse(meeting: Meeting, mailboxId: string): object {
  if (meeting.organizerId === mailboxId) return { response: 'organizer', time: never };
  const attendee = attendeeOf(meeting, mailboxId);
  const response = attendee?.response === 'none' ? 'notResponded' : (attendee?.response ?? 'none');
  return { response, time: attendee?.respondedMs ? iso(attendee.respondedMs) : never };
}

const withoutTags = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function bodyOf(meeting: Meeting, asText: boolean): { contentType: string; content: string } {
  const { contentType, content } = meeting.body;
  if (asText) return { contentType: 'text', content: contentType === 'html' ? withoutTags(content) : content };
  // Outlook stores HTML and answers with a whole page
  return {
    contentType: 'html',
    content: /^\s*<html/i.test(content) ? content : `<html><head></head><body>${content}</body></html>`,
  };
}

function locationOf(meeting: Meeting): object {
  return meeting.location === ''
    ? { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} }
    : { displayName: meeting.location, locationType: 'default', uniqueId: meeting.location, uniqueIdType: 'private' };
}

function locationsOf(meeting: Meeting): object[] {
  if (meeting.locations.length === 0) return meeting.location === '' ? [] : [locationOf(meeting)];
  return meeting.locations.map((place) => {
    const given = Object.fromEntries(
      Object.entries(place).filter(([, value]) => value !== null && value !== undefined),
    );
    const isKnown = place.address !== undefined;
    return {
      ...given,
      locationType: 'default',
      ...(isKnown ? { uniqueId: place.displayName, uniqueIdType: 'private' } : { uniqueIdType: 'unknown' }),
    };
  });
}

function identity(occurrence: Occurrence): Record<string, unknown> {
  const { meeting, copy, originalStartMs, change } = occurrence;
  const single = originalStartMs === null;
  return {
    '@odata.etag': etagOf(meeting),
    id: single ? copy.eventId : occurrenceId(copy, originalStartMs),
    createdDateTime: iso(meeting.createdMs),
    lastModifiedDateTime: iso(meeting.modifiedMs),
    changeKey: changeKeyOf(meeting),
    categories: meeting.categories,
    transactionId: meeting.organizerId === copy.mailboxId ? meeting.transactionId : null,
    iCalUId: `040000008200E00074C5B7101A82E008${meeting.uid}`,
    type: single ? (meeting.recurrence ? 'seriesMaster' : 'singleInstance') : change ? 'exception' : 'occurrence',
    seriesMasterId: single ? null : copy.eventId,
    recurrence: single ? meeting.recurrence : null,
    ...(single ? {} : { originalStart: iso(originalStartMs) }),
  };
}

export interface EventLook {
  readonly zone: string;
  readonly asText: boolean;
  readonly select: readonly string[] | null;
  readonly organizer: Person | undefined;
}

/** An event as one mailbox sees it. */
export function eventView(
  occurrence: Occurrence,
  { zone, asText, select, organizer }: EventLook,
): Record<string, unknown> {
  const { meeting, copy, change } = occurrence;
  const isOrganizer = meeting.organizerId === copy.mailboxId;
  const body = bodyOf(meeting, asText);
  const subject = change?.subject ?? meeting.subject;
  const view: Record<string, unknown> = {
    ...identity(occurrence),
    originalStartTimeZone: meeting.startZone,
    originalEndTimeZone: meeting.endZone,
    reminderMinutesBeforeStart: meeting.reminderMinutes,
    isReminderOn: meeting.isReminderOn,
    hasAttachments: false,
    subject: meeting.isCancelled && !isOrganizer ? `Canceled: ${subject}` : subject,
    bodyPreview: withoutTags(body.content).slice(0, 255),
    importance: meeting.importance,
    sensitivity: meeting.sensitivity,
    isAllDay: meeting.isAllDay,
    isCancelled: meeting.isCancelled,
    isOrganizer,
    responseRequested: meeting.responseRequested,
    showAs: statusOnCalendar(meeting, copy.mailboxId),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(copy.eventId)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: meeting.isOnlineMeeting,
    onlineMeetingProvider: meeting.joinUrl ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: meeting.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: meeting.hideAttendees,
    responseStatus: ownResponse(meeting, copy.mailboxId),
    body,
    start: outlookTime(occurrence.startMs, zone),
    end: outlookTime(occurrence.endMs, zone),
    location: locationOf(meeting),
    locations: locationsOf(meeting),
    attendees: attendeeViews(meeting, isOrganizer, zone),
    organizer: organizer ? recipientOf(organizer) : null,
    onlineMeeting: meeting.joinUrl ? { joinUrl: meeting.joinUrl } : null,
  };
  return select ? selectFrom(view, select) : view;
}

const further = ['isOccurrence', 'cancelledOccurrences', 'originalStart', 'exceptionOccurrences', 'occurrenceId'];

function selectFrom(view: Record<string, unknown>, select: readonly string[]): Record<string, unknown> {
  // events always carry their etag and id
  const shown: Record<string, unknown> = { '@odata.etag': view['@odata.etag'], id: view.id };
  for (const name of select) {
    if (name in view) shown[name] = view[name];
    else if (!further.includes(name))
      throw badRequest(
        `Could not find a property named '${name}' on type 'Microsoft.OutlookServices.Event'.`,
        'RequestBroker--ParseUri',
      );
  }
  return shown;
}

export const wantsText = (request: GraphRequest): boolean =>
  preference(request, 'outlook.body-content-type')?.toLowerCase() === 'text';
