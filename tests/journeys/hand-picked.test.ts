import type { Home } from '../../src/contracts/me.ts';
import { addDays, localDateOf } from '../../src/domain/kernel/instant.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = '', farMentor = ''] = juniors;
const [, hiddenMentee = '', mentee = ''] = seniors;

let stage: Stage;
let story: CohortStory;

/** One mentee shares no calendar; one mentor's office in Tokyo closes half an hour after Rome's opens. */
function company() {
  const small = smallCompany();
  const people = small.people.map((p) => {
    if (p.id === hiddenMentee) return { ...p, calendarAccess: false };
    return p.id === farMentor ? { ...p, timeZone: 'Tokyo Standard Time', country: 'JP', officeLocation: 'Tokyo' } : p;
  });
  return { ...small, people };
}

beforeAll(async () => {
  // both offices are open
  stage = await openStage(company(), { startAt: '2026-11-30T08:02:00.000Z' });
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor, farMentor], [hiddenMentee, mentee]);
  const fixed = [
    { mentorId: mentor, menteeId: hiddenMentee },
    { mentorId: farMentor, menteeId: mentee },
  ];
  await story.release((await story.propose({ fixed })).id);
}, 120_000);
afterAll(() => stage.close());

const events = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);
const isBooked = async (personId: string) => (await events(personId)).length === 1;
const inputs = (days: readonly [string, string][]) =>
  Object.fromEntries(
    days.flatMap(([date, time], i) => [
      [`date${i + 1}`, date],
      [`time${i + 1}`, time],
    ]),
  );
const saysNow = (body: unknown, words: string | RegExp) => expect(JSON.stringify(body)).toMatch(words);

describe('a calendar that cannot be seen', () => {
  // the cohort begins on the second Monday
  const monday = addDays(localDateOf('2026-12-14T09:00:00.000Z', 'Europe/Rome'), 0);
  const three = inputs([
    [monday, '10:00'],
    [addDays(monday, 1), '11:00'],
    [addDays(monday, 2), '18:30'],
  ]);

  test('when both said yes, then the one whose calendar is hidden is asked to pick three times, and nobody is offered a guess', async () => {
    await pressWhenOffered(stage, mentor, 'consultation.yes');
    await pressWhenOffered(stage, hiddenMentee, 'consultation.yes');
    await awaitAction(stage, hiddenMentee, 'handPicked.pick');
    await stage.card(mentor, 'the mentee picks three times by hand');
    expect(await offered(stage, mentor, 'introduction.book')).toEqual([]);
    expect(await offered(stage, mentor, 'handPicked.pick')).toEqual([]);
  });

  test('when a time is past, missing or on a day off, then nothing is sent and the card says why', async () => {
    const { entry, data } = await awaitAction(stage, hiddenMentee, 'handPicked.pick');
    const pick = (given: object) =>
      stage.press(hiddenMentee, { activityId: entry.id, data, inputs: { ...three, ...given } });
    saysNow((await pick({ date1: '2026-11-02' })).body, /lies in the past/);
    saysNow((await pick({ date1: '2026-12-24' })).body, /no sessions/);
    saysNow((await pick({ time2: 'half past' })).body, /all three/);
    saysNow((await pick({ date2: monday, time2: '10:30' })).body, /overlap/);
    expect(await offered(stage, mentor, 'handPicked.book')).toEqual([]);
  });

  test('when three are picked, twice, then the other is asked once to choose, and is told which lies outside their hours', async () => {
    const { entry, data } = await awaitAction(stage, hiddenMentee, 'handPicked.pick');
    await stage.press(hiddenMentee, { activityId: entry.id, data, inputs: three });
    const twice = await stage.press(hiddenMentee, { activityId: entry.id, data, inputs: three });
    saysNow(twice.body, /is choosing/);
    await awaitAction(stage, mentor, 'handPicked.book');
    const cards = await offered(stage, mentor, 'handPicked.book');
    expect(cards).toHaveLength(3);
    expect(new Set(cards.map((c) => c.entry.id)).size).toBe(1);
    expect(textOf(cards[0]?.entry.card ?? null)).toContain('outside your usual hours');
  });

  test('when whoever picked presses a choice, then it is not their turn and nothing is booked', async () => {
    const [card] = await offered(stage, mentor, 'handPicked.book');
    const { entry, data } = (await stage.chat(hiddenMentee))
      .flatMap((e) => (textOf(e.card).includes('is choosing') ? [e] : []))
      .map((e) => ({ entry: e, data: { ...card?.data, id: /"id":"([0-9a-f-]{36})"/.exec(textOf(e.card))?.[1] } }))
      .at(-1) ?? { entry: null, data: null };
    const reply = await stage.press(hiddenMentee, { activityId: entry?.id, data });
    saysNow(reply.body, /not your turn/);
    expect(await events(hiddenMentee)).toEqual([]);
  });

  test('when none fits, then other times are asked for, and one tap on a new one books it once for both', async () => {
    await pressWhenOffered(stage, mentor, 'handPicked.none');
    const { entry, data } = await eventually('a new question', async () => {
      const [newest] = await offered(stage, hiddenMentee, 'handPicked.pick');
      return newest;
    });
    const others = { ...three, time1: '14:00' };
    await stage.press(hiddenMentee, { activityId: entry.id, data, inputs: others });
    const { entry: chosen, data: slot } = await awaitAction(stage, mentor, 'handPicked.book');
    await Promise.all([
      stage.press(mentor, { activityId: chosen.id, data: slot }),
      stage.press(mentor, { activityId: chosen.id, data: slot }),
    ]);
    await eventually('the event', () => isBooked(hiddenMentee));
    expect((await events(mentor)).map((e) => e.startAt)).toEqual(['2026-12-14T13:00:00.000Z']);
    const late = await stage.press(mentor, { activityId: chosen.id, data: slot });
    saysNow(late.body, /is booked/);
    expect(await events(mentor)).toHaveLength(1);
  });
});

describe('no common working hour', () => {
  test('when both said yes, then each is asked alone for an early or a late hour', async () => {
    await pressWhenOffered(stage, farMentor, 'consultation.yes');
    await pressWhenOffered(stage, mentee, 'consultation.yes');
    await awaitAction(stage, mentee, 'earlyOrLate.no');
    await awaitAction(stage, farMentor, 'earlyOrLate.no');
    await stage.card(mentee, 'no hour in common');
  });

  test('when both say no, then the lead is told as a fact, and not who said what', async () => {
    await pressWhenOffered(stage, farMentor, 'earlyOrLate.no');
    expect(JSON.stringify(await stage.chat(lead))).not.toContain('no working hour in common');
    await pressWhenOffered(stage, mentee, 'earlyOrLate.no');
    await pressWhenOffered(stage, mentee, 'earlyOrLate.no');
    const card = await stage.card(lead, 'no working hour in common');
    expect(textOf(card.card)).toContain('stays with them');
    const all = (await stage.chat(lead)).filter((e) => textOf(e.card).includes('no working hour in common'));
    expect(all).toHaveLength(1);
    expect(await offered(stage, mentee, 'introduction.book')).toEqual([]);
  });

  test('when one gives a late hour after all, then times within it are offered to both and one books it', async () => {
    const { entry, data } = await awaitAction(stage, farMentor, 'earlyOrLate.fine');
    const press = (given: object) => stage.press(farMentor, { activityId: entry.id, data, inputs: given });
    saysNow((await press({ earliest: '20:00', latest: '10:00' })).body, /before the earliest/);
    await press({ earliest: '09:00', latest: '18:30' });
    const { entry: times, data: slot } = await awaitAction(stage, mentee, 'introduction.book');
    // from nine in Rome, where it is five in Tokyo, to half past ten
    expect(String(slot.startsAt)).toMatch(/T08:(00|15|30)/);
    expect(textOf(times.card)).toContain('early or late hours');
    await stage.press(mentee, { activityId: times.id, data: slot });
    await eventually('the event', () => isBooked(farMentor));
    const home = await stage.api<Home>(mentee, 'GET /home');
    expect(home.body.participations[0]?.pairings[0]?.sessions).toHaveLength(1);
  });
});
