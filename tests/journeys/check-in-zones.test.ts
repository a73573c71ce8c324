import { localTimeOf } from '../../src/domain/kernel/instant.ts';
import { bodyOf } from '../support/cohort-story.ts';
import { type Pair, PairsStory } from '../support/pairs-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const zones = [
  { windows: 'New Zealand Standard Time', iana: 'Pacific/Auckland' },
  { windows: 'W. Europe Standard Time', iana: 'Europe/Rome' },
  { windows: 'Pacific Standard Time', iana: 'America/Los_Angeles' },
] as const;
const pairs: readonly Pair[] = zones.map((_, i) => ({ mentor: juniors[i + 1] ?? '', mentee: seniors[i] ?? '' }));
const everybody = pairs.flatMap((p, i) =>
  [p.mentor, p.mentee].map((id) => ({ id, zone: zones[i]?.iana ?? 'UTC', mentor: id === p.mentor })),
);

/** Everybody of a pair lives in the pair's zone. */
function farApart() {
  const company = smallCompany();
  const zoneOf = new Map(pairs.flatMap((p, i) => [p.mentor, p.mentee].map((id) => [id, zones[i]?.windows] as const)));
  return {
    ...company,
    people: company.people.map((p) => ({ ...p, timeZone: zoneOf.get(p.id) ?? p.timeZone })),
  };
}

/** What a check-in's card says, by kind; the answered ones say something else. */
const words = {
  afterSession: /How was session 1/,
  quietPeriod: /It has been a while/,
  halfWay: /Half-way with/,
  end: /are over: three short questions/,
  closing: /How would you two like to go on\?|A reminder: how would you like/,
  result: /have come to their end|Three more sessions with|go on by yourselves/,
  after6Months: /Half a year later/,
  after12Months: /A year later: three last/,
} as const;
type Kind = keyof typeof words;

let stage: Stage;
let story: PairsStory;

beforeAll(async () => {
  stage = await openStage(farApart());
  story = new PairsStory(stage);
  await story.pairUp(pairs, { sessions: { count: 2, minutes: 60 }, noSessionDates: [] });
});
afterAll(() => stage.close());

const counts = async (kind: Kind): Promise<number[]> =>
  Promise.all(everybody.map(async ({ id }) => (await story.cardsAt(id, words[kind])).length));

/** Lets a working day go by in every zone, from `from` on: at these hours of the middle of a week somebody works in each. */
async function aDay(from: string): Promise<void> {
  const day = new Date(Date.parse(from));
  while (day.getUTCDay() < 2 || day.getUTCDay() > 4) day.setUTCDate(day.getUTCDate() + 1);
  const date = day.toISOString().slice(0, 10);
  for (const hour of ['00:30', '10:00', '19:00', '22:30']) {
    await story.until(`${date}T${hour}:00.000Z`);
    await settled();
  }
}

/** The process has done what is due at this hour: two looks at the chats, a second apart, see the same. */
async function settled(): Promise<void> {
  let before = '';
  await eventually('a quiet moment', async () => {
    const chats = await Promise.all(everybody.map(({ id }) => stage.chat(id)));
    const now = JSON.stringify(chats.map((c) => c.length));
    const same = now === before;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return same;
  });
}

const after = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
const ones = [1, 1, 1, 1, 1, 1];

let begun = '';
let closedAt = '';

test('when a session is over, then each is asked in their own hours, and reminded once if they say nothing', async () => {
  begun = await story.now();
  const ends: string[] = [];
  for (const { mentee } of pairs) ends.push(await story.book(mentee));
  const inOrder = [...ends].sort();
  const last = inOrder.at(-1) ?? '';
  for (const end of inOrder) {
    await story.until(end);
    await aDay(end);
  }
  expect(await counts('afterSession')).toEqual(ones);
  // one of them answers, and has no reminder
  const [answering] = everybody;
  const checkInId = await story.owedCheckIn(answering?.id ?? '');
  bodyOf(await story.answer(answering?.id ?? '', checkInId, { report: 'met' }));
  await aDay(after(last, 3));
  await aDay(after(last, 6));
  const reminded = await Promise.all(everybody.map(({ id }) => story.cardsAt(id, /One tap: how was session 1/)));
  expect(reminded[0]).toEqual([]);
  expect(Math.max(...reminded.map((r) => r.length))).toBe(1);
  // those whose session was the last one were reminded within these days
  const lastPair = pairs[ends.indexOf(last)];
  for (const id of [lastPair?.mentor, lastPair?.mentee]) {
    const { length } = reminded[everybody.findIndex((e) => e.id === id)] ?? [];
    expect(length).toBe(id === answering?.id ? 0 : 1);
  }
});

test('when there is no session for 45 days and none ahead, then each is asked about it, once', async () => {
  await aDay(after(begun, 20));
  expect(await counts('quietPeriod')).toEqual([0, 0, 0, 0, 0, 0]);
  const day = after(begun, 62);
  await aDay(day);
  await aDay(after(day, 2));
  expect(await counts('quietPeriod')).toEqual(ones);
});

test('when half of the time has gone by, then the baseline is asked again, once, also after days in which nothing ran', async () => {
  const half = after(begun, 13 * 7 + 21);
  await aDay(half);
  await aDay(after(half, 7));
  expect(await counts('halfWay')).toEqual(ones);
  expect(await counts('quietPeriod')).toEqual(ones);
});

test('when the end date has come, then each is asked how to go on and about the whole, and both learn the outcome in the same words', async () => {
  await aDay(after(begun, 26 * 7 + 21));
  await aDay(after(await story.now(), 1));
  expect(await counts('closing')).toEqual(ones);
  expect(await counts('end')).toEqual(ones);
  const [auckland, rome, losAngeles] = pairs as [Pair, Pair, Pair];
  await story.choose(auckland.mentor, 'continueOwn');
  await story.choose(auckland.mentee, 'continueOwn');
  await story.choose(rome.mentor, 'newPartner');
  await story.choose(rome.mentee, 'continueThree');
  await story.choose(losAngeles.mentor, 'stop');
  await aDay(after(await story.now(), 14));
  closedAt = await story.now();
  expect(await counts('result')).toEqual(ones);
  const states = await Promise.all(everybody.map(async ({ id }) => (await story.place(id)).state));
  expect(states).toEqual(['completed', 'completed', 'waiting', 'completed', 'completed', 'completed']);
});

test('when half a year and a year have gone by, then who completed is asked, and who went on alone is left alone', async () => {
  const alone = [0, 0, 1, 1, 1, 1];
  await aDay(after(closedAt, 184));
  expect(await counts('after6Months')).toEqual(alone);
  await aDay(after(closedAt, 200));
  await aDay(after(closedAt, 366));
  expect(await counts('after12Months')).toEqual(alone);
  await aDay(after(closedAt, 500));
  expect(await counts('after6Months')).toEqual(alone);
  expect(await counts('after12Months')).toEqual(alone);
});

test('when all of it is looked at together, then nobody was written to outside their own working hours', async () => {
  const atNight: string[] = [];
  for (const { id, zone } of everybody) {
    for (const kind of Object.keys(words) as Kind[]) {
      for (const at of await story.cardsAt(id, words[kind])) {
        const time = localTimeOf(at, zone);
        const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(Date.parse(at));
        if (time < '09:00' || time > '17:30' || day.startsWith('S')) atNight.push([kind, zone, at].join(' '));
      }
    }
  }
  expect(atNight).toEqual([]);
});
