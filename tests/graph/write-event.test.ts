import { randomUUID } from 'node:crypto';
import type { EventDraft } from '../../src/use-cases/ports/calendar.ts';
import { type Harness, idOf, mailOf, people, resetHarness, startHarness } from './graph-harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: people(4), programMailbox: 'mentoring@contoso.example' });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

const organizer = 'mentoring@contoso.example';
let slot = 0;
const draft = (more: Partial<EventDraft> = {}): EventDraft => {
  slot++;
  const startsAt = new Date(Date.UTC(2026, 11, 1 + slot, 9, 0)).toISOString();
  return {
    effectId: randomUUID(),
    subject: 'Conversation',
    bodyLink: 'https://inverso.example/tab?session=1&x="<',
    bodyText: 'Inverso',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 45 * 60_000).toISOString(),
    zone: 'Europe/Rome',
    attendees: [1, 2].map((n) => ({ mail: mailOf(n), name: `Person ${n}` })),
    ...more,
  };
};
const write = (event: EventDraft, graph = harness.graph) =>
  graph.calendar.writeEvent(harness.tenantId, organizer, event);

type Stored = { id: string; transactionId: string };
const calendarOf = async (who: string): Promise<Stored[]> => {
  const path = `/calendars/${who}?start=2026-11-01T00:00:00Z&end=2027-12-31T00:00:00Z`;
  return ((await harness.control('GET', path)) as { events: Stored[] }).events;
};
const stored = async (key: string): Promise<Stored[]> =>
  (await calendarOf(organizer)).filter((e) => e.transactionId === key);
const create = 'POST /v1.0/users/mentoring@contoso.example/events';

test('when a session is written, then one private event with a Teams meeting comes of it', async () => {
  const event = draft();
  const result = await write(event);
  expect(result).toMatchObject({
    ok: true,
    value: { organizer, joinUrl: expect.stringContaining('teams.microsoft.com') },
  });
  expect(await stored(event.effectId)).toHaveLength(1);
  const [sent] = harness.proxy.seen.filter((s) => s.url.endsWith('/events'));
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({
    subject: 'Conversation',
    sensitivity: 'private',
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    start: { dateTime: expect.stringMatching(/T10:00:00$/), timeZone: 'Europe/Rome' },
    end: { dateTime: expect.stringMatching(/T10:45:00$/), timeZone: 'Europe/Rome' },
    body: {
      contentType: 'html',
      content: '<a href="https://inverso.example/tab?session=1&amp;x=&quot;&lt;">Inverso</a>',
    },
  });
});

test('when the same session is written twice, then both give the same event', async () => {
  const event = draft();
  const [first, second] = [await write(event), await write(event)];
  expect(first).toEqual(second);
  expect(await stored(event.effectId)).toHaveLength(1);
});

test('when the hour occurs twice that night, then its second occurrence is written in UTC', async () => {
  const event = draft({ startsAt: '2027-10-31T01:10:00.000Z', endsAt: '2027-10-31T01:55:00.000Z' });
  expect(await write(event)).toMatchObject({ ok: true });
  const [sent] = harness.proxy.seen.filter((s) => s.url.endsWith('/events'));
  expect(JSON.parse(sent?.body ?? '').start).toEqual({ dateTime: '2027-10-31T01:10:00.000', timeZone: 'UTC' });
});

const lostReplies = [
  ['the connection breaks after the event was made', { kind: 'reset', when: 'after' }],
  ['the connection breaks before', { kind: 'reset', when: 'before' }],
  ['the reply is cut off', { kind: 'cut' }],
  [
    'a proxy answers 200 with HTML',
    { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>busy</html>' },
  ],
  [
    'the service is unavailable',
    { kind: 'answer', status: 503, headers: { 'retry-after': '1' }, body: '{"error":{"code":"x","message":""}}' },
  ],
  ['the gateway times out', { kind: 'answer', status: 504, body: '' }],
  ['the reply has no id', { kind: 'answer', status: 201, body: '{}' }],
] as const;

test.each(lostReplies)(
  'when %s, then it is asked again with the same key, and one event comes of it',
  async (what, fault) => {
    const event = draft();
    harness.proxy.spoil(create, fault);
    const first = await write(event);
    // a reply without an id cannot be told from a failure, and is left to the next attempt
    const result = what === 'the reply has no id' ? await write(event) : first;
    expect(result).toMatchObject({ ok: true });
    expect(await stored(event.effectId)).toHaveLength(1);
    const keys = harness.proxy.seen
      .filter((s) => s.url.endsWith('/events'))
      .map((s) => JSON.parse(s.body).transactionId);
    expect(keys).toEqual([event.effectId, event.effectId]);
  },
);

test('when no reply comes in time, then it is asked again, and one event comes of it', async () => {
  const event = draft();
  harness.proxy.spoil(create, { kind: 'stall' });
  expect(await write(event, harness.open({ timeoutMs: 250 }))).toMatchObject({ ok: true });
  expect(await stored(event.effectId)).toHaveLength(1);
});

test('when every reply is lost, then the outcome is unknown, and a later attempt finds the event', async () => {
  const event = draft();
  harness.proxy.spoil(create, { kind: 'reset', when: 'after' }, 3);
  expect(await write(event)).toEqual({ ok: false, problem: { kind: 'unknown' } });
  expect(harness.proxy.count(create)).toBe(3);
  expect(await write(event)).toMatchObject({ ok: true });
  expect(await stored(event.effectId)).toHaveLength(1);
});

test('when Graph throttles briefly, then the fractional wait is kept', async () => {
  const event = draft();
  harness.proxy.spoil(create, {
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': '2.128' },
    body: '{"error":{"code":"TooManyRequests","message":""}}',
  });
  expect(await write(event)).toMatchObject({ ok: true });
  expect(harness.waits).toEqual([2128]);
});

test('when Graph asks for a long wait, then the caller is told and nothing waits here', async () => {
  harness.proxy.spoil(create, {
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': '120.5' },
    body: '{"error":{"code":"TooManyRequests","message":""}}',
  });
  expect(await write(draft())).toEqual({ ok: false, problem: { kind: 'throttled', retryAfterSeconds: 120.5 } });
  expect(harness.waits).toEqual([]);
});

test.each([409, 400])(
  'when a repeat is refused with %i as a duplicate, then the existing event is given',
  async (status) => {
    const event = draft();
    const first = await write(event);
    const body = JSON.stringify({ error: { code: 'ErrorDuplicateTransactionId', message: 'already used' } });
    harness.proxy.spoil(create, { kind: 'answer', status, body });
    expect(await write(event)).toEqual(first);
  },
);

test('when people moved the event meanwhile, then it is still found', async () => {
  const event = draft();
  const first = await write(event);
  const later = (instant: string) => new Date(Date.parse(instant) + 5 * 86_400_000).toISOString();
  const moved = { ...event, startsAt: later(event.startsAt), endsAt: later(event.endsAt) };
  expect(await write(moved)).toEqual(first);
});

test('when the event was made before and is gone, then that is a refusal', async () => {
  const body = JSON.stringify({ error: { code: 'ErrorDuplicateTransactionId', message: 'already used' } });
  harness.proxy.spoil(create, { kind: 'answer', status: 409, body });
  expect(await write(draft())).toMatchObject({ ok: false, problem: { kind: 'refused' } });
});

test('when the app may not write there, then the refusal names a code and nobody', async () => {
  await harness.control('PUT', '/app', { calendarWriteScope: [mailOf(4)] });
  const result = await write(draft());
  await harness.control('PUT', '/app', { calendarWriteScope: null });
  expect(result).toEqual({ ok: false, problem: { kind: 'refused', detail: '403 ErrorAccessDenied' } });
  expect(harness.proxy.count(create)).toBe(1);
});

const cancel = async (eventId: string) =>
  harness.graph.calendar.cancelEvent(harness.tenantId, { organizer, eventId, comment: 'The time has changed.' });
const written = async (): Promise<string> => {
  const result = await write(draft());
  if (!result.ok) throw new Error('not written');
  return result.value.eventId;
};

test('when an event is cancelled twice, then both times it is done', async () => {
  const eventId = await written();
  expect([await cancel(eventId), await cancel(eventId)]).toEqual([{ ok: true }, { ok: true }]);
});

test('when cancelling is throttled, then it is sent again; when its reply is lost, then the outcome is unknown', async () => {
  const eventId = await written();
  harness.proxy.spoil('/cancel', {
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': '0.5' },
    body: '{"error":{"code":"TooManyRequests","message":""}}',
  });
  harness.proxy.spoil('/cancel', { kind: 'reset', when: 'after' });
  expect(await cancel(eventId)).toEqual({ ok: false, problem: { kind: 'unknown' } });
  expect(harness.proxy.count('/cancel')).toBe(2);
  expect(await cancel(eventId)).toEqual({ ok: true });
});

test('when an event changes between look and cancellation, then it is looked at again, three times at most', async () => {
  const body = '{"error":{"code":"ErrorIrresolvableConflict","message":""}}';
  const stale = { kind: 'answer', status: 412, body } as const;
  const first = await write(draft());
  const eventId = first.ok ? first.value.eventId : '';
  harness.proxy.spoil('/cancel', stale);
  expect(await cancel(eventId)).toEqual({ ok: true });
  expect(harness.proxy.count('/cancel')).toBe(2);
  const second = await write(draft());
  for (let n = 0; n < 3; n += 1) harness.proxy.spoil('/cancel', stale);
  expect(await cancel(second.ok ? second.value.eventId : '')).toEqual({ ok: false, problem: { kind: 'unknown' } });
});

test("when somebody else's event is cancelled, then it is refused", async () => {
  const event = draft();
  await write(event);
  const eventId = (await calendarOf(idOf(1))).at(-1)?.id ?? '';
  const result = await harness.graph.calendar.cancelEvent(harness.tenantId, {
    organizer: idOf(1),
    eventId,
    comment: '',
  });
  expect(result).toMatchObject({ ok: false, problem: { kind: 'refused' } });
});
