import { readMailboxTime } from '../../src/graph/mailbox-times.ts';
import { type Harness, idOf, now, people, person, resetHarness, startHarness } from './graph-harness.ts';

const scheduled = (start: string, end: string) => ({ automaticReplies: { status: 'scheduled' as const, start, end } });
const nightShift = { days: ['monday'], start: '22:00', end: '06:00' };
const odd = [
  person(41, { timeZone: null, workingHours: null }),
  person(42, { timeZone: 'Customized Time Zone' }),
  person(43, { mail: null }),
  person(44, { automaticReplies: { status: 'alwaysEnabled' } }),
  person(45, scheduled('2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z')),
  person(46, scheduled('2026-12-01T00:00:00Z', '2026-12-30T00:00:00Z')),
  person(47, {
    timeZone: 'Nepal Standard Time',
    workingHours: { days: ['sunday', 'monday'], start: '10:00', end: '15:00' },
  }),
  person(48, { workingHours: nightShift }),
];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: [...people(40), ...odd] });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

const timesOf = (...numbers: number[]) => harness.graph.calendar.mailboxTimes(harness.tenantId, numbers.map(idOf));

test('when many mailboxes are read, then they come twenty a batch, in the order asked', async () => {
  const numbers = Array.from({ length: 45 }, (_, i) => 45 - i);
  const times = await timesOf(...numbers);
  expect(times.map((t) => t.personId)).toEqual(numbers.map(idOf));
  expect(harness.proxy.count('POST /v1.0/$batch')).toBe(3);
  expect(harness.proxy.count('mailboxSettings')).toBe(0);
});

test('when a mailbox has a Windows zone, then IANA zone and hours come of it', async () => {
  const [plain, nepal] = await timesOf(1, 47);
  expect(plain).toEqual({
    personId: idOf(1),
    zone: 'Europe/Berlin',
    workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' },
    automaticReplies: false,
  });
  expect(nepal).toMatchObject({
    zone: expect.stringMatching(/^Asia\/Kath?mandu$/), // the runtime's own spelling
    workingHours: { days: ['monday', 'sunday'], start: '10:00', end: '15:00' },
  });
});

test('when a mailbox says nothing that can be used, then zone and hours are null', async () => {
  const nothing = { zone: null, workingHours: null, automaticReplies: false };
  const [neverOpened, customized, noMailbox, stranger] = await timesOf(41, 42, 43, 999);
  for (const time of [neverOpened, customized, noMailbox, stranger]) expect(time).toMatchObject(nothing);
});

test('when hours go through the night, then they count as not given', async () => {
  expect((await timesOf(48))[0]).toMatchObject({ zone: 'Europe/Berlin', workingHours: null });
});

test('when automatic replies are on, always or at this time, then the person counts as away', async () => {
  const away = (await timesOf(1, 44, 45, 46)).map((t) => t.automaticReplies);
  expect(away).toEqual([false, true, true, false]);
});

const settings = (more: object) => ({
  timeZone: 'W. Europe Standard Time',
  workingHours: {
    daysOfWeek: ['monday'],
    startTime: '09:00:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone: { name: 'W. Europe Standard Time' },
  },
  ...more,
});
const hours = (more: object) => settings({ workingHours: { ...settings({}).workingHours, ...more } });

test('when hours are kept in a zone with another clock, then they count as not given', () => {
  const moved = readMailboxTime('p', hours({ timeZone: { name: 'Pacific Standard Time' } }), now);
  expect(moved).toMatchObject({ zone: 'Europe/Berlin', workingHours: null });
  const sameClock = readMailboxTime('p', hours({ timeZone: { name: 'Romance Standard Time' } }), now);
  expect(sameClock.workingHours).not.toBeNull();
});

test('when hours end at midnight, then they end at 24:00', () => {
  expect(readMailboxTime('p', hours({ endTime: '00:00:00.0000000' }), now).workingHours?.end).toBe('24:00');
});

test.each([
  ['nothing', null],
  ['a text', 'x'],
  ['odd fields', { timeZone: 5, workingHours: 'x', automaticRepliesSetting: [] }],
  ['no days', hours({ daysOfWeek: [] })],
  ['odd times', hours({ startTime: '9am' })],
  ['a bare offset as zone', settings({ timeZone: '+02:00', workingHours: null })],
])('when a mailbox answers with %s, then nothing is made up', (_, reply) => {
  expect(readMailboxTime('p', reply, now)).toMatchObject({ workingHours: null, automaticReplies: false });
});

test('when a step of a batch is throttled, then only that step is asked again, after its own wait', async () => {
  const change = (body: Record<string, unknown>) => {
    const [first, ...rest] = body.responses as { id: string }[];
    const throttled = {
      id: first?.id,
      status: 429,
      headers: { 'Retry-After': '2.128' },
      body: { error: { code: 'TooManyRequests', message: '' } },
    };
    return { responses: [...rest.reverse(), throttled] };
  };
  harness.proxy.spoil('$batch', { kind: 'rewrite', change });
  const times = await timesOf(1, 2, 3);
  expect(times.map((t) => [t.personId, t.zone])).toEqual([1, 2, 3].map((n) => [idOf(n), 'Europe/Berlin']));
  expect(harness.waits).toEqual([2128]);
  const sizes = harness.proxy.seen
    .filter((s) => s.url.includes('$batch'))
    .map((s) => JSON.parse(s.body).requests.length);
  expect(sizes).toEqual([3, 1]);
});

const failing = (body: Record<string, unknown>) => ({
  responses: (body.responses as { id: string }[]).map(({ id }) => ({ id, status: 503, body: null })),
});

test('when a step fails to the end, then that is an error and not an empty answer', async () => {
  harness.proxy.spoil('$batch', { kind: 'rewrite', change: failing }, 20);
  await expect(timesOf(1)).rejects.toThrow('GET /users/{id}/mailboxSettings: 503');
  // somebody may be waiting: no more than ten seconds in all
  expect(harness.waits).toEqual([500, 1000, 2000, 4000]);
});

test('when many are asked for and Graph is down for long, then it is waited for', async () => {
  harness.proxy.spoil('$batch', { kind: 'rewrite', change: failing }, 14);
  const times = await timesOf(...Array.from({ length: 40 }, (_, i) => i + 1));
  expect(times.every((t) => t.zone === 'Europe/Berlin')).toBe(true);
});
