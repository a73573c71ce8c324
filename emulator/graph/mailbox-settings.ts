import type { Directory } from '../directory/directory.ts';
import { hasMailbox, type Person } from '../directory/person.ts';
import { outlookDateTime } from '../time-zones.ts';
import { GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRoute, ok } from './graph-request.ts';
import { contextOf } from './odata-query.ts';
import { need } from './permissions.ts';
import { personAt } from './person-at.ts';

/** What Outlook says of an account without a mailbox. */
export const noMailbox = (): GraphError =>
  new GraphError(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );

const seconds = (time: string): string => (time.length === 5 ? `${time}:00.0000000` : time);
const allDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Outlook's own default is 08:00 to 17:00 Pacific; a mailbox that never set its zone shows it. */
export function workingHoursOf(person: Person): object {
  return {
    daysOfWeek: (person.workingHours?.days ?? allDays).map((day) => day.toLowerCase()),
    startTime: seconds(person.workingHours?.start ?? '08:00'),
    endTime: seconds(person.workingHours?.end ?? '17:00'),
    timeZone: { name: person.timeZone ?? 'Pacific Standard Time' },
  };
}

function automaticRepliesOf(person: Person): object {
  const replies = person.automaticReplies;
  const at = (text: string | null | undefined, fallback: number): object => ({
    dateTime: outlookDateTime(text ? Date.parse(text) : fallback),
    timeZone: 'UTC',
  });
  const now = Date.now();
  return {
    status: replies?.status ?? 'disabled',
    externalAudience: 'all',
    internalReplyMessage: replies?.message ?? '',
    externalReplyMessage: replies?.message ?? '',
    scheduledStartDateTime: at(replies?.start, now),
    scheduledEndDateTime: at(replies?.end, now + 86_400_000),
  };
}

function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

export function mailboxSettingsOf(person: Person): Record<string, unknown> {
  if (!hasMailbox(person)) throw noMailbox();
  const locale = person.preferredLanguage ?? 'en-US';
  return {
    archiveFolder: null,
    automaticRepliesSetting: automaticRepliesOf(person),
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    timeZone: person.timeZone ?? '',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    language: { locale, displayName: languageName(locale) },
    userPurpose: person.listed ? 'user' : 'shared',
    workingHours: workingHoursOf(person),
  };
}

/** One setting by its own path, or all of them. */
function readSettings(directory: Directory, part?: string): GraphHandler {
  return (request) => {
    const person = personAt(directory, request);
    const settings = mailboxSettingsOf(person);
    const context = contextOf(`users('${person.id}')/mailboxSettings${part ? `/${part}` : ''}`);
    if (part === undefined) return ok({ '@odata.context': context, ...settings });
    const value = settings[part];
    return ok(
      typeof value === 'object' && value !== null
        ? { '@odata.context': context, ...value }
        : { '@odata.context': context, value },
    );
  };
}

export function mailboxSettingsRoutes(directory: Directory): GraphRoute[] {
  const application = need.mailboxSettings;
  const parts = [
    'automaticRepliesSetting',
    'workingHours',
    'timeZone',
    'language',
    'userPurpose',
    'timeFormat',
    'dateFormat',
    'delegateMeetingMessageDeliveryOptions',
  ];
  const base = '/users/{user}';
  return [
    {
      method: 'GET',
      pattern: `${base}/mailboxSettings`,
      application,
      delegated: application,
      handle: readSettings(directory),
    },
    ...parts.map((part) => ({
      method: 'GET',
      pattern: `${base}/mailboxSettings/${part}`,
      application,
      delegated: application,
      handle: readSettings(directory, part),
    })),
  ];
}
