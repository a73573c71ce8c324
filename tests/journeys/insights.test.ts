import { randomUUID } from 'node:crypto';
import type { ActionView, OwnInsights, PairInsights, ReleasedInsights, Wall } from '../../src/contracts/insights.ts';
import { guid } from '../support/builders.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { ceo, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Reply, type Stage, textOf } from '../support/stage.ts';

const [mentor = '', otherMentor = '', , , stranger = ''] = juniors;
const [, , menteeOne = '', menteeTwo = ''] = seniors;
const [facilities, workplace] = [guid(131), guid(132)];

let stage: Stage;
let story: CohortStory;
/** The mentee of `mentor`, as the proposal run had it. */
let mentee = '';
let pairingId = '';

beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor, otherMentor], [menteeOne, menteeTwo]);
  const run = await story.propose();
  await story.release(run.id);
  for (const id of [mentor, otherMentor]) await pressWhenOffered(stage, id, 'consultation.yes');
  for (const id of [menteeOne, menteeTwo]) await pressWhenOffered(stage, id, 'consultation.yes');
  mentee = run.pairs.find((p) => p.mentor.id === mentor)?.mentee.id ?? '';
  pairingId = await eventually('the active pairing', async () => (await own(mentor)).pairs[0]?.pairingId);
  // another day: nobody is written to more than three times a day unasked
  await stage.advance('P1D');
});
afterAll(() => stage.close());

const own = async (personId: string): Promise<OwnInsights> =>
  bodyOf(await stage.api<OwnInsights>(personId, 'GET /insights'));
const desk = async (): Promise<ReleasedInsights['insights']> =>
  bodyOf(await stage.api<ReleasedInsights>(lead, `GET /cohorts/${story.cohortId}/insights`)).insights;
const wall = async (personId: string): Promise<Reply<Wall>> =>
  stage.api<Wall>(personId, `GET /programs/${story.programId}/wall`);
const actions = async (): Promise<readonly ActionView[]> => (await desk()).flatMap((i) => i.actions);
const draft = async (personId: string, sentence: string, requestKey: string = randomUUID()) =>
  stage.api<PairInsights>(personId, `POST /pairings/${pairingId}/insights`, {
    requestKey,
    sentence,
    topic: 'belonging',
  });
const newest = (pair: PairInsights) => {
  const [insight] = pair.insights;
  if (insight === undefined) throw new Error('no insight');
  return insight;
};

test('when a mentor drafts a sentence and both release it, then a lead reads it without names, an owner does something, and both learn of it', async () => {
  const key = randomUUID();
  const sentence = 'New colleagues wait three weeks for a laptop.';
  const first = newest(bodyOf(await draft(mentor, `  ${sentence}\n`, key), 201));
  expect(newest(bodyOf(await draft(mentor, 'something else', key), 201))).toEqual(first);
  expect(first).toMatchObject({ sentence, shared: false, warning: { cohort: 'few', topic: 'few' } });
  // a draft is its writer's own until they release it
  expect((await own(mentee)).pairs.flatMap((p) => p.insights)).toEqual([]);
  expect((await stage.api(mentee, `POST /insights/${first.id}/release`, { wording: 1 })).status).toBe(404);

  bodyOf(await stage.api(mentor, `POST /insights/${first.id}/release`, { wording: 1 }));
  bodyOf(await stage.api(mentor, `POST /insights/${first.id}/release`, { wording: 1 }));
  const { entry, data } = await awaitAction(stage, mentee, 'insightDraft.release');
  expect(textOf(entry.card)).toContain(sentence);
  expect(textOf(entry.card)).toContain('There are few pairs in this cohort');
  expect(await desk()).toEqual([]);
  await stage.press(mentee, { activityId: entry.id, data });
  await stage.press(mentee, { activityId: entry.id, data });
  const [released] = await desk();
  expect(released).toEqual({ id: first.id, sentence, topic: null, actions: [] });
  const seen = JSON.stringify(await desk());
  for (const name of ['Anna', 'Bruno', mentor, mentee]) expect(seen).not.toContain(name);
  expect(bodyOf(await wall(mentor)).entries).toEqual([]);

  const request = { requestKey: randomUUID(), ownerId: facilities, ask: 'Order laptops early.', dueOn: '2026-12-18' };
  const given = bodyOf(await stage.api<ActionView>(lead, `POST /insights/${first.id}/actions`, request), 201);
  expect(bodyOf(await stage.api<ActionView>(lead, `POST /insights/${first.id}/actions`, request), 201).id).toBe(
    given.id,
  );
  const asked = await awaitAction(stage, facilities, 'actionGiven.ask');
  expect(textOf(asked.entry.card)).toContain('Order laptops early');
  expect(textOf(asked.entry.card)).not.toContain('Bruno');
  const press = (on: { entry: { id: string }; data: object }, words?: string) =>
    stage.press(facilities, { activityId: on.entry.id, data: on.data, inputs: words === undefined ? {} : { words } });
  expect(textOf((await press(asked)).body as never)).toContain('write a sentence first');
  await press(asked, 'How many?');
  await press(asked, 'How many?');
  expect(await actions()).toMatchObject([{ state: 'asked', question: 'How many?' }]);
  await pressWhenOffered(stage, lead, 'actionReturned.answer', { words: 'Ten a quarter.' });
  await stage.card(facilities, 'Ten a quarter');
  expect(bodyOf(await wall(mentee)).entries).toMatchObject([{ sentence, state: 'inHand', outcomes: [] }]);

  const done = (await offered(stage, facilities, 'actionGiven.done'))[0];
  if (done === undefined) throw new Error('nothing to do');
  await press(done, 'Laptops are ordered with the contract.');
  await press(done, 'Laptops are ordered with the contract.');
  for (const id of [mentor, mentee]) await stage.card(id, 'Laptops are ordered with the contract');
  for (const id of [mentor, mentee]) {
    const told = (await stage.chat(id)).filter((e) => textOf(e.card).includes('Heard, and done'));
    expect(told).toHaveLength(1);
  }
  const outcomes = ['Laptops are ordered with the contract.'];
  for (const id of [mentor, otherMentor, lead])
    expect(bodyOf(await wall(id)).entries).toMatchObject([{ sentence, topic: null, state: 'done', outcomes }]);
  expect(newest((await own(mentor)).pairs[0] as PairInsights).company).toEqual({ state: 'done', outcomes });
});

test('when the other words it otherwise, then the first release counts no more and both must agree to the new words', async () => {
  const first = newest(bodyOf(await draft(mentor, 'Meetings after five exclude parents.'), 201));
  bodyOf(await stage.api(mentor, `POST /insights/${first.id}/release`, { wording: 1 }));
  const card = await awaitAction(stage, mentee, 'insightDraft.reword');
  const old = (await offered(stage, mentee, 'insightDraft.release'))[0];
  await stage.press(mentee, {
    activityId: card.entry.id,
    data: card.data,
    inputs: { words: 'Meetings after 17:00 leave parents out.' },
  });
  // a press on the words of before releases nothing
  await stage.press(mentee, { activityId: card.entry.id, data: old?.data });
  expect((await stage.api(mentor, `POST /insights/${first.id}/release`, { wording: 1 })).status).toBe(409);
  const [insight] = (await own(mentor)).pairs[0]?.insights ?? [];
  expect(insight).toMatchObject({ state: 'drafted', wording: 2, mine: false, iReleased: false, otherReleased: true });
  expect((await desk()).map((i) => i.sentence)).not.toContain('Meetings after 17:00 leave parents out.');
  await stage.card(mentor, 'Meetings after 17:00 leave parents out');
  await pressWhenOffered(stage, mentor, 'insightDraft.release');
  expect((await desk()).map((i) => i.sentence)).toContain('Meetings after 17:00 leave parents out.');
  // what is released cannot be taken back
  expect((await stage.api(mentee, `POST /insights/${first.id}/withdrawal`)).status).toBe(409);
});

test('when one of the two withdraws a draft, then its words are gone for both and nothing can be released', async () => {
  const words = 'This will be taken back.';
  const first = newest(bodyOf(await draft(mentee, words), 201));
  bodyOf(await stage.api(mentee, `POST /insights/${first.id}/release`, { wording: 1 }));
  const card = await stage.card(mentor, words);
  await pressWhenOffered(stage, mentor, 'insightDraft.withdraw');
  bodyOf(await stage.api(mentee, `POST /insights/${first.id}/withdrawal`));
  expect((await stage.api(mentee, `POST /insights/${first.id}/release`, { wording: 1 })).status).toBe(409);
  expect(JSON.stringify([await own(mentor), await own(mentee)])).not.toContain(words);
  const shown = (await stage.chat(mentor)).find((e) => e.id === card.id);
  expect(textOf(shown?.card ?? null)).toContain('was withdrawn');
});

test('when an action is due, then the owner is reminded once; when it goes to somebody else, then the first has nothing left to do', async () => {
  const id = (await desk())[0]?.id ?? '';
  const given = bodyOf(
    await stage.api<ActionView>(lead, `POST /insights/${id}/actions`, {
      requestKey: randomUUID(),
      ownerId: facilities,
      ask: 'Move the weekly meeting.',
      dueOn: '2026-12-02',
    }),
    201,
  );
  await stage.card(facilities, 'Move the weekly meeting');
  await stage.advance('P1D');
  await stage.card(facilities, 'This is due');
  await stage.advance('P2D');
  await eventually('the action overdue', async () => (await actions()).find((a) => a.id === given.id)?.overdue);
  const due = (await stage.chat(facilities)).filter((e) => textOf(e.card).includes('This is due'));
  expect(due).toHaveLength(1);

  const now = (await actions()).find((a) => a.id === given.id);
  const change = { ownerId: workplace, dueOn: '2026-12-11' };
  const stale = await stage.api(lead, `PATCH /actions/${given.id}`, change, { 'If-Match': '"99"' });
  expect(stale.status).toBe(412);
  bodyOf(await stage.api(lead, `PATCH /actions/${given.id}`, change, { 'If-Match': `"${now?.version}"` }));
  const fresh = await awaitAction(stage, workplace, 'actionGiven.decline');
  const late = (await offered(stage, facilities, 'actionDue.done'))[0];
  await stage.press(facilities, { activityId: late?.entry.id, data: late?.data, inputs: { words: 'Done anyway' } });
  expect((await actions()).find((a) => a.id === given.id)).toMatchObject({ state: 'given', outcome: null });
  const press = { activityId: fresh.entry.id, data: fresh.data, inputs: { words: 'Not ours to decide' } };
  expect(JSON.stringify(await stage.press(stranger, { ...press, as: stranger }).catch(() => 'refused'))).not.toContain(
    'weekly',
  );
  await stage.press(workplace, press);
  await stage.card(lead, 'cannot take on an action');
  expect((await actions()).find((a) => a.id === given.id)).toMatchObject({
    state: 'declined',
    declinedBecause: 'Not ours to decide',
  });
  expect((await stage.api(workplace, `POST /actions/${given.id}/reply`, { kind: 'accept' })).status).toBe(409);
});

test('when strangers ask, then they learn of nothing', async () => {
  const id = (await desk())[0]?.id ?? '';
  expect((await wall(ceo)).status).toBe(404);
  expect((await stage.api(stranger, `GET /pairings/${pairingId}/insights`)).status).toBe(404);
  expect((await draft(stranger, 'Not mine.')).status).toBe(404);
  expect((await stage.api(mentor, `GET /cohorts/${story.cohortId}/insights`)).status).toBe(403);
  const request = { requestKey: randomUUID(), ownerId: facilities, ask: 'x', dueOn: '2026-12-18' };
  expect((await stage.api(mentor, `POST /insights/${id}/actions`, request)).status).toBe(403);
  expect((await stage.api(lead, `POST /insights/${id}/actions`, { ...request, dueOn: '2026-01-01' })).status).toBe(400);
  expect(
    (
      await stage.api(mentor, `POST /pairings/${pairingId}/insights`, {
        requestKey: randomUUID(),
        sentence: 'x'.repeat(281),
      })
    ).status,
  ).toBe(400);
});

test('when pairings are confirmed, then line managers learn of hours on one card, without partner or topic', async () => {
  const entry = await stage.card(guid(150), 'Hours of somebody in your team');
  const text = textOf(entry.card);
  expect(text).toContain('Anna Bruno');
  expect(text).toContain('about 1 h a month');
  for (const hidden of ['Carla', 'David', 'Hans', 'Irene', 'belonging', 'Too much work'])
    expect(text).not.toContain(hidden);
});
