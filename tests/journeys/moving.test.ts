import type { Home } from '../../src/contracts/me.ts';
import { daysBetween } from '../../src/domain/kernel/instant.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = '', , , , stranger = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
let story: CohortStory;
beforeEach(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'introduction.book');
});
afterEach(() => stage.close());

const conversations = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);
const sessionsOf = async (personId: string) =>
  (await stage.api<Home>(personId, 'GET /home')).body.participations[0]?.pairings[0]?.sessions ?? [];
const cardOf = async (personId: string, entryId: string) =>
  (await stage.chat(personId)).find((e) => e.id === entryId)?.card ?? null;

test('when the mentee moves the session, then its event is gone from both calendars, both choose among times near it, and the new one is booked once', async () => {
  const { entry, data } = await awaitAction(stage, mentee, 'sessionBooked.move');
  const [old] = await conversations(mentee);
  await Promise.all([
    stage.press(mentee, { activityId: entry.id, data }),
    stage.press(mentee, { activityId: entry.id, data }),
  ]);
  await eventually('the empty calendars', async () =>
    [...(await conversations(mentee)), ...(await conversations(mentor))].length === 0 ? true : null,
  );
  expect(textOf(await cardOf(mentee, entry.id))).toContain('You moved it');
  const { entry: told } = await awaitAction(stage, mentor, 'sessionBooked.book');
  expect(textOf(told.card)).toContain('was moved');
  expect(textOf(told.card)).not.toContain('You moved it');
  const times = await offered(stage, mentor, 'sessionBooked.book');
  for (const { data: d } of times)
    expect(Math.abs(daysBetween(old?.startAt ?? '', String(d.startsAt)))).toBeLessThan(8);

  await pressWhenOffered(stage, mentor, 'sessionBooked.book');
  await eventually('the new event', async () => (await conversations(mentee)).length === 1);
  await stage.press(mentee, { activityId: entry.id, data });
  expect((await sessionsOf(mentee)).map((s) => [s.number, s.state]).sort()).toEqual([
    [1, 'booked'],
    [1, 'moved'],
  ]);
  await eventually('the pressed card with the new time', async () =>
    textOf(await cardOf(mentee, entry.id)).includes('another time'),
  );
});

test('when the mentor cancels, then other times are offered for the same session; a stranger cancels nothing', async () => {
  const { entry, data } = await awaitAction(stage, mentor, 'sessionBooked.cancel');
  await stage.press(mentor, { activityId: entry.id, data, as: stranger });
  expect((await sessionsOf(mentor)).map((s) => s.state)).toEqual(['booked']);
  await stage.press(mentor, { activityId: entry.id, data });
  await awaitAction(stage, mentee, 'sessionBooked.book');
  expect((await sessionsOf(mentee)).map((s) => s.state)).toEqual(['cancelled']);
  await eventually('the empty calendar', async () => (await conversations(mentee)).length === 0);
});

test('when the session has begun, then it can no longer be moved, and the card says so', async () => {
  const { entry, data } = await awaitAction(stage, mentee, 'sessionBooked.move');
  const [event] = await conversations(mentee);
  await stage.control('/clock', { to: event?.startAt });
  // more than two weeks old by now: pressed again it acts on what it shows
  await stage.press(mentee, { activityId: entry.id, data });
  const answer = await stage.press(mentee, { activityId: entry.id, data });
  expect(JSON.stringify(answer.body)).toContain('has begun or is over');
  expect((await sessionsOf(mentee)).map((s) => s.state)).toEqual(['booked']);
});

test('when the mentee cancels twice running, then the mentee alone is asked whether another rhythm is better, and can book one there', async () => {
  await pressWhenOffered(stage, mentee, 'sessionBooked.cancel');
  await pressWhenOffered(stage, mentee, 'sessionBooked.book');
  await pressWhenOffered(stage, mentee, 'sessionBooked.cancel');
  const { entry, data } = await awaitAction(stage, mentee, 'anotherRhythm.book');
  expect(textOf(entry.card)).toContain('Only you see this question');
  await stage.press(mentee, { activityId: entry.id, data });
  await eventually('the event', async () => (await conversations(mentor)).length === 1);
  expect(await offered(stage, mentor, 'anotherRhythm.book')).toEqual([]);
  expect((await stage.chat(mentor)).some((e) => textOf(e.card).includes('in a row'))).toBe(false);
});
