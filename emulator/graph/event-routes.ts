import type { EventParts } from './event-access.ts';
import { calendarView, getEvent, listEvents, listInstances } from './event-read.ts';
import { cancelEvent, createEvent, deleteEvent, respondToEvent, updateEvent } from './event-write.ts';
import type { GraphHandler, GraphRoute } from './graph-request.ts';
import { need } from './permissions.ts';

/** Events and calendar views of a mailbox's one calendar. */
export function eventRoutes(parts: EventParts): GraphRoute[] {
  const read = (method: string, pattern: string, handle: GraphHandler): GraphRoute => ({
    method,
    pattern,
    application: need.calendars,
    delegated: need.calendars,
    handle,
  });
  const write = (method: string, pattern: string, handle: GraphHandler): GraphRoute => ({
    method,
    pattern,
    application: need.calendarWrite,
    delegated: need.calendarWrite,
    handle,
  });
  const user = '/users/{user}';
  return [
    read('GET', `${user}/calendarView`, calendarView(parts)),
    read('GET', `${user}/calendar/calendarView`, calendarView(parts)),
    ...[`${user}/events`, `${user}/calendar/events`].flatMap((events) => [
      read('GET', events, listEvents(parts)),
      write('POST', events, createEvent(parts)),
      read('GET', `${events}/{event}`, getEvent(parts)),
      read('GET', `${events}/{event}/instances`, listInstances(parts)),
      write('PATCH', `${events}/{event}`, updateEvent(parts)),
      write('DELETE', `${events}/{event}`, deleteEvent(parts)),
      write('POST', `${events}/{event}/cancel`, cancelEvent(parts)),
      write('POST', `${events}/{event}/accept`, respondToEvent(parts, 'accepted')),
      write('POST', `${events}/{event}/decline`, respondToEvent(parts, 'declined')),
      write('POST', `${events}/{event}/tentativelyAccept`, respondToEvent(parts, 'tentativelyAccepted')),
    ]),
  ];
}
