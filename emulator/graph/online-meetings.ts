import type { AttendanceSession, Meeting } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import { opaqueIdOf } from '../identifiers.ts';
import { type EventParts, mailboxAt } from './event-access.ts';
import { GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, option, param } from './graph-request.ts';
import { parseFilter } from './odata-filter.ts';
import { contextOf, expansionsOf } from './odata-query.ts';
import { need } from './permissions.ts';

const meetingId = (meeting: Meeting): string =>
  Buffer.from(`1*${meeting.organizerId}*0**19:meeting_${meeting.uid}@thread.v2`).toString('base64url');
const reportId = (meeting: Meeting, session: AttendanceSession): string =>
  opaqueIdOf(`report ${meeting.uid} ${session.startMs}`, 36);
const iso = (ms: number): string => new Date(ms).toISOString();

/** Graph reads meetings of people only where an application access policy names the app for them. */
function organizerAt(parts: EventParts, request: GraphRequest): Person {
  const person = mailboxAt(parts, request, 'read');
  if (!parts.app.meetingAccessPolicy) {
    throw new GraphError(
      403,
      'Forbidden',
      `No application access policy found for this app: ${parts.app.clientId}, user: ${person.id}, tenant: ${parts.tenantId}.`,
    );
  }
  return person;
}

function meetingsOf(parts: EventParts, person: Person): Meeting[] {
  return [...parts.calendars.of(person.id)].filter(
    (meeting) => meeting.joinUrl !== null && meeting.organizerId === person.id,
  );
}

function meetingView(meeting: Meeting): Record<string, unknown> {
  return {
    id: meetingId(meeting),
    creationDateTime: iso(meeting.createdMs),
    startDateTime: iso(meeting.startMs),
    endDateTime: iso(meeting.endMs),
    joinWebUrl: meeting.joinUrl,
    subject: meeting.subject,
  };
}

const listMeetings =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const person = organizerAt(parts, request);
    const filter = option(request, '$filter');
    if (filter === undefined)
      throw new GraphError(400, 'BadRequest', 'Filter expression is required: use JoinWebUrl eq.');
    const { matches } = parseFilter(filter);
    const found = meetingsOf(parts, person).filter((meeting) =>
      matches((path) => (path.toLowerCase() === 'joinweburl' ? meeting.joinUrl : null)),
    );
    return ok({ '@odata.context': contextOf(`users('${person.id}')/onlineMeetings`), value: found.map(meetingView) });
  };

function meetingAt(parts: EventParts, request: GraphRequest): { person: Person; meeting: Meeting } {
  const person = organizerAt(parts, request);
  const meeting = meetingsOf(parts, person).find((m) => meetingId(m) === param(request, 'meeting'));
  if (!meeting) throw new GraphError(404, 'NotFound', 'The meeting was not found.');
  return { person, meeting };
}

function reportView(meeting: Meeting, session: AttendanceSession): Record<string, unknown> {
  const start = Math.min(...session.visits.map(({ joinMs }) => joinMs));
  const end = Math.max(...session.visits.map(({ leaveMs }) => leaveMs));
  const people = new Set(session.visits.map(({ personId }) => personId)).size;
  return {
    id: reportId(meeting, session),
    totalParticipantCount: people,
    meetingStartDateTime: iso(start),
    meetingEndDateTime: iso(end),
  };
}

function recordsOf(parts: EventParts, meeting: Meeting, session: AttendanceSession): object[] {
  const byPerson = new Map<string, AttendanceSession['visits']>();
  for (const visit of session.visits) byPerson.set(visit.personId, [...(byPerson.get(visit.personId) ?? []), visit]);
  return [...byPerson].map(([personId, visits]) => {
    const person = parts.directory.find(personId);
    const seconds = ({ joinMs, leaveMs }: { joinMs: number; leaveMs: number }): number =>
      Math.max(0, Math.round((leaveMs - joinMs) / 1000));
    return {
      id: opaqueIdOf(`record ${meeting.uid} ${personId}`, 36),
      emailAddress: person?.mail ?? null,
      totalAttendanceInSeconds: visits.reduce((sum, visit) => sum + seconds(visit), 0),
      role: personId === meeting.organizerId ? 'Organizer' : 'Attendee',
      identity: { id: personId, displayName: person?.displayName ?? null },
      attendanceIntervals: visits.map((visit) => ({
        joinDateTime: iso(visit.joinMs),
        leaveDateTime: iso(visit.leaveMs),
        durationInSeconds: seconds(visit),
      })),
    };
  });
}

const reportsContext = (person: Person, meeting: Meeting): string =>
  `users('${person.id}')/onlineMeetings('${meetingId(meeting)}')/attendanceReports`;

const listReports =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const { person, meeting } = meetingAt(parts, request);
    // the list never carries the records, whatever it is asked to expand
    const value = meeting.attendance.map((session) => ({ ...reportView(meeting, session), attendanceRecords: [] }));
    return ok({ '@odata.context': contextOf(reportsContext(person, meeting)), value });
  };

function sessionAt(request: GraphRequest, meeting: Meeting): AttendanceSession {
  const session = meeting.attendance.find((s) => reportId(meeting, s) === param(request, 'report'));
  if (!session) throw new GraphError(404, 'NotFound', 'The attendance report was not found.');
  return session;
}

const getReport =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const { person, meeting } = meetingAt(parts, request);
    const session = sessionAt(request, meeting);
    const expanded = expansionsOf(request).some(({ name }) => name === 'attendanceRecords');
    const records = expanded ? recordsOf(parts, meeting, session) : [];
    return ok({
      '@odata.context': contextOf(`${reportsContext(person, meeting)}/$entity`),
      ...reportView(meeting, session),
      attendanceRecords: records,
    });
  };

const listRecords =
  (parts: EventParts): GraphHandler =>
  (request) => {
    const { person, meeting } = meetingAt(parts, request);
    const session = sessionAt(request, meeting);
    return ok({
      '@odata.context': contextOf(
        `${reportsContext(person, meeting)}('${reportId(meeting, session)}')/attendanceRecords`,
      ),
      value: recordsOf(parts, meeting, session),
    });
  };

/** Teams meetings of a mailbox and who was there. */
export function onlineMeetingRoutes(parts: EventParts): GraphRoute[] {
  const base = '/users/{user}/onlineMeetings';
  const route = (pattern: string, needs: readonly string[], handle: GraphHandler): GraphRoute => ({
    method: 'GET',
    pattern,
    application: needs,
    delegated: needs.map((p) => p.replace(/\.All$/, '')),
    handle,
  });
  const getMeeting: GraphHandler = (request) => {
    const { person, meeting } = meetingAt(parts, request);
    return ok({ '@odata.context': contextOf(`users('${person.id}')/onlineMeetings/$entity`), ...meetingView(meeting) });
  };
  return [
    route(base, need.meetings, listMeetings(parts)),
    route(`${base}/{meeting}`, need.meetings, getMeeting),
    route(`${base}/{meeting}/attendanceReports`, need.attendance, listReports(parts)),
    route(`${base}/{meeting}/attendanceReports/{report}`, need.attendance, getReport(parts)),
    route(`${base}/{meeting}/attendanceReports/{report}/attendanceRecords`, need.attendance, listRecords(parts)),
  ];
}
