import { z } from 'zod';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { ianaZoneOf, readOutlookTime } from '../time-zones.ts';
import { GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRoute, ok } from './graph-request.ts';
import { mailboxSettingsOf } from './mailbox-settings.ts';
import { contextOf } from './odata-query.ts';
import { need } from './permissions.ts';
import { personAt } from './person-at.ts';

const moment = z.object({ dateTime: z.string(), timeZone: z.string().optional() }).transform((value, context) => {
  const at = readOutlookTime(value);
  if (at !== null) return new Date(at).toISOString();
  context.addIssue('not a time that Outlook reads');
  return z.NEVER;
});
const zone = z.string().refine((name) => ianaZoneOf(name) !== null, 'a time zone that Outlook does not know');
/** "17:30:00.0000000" and shorter forms. */
const timeOfDay = z
  .string()
  .regex(/^\d\d:\d\d(:\d\d(\.\d+)?)?$/)
  .transform((time) => time.slice(0, 5));
/** Graph takes members of an enumeration in any case. */
const uncapitalized = z.string().transform((word) => word.charAt(0).toLowerCase() + word.slice(1));
const days = z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);

const Change = z
  .object({
    '@odata.context': z.string(),
    automaticRepliesSetting: z
      .object({
        status: uncapitalized.pipe(z.enum(['disabled', 'alwaysEnabled', 'scheduled'])),
        scheduledStartDateTime: moment,
        scheduledEndDateTime: moment,
        internalReplyMessage: z.string(),
        externalReplyMessage: z.string(),
        externalAudience: uncapitalized.pipe(z.enum(['none', 'contactsOnly', 'all'])),
      })
      .partial(),
    timeZone: zone,
    language: z.object({ locale: z.string() }),
    workingHours: z
      .object({
        daysOfWeek: z.array(uncapitalized.pipe(days)),
        startTime: timeOfDay,
        endTime: timeOfDay,
        timeZone: z.looseObject({ name: z.string() }),
      })
      .partial(),
  })
  .partial()
  .strict();

function factsOf(person: Person, change: z.infer<typeof Change>): Partial<Person> {
  const replies = change.automaticRepliesSetting;
  const hours = change.workingHours;
  // a zone of one's own making is kept as the mailbox's zone only where it has a known name
  const named = hours?.timeZone && ianaZoneOf(hours.timeZone.name) !== null ? hours.timeZone.name : undefined;
  const timeZone = change.timeZone ?? named;
  const old = { replies: person.automaticReplies, hours: person.workingHours };
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(change.language && { preferredLanguage: change.language.locale }),
    ...(hours && {
      workingHours: {
        days: hours.daysOfWeek ?? old.hours?.days ?? ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        start: hours.startTime ?? old.hours?.start ?? '08:00',
        end: hours.endTime ?? old.hours?.end ?? '17:00',
      },
    }),
    ...(replies && {
      automaticReplies: {
        status: replies.status ?? old.replies?.status ?? 'disabled',
        start: replies.scheduledStartDateTime ?? old.replies?.start ?? null,
        end: replies.scheduledEndDateTime ?? old.replies?.end ?? null,
        message: replies.internalReplyMessage ?? replies.externalReplyMessage ?? old.replies?.message ?? null,
      },
    }),
  };
}

/** What was changed comes back as it is now, and nothing else. */
function writeSettings(directory: Directory): GraphHandler {
  return (request) => {
    const person = personAt(directory, request);
    mailboxSettingsOf(person);
    const parsed = Change.safeParse(request.body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new GraphError(
        400,
        'ErrorInvalidProperty',
        `The request is invalid: ${issue?.path.join('/')} ${issue?.message}`,
      );
    }
    const { '@odata.context': _context, ...change } = parsed.data;
    directory.update(person, factsOf(person, change));
    const now = mailboxSettingsOf(person);
    const changed = Object.fromEntries(Object.keys(change).map((name) => [name, now[name]]));
    return ok({ '@odata.context': contextOf(`users('${person.id}')/mailboxSettings`), ...changed });
  };
}

export const mailboxSettingsWriteRoutes = (directory: Directory): GraphRoute[] => [
  {
    method: 'PATCH',
    pattern: '/users/{user}/mailboxSettings',
    application: need.mailboxSettingsWrite,
    delegated: need.mailboxSettingsWrite,
    handle: writeSettings(directory),
  },
];
