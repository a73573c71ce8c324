import { z } from 'zod';

// Shapes of Graph's answers, and the answers that the reference prints, shortened.

export const nullableText = z.string().nullable();
export const context = (what: RegExp) => z.string().regex(what);
export const zoned = z.object({
  dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/),
  timeZone: z.string(),
});
export const defaultUser = z
  .object({
    businessPhones: z.array(z.string()),
    displayName: nullableText,
    givenName: nullableText,
    jobTitle: nullableText,
    mail: nullableText,
    mobilePhone: nullableText,
    officeLocation: nullableText,
    preferredLanguage: nullableText,
    surname: nullableText,
    userPrincipalName: z.string(),
    id: z.guid(),
  })
  .strict();
export const printedUser = {
  businessPhones: ['425-555-0100'],
  displayName: 'MOD Administrator',
  givenName: 'MOD',
  jobTitle: null,
  mail: null,
  mobilePhone: '425-555-0101',
  officeLocation: null,
  preferredLanguage: 'en-US',
  surname: 'Administrator',
  userPrincipalName: 'admin@contoso.com',
  id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e',
};
export const eventShape = z.object({
  '@odata.etag': z.string().regex(/^W\/".+"$/),
  id: z.string(),
  createdDateTime: z.iso.datetime(),
  changeKey: z.string(),
  originalStartTimeZone: z.string(),
  iCalUId: z.string(),
  reminderMinutesBeforeStart: z.number(),
  subject: z.string(),
  bodyPreview: z.string(),
  importance: z.enum(['low', 'normal', 'high']),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  isAllDay: z.boolean(),
  isCancelled: z.boolean(),
  isOrganizer: z.boolean(),
  seriesMasterId: nullableText,
  showAs: z.enum(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
  type: z.enum(['singleInstance', 'occurrence', 'exception', 'seriesMaster']),
  onlineMeetingUrl: z.null(),
  responseStatus: z.object({ response: z.string(), time: z.string() }),
  body: z.object({ contentType: z.enum(['html', 'text']), content: z.string() }),
  start: zoned,
  end: zoned,
  location: z.object({ displayName: z.string(), locationType: z.literal('default') }),
  attendees: z.array(
    z.object({
      type: z.string(),
      status: z.object({ response: z.string() }),
      emailAddress: z.object({ name: z.string(), address: z.string() }),
    }),
  ),
  organizer: z.object({ emailAddress: z.object({ address: z.string() }) }),
});
export const printedEvent = {
  '@odata.etag': 'W/"ZlnW4RIAV06KYYwlrfNZvQAALfZeRQ=="',
  id: 'AAMkAGI1AAAt9AHjAAA=',
  createdDateTime: '2017-04-15T03:00:50.7579581Z',
  changeKey: 'ZlnW4RIAV06KYYwlrfNZvQAALfZeRQ==',
  originalStartTimeZone: 'Pacific Standard Time',
  iCalUId: '0400',
  reminderMinutesBeforeStart: 15,
  subject: "Let's go brunch",
  bodyPreview: 'Does late morning work for you?',
  importance: 'normal',
  sensitivity: 'normal',
  isAllDay: false,
  isCancelled: false,
  isOrganizer: true,
  seriesMasterId: null,
  showAs: 'busy',
  type: 'singleInstance',
  onlineMeetingUrl: null,
  responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
  body: { contentType: 'html', content: '<html></html>' },
  start: { dateTime: '2017-04-15T11:00:00.0000000', timeZone: 'Pacific Standard Time' },
  end: { dateTime: '2017-04-15T12:00:00.0000000', timeZone: 'Pacific Standard Time' },
  location: { displayName: "Harry's Bar", locationType: 'default' },
  attendees: [
    {
      type: 'required',
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: { name: 'Samantha Booth', address: 'samanthab@contoso.com' },
    },
  ],
  organizer: { emailAddress: { name: 'Dana Swope', address: 'danas@contoso.com' } },
};
export const workingHours = z.object({
  daysOfWeek: z.array(z.string()),
  startTime: z.string(),
  endTime: z.string(),
  timeZone: z.object({ name: z.string() }),
});
export const printedHours = {
  daysOfWeek: ['monday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'Pacific Standard Time' },
};
export const errorShape = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    innerError: z.object({ date: z.string(), 'request-id': z.string(), 'client-request-id': z.string() }),
  }),
});
export const printedError = {
  error: {
    code: 'Request_ResourceNotFound',
    message: 'Resource does not exist.',
    innerError: { date: '2021-01-01T00:00:00', 'request-id': 'x', 'client-request-id': 'x' },
  },
};
export const collection = <T extends z.ZodType>(item: T) => z.object({ value: z.array(item) });

/** A request that Microsoft's reference prints (page named), asked of the small tenant's people. */
export interface Case {
  readonly title: string;
  readonly page: string;
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly shape: z.ZodType;
  readonly printed: unknown;
}
