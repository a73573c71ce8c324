import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Places } from './local-run/start-local-run.ts';

export const People = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    jobTitle: z.string().nullable(),
    officeLocation: z.string().nullable(),
    managerId: z.string().nullable(),
    accountEnabled: z.boolean(),
    userType: z.string().nullable(),
    mail: z.string().nullable(),
    roles: z.array(z.string()),
    chat: z.string(),
  }),
);
type Person = z.infer<typeof People>[number];
const Made = z.object({ id: z.string() });
const Versioned = Made.extend({ version: z.number() });

const mentorsWanted = 12;
const menteesWanted = 9;
/** Nobody outside these offices: they are at work when the demo begins. */
const offices = ['Milano', 'Roma', 'London'];

/** Plays people in the emulated Microsoft 365, and calls the product's API in their names, as their tabs would. */
export class Stagehand {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  async control<T extends z.ZodType>(path: string, reply: T, body?: unknown): Promise<z.infer<T>> {
    const json = { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const answer = await fetch(this.#places.control + path, body === undefined ? {} : json);
    if (!answer.ok) throw new Error(`demo: ${path} answered ${answer.status}`);
    return reply.parse(await answer.json());
  }

  async as<T extends z.ZodType>(
    personId: string,
    call: string,
    given: { reply: T; body?: unknown; version?: number },
  ): Promise<z.infer<T>> {
    const { token } = await this.control(`/tokens/tab?user=${personId}`, z.object({ token: z.string() }));
    const [method = 'GET', path = ''] = call.split(' ');
    const answer = await fetch(`${this.#places.server}/api${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...(given.version === undefined ? {} : { 'If-Match': `"${given.version}"` }),
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    });
    if (!answer.ok) throw new Error(`demo: ${call} answered ${answer.status} ${await answer.text()}`);
    return given.reply.parse(await answer.json());
  }

  /** Asks until `done` is content, for half a minute at most; false when it never was. */
  async until(done: () => Promise<boolean>): Promise<boolean> {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      if (await done()) return true;
      await wait(500);
    }
    return false;
  }
}

const titled = (people: readonly Person[], pattern: RegExp): Person[] =>
  people.filter((p) => pattern.test(p.jobTitle ?? ''));
const present = (p: Person): boolean =>
  p.accountEnabled && p.userType !== 'Guest' && p.mail !== null && offices.includes(p.officeLocation ?? '');

type Cast = { admin: Person; lead: Person; sponsor: Person; second: Person; mentors: Person[]; mentees: Person[] };

/** Who plays which part; null when the tenant has not enough people for a demo (then it starts empty). */
export function castOf(people: readonly Person[]): Cast | null {
  const admin = people.find((p) => p.roles.includes('Admin'));
  const at = people.filter(present);
  const [sponsor] = titled(at, /^Chief Executive/);
  const [lead] = titled(at, /^Chief People|^Director of People/);
  const [second] = titled(at, /Counsel/);
  if (admin === undefined || sponsor === undefined || lead === undefined || second === undefined) return null;
  const taken = new Set([admin.id, lead.id, second.id, sponsor.id]);
  const free = at.filter((p) => !taken.has(p.id));
  const mentees = titled(free, /^(Chief|VP|Vice President|Director)/).slice(0, menteesWanted);
  const mentors = titled(free, /^(Junior|Graduate|Trainee|Associate)/).slice(0, mentorsWanted);
  return mentors.length < 3 || mentees.length < 3 ? null : { admin, lead, sponsor, second, mentors, mentees };
}

async function openCohort(hand: Stagehand, cast: Cast): Promise<string> {
  const program = await hand.as(cast.admin.id, 'POST /programs', {
    reply: Versioned,
    body: {
      name: 'Reverse mentoring',
      aims: 'Leaders learn at first hand how younger colleagues work and decide. What is heard leads to something.',
      leads: [cast.lead.id],
    },
  });
  await hand.as(cast.lead.id, `PATCH /programs/${program.id}`, {
    reply: Versioned,
    version: program.version,
    body: { sponsorId: cast.sponsor.id, secondContactId: cast.second.id },
  });
  const defaults = await hand.as(cast.lead.id, `GET /programs/${program.id}/cohort-defaults`, {
    reply: z.looseObject({}),
  });
  return (await hand.as(cast.lead.id, `POST /programs/${program.id}/cohorts`, { reply: Made, body: defaults })).id;
}

/** Once all but two have enrolled: the lead holds a workshop for them, but for one mentor and one mentee who are on their own way. */
async function train(hand: Stagehand, cast: Cast, cohortId: string): Promise<void> {
  const list = z.object({ enrollments: z.array(Made.extend({ person: Made, state: z.string(), reach: z.string() })) });
  const invited = async () =>
    (await hand.as(cast.lead.id, `GET /cohorts/${cohortId}/enrollments`, { reply: list })).enrollments;
  // those two are left for whoever looks; somebody without Teams never gets the card
  const open = async () => (await invited()).filter((e) => e.state === 'invited' && e.reach !== 'unreachable');
  await hand.until(async () => (await open()).length <= 2);
  const onTheirOwn = [cast.mentors[1]?.id, cast.mentees[1]?.id];
  const places = (await invited()).filter((e) => e.state === 'enrolled');
  const { now } = await hand.control('/clock', z.object({ now: z.string() }));
  const enrollmentIds = places.filter((e) => !onTheirOwn.includes(e.person.id)).map((e) => e.id);
  const workshop = { enrollmentIds, heldOn: now.slice(0, 10), minutes: 60 };
  await hand.as(cast.lead.id, `POST /cohorts/${cohortId}/trainings`, { reply: z.unknown(), body: workshop });
  for (const { id, person } of places.filter((e) => onTheirOwn.includes(e.person.id)))
    await beginTraining(hand, person.id, id);
}

/** The first module and a half. */
async function beginTraining(hand: Stagehand, personId: string, enrollmentId: string): Promise<void> {
  const named = z.array(Made.extend({ steps: z.array(Made) }));
  const course = `/enrollments/${enrollmentId}/training`;
  const { modules } = await hand.as(personId, `GET ${course}`, { reply: z.object({ modules: named }) });
  const steps = modules.flatMap((m) => m.steps.map((step) => `${m.id}/${step.id}`));
  for (const step of steps.slice(0, 6))
    await hand.as(personId, `PUT ${course}/${step}`, { reply: z.unknown(), body: {} });
}

/**
 * Gives a fresh demo tenant a cohort that is ready for its first proposal: program, people, leader, invitations. Everybody but the
 * first mentor and the first mentee answers by themselves; those two are left for whoever looks. Does nothing on a tenant that has
 * a program already, or too few people.
 */
export async function fillDemo(places: Places): Promise<string | null> {
  const hand = new Stagehand(places);
  const cast = castOf(await hand.control('/people', People));
  if (cast === null) return null;
  const known = z.object({ programs: z.array(z.unknown()) });
  const read = z.object({ people: z.number() });
  if (!(await hand.until(async () => (await hand.as(cast.admin.id, 'GET /directory', { reply: read })).people > 0)))
    return null;
  if ((await hand.as(cast.admin.id, 'GET /programs', { reply: known })).programs.length > 0) return null;
  const cohortId = await openCohort(hand, cast);
  const people = [
    ...cast.mentors.map((p) => ({ personId: p.id, side: 'mentor' })),
    ...cast.mentees.map((p) => ({ personId: p.id, side: 'mentee' })),
  ];
  await hand.as(cast.lead.id, `POST /cohorts/${cohortId}/invitations`, { reply: z.unknown(), body: { people } });
  const except = [cast.mentors[0]?.id, cast.mentees[0]?.id];
  await hand.control('/autopilot', z.unknown(), { on: true, seed: 1, delayMinutes: 0, otherShare: 0, except });
  await train(hand, cast, cohortId);
  // from here on at people's pace: within half an hour of the clock, and now and then with a no
  await hand.control('/autopilot', z.unknown(), { on: true, seed: 1, delayMinutes: 30, otherShare: 0.1, except });
  return [
    `The demo: ${people.length} people are invited to a first cohort, and most have enrolled; the lead can propose pairings.`,
    `Worth being: ${[cast.lead, cast.mentors[0], cast.mentees[0], cast.admin].flatMap((p) => p?.name ?? []).join(', ')}`,
    '(lead, a mentor and a mentee who have not answered yet, administrator). All others answer by themselves as the clock moves.',
  ].join(' ');
}
