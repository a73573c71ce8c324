import type { Objections } from '../../src/contracts/insights.ts';
import { guid } from '../support/builders.ts';
import { actionsIn, awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

/** The first and the fifth junior report to one manager, the second to another. */
const [anna = '', luca = '', , , elif = '', , , stranger = ''] = juniors;
const [manager, otherManager] = [guid(150), guid(151)];
const mentees = seniors.slice(1);

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp({ managers: 'mayObject' });
  await story.join([anna, luca, elif], mentees);
  await story.release((await story.propose()).id);
  for (const id of [anna, luca, elif]) await pressWhenOffered(stage, id, 'consultation.yes');
  for (const id of mentees) await pressWhenOffered(stage, id, 'consultation.yes');
  await eventually('the confirmations', async () => (await story.view()).counts.confirmed === 3);
});
afterAll(() => stage.close());

const objections = async (): Promise<Objections['objections']> =>
  bodyOf(await stage.api<Objections>(lead, `GET /cohorts/${story.cohortId}/objections`)).objections;
const active = async (): Promise<number> => (await story.view()).counts.active;

test('when managers may object, then nothing begins before their word, and several mentors are one card', async () => {
  expect(await active()).toBe(0);
  const waiting = await stage.card(anna, 'has been told of the hours');
  expect(actionsIn(waiting.card).map((a) => a.data.action)).not.toContain('introduction.book');
  await stage.advance('P1D');
  const card = await stage.card(manager, 'Hours of 2 people in your team');
  expect(textOf(card.card)).toContain('Anna Bruno');
  expect(textOf(card.card)).toContain('Elif');
  expect((await stage.chat(manager)).filter((e) => textOf(e.card).includes('in your team'))).toHaveLength(1);
  for (const hidden of ['David', 'Hans', 'Irene', 'belonging']) expect(textOf(card.card)).not.toContain(hidden);
});

test('when a manager is fine with it, then the pairing begins; when strangers press, then nothing happens', async () => {
  const { entry, data } = await awaitAction(stage, otherManager, 'managerHours.fine');
  await stage.press(otherManager, { activityId: entry.id, data, as: stranger });
  expect(await active()).toBe(0);
  await stage.press(otherManager, { activityId: entry.id, data });
  await stage.press(otherManager, { activityId: entry.id, data });
  expect(await active()).toBe(1);
  await awaitAction(stage, luca, 'introduction.book');
});

test('when a manager objects to one of two, then a lead decides, and the pair that does not begin gets the neutral card', async () => {
  const { entry, data } = await awaitAction(stage, manager, 'managerHours.object');
  const none = await stage.press(manager, { activityId: entry.id, data });
  expect(JSON.stringify(none.body)).toContain('choose for whom');
  const pairing = await pairingOf(anna);
  const press = { activityId: entry.id, data, inputs: { mentors: pairing } };
  await stage.press(manager, press);
  await stage.press(manager, press);
  await stage.card(lead, 'too much work at present');
  expect((await stage.chat(lead)).filter((e) => textOf(e.card).includes('and objects for'))).toHaveLength(1);
  expect(await objections()).toMatchObject([{ pairingId: pairing, mentor: { id: anna }, manager: { id: manager } }]);
  await pressWhenOffered(stage, lead, 'managerObjection.notNow');
  expect(await objections()).toEqual([]);
  const again = (await offered(stage, lead, 'managerObjection.goAhead'))[0];
  expect(again).toBeUndefined();
  await stage.card(anna, 'did not go ahead');
  const place = (await story.enrollments()).find((e) => e.person.id === anna);
  expect(place?.state).toBe('waiting');
});

test('when nobody says anything within five working days, then it begins, and an objection comes too late', async () => {
  const { entry, data } = await awaitAction(stage, manager, 'managerHours.object');
  expect(await active()).toBe(1);
  await stage.advance('P8D');
  await eventually('the second pairing', async () => (await active()) === 2);
  const late = await stage.press(manager, { activityId: entry.id, data });
  expect(JSON.stringify(late.body)).toContain('nothing was changed');
  expect(await objections()).toEqual([]);
});

async function pairingOf(mentorId: string): Promise<string> {
  type Rows = { readonly pairings: readonly { readonly id: string; readonly mentor: { readonly id: string } }[] };
  const rows = bodyOf(await stage.api<Rows>(lead, `GET /cohorts/${story.cohortId}/pairings`)).pairings;
  return rows.find((r) => r.mentor.id === mentorId)?.id ?? '';
}
