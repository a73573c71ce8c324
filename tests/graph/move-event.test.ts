import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { type Harness, idOf, mailOf, people, resetHarness, startHarness } from './graph-harness.ts';

const at = (startsAt: string) => ({ startsAt, endsAt: minutesLater(startsAt, 60) });
const from = at('2026-11-26T09:00:00.000Z');
const to = at('2026-11-27T13:00:00.000Z');
const zone = 'Europe/Rome';

let harness: Harness;
let next = 910;
let eventId: string;
beforeAll(async () => {
  harness = await startHarness({ people: people(3) });
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const done = await harness.graph.calendar.writeEvent(harness.tenantId, idOf(1), {
    effectId: idOf(next++),
    subject: 'Conversation',
    bodyLink: 'https://inverso.example/tab',
    bodyText: 'Inverso',
    ...from,
    zone,
    attendees: [{ mail: mailOf(2), name: 'Person 2' }],
  });
  if (!done.ok) throw new Error('no event');
  eventId = done.value.eventId;
  resetHarness(harness);
});

const move = (given: { from?: readonly ReturnType<typeof at>[]; eventId?: string } = {}) =>
  harness.graph.calendar.moveEvent(harness.tenantId, { organizer: idOf(1), eventId, from: [from], to, zone, ...given });
const read = async () =>
  (await harness.graph.calendar.readEvents(harness.tenantId, [{ organizer: idOf(1), eventId }]))[0];
const patches = () => harness.proxy.seen.filter((s) => s.method === 'PATCH').length;
const movedInOutlook = (start: string) =>
  harness.control('POST', `/calendars/${idOf(1)}/move`, { eventId, start, end: minutesLater(start, 60) });

test('when an event is moved, then it is the same one at the new time, with its meeting; once more changes nothing', async () => {
  expect(await move()).toEqual({ ok: true, value: { found: 'there' } });
  expect(await read()).toMatchObject({ state: 'there', ...to });
  expect(await move()).toEqual({ ok: true, value: { found: 'there' } });
  expect(patches()).toBe(1);
});

test('when two move it at once, then the one that comes too late looks again and finds it moved', async () => {
  const done = { ok: true, value: { found: 'there' } };
  expect(await Promise.all([move(), move()])).toEqual([done, done]);
  expect(await read()).toMatchObject({ state: 'there', ...to });
});

test('when somebody moved it in Outlook meanwhile, then theirs wins and nothing is written', async () => {
  const theirs = at('2026-11-26T15:00:00.000Z');
  await movedInOutlook(theirs.startsAt);
  expect(await move()).toEqual({ ok: true, value: { found: 'elsewhere', ...theirs } });
  expect(patches()).toBe(0);
  // a time that the session itself went through is no time of theirs
  expect(await move({ from: [from, theirs] })).toEqual({ ok: true, value: { found: 'there' } });
});

test('when the event is gone, then that is said and nothing is written', async () => {
  await harness.graph.calendar.cancelEvent(harness.tenantId, { organizer: idOf(1), eventId, comment: '' });
  expect(await move()).toEqual({ ok: true, value: { found: 'gone' } });
  expect(await move({ eventId: 'nothing-there' })).toEqual({ ok: true, value: { found: 'gone' } });
  expect(patches()).toBe(0);
});

test('when the organizer’s mailbox is gone, then its events are gone with it: cancelling and moving are done', async () => {
  await harness.control('PUT', `/people/${idOf(1)}`, { mail: null });
  const { calendar } = harness.graph;
  const cancelled = await calendar.cancelEvent(harness.tenantId, { organizer: idOf(1), eventId, comment: '' });
  expect(cancelled).toEqual({ ok: true });
  expect(await move()).toEqual({ ok: true, value: { found: 'gone' } });
});
