import type { Person } from '../directory/person.ts';
import { opaqueIdOf } from '../identifiers.ts';
import { type EventParts, itemNotFound, mailboxAt } from './event-access.ts';
import { calendarView, getEvent, listEvents, listInstances } from './event-read.ts';
import { cancelEvent, createEvent, deleteEvent, respondToEvent, updateEvent } from './event-write.ts';
import { type GraphHandler, type GraphRoute, ok } from './graph-request.ts';
import { contextOf } from './odata-query.ts';
import { need } from './permissions.ts';

const calendarId = (mailbox: Person): string => `AAMkCAL${opaqueIdOf(`calendar ${mailbox.id}`, 40)}=`;

function calendarOf(mailbox: Person): Record<string, unknown> {
  return {
    id: calendarId(mailbox),
    name: 'Calendar',
    color: 'auto',
    hexColor: '',
    isDefaultCalendar: true,
    changeKey: opaqueIdOf(mailbox.id, 24),
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: ['teamsForBusiness'],
    defaultOnlineMeetingProvider: 'teamsForBusiness',
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: mailbox.displayName, address: mailbox.mail },
  };
}

const getCalendar =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    return ok({ '@odata.context': contextOf(`users('${mailbox.id}')/calendar/$entity`), ...calendarOf(mailbox) });
  };

const listCalendars =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    return ok({ '@odata.context': contextOf(`users('${mailbox.id}')/calendars`), value: [calendarOf(mailbox)] });
  };

/** `/calendars/{id}` leads to the mailbox's one calendar. Throws 404 for any other id. */
const onlyOwn =
  (parts: EventParts, handle: GraphHandler): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    if (request.params.calendar !== undefined && request.params.calendar !== calendarId(mailbox)) throw itemNotFound();
    return handle(request);
  };

const permission = (method: string): readonly string[] => (method === 'GET' ? need.calendars : need.calendarWrite);

/** Events and calendar views of a mailbox's one calendar. */
export function eventRoutes(parts: EventParts): GraphRoute[] {
  const user = '/users/{user}';
  const route = (method: string, pattern: string, handle: GraphHandler): GraphRoute => ({
    method,
    pattern,
    application: permission(method),
    delegated: permission(method),
    handle: onlyOwn(parts, handle),
  });
  const events = [`${user}/events`, `${user}/calendar/events`, `${user}/calendars/{calendar}/events`].flatMap(
    (base) => [
      route('GET', base, listEvents(parts)),
      route('POST', base, createEvent(parts)),
      route('GET', `${base}/{event}`, getEvent(parts)),
      route('GET', `${base}/{event}/instances`, listInstances(parts)),
      route('PATCH', `${base}/{event}`, updateEvent(parts)),
      route('DELETE', `${base}/{event}`, deleteEvent(parts)),
      route('POST', `${base}/{event}/cancel`, cancelEvent(parts)),
      route('POST', `${base}/{event}/accept`, respondToEvent(parts, 'accepted')),
      route('POST', `${base}/{event}/decline`, respondToEvent(parts, 'declined')),
      route('POST', `${base}/{event}/tentativelyAccept`, respondToEvent(parts, 'tentativelyAccepted')),
    ],
  );
  const views = [user, `${user}/calendar`, `${user}/calendars/{calendar}`].map((base) =>
    route('GET', `${base}/calendarView`, calendarView(parts)),
  );
  return [
    ...events,
    ...views,
    route('GET', `${user}/calendar`, getCalendar(parts)),
    route('GET', `${user}/calendars`, listCalendars(parts)),
    route('GET', `${user}/calendars/{calendar}`, getCalendar(parts)),
  ];
}
