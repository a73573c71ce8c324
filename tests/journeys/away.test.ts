import type { Home } from '../../src/contracts/me.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const mentors = [juniors[0] ?? '', juniors[4] ?? '', juniors[8] ?? ''];
const mentees = seniors.slice(1);

let stage: Stage;
let story: CohortStory;
/** Mentor and mentee of each pair, as the run found them. */
let pairs: (readonly [string, string])[] = [];
const names = new Map<string, string>();

const conversations = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);
const says = async (personId: string, text: string) =>
  void (await stage.control(`/chats/${personId}/messages`, { text }));
const now = async () => (await stage.control<{ now: string }>('/clock')).now;
const pairingOf = async (personId: string) =>
  bodyOf(await stage.api<Home>(personId, 'GET /home')).participations[0]?.pairings[0];

beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join(mentors, mentees);
  const run = await story.propose();
  pairs = run.pairs.map((p) => [p.mentor.id, p.mentee.id] as const);
  for (const { mentor, mentee } of run.pairs) names.set(mentor.id, mentor.name).set(mentee.id, mentee.name);
  await story.release(run.id);
  for (const [mentor] of pairs) await pressWhenOffered(stage, mentor, 'consultation.yes');
  for (const [, mentee] of pairs) await pressWhenOffered(stage, mentee, 'consultation.yes');
  for (const [, mentee] of pairs) await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  for (const [, mentee] of pairs)
    await eventually('the series', async () => (await conversations(mentee)).length === 6);
}, 120_000);
afterAll(() => stage.close());

test('when one of the two pauses, then sessions within the pause leave both calendars, the other learns until when, and it goes on by itself', async () => {
  const [mentor = '', mentee = ''] = pairs[0] ?? [];
  const until = new Date(Date.parse(await now()) + 20 * 86_400_000).toISOString().slice(0, 10);
  await stage.control(`PUT /people/${mentee}`, { automaticReplies: { status: 'alwaysEnabled' } });
  await says(mentee, 'pause');
  await pressWhenOffered(stage, mentee, 'pause.start', { until, sessions: 'calledOff' });
  await stage.card(mentor, 'off the calendars');
  await eventually('fewer events', async () =>
    (await conversations(mentor)).every((e) => e.startAt.slice(0, 10) > until),
  );
  expect((await conversations(mentor)).length).toBeLessThan(6);
  expect(await pairingOf(mentor)).toMatchObject({ state: 'paused', offer: null });
  // what was on its way is delivered
  await stage.advance('PT2H');
  const quietFrom = await now();

  await stage.advance('P7D');
  expect((await pairingOf(mentee))?.state).toBe('paused');
  const since = (await stage.chat(mentee)).filter((e) => e.createdAt > quietFrom);
  expect(since.map((e) => textOf(e.card))).toEqual([]);
  await stage.control(`PUT /people/${mentee}`, { automaticReplies: null });
  await stage.advance('P15D');
  await eventually('the pairing again', async () => (await pairingOf(mentor))?.state === 'active');
});

test('when a mentor leaves, a mentee leaves and a third is gone from the company, then nothing is seen before the night, and all three partners get the same card at the same time', async () => {
  const [[gone = '', first = ''] = [], [leaver = '', second = ''] = [], [third = '', leavingMentee = ''] = []] = pairs;
  const events = (await conversations(second)).length;
  for (const id of [leaver, leavingMentee]) {
    await says(id, 'leave');
    const left = await pressWhenOffered(stage, id, 'exit.leave', { afterwards: 'stop', reason: 'uneasy' });
    expect(JSON.stringify(left.body)).toContain('It ends tonight');
  }
  await stage.control(`PUT /people/${gone}`, { accountEnabled: false });
  await stage.advance('PT2H');
  expect((await conversations(second)).length).toBe(events);
  for (const id of [first, second, third]) expect(await offered(stage, id, 'partnerLeft.newPartner')).toEqual([]);

  await stage.advance('P1D');
  const cards = await Promise.all(
    [
      [first, gone],
      [second, leaver],
      [third, leavingMentee],
    ].map(async ([id = '', partner = '']) => {
      const { entry } = await awaitAction(stage, id, 'partnerLeft.newPartner');
      await eventually(
        'the empty calendar',
        async () => (await conversations(id)).filter((e) => e.startAt > entry.createdAt).length === 0,
      );
      const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|29:[\w-]+/g;
      return textOf(entry.card)
        .replaceAll(names.get(partner) ?? '', 'NAME')
        .replace(ids, 'ID');
    }),
  );
  expect(cards[1]).toBe(cards[2]);
  expect(cards[0]).toBe(cards[1]);
  expect(cards[0]).not.toMatch(/uneasy|at ease/);
  const times = await Promise.all(
    [first, second, third].map(async (id) => (await awaitAction(stage, id, 'partnerLeft.newPartner')).entry.createdAt),
  );
  expect(new Set(times.map((t) => t.slice(0, 16))).size).toBe(1);
  expect(await offered(stage, leaver, 'partnerLeft.newPartner')).toEqual([]);
  const states = (await story.enrollments()).filter((e) => [leaver, leavingMentee, second].includes(e.person.id));
  expect(states.map((e) => e.state).sort()).toEqual(['waiting', 'withdrawn', 'withdrawn']);
});

test('when somebody on the waiting list leaves, then they are off it at once', async () => {
  const [, second = ''] = pairs[1] ?? [];
  await says(second, 'leave');
  const left = await pressWhenOffered(stage, second, 'exit.leave', { reason: '' });
  expect(JSON.stringify(left.body)).toContain('You have left');
});
