import { z } from 'zod';
import { availabilityView, type ScheduleBlock, scheduleOf } from '../calendar/availability.ts';
import type { BusySource } from '../calendar/busy-weeks.ts';
import type { Calendars } from '../calendar/calendars.ts';
import type { TimeSpan } from '../calendar/meeting.ts';
import type { Directory } from '../directory/directory.ts';
import { hasMailbox, type Person } from '../directory/person.ts';
import { ianaZoneOf, localOf, outlookDateTime, readOutlookTime } from '../time-zones.ts';
import { GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, preference } from './graph-request.ts';
import { workingHoursOf } from './mailbox-settings.ts';
import { contextOf } from './odata-query.ts';
import { need, needDelegated } from './permissions.ts';
import { personAt } from './person-at.ts';

export interface OutlookParts {
  readonly directory: Directory;
  readonly calendars: Calendars;
  readonly busy: BusySource;
}

const dayMs = 86_400_000;
const time = z.object({ dateTime: z.string(), timeZone: z.string().optional() });
const bodySchema = z.object({
  schedules: z.array(z.string()).min(1),
  startTime: time,
  endTime: time,
  // written as text in some of Graph's own examples
  availabilityViewInterval: z.coerce.number().int().min(5).max(1440).optional(),
});

const invalid = (message: string): GraphError => new GraphError(400, 'ErrorInvalidParameter', message);

/** Graph takes the parameter names in any case ("Schedules", "StartTime"). */
function uncapitalized(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

/** The zone that answers are written in: the preference, else UTC. Throws for a name that Outlook does not know. */
export function preferredZone(request: GraphRequest): { zone: string; headers: Record<string, string> } {
  const zone = preference(request, 'outlook.timezone');
  if (zone === undefined) return { zone: 'UTC', headers: {} };
  if (ianaZoneOf(zone) === null)
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`,
    );
  return { zone, headers: { 'preference-applied': `outlook.timezone="${zone}"` } };
}

export const outlookTime = (instant: number, zone: string): { dateTime: string; timeZone: string } => ({
  dateTime: outlookDateTime(localOf(instant, zone)),
  timeZone: zone,
});

function itemOf(block: ScheduleBlock, zone: string): Record<string, unknown> {
  // an app-only caller reads free/busy as a stranger would: no subjects
  return {
    isPrivate: block.isPrivate,
    status: block.status,
    start: outlookTime(block.startMs, zone),
    end: outlookTime(block.endMs, zone),
  };
}

function failed(scheduleId: string, responseCode: string, message: string): Record<string, unknown> {
  return { scheduleId, availabilityView: '', scheduleItems: [], error: { message, responseCode } };
}

interface Asked {
  readonly span: TimeSpan;
  readonly interval: number;
  readonly zone: string;
}

function scheduleInformation(
  parts: OutlookParts,
  scheduleId: string,
  { span, interval, zone }: Asked,
): Record<string, unknown> {
  const person: Person | undefined = parts.directory.find(scheduleId);
  if (!person || !hasMailbox(person)) {
    return failed(
      scheduleId,
      'ErrorMailRecipientNotFound',
      'Unable to resolve e-mail address to an Active Directory object.',
    );
  }
  if (!person.calendarAccess) {
    return failed(scheduleId, 'ErrorNoFreeBusyAccess', 'The caller does not have access to free/busy data.');
  }
  const blocks = scheduleOf(person, span, parts);
  return {
    scheduleId,
    availabilityView: availabilityView(blocks, span, interval),
    scheduleItems: blocks.map((block) => itemOf(block, zone)),
    workingHours: workingHoursOf(person),
  };
}

function getSchedule(parts: OutlookParts): GraphHandler {
  return (request) => {
    const owner = personAt(parts.directory, request);
    if (!hasMailbox(owner))
      throw new GraphError(
        404,
        'MailboxNotEnabledForRESTAPI',
        'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
      );
    const parsed = bodySchema.safeParse(uncapitalized(request.body));
    if (!parsed.success)
      throw invalid(
        `The request is invalid: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}.`,
      );
    const { schedules, startTime, endTime } = parsed.data;
    const startMs = readOutlookTime(startTime);
    const endMs = readOutlookTime(endTime);
    if (startMs === null || endMs === null)
      throw new GraphError(400, 'ErrorInvalidTimeZone', 'The start or end time, or its time zone, is not valid.');
    if (endMs <= startMs) throw invalid('The end time must be after the start time.');
    if (endMs - startMs >= 62 * dayMs)
      throw invalid(
        `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days; the actual limit = ${Math.ceil((endMs - startMs) / dayMs)} days.`,
      );
    if (schedules.length > 20)
      throw new GraphError(
        400,
        'ErrorExceededMaxRecipients',
        `The number of mailboxes requested (${schedules.length}) exceeds the maximum of 20.`,
      );
    const { zone, headers } = preferredZone(request);
    const asked = { span: { startMs, endMs }, interval: parsed.data.availabilityViewInterval ?? 30, zone };
    if ((endMs - startMs) / (asked.interval * 60_000) < 1)
      throw invalid('AvailabilityViewInterval is larger than the requested period.');
    const value = schedules.map((id) => scheduleInformation(parts, id, asked));
    return ok({ '@odata.context': contextOf('Collection(microsoft.graph.scheduleInformation)'), value }, headers);
  };
}

export function scheduleRoutes(parts: OutlookParts): GraphRoute[] {
  return [
    {
      method: 'POST',
      pattern: '/users/{user}/calendar/getSchedule',
      application: need.freeBusy,
      delegated: needDelegated.calendars,
      handle: getSchedule(parts),
    },
  ];
}
