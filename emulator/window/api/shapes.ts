import { z } from 'zod';

/** What the control API answers, as far as the window reads it. Instants are ISO texts in UTC. */
export const Person = z.object({
  id: z.string(),
  name: z
    .string()
    .nullable()
    .transform((name) => name ?? '(no name)'),
  mail: z.string().nullable(),
  userPrincipalName: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  officeLocation: z.string().nullable(),
  managerId: z.string().nullable(),
  preferredLanguage: z.string().nullable(),
  timeZone: z.string().nullable(),
  accountEnabled: z.boolean(),
  userType: z.string(),
  automaticReplies: z.unknown(),
  roles: z.array(z.string()),
  chat: z.enum(['none', 'open', 'removed', 'blocked']),
  messages: z.number(),
});
export type Person = z.infer<typeof Person>;

export const Json = z.record(z.string(), z.unknown());
export type Json = z.infer<typeof Json>;

export const Activity = z.object({
  id: z.string(),
  from: z.enum(['bot', 'person']),
  type: z.string(),
  text: z.string().nullable(),
  textFormat: z.string().nullable(),
  summary: z.string().nullable(),
  card: Json.nullable(),
  createdAt: z.string(),
  updatedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
});
export type Activity = z.infer<typeof Activity>;

export const Chat = z.object({
  personId: z.string(),
  teamsUserId: z.string(),
  conversationId: z.string().nullable(),
  state: z.enum(['none', 'open', 'removed', 'blocked']),
  activities: z.array(Activity),
});
export type Chat = z.infer<typeof Chat>;

const Address = z.object({
  name: z.string().nullish(),
  address: z.string().nullish(),
});

export const CalendarEvent = z.object({
  kind: z.enum(['event', 'block']),
  id: z.string(),
  iCalUId: z.string(),
  startAt: z.string(),
  endAt: z.string(),
  subject: z.string(),
  body: z.object({ contentType: z.string(), content: z.string() }),
  showAs: z.string(),
  isCancelled: z.boolean(),
  isOrganizer: z.boolean(),
  isOnlineMeeting: z.boolean(),
  sensitivity: z.string(),
  allowNewTimeProposals: z.boolean(),
  responseStatus: z.object({ response: z.string() }),
  location: z.object({ displayName: z.string() }),
  attendees: z.array(
    z.object({
      type: z.string(),
      status: z.object({ response: z.string() }),
      proposedNewTime: z.unknown().optional(),
      emailAddress: Address,
    }),
  ),
  organizer: z.object({ emailAddress: Address }).nullable(),
  onlineMeeting: z.object({ joinUrl: z.string() }).nullable(),
  /** Addresses that the invitation's text links to. */
  links: z.array(z.string()).default([]),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const Calendar = z.object({
  personId: z.string(),
  timeZone: z.string().nullable(),
  events: z.array(CalendarEvent),
  busy: z.array(CalendarEvent),
});
export type Calendar = z.infer<typeof Calendar>;

export const FeedEntry = z.object({
  id: z.string(),
  at: z.string(),
  activityType: z.string(),
  preview: z.string(),
  topic: z.string(),
  webUrl: z.string().nullable(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

export const ClockReading = z.object({ now: z.string() });

export const AppEntry = z.object({
  app: z.string(),
  appId: z.string(),
  clientId: z.string(),
  tenantId: z.string(),
  tenantName: z.string(),
  programMailbox: z.string().nullable(),
  tabs: z.array(z.object({ entityId: z.string(), name: z.string(), contentUrl: z.string() })),
  commands: z.array(z.object({ title: z.string(), description: z.string() })),
});
export type AppEntry = z.infer<typeof AppEntry>;

export const BotAnswer = z.object({ status: z.number(), body: z.unknown() });
export type BotAnswer = z.infer<typeof BotAnswer>;

export const Change = z.object({ type: z.string(), personId: z.string().optional() });
export type Change = z.infer<typeof Change>;
