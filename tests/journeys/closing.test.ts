import type { Certificate, ClosingPage } from '../../src/contracts/check-ins.ts';
import { localTimeOf } from '../../src/domain/kernel/instant.ts';
import { actionsIn, awaitAction } from '../support/card-actions.ts';
import { bodyOf } from '../support/cohort-story.ts';
import { type Pair, PairsStory } from '../support/pairs-story.ts';
import { juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const zones = [
  { windows: 'New Zealand Standard Time', iana: 'Pacific/Auckland' },
  { windows: 'W. Europe Standard Time', iana: 'Europe/Rome' },
  { windows: 'Pacific Standard Time', iana: 'America/Los_Angeles' },
] as const;
const pairs: readonly Pair[] = zones.map((_, i) => ({ mentor: juniors[i + 1] ?? '', mentee: seniors[i] ?? '' }));
const [auckland, rome, losAngeles] = pairs as [Pair, Pair, Pair];
const everybody = pairs.flatMap((p, i) => [p.mentor, p.mentee].map((id) => ({ id, zone: zones[i]?.iana ?? 'UTC' })));

/** Both of a pair live in the pair's zone. */
function farApart() {
  const company = smallCompany();
  const zoneOf = new Map(pairs.flatMap((p, i) => [p.mentor, p.mentee].map((id) => [id, zones[i]?.windows] as const)));
  return { ...company, people: company.people.map((p) => ({ ...p, timeZone: zoneOf.get(p.id) ?? p.timeZone })) };
}

const words = {
  afterSession: /How was session 1/,
  end: /are over: three short questions/,
  closing: /How would you two like to go on/,
  result: /have come to their end|Three more sessions with|go on by yourselves/,
} as const;

let stage: Stage;
let story: PairsStory;
beforeAll(async () => {
  stage = await openStage(farApart());
  story = new PairsStory(stage);
  await story.pairUp(pairs, { sessions: { count: 1, minutes: 60 }, noSessionDates: [] });
});
afterAll(() => stage.close());

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** Hour by hour that somebody somewhere works, until everybody has as many cards of these words. */
async function untilAll(kind: keyof typeof words): Promise<void> {
  for (let step = 0; step < 24; step += 1) {
    const there = await Promise.all(everybody.map(async ({ id }) => (await story.cardsAt(id, words[kind])).length));
    if (there.every((count) => count > 0)) return;
    await stage.advance('PT3H');
    await quiet();
  }
  throw new Error(`not everybody has a card of ${kind}`);
}

/** What is due at this hour has been done: three looks at the chats see the same. */
async function quiet(): Promise<void> {
  const seen: string[] = [];
  await eventually('a quiet moment', async () => {
    const chats = await Promise.all(everybody.map(({ id }) => stage.chat(id)));
    seen.push(chats.map((c) => c.length).join());
    await new Promise((resolve) => setTimeout(resolve, 250));
    return seen.length >= 3 && new Set(seen.slice(-3)).size === 1;
  });
}

test('when the last session was held, then each is asked in their own hours how it was, how to go on, and about the whole', async () => {
  for (const { mentor, mentee } of pairs) {
    const end = await story.book(mentee);
    await story.until(later(end, 6));
    for (const id of [mentor, mentee]) await story.answer(id, await story.owedCheckIn(id), { report: 'met' });
  }
  for (const { mentee } of pairs) await story.pairing(mentee, (p) => p.sessions[0]?.state === 'held');
  await untilAll('closing');
  await untilAll('end');
  expect((await story.pairing(rome.mentor)).offer).toBeNull();
});

test('when one chooses on the card, then it says so, may be changed, and nobody else sees anything of it', async () => {
  const before = await stage.chat(rome.mentee);
  const { entry } = await awaitAction(stage, rome.mentor, 'closingChoice.choose');
  const choose = (choice: string) => {
    const data = actionsIn(entry.card).find((a) => a.data.choice === choice)?.data;
    return stage.press(rome.mentor, { activityId: entry.id, data });
  };
  expect(textOf((await choose('stop')).body as never)).toContain('You chose: stop here.');
  expect(textOf((await choose('stop')).body as never)).toContain('You chose: stop here.'); // pressed twice
  expect(textOf((await choose('newPartner')).body as never)).toContain('You chose: a new partner');
  await story.choose(rome.mentee, 'continueThree');
  for (const id of [auckland.mentor, auckland.mentee]) await story.choose(id, 'continueOwn');
  for (const id of [losAngeles.mentor, losAngeles.mentee]) await story.choose(id, 'continueThree');
  const { id } = await story.pairing(rome.mentee);
  expect(before.length).toBe((await stage.chat(rome.mentee)).length);
  const theirs = bodyOf(await stage.api<ClosingPage>(rome.mentee, `GET /pairings/${id}/closing-choice`));
  expect(theirs).toMatchObject({ choice: 'continueThree', outcome: null, state: 'open' });
  for (const stranger of [lead, auckland.mentor]) {
    expect((await stage.api(stranger, `GET /pairings/${id}/closing-choice`)).status).toBe(404);
    expect((await stage.api(stranger, `PUT /pairings/${id}/closing-choice`, { choice: 'stop' })).status).toBe(404);
  }
  const routes = ['', '/pairings', '/progress', '/enrollments'].map((part) => `GET /cohorts/${story.cohortId}${part}`);
  for (const who of [lead, rome.mentee])
    for (const route of [...routes, 'GET /home', 'GET /sessions'])
      expect(JSON.stringify((await stage.api(who, route)).body)).not.toMatch(/newPartner|continueOwn/);
});

test('when the window is over, then going on needed the same wish of both, and both of a pair have the same words', async () => {
  await stage.advance('P12D');
  await untilAll('result');
  const last = async (id: string) => {
    const card = (await stage.chat(id)).findLast((e) => words.result.test(textOf(e.card)));
    return textOf(card?.card ?? null);
  };
  expect(await last(auckland.mentor)).toContain('go on by yourselves');
  expect(await last(auckland.mentee)).toContain('go on by yourselves');
  for (const id of [losAngeles.mentor, losAngeles.mentee]) expect(await last(id)).toContain('Three more sessions');
  for (const id of [rome.mentor, rome.mentee]) {
    expect(await last(id)).toContain('have come to their end');
    expect(await last(id)).toContain('Whoever asked for a new partner is on the list');
  }
  const states = await Promise.all(everybody.map(async ({ id }) => (await story.place(id)).state));
  expect(states).toEqual(['completed', 'completed', 'waiting', 'completed', 'paired', 'paired']);
  const { offer } = await story.pairing(losAngeles.mentee, (p) => p.offer !== null);
  expect(offer?.sessionNumber).toBe(2);
  expect((await story.place(losAngeles.mentor)).sessionsPlanned).toBe(4);
  const late = await stage.api(rome.mentor, `PUT /pairings/${(await story.pairing(rome.mentor)).id}/closing-choice`, {
    choice: 'continueThree',
  });
  expect(late).toMatchObject({ status: 409, body: { code: 'over' } });
});

test('when the certificate is asked for, then it counts held sessions and training, for its person alone', async () => {
  const { enrollmentId } = await story.place(rome.mentor);
  const path = `GET /enrollments/${enrollmentId}/certificate`;
  const certificate = bodyOf(await stage.api<Certificate>(rome.mentor, path));
  expect(certificate).toMatchObject({
    side: 'mentor',
    sessionsHeld: 1,
    sessionMinutes: 60,
    trainingMinutes: 60,
    completed: true,
  });
  expect(JSON.stringify(certificate)).not.toMatch(/closing|choice|answer|report/i);
  for (const stranger of [rome.mentee, lead]) expect((await stage.api(stranger, path)).status).toBe(404);
});

test('when all of it is looked at together, then each had each card once, and none outside their own working hours', async () => {
  const odd: string[] = [];
  for (const { id, zone } of everybody)
    for (const [kind, said] of Object.entries(words)) {
      const times = await story.cardsAt(id, said);
      if (kind !== 'afterSession' && times.length !== 1) odd.push(`${kind} ${times.length} times`);
      for (const at of times) {
        const time = localTimeOf(at, zone);
        const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(Date.parse(at));
        if (time < '09:00' || time > '17:30' || day.startsWith('S')) odd.push(`${kind} at ${at} in ${zone}`);
      }
    }
  expect(odd).toEqual([]);
});
