import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { daysLater, type Instant } from '../domain/kernel/instant.ts';
import type { Busy, FreeBusy } from '../use-cases/ports/calendar.ts';
import { type Batching, type BatchStep, type StepReply, sendBatch } from './batch.ts';
import { GraphProblem } from './graph-problem.ts';
import { utcTime } from './graph-time.ts';
import { userPath } from './mailbox-path.ts';
import { busyIn, joined, readEntry, type ScheduleEntry, scheduleReply, viewInterval } from './schedule-reply.ts';

type Asked = { readonly personId: PersonId; readonly mail: string };
/** One call of getSchedule: up to twenty mailboxes, one stretch of time, asked through the mailbox of one of them. */
type Question = { readonly people: readonly Asked[]; readonly window: Busy; readonly through: number };
type Answer = { readonly question: Question; readonly reply: StepReply };

export type FreeBusyQuery = {
  readonly tenantId: TenantId;
  readonly people: readonly Asked[];
  readonly window: { readonly from: Instant; readonly to: Instant };
};

/** outlook-get-free-busy-schedule: at most 20 mailboxes, less than 62 days. */
const mailboxesPerCall = 20;
const daysPerCall = 60;

function windowsOf({ from, to }: FreeBusyQuery['window']): readonly Busy[] {
  const windows: Busy[] = [];
  for (let startsAt = from; startsAt < to; ) {
    const limit = daysLater(startsAt, daysPerCall);
    const endsAt = limit < to ? limit : to;
    windows.push({ startsAt, endsAt });
    startsAt = endsAt;
  }
  return windows;
}

const hasAddress = ({ mail }: Asked): boolean => mail.trim() !== '';

function questionsOf(query: FreeBusyQuery): readonly Question[] {
  const people = query.people.filter(hasAddress);
  const groups: Asked[][] = [];
  for (let i = 0; i < people.length; i += mailboxesPerCall) groups.push(people.slice(i, i + mailboxesPerCall));
  const windows = windowsOf(query.window);
  return groups.flatMap((people) => windows.map((window) => ({ people, window, through: 0 })));
}

function stepOf({ people, window, through }: Question): BatchStep {
  return {
    method: 'POST',
    url: `${userPath(people[through]?.personId ?? '')}/calendar/getSchedule`,
    headers: { 'Content-Type': 'application/json', Prefer: 'outlook.timezone="UTC"' },
    body: {
      schedules: people.map((p) => p.mail),
      startTime: utcTime(window.startsAt),
      endTime: utcTime(window.endsAt),
      availabilityViewInterval: viewInterval,
    },
  };
}

/** The mailbox that was asked through does not exist, or is out of the app's scope. */
const wrongMailbox = (reply: StepReply): boolean => reply.status === 404 || reply.status === 403;

/**
 * What to ask instead of a question that was refused as a whole: through the next person's mailbox, or, where the
 * request itself displeased (an address that is none), each half of the people alone. Nothing where the answer stands.
 */
function askInstead({ question, reply }: Answer): readonly Question[] {
  const { people, through } = question;
  if (wrongMailbox(reply) && through + 1 < people.length) return [{ ...question, through: through + 1 }];
  if (reply.status !== 400 || people.length < 2) return [];
  const middle = Math.ceil(people.length / 2);
  return [people.slice(0, middle), people.slice(middle)].map((half) => ({ ...question, people: half, through: 0 }));
}

/** Asks every question, and those that come of refusals, until each person's answer stands. */
async function ask(batching: Batching, tenantId: TenantId, questions: readonly Question[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let open = questions;
  while (open.length > 0) {
    const replies = await sendBatch(batching, tenantId, open.map(stepOf));
    const given = open.flatMap((question, i) => {
      const reply = replies[i];
      return reply === undefined ? [] : [{ question, reply }];
    });
    open = given.flatMap(askInstead);
    answers.push(...given.filter((answer) => askInstead(answer).length === 0));
  }
  return answers;
}

const unknownBecause = (personId: PersonId, why: 'refused' | 'noMailbox' | 'unreadable'): FreeBusy => ({
  personId,
  known: false,
  why,
});

/** Exchange's response codes; what is not known here is unreadable. */
const reasons: Readonly<Record<string, 'refused' | 'noMailbox'>> = {
  ErrorMailRecipientNotFound: 'noMailbox',
  ErrorNonExistentMailbox: 'noMailbox',
  ErrorInvalidSmtpAddress: 'noMailbox',
  ErrorNoFreeBusyAccess: 'refused',
  ErrorAccessDenied: 'refused',
};

function readPersonsEntry(personId: PersonId, entry: ScheduleEntry | null, window: Busy): FreeBusy {
  if (entry === null) return unknownBecause(personId, 'unreadable');
  if (entry.error) return unknownBecause(personId, reasons[entry.error.responseCode ?? ''] ?? 'unreadable');
  return { personId, known: true, busy: busyIn(entry, window) };
}

function readAnswer({ question, reply }: Answer): readonly FreeBusy[] {
  if (wrongMailbox(reply)) {
    const why = reply.status === 403 ? 'refused' : 'noMailbox';
    return question.people.map(({ personId }) => unknownBecause(personId, why));
  }
  if (reply.status === 400) return question.people.map(({ personId }) => unknownBecause(personId, 'unreadable'));
  if (reply.status !== 200) {
    const { url, method } = stepOf(question);
    throw new GraphProblem({ method, url, status: reply.status, code: 'StepFailed', retryAfterSeconds: null });
  }
  const entries = (scheduleReply.safeParse(reply.body).data?.value ?? []).map(readEntry);
  const byAddress = new Map(entries.flatMap((e) => (e === null ? [] : [[e.scheduleId.toLowerCase(), e] as const])));
  return question.people.map(({ personId, mail }) =>
    readPersonsEntry(personId, byAddress.get(mail.toLowerCase()) ?? null, question.window),
  );
}

/** What was learnt of one person from several stretches: known only where every one of them is. */
function combined(a: FreeBusy | undefined, b: FreeBusy): FreeBusy {
  if (a === undefined || !b.known) return b;
  if (!a.known) return a;
  return { ...a, busy: joined([...a.busy, ...b.busy]) };
}

/**
 * Calendars.ReadBasic. Free/busy by getSchedule, never subjects; in the order of `people`. Who cannot be read is
 * `known: false`. Throws GraphProblem when Graph as a whole does not answer.
 */
export async function readFreeBusy(batching: Batching, query: FreeBusyQuery): Promise<readonly FreeBusy[]> {
  const answers = await ask(batching, query.tenantId, questionsOf(query));
  const byPerson = new Map<PersonId, FreeBusy>();
  for (const one of answers.flatMap(readAnswer)) byPerson.set(one.personId, combined(byPerson.get(one.personId), one));
  return query.people.map((person) => {
    const { personId } = person;
    if (!hasAddress(person)) return unknownBecause(personId, 'noMailbox');
    return byPerson.get(personId) ?? { personId, known: true, busy: [] };
  });
}
