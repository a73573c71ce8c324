import { type Request, Router } from 'express';
import { z } from 'zod';
import type { FoundEvent } from '../calendar/calendars.ts';
import type { Occurrence, TimeSpan } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import { appointmentOf } from '../graph/event-read.ts';
import { eventView } from '../graph/event-view.ts';
import { readOutlookTime } from '../time-zones.ts';
import type { World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { answers, bodyOf, personIn } from './route.ts';

const dayMs = 86_400_000;
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO instant');
const answerSchema = z.object({ eventId: z.string() });
const attendSchema = answerSchema.extend({ join: instant.optional(), leave: instant.optional() });
const moveSchema = answerSchema.extend({ start: instant, end: instant.optional() });

function spanOf(world: World, request: Request): TimeSpan {
  const read = (name: string, fallback: number): number => {
    const text = request.query[name];
    if (text === undefined) return fallback;
    const ms = readOutlookTime({ dateTime: String(text).replace(/ (\d\d:\d\d)$/, '+$1') });
    if (ms === null) throw new ControlError(400, 'badRequest', `${name}: an ISO instant`);
    return ms;
  };
  const startMs = read('start', world.clock.now() - 7 * dayMs);
  return { startMs, endMs: read('end', startMs + 35 * dayMs) };
}

/** An event as Graph shows it, with plain instants beside. */
function view(world: World, occurrence: Occurrence, kind: 'event' | 'block'): object {
  const { meeting } = occurrence;
  const shown = eventView(occurrence, {
    zone: 'UTC',
    asText: true,
    select: null,
    organizer: world.directory.find(meeting.organizerId),
  });
  return {
    kind,
    startAt: new Date(occurrence.startMs).toISOString(),
    endAt: new Date(occurrence.endMs).toISOString(),
    links: [...meeting.body.content.matchAll(/href="([^"]+)"/g)].map(([, link]) =>
      (link ?? '').replaceAll('&amp;', '&'),
    ),
    ...shown,
  };
}

function calendarOf(world: World, person: Person, span: TimeSpan): object {
  const events = world.calendars.view(person.id, span).map((occurrence) => view(world, occurrence, 'event'));
  const blocks = world.busy(person, span).map((block) => view(world, appointmentOf(person, block), 'block'));
  return { personId: person.id, timeZone: person.timeZone, workingHours: person.workingHours, events, busy: blocks };
}

function eventOf(world: World, person: Person, eventId: string): FoundEvent {
  const found = world.calendars.find(person.id, eventId);
  if (!found) throw new ControlError(404, 'unknownEvent', 'the calendar has no such event');
  return found;
}

function respond(world: World, request: Request, response: 'accepted' | 'declined'): object {
  const person = personIn(world, request);
  const { meeting } = eventOf(world, person, bodyOf(answerSchema, request).eventId);
  if (!world.calendars.respond(meeting, person.id, { response }))
    throw new ControlError(409, 'organizer', 'the organizer does not answer their own meeting');
  // Outlook takes a declined meeting off the calendar
  if (response === 'declined') world.calendars.remove(meeting, person.id);
  return { eventId: bodyOf(answerSchema, request).eventId, response };
}

/** The organizer moves the meeting; anybody else proposes another time. */
function move(world: World, request: Request): object {
  const person = personIn(world, request);
  const { eventId, start, end } = bodyOf(moveSchema, request);
  const { meeting } = eventOf(world, person, eventId);
  const startMs = Date.parse(start);
  const endMs = end ? Date.parse(end) : startMs + (meeting.endMs - meeting.startMs);
  if (endMs <= startMs) throw new ControlError(400, 'badRequest', 'end: after start');
  if (meeting.organizerId !== person.id) {
    world.calendars.respond(meeting, person.id, { response: 'tentativelyAccepted', proposed: { startMs, endMs } });
    return { eventId, response: 'tentativelyAccepted', proposed: { start, end: new Date(endMs).toISOString() } };
  }
  Object.assign(meeting, { startMs, endMs });
  for (const attendee of meeting.attendees)
    Object.assign(attendee, { response: 'none', respondedMs: null, proposed: null });
  world.calendars.changed(meeting);
  return { eventId, start, end: new Date(endMs).toISOString() };
}

/** Somebody is in the meeting: from its start to its end unless the body says otherwise. */
function attend(world: World, request: Request): object {
  const person = personIn(world, request);
  const { eventId, join, leave } = bodyOf(attendSchema, request);
  const { meeting, originalStartMs } = eventOf(world, person, eventId);
  const startMs = originalStartMs ?? meeting.startMs;
  const joinMs = join ? Date.parse(join) : startMs;
  const leaveMs = leave ? Date.parse(leave) : startMs + (meeting.endMs - meeting.startMs);
  if (leaveMs <= joinMs) throw new ControlError(400, 'badRequest', 'leave: after join');
  world.calendars.attended(meeting, { startMs, visits: [{ personId: person.id, joinMs, leaveMs }] });
  return { eventId, join: new Date(joinMs).toISOString(), leave: new Date(leaveMs).toISOString() };
}

function remove(world: World, request: Request): object {
  const person = personIn(world, request);
  const { eventId } = bodyOf(answerSchema, request);
  const { meeting } = eventOf(world, person, eventId);
  if (meeting.organizerId === person.id) world.calendars.cancel(meeting);
  else world.calendars.remove(meeting, person.id);
  return { eventId, deleted: true };
}

export function calendarRoutes(world: World): Router {
  const router = Router();
  router.get(
    '/calendars/:id',
    answers((request) => calendarOf(world, personIn(world, request), spanOf(world, request))),
  );
  router.post(
    '/calendars/:id/accept',
    answers((request) => respond(world, request, 'accepted')),
  );
  router.post(
    '/calendars/:id/decline',
    answers((request) => respond(world, request, 'declined')),
  );
  router.post(
    '/calendars/:id/move',
    answers((request) => move(world, request)),
  );
  router.post(
    '/calendars/:id/attend',
    answers((request) => attend(world, request)),
  );
  router.post(
    '/calendars/:id/delete',
    answers((request) => remove(world, request)),
  );
  return router;
}
