import { busyIn, readEntry } from '../../src/graph/schedule-reply.ts';
import { type Harness, idOf, mailOf, people, person, resetHarness, startHarness } from './graph-harness.ts';

const busy = (
  start: string,
  end: string,
  status: 'busy' | 'tentative' | 'oof' | 'free' | 'workingElsewhere' = 'busy',
) => ({ start, end, status });
const day = '2026-11-26';
const at = (time: string): string => `${day}T${time}:00.000Z`;

const special = [
  person(41, {
    busy: [
      busy(at('09:05'), at('09:50')),
      busy(at('09:30'), at('10:10'), 'tentative'),
      busy(at('12:00'), at('13:00'), 'workingElsewhere'),
      busy(at('14:00'), at('15:00'), 'free'),
      busy(at('16:00'), at('17:00'), 'oof'),
    ],
  }),
  person(42, { calendarAccess: false }),
  person(43, { mail: null }),
  person(44, { busy: [busy('2027-01-28T09:00:00Z', '2027-01-28T10:00:00Z'), busy(at('08:00'), at('09:00'))] }),
];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: [...people(40), ...special] });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

const window = { from: `${day}T00:00:00.000Z`, to: `${day}T23:00:00.000Z` };
const asked = (...numbers: number[]) => numbers.map((n) => ({ personId: idOf(n), mail: mailOf(n) }));
const ask = (numbers: number[], within = window) =>
  harness.graph.calendar.freeBusy(harness.tenantId, asked(...numbers), within);
const batches = () =>
  harness.proxy.seen
    .filter((s) => s.url.includes('$batch'))
    .map((s) => JSON.parse(s.body).requests as { url: string; body: { schedules: string[]; startTime: object } }[]);

test('when calendars hold appointments, then busy, tentative and away take time, to the minute', async () => {
  const [one] = await ask([41]);
  expect(one).toEqual({
    personId: idOf(41),
    known: true,
    busy: [
      { startsAt: at('09:05'), endsAt: at('10:10') },
      { startsAt: at('16:00'), endsAt: at('17:00') },
    ],
  });
});

test('when four weeks of two thousand people are asked for, then it takes a hundred calls of twenty in five requests, the fewest that Graph allows', async () => {
  const crowd = await startHarness({ people: people(2000) });
  try {
    const all = await crowd.graph.calendar.freeBusy(
      crowd.tenantId,
      asked(...Array.from({ length: 2000 }, (_, i) => i + 1)),
      { from: `${day}T00:00:00.000Z`, to: '2026-12-24T00:00:00.000Z' },
    );
    expect(all.filter((f) => f.known)).toHaveLength(2000);
    const seen = crowd.proxy.seen.filter((s) => s.url.includes('$batch'));
    const calls = seen.flatMap((s) => JSON.parse(s.body).requests as { body: { schedules: string[] } }[]);
    const counts = { people: all.length, calls: calls.length, requests: seen.length };
    process.stdout.write(`${JSON.stringify({ freeBusyRead: counts })}\n`);
    expect(counts).toEqual({ people: 2000, calls: 2000 / 20, requests: 2000 / 20 / 20 });
    expect(calls.every((c) => c.body.schedules.length === 20)).toBe(true);
  } finally {
    await crowd.stop();
  }
});

test('when forty people are asked for, then two calls of twenty go in one batch', async () => {
  const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
  const all = await ask(numbers);
  expect(all.map((f) => f.personId)).toEqual(numbers.map(idOf));
  expect(all.every((f) => f.known)).toBe(true);
  expect(batches().map((requests) => requests.map((r) => r.body.schedules.length))).toEqual([[20, 20]]);
});

test('when a calendar is closed or there is none, then that is said, and the others are known', async () => {
  const [refused, missing, known] = await ask([42, 43, 41]);
  expect(refused).toEqual({ personId: idOf(42), known: false, why: 'refused' });
  expect(missing).toEqual({ personId: idOf(43), known: false, why: 'noMailbox' });
  expect(known).toMatchObject({ known: true });
});

test('when the mailbox that is asked through does not exist, then the next one is asked through', async () => {
  const [missing, known] = await ask([43, 41]);
  expect(missing).toMatchObject({ known: false, why: 'noMailbox' });
  expect(known).toMatchObject({ known: true });
  expect(batches().map(([request]) => request?.url)).toEqual(
    [idOf(43), idOf(41)].map((id) => `/users/${id}/calendar/getSchedule`),
  );
});

test('when none of the mailboxes exists, then none is known', async () => {
  expect(await ask([43, 999])).toEqual([43, 999].map((n) => ({ personId: idOf(n), known: false, why: 'noMailbox' })));
});

test('when the window is long, then it is asked for in stretches below 62 days', async () => {
  const [one] = await ask([44], { from: window.from, to: '2027-02-20T00:00:00.000Z' });
  expect(one).toMatchObject({
    busy: [
      { startsAt: at('08:00'), endsAt: at('09:00') },
      { startsAt: '2027-01-28T09:00:00.000Z', endsAt: '2027-01-28T10:00:00.000Z' },
    ],
  });
  expect(batches()[0]).toHaveLength(2);
});

test('when nobody is asked for, then nothing is sent', async () => {
  expect(await ask([])).toEqual([]);
  expect(harness.proxy.seen).toHaveLength(0);
});

test('when an answer is no schedule, then the calendar counts as unreadable', async () => {
  const change = (body: Record<string, unknown>) => ({
    responses: (body.responses as { id: string }[]).map(({ id }) => ({
      id,
      status: 200,
      body: { value: ['x', { scheduleId: mailOf(1), error: {} }] },
    })),
  });
  harness.proxy.spoil('$batch', { kind: 'rewrite', change });
  expect(await ask([41, 1])).toEqual([41, 1].map((n) => ({ personId: idOf(n), known: false, why: 'unreadable' })));
});

test('when one address displeases the whole request, then only that person is unreadable', async () => {
  const refuse = (body: Record<string, unknown>) => {
    const sent = JSON.parse(harness.proxy.seen.at(-1)?.body ?? '').requests as {
      id: string;
      body: { schedules: string[] };
    }[];
    const poisoned = new Set(sent.filter((r) => r.body.schedules.includes(mailOf(3))).map((r) => r.id));
    const refusal = { status: 400, body: { error: { code: 'ErrorInvalidSmtpAddress', message: '' } } };
    return {
      responses: (body.responses as { id: string }[]).map((r) => (poisoned.has(r.id) ? { id: r.id, ...refusal } : r)),
    };
  };
  harness.proxy.spoil('$batch', { kind: 'rewrite', change: refuse }, 9);
  const all = await ask([1, 2, 3, 4, 5]);
  expect(all.map((f) => (f.known ? 'known' : f.why))).toEqual(['known', 'known', 'unreadable', 'known', 'known']);
});

test('when somebody has no address, then there is no mailbox, and the others are asked for', async () => {
  const people = [{ personId: idOf(1), mail: ' ' }, ...asked(2)];
  const all = await harness.graph.calendar.freeBusy(harness.tenantId, people, window);
  expect(all.map((f) => (f.known ? 'known' : f.why))).toEqual(['noMailbox', 'known']);
});

const hour = { startsAt: at('09:00'), endsAt: at('10:00') };
const entry = (more: object) => readEntry({ scheduleId: 'a@b', ...more });
const item = (from: string, to: string, status = 'busy') => ({
  status,
  start: { dateTime: `${day}T${from}:00.0000000`, timeZone: 'UTC' },
  end: { dateTime: `${day}T${to}:00.0000000`, timeZone: 'UTC' },
});

test.each([
  ['only the view is shared', { availabilityView: '0220' }, [['09:15', '09:45']]],
  [
    'items explain the view',
    { availabilityView: '0220', scheduleItems: [item('09:20', '09:40')] },
    [['09:20', '09:40']],
  ],
  [
    'the view shows more than the items',
    { availabilityView: '2002', scheduleItems: [item('09:05', '09:10')] },
    [
      ['09:05', '09:10'],
      ['09:45', '10:00'],
    ],
  ],
  [
    'somebody works elsewhere',
    { availabilityView: '4444', scheduleItems: [item('09:00', '10:00', 'workingElsewhere')] },
    [],
  ],
  ['a status is unknown', { scheduleItems: [item('09:00', '09:30', 'unknown')] }, [['09:00', '09:30']]],
  ['items touch', { scheduleItems: [item('09:30', '09:45'), item('09:00', '09:30')] }, [['09:00', '09:45']]],
  ['an item begins before and ends after', { scheduleItems: [item('07:00', '20:00')] }, [['09:00', '10:00']]],
  ['an item lasts no time', { scheduleItems: [item('09:30', '09:30')] }, []],
])('when %s, then the busy time is right', (_, given, expected) => {
  const read = entry(given);
  expect(read && busyIn(read, hour)).toEqual(
    expected.map(([from = '', to = '']) => ({ startsAt: at(from), endsAt: at(to) })),
  );
});

test('when Graph fails to the end, then that is an error and not free time', async () => {
  const change = (body: Record<string, unknown>) => ({
    responses: (body.responses as { id: string }[]).map(({ id }) => ({ id, status: 500, body: null })),
  });
  harness.proxy.spoil('$batch', { kind: 'rewrite', change }, 20);
  await expect(ask([1])).rejects.toThrow('POST /users/{id}/calendar/getSchedule: 500');
});
