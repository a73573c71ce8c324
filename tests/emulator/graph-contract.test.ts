import { z } from 'zod';
import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

// Every case is a request that Microsoft's reference prints (page named), asked of this tenant's people. The shape is
// checked twice: against what the emulator answers, and against the answer as the page prints it, shortened.

const nullableText = z.string().nullable();
const context = (what: RegExp) => z.string().regex(what);
const zoned = z.object({ dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/), timeZone: z.string() });
const defaultUser = z
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
const printedUser = {
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
const eventShape = z.object({
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
const printedEvent = {
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
const workingHours = z.object({
  daysOfWeek: z.array(z.string()),
  startTime: z.string(),
  endTime: z.string(),
  timeZone: z.object({ name: z.string() }),
});
const printedHours = {
  daysOfWeek: ['monday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'Pacific Standard Time' },
};
const errorShape = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    innerError: z.object({ date: z.string(), 'request-id': z.string(), 'client-request-id': z.string() }),
  }),
});
const printedError = {
  error: {
    code: 'Request_ResourceNotFound',
    message: 'Resource does not exist.',
    innerError: { date: '2021-01-01T00:00:00', 'request-id': 'x', 'client-request-id': 'x' },
  },
};
const collection = <T extends z.ZodType>(item: T) => z.object({ value: z.array(item) });
const nothing = z.null();

interface Case {
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

const eventual = { consistencylevel: 'eventual' };
const pacific = { prefer: 'outlook.timezone="Pacific Standard Time"' };
const mailbox = '/users/mentoring@fabrikam.example';
const lunch = {
  subject: "Let's go for lunch",
  body: { contentType: 'HTML', content: 'Does late morning work for you?' },
  start: { dateTime: '2027-04-15T12:00:00', timeZone: 'Pacific Standard Time' },
  end: { dateTime: '2027-04-15T14:00:00', timeZone: 'Pacific Standard Time' },
  location: { displayName: "Harry's Bar" },
  attendees: [{ emailAddress: { address: 'lena@fabrikam.example', name: 'Lena Lead' }, type: 'required' }],
};

const cases: readonly Case[] = [
  {
    title: 'all users',
    page: 'user-list 1',
    path: '/users',
    status: 200,
    shape: z.object({ '@odata.context': context(/#users$/), value: z.array(defaultUser) }),
    printed: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: [printedUser] },
  },
  {
    title: 'a sign-in name',
    page: 'user-list 2',
    path: "/users?$select=displayName,id&$filter=identities/any(c:c/issuerAssignedId eq 'jun@fabrikam.example' and c/issuer eq 'fabrikam.example')",
    status: 200,
    shape: collection(z.object({ displayName: z.string(), id: z.guid() }).strict()),
    printed: { value: [{ displayName: 'John Smith', id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd' }] },
  },
  {
    title: 'a count of users',
    page: 'user-list 3',
    path: '/users/$count',
    headers: eventual,
    status: 200,
    shape: z.number().int(),
    printed: 893,
  },
  {
    title: 'one user that starts with a letter',
    page: 'user-list 4',
    path: "/users?$filter=startswith(displayName,'j')&$orderby=displayName&$count=true&$top=1",
    headers: eventual,
    status: 200,
    shape: z.object({ '@odata.count': z.number(), value: z.array(z.object({ displayName: z.string() })).length(1) }),
    printed: { '@odata.count': 1, value: [{ displayName: 'a' }] },
  },
  {
    title: 'mail ends with',
    page: 'user-list 5',
    path: "/users?$filter=endswith(mail,'@fabrikam.example')&$orderby=userPrincipalName&$count=true",
    headers: eventual,
    status: 200,
    shape: z.object({
      '@odata.count': z.number().positive(),
      value: z.array(z.object({ mail: z.string() })).nonempty(),
    }),
    printed: { '@odata.count': 1, value: [{ mail: 'GradyA@contoso.com' }] },
  },
  {
    title: 'display names found by search',
    page: 'user-list 6',
    path: '/users?$search="displayName:wa"&$orderby=displayName&$count=true',
    headers: eventual,
    status: 200,
    shape: z.object({
      '@odata.count': z.literal([1, 7]),
      value: z.array(z.object({ displayName: z.string() })).length(1),
    }),
    printed: { '@odata.count': 7, value: [{ displayName: 'Oscar Ward' }] },
  },
  {
    title: 'either of two words found by search',
    page: 'user-list 7',
    path: '/users?$search="displayName:wa" OR "displayName:le"&$orderby=displayName&$count=true',
    headers: eventual,
    status: 200,
    shape: z.object({ value: z.array(z.object({ displayName: z.string() })).min(2) }),
    printed: { value: [{ displayName: 'Oscar Ward' }, { displayName: 'contosoAdmin1' }] },
  },
  {
    title: 'guests by their principal name',
    page: 'user-list 8',
    path: "/users?$select=id,displayName,mail,identities&$filter=endsWith(userPrincipalName,'%23EXT%23@fabrikam.example')&$count=true",
    headers: eventual,
    status: 200,
    shape: z.object({
      value: z
        .array(
          z.object({ id: z.guid(), identities: z.array(z.object({ issuerAssignedId: z.string().regex(/#EXT#/) })) }),
        )
        .nonempty(),
    }),
    printed: {
      value: [
        {
          id: '39807bd1-3dde-48f3-8165-81ddd4e46de0',
          identities: [{ issuerAssignedId: 'AdeleV_adatum.com#EXT#@cntoso.com' }],
        },
      ],
    },
  },
  {
    title: 'a licence',
    page: 'user-list 9',
    path: '/users?$select=id,mail,assignedLicenses&$filter=assignedLicenses/any(u:u/skuId eq cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46)',
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
  {
    title: 'a schema extension',
    page: 'user-list 10',
    path: '/users?$select=ext55gb1l09_msLearnCourses',
    status: 200,
    shape: collection(z.object({})),
    printed: { value: [{}, {}] },
  },
  {
    title: 'a property of single users asked of all',
    page: 'user-list response',
    path: '/users?$select=aboutMe',
    status: 501,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'managers without levels, with the id only',
    page: 'query-parameters',
    path: '/users?$select=id&$expand=manager($select=id)&$top=999',
    status: 200,
    shape: collection(z.object({ id: z.guid(), manager: z.object({ id: z.guid() }).optional() })),
    printed: {
      value: [{ id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e', manager: { id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' } }],
    },
  },
  {
    title: 'one user',
    page: 'user-get',
    path: `/users/${ids.junior}`,
    status: 200,
    shape: defaultUser.extend({ '@odata.context': context(/#users\/\$entity$/) }),
    printed: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity', ...printedUser },
  },
  {
    title: 'one user by principal name, selected',
    page: 'user-get 3',
    path: '/users/jun@fabrikam.example?$select=displayName,givenName,postalCode,identities',
    status: 200,
    shape: z
      .object({
        '@odata.context': z.string(),
        displayName: z.string(),
        givenName: z.string(),
        postalCode: nullableText,
        identities: z.array(z.unknown()),
      })
      .strict(),
    printed: {
      '@odata.context': 'x',
      displayName: 'Adele Vance',
      givenName: 'Adele',
      postalCode: null,
      identities: [],
    },
  },
  {
    title: 'nobody',
    page: 'errors',
    path: '/users/nobody@fabrikam.example',
    status: 404,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'the manager',
    page: 'user-list-manager 1',
    path: `/users/${ids.junior}/manager`,
    status: 200,
    shape: z.object({ '@odata.type': z.literal('#microsoft.graph.user'), id: z.guid(), displayName: z.string() }),
    printed: {
      '@odata.type': '#microsoft.graph.user',
      id: '7d54cb02-aaa3-4016-9f9c-a4b49422dd9b',
      displayName: 'Patti Fernandez',
    },
  },
  {
    title: 'the chain of managers to the top',
    page: 'user-list-manager 2',
    path: `/users/${ids.junior}?$expand=manager($levels=max;$select=id,displayName)&$select=id,displayName&$count=true`,
    headers: eventual,
    status: 200,
    shape: z.object({
      id: z.guid(),
      manager: z.object({ displayName: z.string(), manager: z.object({ displayName: z.string() }) }),
    }),
    printed: {
      id: 'd4ee9b67-1d8c-4b1b-9d6c-5d5b5b3e0c4a',
      manager: { displayName: 'Individual Manager', manager: { displayName: 'CEO' } },
    },
  },
  {
    title: 'direct reports',
    page: 'user-list-directreports',
    path: `/users/${ids.lead}/directReports`,
    status: 200,
    shape: collection(z.object({ '@odata.type': z.string(), displayName: z.string() })),
    printed: { value: [{ '@odata.type': '#microsoft.graph.user', displayName: 'Conf Room Adams' }] },
  },
  {
    title: 'groups',
    page: 'group-list 1',
    path: '/groups',
    status: 200,
    shape: collection(
      z.object({
        id: z.guid(),
        deletedDateTime: z.null(),
        displayName: z.string(),
        groupTypes: z.array(z.string()),
        mailEnabled: z.boolean(),
        securityEnabled: z.boolean(),
        onPremisesProvisioningErrors: z.array(z.unknown()),
      }),
    ),
    printed: {
      value: [
        {
          id: '45b7d2e7-b882-4a80-ba97-10b7a63b8fa4',
          deletedDateTime: null,
          displayName: 'Golf Assist',
          groupTypes: ['Unified'],
          mailEnabled: true,
          securityEnabled: false,
          onPremisesProvisioningErrors: [],
        },
      ],
    },
  },
  {
    title: 'groups with licence errors',
    page: 'group-list 2',
    path: '/groups?$count=true&$filter=hasMembersWithLicenseErrors+eq+true&$select=id,displayName',
    headers: eventual,
    status: 200,
    shape: z.object({ '@odata.count': z.number(), value: z.array(z.unknown()) }),
    printed: { '@odata.count': 2, value: [] },
  },
  {
    title: 'a count of groups',
    page: 'group-list 3',
    path: '/groups/$count',
    headers: eventual,
    status: 200,
    shape: z.number(),
    printed: 893,
  },
  {
    title: 'only Microsoft 365 groups',
    page: 'group-list',
    path: "/groups?$filter=groupTypes/any(c:c+eq+'Unified')",
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
  {
    title: 'members',
    page: 'group-list-members 1',
    path: `/groups/${ids.group}/members`,
    status: 200,
    shape: z.object({
      '@odata.context': context(/#directoryObjects$/),
      value: z.array(z.object({ '@odata.type': z.literal('#microsoft.graph.user'), id: z.guid(), mail: nullableText })),
    }),
    printed: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
      value: [{ '@odata.type': '#microsoft.graph.user', id: '6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0', mail: null }],
    },
  },
  {
    title: 'a count of members',
    page: 'group-list-members 2',
    path: `/groups/${ids.group}/members/$count`,
    headers: eventual,
    status: 200,
    shape: z.number(),
    printed: 893,
  },
  {
    title: 'members that are users, searched',
    page: 'group-list-members 4',
    path: `/groups/${ids.group}/members/microsoft.graph.user?$count=true&$orderby=displayName&$search="displayName:ni"&$select=displayName,id`,
    headers: eventual,
    status: 200,
    shape: z.object({
      '@odata.count': z.literal([1, 7]),
      value: z.array(z.object({ displayName: z.string(), id: z.guid() })),
    }),
    printed: {
      '@odata.count': 7,
      value: [{ displayName: 'Joseph Price', id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }],
    },
  },
  {
    title: 'members at any depth',
    page: 'group-list-transitivemembers',
    path: `/groups/${ids.group}/transitiveMembers`,
    status: 200,
    shape: collection(z.object({ '@odata.type': z.string(), id: z.guid() })),
    printed: { value: [{ '@odata.type': '#microsoft.graph.user', id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }] },
  },
  {
    title: 'free and busy times',
    page: 'calendar-getschedule',
    method: 'POST',
    path: `${mailbox}/calendar/getSchedule`,
    headers: pacific,
    body: {
      schedules: ['wanda@fabrikam.example', 'lena@fabrikam.example'],
      startTime: { dateTime: '2026-11-30T00:00:00', timeZone: 'Pacific Standard Time' },
      endTime: { dateTime: '2026-11-30T09:00:00', timeZone: 'Pacific Standard Time' },
      availabilityViewInterval: 60,
    },
    status: 200,
    shape: z.object({
      value: z
        .array(
          z.object({
            scheduleId: z.string(),
            availabilityView: z.string().regex(/^[0-4]{9}$/),
            scheduleItems: z.array(z.object({ status: z.string(), start: zoned, end: zoned })),
            workingHours,
          }),
        )
        .length(2),
    }),
    printed: {
      value: ['000220000', '200220010'].map((availabilityView) => ({
        scheduleId: 'adelev@contoso.com',
        availabilityView,
        scheduleItems: [{ status: 'busy', start: printedEvent.start, end: printedEvent.end }],
        workingHours: printedHours,
      })),
    },
  },
  {
    title: 'an event',
    page: 'user-post-events 1',
    method: 'POST',
    path: `${mailbox}/events`,
    headers: pacific,
    body: lunch,
    status: 201,
    shape: eventShape.extend({ '@odata.context': context(/\/events\/\$entity$/) }),
    printed: {
      '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('x')/events/$entity",
      ...printedEvent,
    },
  },
  {
    title: 'an event in three places',
    page: 'user-post-events 2',
    method: 'POST',
    path: `${mailbox}/events`,
    headers: pacific,
    body: {
      ...lunch,
      location: { displayName: 'Conf Room 3; Fourth Coffee', locationType: 'Default' },
      locations: [
        { displayName: 'Conf Room 3' },
        {
          displayName: 'Fourth Coffee',
          address: { street: '4567 Main St' },
          coordinates: { latitude: 47.672, longitude: -102.103 },
        },
      ],
    },
    status: 201,
    shape: z.object({
      locations: z
        .array(
          z.object({
            displayName: z.string(),
            locationType: z.literal('default'),
            uniqueIdType: z.enum(['unknown', 'private']),
          }),
        )
        .min(2),
    }),
    printed: {
      locations: [
        { displayName: 'Conf Room 3', locationType: 'default', uniqueIdType: 'unknown' },
        { displayName: 'Fourth Coffee', locationType: 'default', uniqueId: 'Fourth Coffee', uniqueIdType: 'private' },
      ],
    },
  },
  {
    title: 'a recurring event',
    page: 'user-post-events 3',
    method: 'POST',
    path: `${mailbox}/events`,
    body: {
      ...lunch,
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: ['Monday'] },
        range: { type: 'endDate', startDate: '2027-04-19', endDate: '2027-12-31' },
      },
    },
    status: 201,
    shape: z.object({
      type: z.literal('seriesMaster'),
      recurrence: z.object({
        pattern: z.object({ type: z.literal('weekly'), daysOfWeek: z.array(z.literal('monday')) }),
        range: z.object({ type: z.literal('endDate') }),
      }),
    }),
    printed: {
      type: 'seriesMaster',
      recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] }, range: { type: 'endDate' } },
    },
  },
  {
    title: 'an online meeting',
    page: 'user-post-events 4',
    method: 'POST',
    path: `${mailbox}/calendar/events`,
    body: { ...lunch, allowNewTimeProposals: true, isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' },
    status: 201,
    shape: z.object({
      isOnlineMeeting: z.literal(true),
      onlineMeetingProvider: z.literal('teamsForBusiness'),
      onlineMeeting: z.object({ joinUrl: z.string().startsWith('https://teams.microsoft.com/l/meetup-join/') }),
    }),
    printed: {
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3Ameeting_NzIyNzhlMDEt' },
    },
  },
  {
    title: 'a calendar view',
    page: 'calendar-list-calendarview',
    path: '/users/wanda@fabrikam.example/calendar/calendarView?startDateTime=2026-11-30T00:00:00-08:00&endDateTime=2026-12-01T19:00:00.00-08:00',
    headers: pacific,
    status: 200,
    shape: collection(eventShape),
    printed: { value: [printedEvent] },
  },
  {
    title: 'a calendar view without bounds',
    page: 'user-list-calendarview',
    path: '/users/wanda@fabrikam.example/calendarView',
    status: 400,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'events',
    page: 'user-list-events',
    path: `${mailbox}/events?$select=subject,body,bodyPreview,organizer,attendees,start,end,location`,
    headers: pacific,
    status: 200,
    shape: collection(z.object({ '@odata.etag': z.string(), id: z.string(), subject: z.string(), start: zoned })),
    printed: { value: [printedEvent] },
  },
  {
    title: 'mailbox settings',
    page: 'user-get-mailboxsettings 1',
    path: '/users/lena@fabrikam.example/mailboxSettings',
    status: 200,
    shape: z.object({
      automaticRepliesSetting: z.object({
        status: z.enum(['disabled', 'alwaysEnabled', 'scheduled']),
        externalAudience: z.string(),
        scheduledStartDateTime: zoned,
      }),
      timeZone: z.string(),
      language: z.object({ locale: z.string(), displayName: z.string() }),
      workingHours,
    }),
    printed: {
      automaticRepliesSetting: {
        status: 'alwaysEnabled',
        externalAudience: 'none',
        scheduledStartDateTime: printedEvent.start,
      },
      timeZone: 'UTC',
      language: { locale: 'en-US', displayName: 'English (United States)' },
      workingHours: printedHours,
    },
  },
  {
    title: 'automatic replies',
    page: 'user-get-mailboxsettings 2',
    path: '/users/nima@fabrikam.example/mailboxSettings/automaticRepliesSetting',
    status: 200,
    shape: z.object({ status: z.literal('alwaysEnabled'), internalReplyMessage: z.string() }),
    printed: { status: 'alwaysEnabled', internalReplyMessage: "<html>I'm on vacation</html>" },
  },
  {
    title: 'working hours',
    page: 'user-get-mailboxsettings 3',
    path: '/users/nima@fabrikam.example/mailboxSettings/workingHours',
    status: 200,
    shape: workingHours,
    printed: printedHours,
  },
  {
    title: 'the app catalogue',
    page: 'appcatalogs-list-teamsapps',
    path: "/appCatalogs/teamsApps?$filter=distributionMethod eq 'organization'",
    status: 200,
    shape: collection(
      z.object({
        id: z.string(),
        externalId: z.string(),
        displayName: z.string(),
        distributionMethod: z.literal('organization'),
      }),
    ),
    printed: {
      value: [
        {
          id: 'b1c5353a-7aca-41b3-830f-27d5218fe0e5',
          externalId: 'f31b1263-ad99-435a-a679-911d24850d7f',
          displayName: 'Test App',
          distributionMethod: 'organization',
        },
      ],
    },
  },
  {
    title: 'installed apps',
    page: 'userteamwork-list-installedapps 2',
    path: `/users/${ids.lead}/teamwork/installedApps?$expand=teamsApp`,
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
  {
    title: 'the organization',
    page: 'organization-list',
    path: '/organization',
    status: 200,
    shape: collection(
      z.object({
        id: z.guid(),
        displayName: z.string(),
        verifiedDomains: z.array(z.object({ name: z.string(), isDefault: z.boolean() })),
      }),
    ),
    printed: {
      value: [
        {
          id: '84841066-274d-4ec0-a5c1-276be684bdd3',
          displayName: 'Contoso',
          verifiedDomains: [{ name: 'contoso.com', isDefault: true }],
        },
      ],
    },
  },
  {
    title: 'who was given the app',
    page: 'serviceprincipal-list',
    path: "/servicePrincipals?$filter=displayName eq 'Inverso'",
    status: 200,
    shape: collection(z.object({ id: z.guid(), appId: z.guid(), appRoles: z.array(z.object({ value: z.string() })) })),
    printed: {
      value: [
        {
          id: '59e617e5-e447-4adc-8b88-00af644d7c92',
          appId: '65415bb1-9267-4313-bbf5-ae259732ee12',
          appRoles: [{ value: 'Read' }],
        },
      ],
    },
  },
  {
    title: 'a photo nobody uploaded',
    page: 'profilephoto-get',
    path: `/users/${ids.lead}/photo/$value`,
    status: 404,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'the metadata of a photo nobody uploaded',
    page: 'profilephoto-get',
    path: `/users/${ids.lead}/photo`,
    status: 200,
    shape: z.object({ id: z.string(), width: z.number(), height: z.number() }),
    printed: { id: '240X240', width: 240, height: 240 },
  },
  {
    title: 'users that changed',
    page: 'user-delta 2',
    path: '/users/delta?$select=displayName,jobTitle,mobilePhone',
    status: 200,
    shape: z.object({
      '@odata.deltaLink': context(/\/users\/delta\?\$deltatoken=/),
      value: z.array(z.object({ id: z.guid() })),
    }),
    printed: {
      '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x',
      value: [{ id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }],
    },
  },
  {
    title: 'groups that changed',
    page: 'group-delta',
    path: '/groups/delta?$select=displayName,members',
    status: 200,
    shape: z.object({
      '@odata.deltaLink': z.string(),
      value: z.array(
        z.object({ id: z.guid(), 'members@delta': z.array(z.object({ '@odata.type': z.string(), id: z.guid() })) }),
      ),
    }),
    printed: {
      '@odata.deltaLink': 'x',
      value: [
        {
          id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e',
          'members@delta': [{ '@odata.type': '#microsoft.graph.user', id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }],
        },
      ],
    },
  },
  {
    title: 'a calendar that changed',
    page: 'event-delta',
    path: '/users/wanda@fabrikam.example/calendarView/delta?startdatetime=2026-11-29T00:00:00Z&enddatetime=2026-12-06T00:00:00Z',
    headers: { prefer: 'odata.maxpagesize=2' },
    status: 200,
    shape: z.object({ value: z.array(eventShape) }),
    printed: { value: [printedEvent] },
  },
  {
    title: 'meetings without a filter',
    page: 'onlinemeeting-get',
    path: `${mailbox}/onlineMeetings?$filter=JoinWebUrl%20eq%20'https://teams.microsoft.com/l/meetup-join/none'`,
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
];

let client: Client;
beforeAll(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterAll(() => client.stop());

describe('requests that the reference prints', () => {
  test.each(cases)(
    'when $title is asked for ($page), then status and shape are the documented ones',
    async ({ method = 'GET', path, body, headers = {}, status, shape, printed }) => {
      const answer = await client.graph(method, encodeURI(decodeURIComponent(path)).replaceAll('#', '%23'), {
        body,
        headers,
      });

      expect({ status: answer.status, body: answer.body }).toEqual({ status, body: answer.body });
      expect(shape.safeParse(answer.body).error?.issues ?? []).toEqual([]);
      expect(shape.safeParse(printed).error?.issues ?? []).toEqual([]);
    },
  );
});

test('when something succeeds without content, then nothing is sent', async () => {
  const made = await client.graph('POST', `${mailbox}/events`, { body: lunch });
  const cancelled = await client.graph('POST', `${mailbox}/events/${made.body.id}/cancel`, {
    body: { Comment: 'Cancelling for this week' },
  });

  expect(cancelled.status).toBe(202);
  expect(nothing.safeParse(cancelled.body).success).toBe(true);
});
