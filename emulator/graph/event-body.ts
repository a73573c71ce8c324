import { z } from 'zod';
import type { Attendee, MeetingContent } from '../calendar/meeting.ts';
import type { Directory } from '../directory/directory.ts';
import { ianaZoneOf, readOutlookTime } from '../time-zones.ts';
import { GraphError } from './graph-error.ts';

// Graph reads enum members whatever their case and answers in the declared one
const anyCase = <T extends string>(members: readonly T[]) =>
  z.string().transform((text, context): T => {
    const found = members.find((member) => member.toLowerCase() === text.toLowerCase());
    if (found) return found;
    context.addIssue({ code: 'custom', message: `'${text}' is not a member of the enum` });
    return z.NEVER;
  });

const time = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const recurrenceSchema = z.object({
  pattern: z.object({
    type: anyCase(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: z.number().int().min(1).default(1),
    daysOfWeek: z.array(anyCase(days)).min(1).optional(),
    dayOfMonth: z.number().int().optional(),
    month: z.number().int().optional(),
    index: anyCase(['first', 'second', 'third', 'fourth', 'last']).optional(),
    firstDayOfWeek: anyCase(days).optional(),
  }),
  range: z.object({
    type: anyCase(['endDate', 'noEnd', 'numbered']),
    startDate: z.iso.date(),
    endDate: z.iso.date().optional(),
    numberOfOccurrences: z.number().int().optional(),
    recurrenceTimeZone: z.string().optional(),
  }),
});

const locationSchema = z.object({
  displayName: z.string().nullish(),
  locationEmailAddress: z.string().nullish(),
  locationUri: z.string().nullish(),
  address: z.record(z.string(), z.unknown()).nullish(),
  coordinates: z.record(z.string(), z.unknown()).nullish(),
});

export const eventBodySchema = z.object({
  subject: z.string().nullish(),
  body: z.object({ contentType: anyCase(['text', 'html']).default('text'), content: z.string().nullish() }).nullish(),
  start: time.optional(),
  end: time.optional(),
  isAllDay: z.boolean().nullish(),
  location: locationSchema.nullish(),
  locations: z.array(locationSchema).nullish(),
  attendees: z
    .array(
      z.object({
        emailAddress: z.object({ address: z.string(), name: z.string().nullish() }),
        type: anyCase(['required', 'optional', 'resource']).default('required'),
      }),
    )
    .nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: anyCase(['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer']).nullish(),
  transactionId: z.string().nullish(),
  sensitivity: anyCase(['normal', 'personal', 'private', 'confidential']).nullish(),
  showAs: anyCase(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).nullish(),
  importance: anyCase(['low', 'normal', 'high']).nullish(),
  categories: z.array(z.string()).nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  responseRequested: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.number().int().nullish(),
  recurrence: recurrenceSchema.nullish(),
});
export type EventBody = z.infer<typeof eventBodySchema>;

const invalid = (message: string): GraphError => new GraphError(400, 'ErrorInvalidRequest', message);

/** Parses a body sent to events. Throws Graph's 400. */
export function readEventBody(body: unknown): EventBody {
  const parsed = eventBodySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new GraphError(
    400,
    'RequestBodyRead',
    `A value was found for property '${issue?.path.join('.')}' that cannot be read: ${issue?.message}`,
  );
}

function instant(value: { dateTime: string; timeZone?: string | null | undefined }): number {
  const zone = value.timeZone ?? 'UTC';
  if (ianaZoneOf(zone) === null)
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`,
    );
  const read = readOutlookTime({ dateTime: value.dateTime, timeZone: zone });
  if (read === null)
    throw new GraphError(400, 'ErrorInvalidPropertySet', `The date and time '${value.dateTime}' cannot be read.`);
  return read;
}

/** The given parts of a meeting; what the body leaves out is not set. */
export function contentOf(body: EventBody): Partial<MeetingContent> {
  const content: Partial<MeetingContent> = {};
  const set = <K extends keyof MeetingContent>(name: K, value: MeetingContent[K] | null | undefined): void => {
    if (value !== null && value !== undefined) content[name] = value;
  };
  if (body.start) Object.assign(content, { startMs: instant(body.start), startZone: body.start.timeZone ?? 'UTC' });
  if (body.end) Object.assign(content, { endMs: instant(body.end), endZone: body.end.timeZone ?? 'UTC' });
  set('subject', body.subject);
  if (body.body) content.body = { contentType: body.body.contentType, content: body.body.content ?? '' };
  set('isAllDay', body.isAllDay);
  if (body.locations) content.locations = body.locations;
  if (body.location) content.location = body.location.displayName ?? '';
  else if (body.locations) content.location = body.locations.map(({ displayName }) => displayName ?? '').join('; ');
  set('sensitivity', body.sensitivity);
  set('showAs', body.showAs);
  set('importance', body.importance);
  set('categories', body.categories);
  set('allowNewTimeProposals', body.allowNewTimeProposals);
  set('responseRequested', body.responseRequested);
  set('hideAttendees', body.hideAttendees);
  set('isReminderOn', body.isReminderOn);
  set('reminderMinutes', body.reminderMinutesBeforeStart);
  if (body.recurrence !== undefined) content.recurrence = (body.recurrence ?? null) as MeetingContent['recurrence'];
  return content;
}

/** The content of a new meeting, with Outlook's defaults. Throws where start or end is missing or out of order. */
export function newContent(body: EventBody): MeetingContent {
  if (!body.start || !body.end)
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: Start and End are required.',
    );
  const content: MeetingContent = {
    subject: '',
    body: { contentType: 'text', content: '' },
    startMs: 0,
    endMs: 0,
    startZone: 'UTC',
    endZone: 'UTC',
    isAllDay: false,
    location: '',
    locations: [],
    sensitivity: 'normal',
    showAs: 'busy',
    importance: 'normal',
    categories: [],
    allowNewTimeProposals: true,
    responseRequested: true,
    hideAttendees: false,
    isReminderOn: true,
    reminderMinutes: 15,
    recurrence: null,
    ...contentOf(body),
  };
  checkOrder(content);
  return content;
}

export function checkOrder({ startMs, endMs }: { startMs: number; endMs: number }): void {
  if (endMs < startMs)
    throw new GraphError(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'End time is earlier than start time.');
}

/** The people asked, the organizer not among them; answers given before are kept where the address stays. */
export function attendeesOf(
  body: EventBody,
  { directory, organizerId, before }: { directory: Directory; organizerId: string; before: readonly Attendee[] },
): Attendee[] {
  const asked = body.attendees ?? [];
  if (asked.length > 500) throw invalid('A meeting takes at most 500 attendees.');
  const attendees: Attendee[] = [];
  for (const { emailAddress, type } of asked) {
    const person = directory.find(emailAddress.address);
    if (person?.id === organizerId) continue;
    const same = (a: Attendee): boolean => a.address.toLowerCase() === emailAddress.address.toLowerCase();
    if (attendees.some(same)) continue;
    const known = before.find(same);
    const name = emailAddress.name ?? person?.displayName ?? emailAddress.address;
    attendees.push(
      known ?? {
        address: emailAddress.address,
        name,
        type,
        personId: person?.id ?? null,
        response: 'none',
        respondedMs: null,
        proposed: null,
      },
    );
  }
  return attendees;
}
