import { z } from 'zod';
import {
  type Case,
  collection,
  context,
  errorShape,
  eventShape,
  printedError,
  printedEvent,
  printedHours,
  workingHours,
  zoned,
} from './shapes.ts';

const pacific = { prefer: 'outlook.timezone="Pacific Standard Time"' };
export const mailbox = '/users/mentoring@fabrikam.example';
export const lunch = {
  subject: "Let's go for lunch",
  body: { contentType: 'HTML', content: 'Does late morning work for you?' },
  start: { dateTime: '2027-04-15T12:00:00', timeZone: 'Pacific Standard Time' },
  end: { dateTime: '2027-04-15T14:00:00', timeZone: 'Pacific Standard Time' },
  location: { displayName: "Harry's Bar" },
  attendees: [{ emailAddress: { address: 'lena@fabrikam.example', name: 'Lena Lead' }, type: 'required' }],
};

export const outlookCases: readonly Case[] = [
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
    title: 'a calendar that changed',
    page: 'event-delta',
    path: '/users/wanda@fabrikam.example/calendarView/delta?startdatetime=2026-11-29T00:00:00Z&enddatetime=2026-12-06T00:00:00Z',
    headers: { prefer: 'odata.maxpagesize=2' },
    status: 200,
    shape: z.object({ value: z.array(eventShape) }),
    printed: { value: [printedEvent] },
  },
];
