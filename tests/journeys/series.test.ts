import type { Home } from '../../src/contracts/me.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage(smallCompany());
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
});
afterEach(() => stage.close());

const conversations = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);
const sessionsOf = async (personId: string) =>
  (await stage.api<Home>(personId, 'GET /home')).body.participations[0]?.pairings[0]?.sessions ?? [];

test('when one taps a rhythm twice, then every session of it stands once in both calendars, and one card of a booked session comes now', async () => {
  const { entry, data, title } = await awaitAction(stage, mentee, 'introduction.bookSeries');
  const count = Number(/\d+(?= dates)/.exec(title)?.[0]);
  expect(count).toBe(6);
  await stage.press(mentee, { activityId: entry.id, data });
  await stage.press(mentee, { activityId: entry.id, data });
  await eventually('all events', async () => (await conversations(mentee)).length === count);
  expect((await conversations(mentor)).map((e) => e.startAt)).toEqual(
    (await conversations(mentee)).map((e) => e.startAt),
  );
  expect((await sessionsOf(mentee)).map((s) => s.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  await awaitAction(stage, mentor, 'sessionBooked.move');
  expect(await offered(stage, mentor, 'sessionBooked.move')).toHaveLength(1);
  await eventually('the list', async () =>
    textOf((await stage.chat(mentor)).find((e) => textOf(e.card).includes('are a pair'))?.card ?? null).includes(
      '6 sessions are booked',
    ),
  );
});

test('when one date of the rhythm was taken meanwhile, then the others are booked and times are offered for that one', async () => {
  const { entry, data } = await awaitAction(stage, mentee, 'introduction.bookSeries');
  const third = minutesLater(String(data.startsAt), 42 * 1440);
  await stage.ownAppointment(mentor, minutesLater(third, -120), minutesLater(third, 120));
  await stage.press(mentee, { activityId: entry.id, data });
  await eventually('five events', async () => (await conversations(mentor)).length === 5);
  expect((await sessionsOf(mentee)).map((s) => s.number).sort()).toEqual([1, 2, 4, 5, 6]);
  const { entry: again } = await awaitAction(stage, mentor, 'introduction.book');
  expect(textOf(again.card)).toContain('Session 3');
  await pressWhenOffered(stage, mentor, 'introduction.book');
  await eventually('the sixth event', async () => (await conversations(mentor)).length === 6);
});
