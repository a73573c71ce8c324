import type { Home } from '../../src/contracts/me.ts';
import { tabDeepLink } from '../../src/domain/kernel/deep-link.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { bookedEvents } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
let story: CohortStory;
beforeEach(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
});
afterEach(() => stage.close());

const conversations = (personId: string) => bookedEvents(stage, personId);
const confirm = async (): Promise<void> => {
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
};

test('when the time was taken meanwhile in a calendar, then nothing is booked and other times are offered at once', async () => {
  await confirm();
  const { entry, data } = await awaitAction(stage, mentee, 'introduction.book');
  const startsAt = String(data.startsAt);
  await stage.ownAppointment(mentor, startsAt, minutesLater(startsAt, 60));
  const answer = await stage.press(mentee, { activityId: entry.id, data });
  expect(answer.status).toBe(200);
  expect(await conversations(mentee)).toEqual([]);
  const fresh = (await offered(stage, mentee, 'introduction.book')).map((f) => f.data.startsAt);
  expect(fresh.length).toBeGreaterThan(0);
  expect(fresh).not.toContain(startsAt);
});

test('when both tap different times at the same moment, then one session is booked', async () => {
  await confirm();
  const { entry: forMentee } = await awaitAction(stage, mentee, 'introduction.book');
  const { entry: forMentor } = await awaitAction(stage, mentor, 'introduction.book');
  const [first] = await offered(stage, mentee, 'introduction.book');
  const last = (await offered(stage, mentor, 'introduction.book')).at(-1);
  await Promise.all([
    stage.press(mentee, { activityId: forMentee.id, data: first?.data }),
    stage.press(mentor, { activityId: forMentor.id, data: last?.data }),
  ]);
  await eventually('the event', async () => (await conversations(mentee)).length > 0);
  const home = await stage.api<Home>(mentor, 'GET /home');
  expect(home.body.participations[0]?.pairings[0]?.sessions).toHaveLength(1);
  expect(await conversations(mentor)).toHaveLength(1);
  const events = await conversations(mentee);
  expect(events).toHaveLength(1);
  // the way to the agenda opens in Teams, at the session
  const sessionId = home.body.participations[0]?.pairings[0]?.sessions[0]?.id ?? '';
  expect(JSON.stringify(events)).toContain(tabDeepLink(stage.emulator.clientId, `session:${sessionId}`));
});
