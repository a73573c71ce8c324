import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { castOf, People, type Stagehand } from './demo.ts';

const Made = z.object({ id: z.string() });
const Sessions = z.object({
  pairings: z.array(
    z.object({
      pairingId: z.string(),
      partner: Made,
      sessions: z.array(Made.extend({ number: z.number(), state: z.string() })),
    }),
  ),
});
const anything = z.unknown();

/** Two who meet: the second of their sessions has something of everything. */
export type Met = {
  readonly mentor: string;
  readonly mentee: string;
  readonly sessionId: string;
  readonly eventId: string;
};

async function releaseNewest(hand: Stagehand, lead: string): Promise<void> {
  const { programs } = await hand.as(lead, 'GET /programs', {
    reply: z.object({ programs: z.array(z.object({ cohorts: z.array(Made) })) }),
  });
  const cohortId = programs[0]?.cohorts[0]?.id ?? '';
  const { runs } = await hand.as(lead, `GET /cohorts/${cohortId}/proposal-runs`, {
    reply: z.object({ runs: z.array(Made.extend({ state: z.string() })) }),
  });
  const run = runs.find((r) => r.state === 'finished');
  if (run !== undefined) await hand.as(lead, `POST /proposal-runs/${run.id}/release`, { reply: anything, body: {} });
}

/** As time goes by, people answer, and the first pair with two sessions in the calendars is the one. */
async function firstPair(hand: Stagehand, mentees: readonly { readonly id: string }[]) {
  for (let step = 0; step < 80; step += 1) {
    for (const mentee of mentees) {
      const { pairings } = await hand.as(mentee.id, 'GET /sessions', { reply: Sessions });
      const found = pairings.find((p) => p.sessions.filter((s) => s.state === 'booked').length > 1);
      if (found !== undefined) return { mentee: mentee.id, ...found };
    }
    await hand.control('/clock', anything, { advance: 'PT1H' });
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('demo: nobody has two sessions');
}

/** The event in somebody's calendar that leads to the session. */
async function eventOf(hand: Stagehand, personId: string, sessionId: string): Promise<string> {
  const { events } = await hand.control(
    `/calendars/${personId}?start=2026-12-01T00:00:00Z&end=2027-06-30T00:00:00Z`,
    z.object({ events: z.array(z.looseObject({ id: z.string() })) }),
  );
  return events.find((event) => JSON.stringify(event).includes(sessionId))?.id ?? '';
}

/** Releases the newest proposal, lets everybody say yes, and lets the first pair write things down. */
export async function meetInDemo(hand: Stagehand): Promise<Met> {
  const cast = castOf(await hand.control('/people', People));
  if (cast === null) throw new Error('the demo company has too few people');
  await releaseNewest(hand, cast.lead.id);
  await hand.control('/autopilot', anything, { on: true, seed: 1, delayMinutes: 0, otherShare: 0 });
  const pair = await firstPair(hand, cast.mentees);
  const { mentee, pairingId } = pair;
  const mentor = pair.partner.id;
  const at = (number: number): string => pair.sessions.find((s) => s.number === number)?.id ?? '';
  const note = (who: string, words: string, given: object) =>
    hand.as(who, `POST /pairings/${pairingId}/follow-ups`, {
      reply: anything,
      body: { id: randomUUID(), words, fromSession: 1, ...given },
    });
  await note(mentor, 'Send the three prompts that we tried', { takenBy: 'mentor', dueOn: '2027-01-08' });
  await note(mentee, 'Ask two people under thirty before the next town hall', { takenBy: 'mentee' });
  await note(mentee, 'Try the summary on one board paper', { takenBy: 'both', fromSession: 2 });
  const write = (where: string, words: string) =>
    hand.as(mentee, `PUT /sessions/${where}`, { reply: anything, version: 0, body: { words } });
  await write(`${at(1)}/differently`, 'Ask first, then decide');
  await write(`${at(2)}/notes`, 'How does she find things out?\nWhat would she stop doing here?');
  await hand.control('/autopilot', anything, { on: false });
  return { mentor, mentee, sessionId: at(2), eventId: await eventOf(hand, mentor, at(2)) };
}
