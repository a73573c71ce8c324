import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { openStage, type Stage } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(smallCompany(), { apart: true });
});
afterAll(() => stage.close());

test('when the server is killed between a press and the delivery of the other side’s card, then the card comes once after the restart', async () => {
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  const { entry, data } = await awaitAction(stage, mentor, 'consultation.yes');
  // Teams takes nothing from the bot for a while, so that the card is owed and not delivered when the power goes
  await stage.control('PUT /faults', { services: ['connector'], shares: { unavailable: 1 } });
  await stage.press(mentor, { activityId: entry.id, data });
  await stage.killAndRestart();
  expect(await offered(stage, mentee, 'consultation.yes')).toEqual([]);
  await stage.control('PUT /faults', { shares: {} });
  await stage.advance('PT20M');
  await awaitAction(stage, mentee, 'consultation.yes');
  await stage.advance('PT20M');
  await stage.advance('PT20M');
  const cards = await offered(stage, mentee, 'consultation.yes');
  expect(new Set(cards.map((c) => c.entry.id)).size).toBe(1);
  // pressed again after all that: still the same, one answer
  await stage.press(mentor, { activityId: entry.id, data });
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await awaitAction(stage, mentor, 'introduction.book');
});
