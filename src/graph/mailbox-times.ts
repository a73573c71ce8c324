import { z } from 'zod';
import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { epochOf, type Instant } from '../domain/kernel/instant.ts';
import { type MailboxTime, type WorkingHours, weekdays } from '../domain/kernel/person.ts';
import { toIanaZone } from '../domain/kernel/time-zone.ts';
import { type Batching, sendBatch } from './batch.ts';
import { GraphProblem } from './graph-problem.ts';
import { graphTime, readGraphTime } from './graph-time.ts';
import { userPath } from './mailbox-path.ts';

const settingsReply = z.object({
  timeZone: z.string().nullish().catch(null),
  automaticRepliesSetting: z
    .object({
      status: z.string().nullish(),
      scheduledStartDateTime: graphTime.nullish(),
      scheduledEndDateTime: graphTime.nullish(),
    })
    .nullish()
    .catch(null),
  workingHours: z
    .object({
      daysOfWeek: z.array(z.string()).nullish(),
      startTime: z.string().nullish(),
      endTime: z.string().nullish(),
      timeZone: z.object({ name: z.string().nullish() }).nullish(),
    })
    .nullish()
    .catch(null),
});
type Settings = z.infer<typeof settingsReply>;

/** `08:00:00.0000000` → `08:00`. */
const hourAndMinute = (time: string | null | undefined): string | null =>
  /^([01]\d|2[0-3]):[0-5]\d/.exec(time ?? '')?.[0] ?? null;

function hoursOf(hours: NonNullable<Settings['workingHours']>): WorkingHours | null {
  const given = new Set((hours.daysOfWeek ?? []).map((day) => day.toLowerCase()));
  const days = weekdays.filter((day) => given.has(day));
  const start = hourAndMinute(hours.startTime);
  const until = hourAndMinute(hours.endTime);
  const end = until === '00:00' ? '24:00' : until;
  // hours through the night cannot be said with one start and end; they count as not given
  if (days.length === 0 || start === null || end === null || end <= start) return null;
  return { days, start, end };
}

function isAway(replies: Settings['automaticRepliesSetting'], now: Instant): boolean {
  if (replies?.status?.toLowerCase() === 'alwaysenabled') return true;
  if (replies?.status?.toLowerCase() !== 'scheduled') return false;
  const start = replies.scheduledStartDateTime ? readGraphTime(replies.scheduledStartDateTime) : null;
  const end = replies.scheduledEndDateTime ? readGraphTime(replies.scheduledEndDateTime) : null;
  return (start === null || start <= now) && (end === null || now < end);
}

/** The end of automatic replies that run now and were given one. */
function awayUntil(replies: Settings['automaticRepliesSetting'], now: Instant): Pick<MailboxTime, 'awayUntil'> {
  if (replies?.status?.toLowerCase() !== 'scheduled' || !isAway(replies, now)) return {};
  const end = replies.scheduledEndDateTime ? readGraphTime(replies.scheduledEndDateTime) : null;
  return end === null ? {} : { awayUntil: end };
}

/** How far apart two zones' wall clocks are now; zero: the same hours mean the same. */
function sameClock(a: string, b: string, now: Instant): boolean {
  const show = (timeZone: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(epochOf(now));
  return a === b || show(a) === show(b);
}

/**
 * Zone and hours. A mailbox that was never opened names no zone and shows Outlook's own default hours (Pacific), so its
 * hours say nothing. Hours kept in another zone than the mailbox's (somebody who moved) are not the person's hours now.
 */
function zoneAndHours(settings: Settings, now: Instant): Pick<MailboxTime, 'zone' | 'workingHours'> {
  const named = settings.timeZone ?? '';
  if (named === '') return { zone: null, workingHours: null };
  const hours = settings.workingHours ?? null;
  const hoursZone = toIanaZone(hours?.timeZone?.name ?? named);
  const zone = toIanaZone(named) ?? hoursZone;
  if (zone === null || hours === null) return { zone, workingHours: null };
  const fits = hoursZone !== null && sameClock(zone, hoursZone, now);
  return { zone, workingHours: fits ? hoursOf(hours) : null };
}

/** Reads one reply of `mailboxSettings`; unreadable fields count as not given. */
export function readMailboxTime(personId: PersonId, reply: unknown, now: Instant): MailboxTime {
  const settings = settingsReply.safeParse(reply).data ?? { timeZone: null };
  const replies = settings.automaticRepliesSetting;
  return {
    personId,
    ...zoneAndHours(settings, now),
    automaticReplies: isAway(replies, now),
    ...awayUntil(replies, now),
  };
}

const unknown = (personId: PersonId): MailboxTime => ({
  personId,
  zone: null,
  workingHours: null,
  automaticReplies: false,
});

export type MailboxTimesQuery = {
  readonly tenantId: TenantId;
  readonly personIds: readonly PersonId[];
  readonly now: Instant;
};

/**
 * MailboxSettings.Read. One batch step per person, in the order asked. People without a mailbox, or whose mailbox is
 * out of the app's scope, give nulls. Throws GraphProblem when Graph as a whole does not answer.
 */
export async function readMailboxTimes(batching: Batching, query: MailboxTimesQuery): Promise<readonly MailboxTime[]> {
  const url = (id: PersonId): string =>
    `${userPath(id)}/mailboxSettings?$select=automaticRepliesSetting,timeZone,workingHours`;
  const steps = query.personIds.map((id) => ({ method: 'GET' as const, url: url(id) }));
  const replies = await sendBatch(batching, query.tenantId, steps);
  return query.personIds.map((id, i) => {
    const reply = replies[i];
    if (reply?.status === 200) return readMailboxTime(id, reply.body, query.now);
    if (reply !== undefined && reply.status >= 400 && reply.status < 500 && reply.status !== 429) return unknown(id);
    throw new GraphProblem({
      method: 'GET',
      url: url(id),
      status: reply?.status ?? null,
      code: 'StepFailed',
      retryAfterSeconds: null,
    });
  });
}
