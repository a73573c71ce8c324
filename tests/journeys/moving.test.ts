import type { Home } from '../../src/contracts/me.ts';
import type { Ledger } from '../../src/contracts/moving.ts';
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

test('when the mentee moves the session, then it stands until another time is chosen, and then the same event stands there in both calendars, once', async () => {
  const { entry, data } = await awaitAction(stage, mentee, 'sessionBooked.move');
  const [old] = await conversations(mentee);
  await Promise.all([
    stage.press(mentee, { activityId: entry.id, data }),
    stage.press(mentee, { activityId: entry.id, data }),
  ]);
  const times = await offered(stage, mentee, 'sessionBooked.moveTo');
  for (const { data: d } of times)
    expect(Math.abs(daysBetween(old?.startAt ?? '', String(d.startsAt)))).toBeLessThan(8);
  // the other sees nothing of it yet
  expect(await offered(stage, mentor, 'sessionBooked.moveTo')).toEqual([]);
  expect((await conversations(mentor))[0]?.startAt).toBe(old?.startAt);

  const cards = (await stage.chat(mentor)).length;
  const to = times[0];
  const chosen = { activityId: to?.entry.id ?? '', data: to?.data ?? {} };
  await Promise.all([stage.press(mentee, chosen), stage.press(mentee, chosen)]);
  const startsAt = String(to?.data.startsAt);
  await eventually('the event at its new time', async () => (await conversations(mentor))[0]?.startAt === startsAt);
  expect((await conversations(mentee)).map((e) => e.startAt)).toEqual([startsAt]);
  expect((await sessionsOf(mentee)).map((s) => [s.number, s.state, s.startsAt])).toEqual([[1, 'booked', startsAt]]);
  // a redraw that was begun before the choice may still arrive; what stands in the end is the truth
  await eventually('the truth on the card', async () =>
    textOf(await cardOf(mentee, entry.id)).includes('You moved it'),
  );
  const told = await eventually('one card for the other', async () => {
    const fresh = (await stage.chat(mentor)).slice(cards).filter((e) => e.card !== null);
    return fresh.length === 1 ? fresh[0] : null;
  });
  expect(textOf(told.card)).not.toContain('You moved it');
});

test('when the mover takes it back within the hour, then it stands where it stood, and the ledger forgets it', async () => {
  await awaitAction(stage, mentee, 'sessionBooked.move');
  const [old] = await conversations(mentee);
  await pressWhenOffered(stage, mentee, 'sessionBooked.move');
  await pressWhenOffered(stage, mentee, 'sessionBooked.moveTo');
  await eventually('the moved event', async () => (await conversations(mentee))[0]?.startAt !== old?.startAt);
  const ledger = async (id: string) => (await stage.api<Ledger>(id, 'GET /me/ledger')).body.entries;
  expect((await ledger(mentee)).map((e) => [e.what, e.by, e.counts])).toEqual([['moved', 'oneself', true]]);
  expect(await ledger(mentor)).toEqual([]);
  await pressWhenOffered(stage, mentee, 'sessionBooked.takeBack');
  await eventually('the event back', async () => (await conversations(mentor))[0]?.startAt === old?.startAt);
  expect(await ledger(mentee)).toEqual([]);
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
  expect(textOf(entry.card)).toContain('Only you and your assistant, if you have one, see this question');
  await stage.press(mentee, { activityId: entry.id, data });
  await eventually('the event', async () => (await conversations(mentor)).length === 1);
  expect(await offered(stage, mentor, 'anotherRhythm.book')).toEqual([]);
  expect((await stage.chat(mentor)).some((e) => textOf(e.card).includes('in a row'))).toBe(false);
});
