import { type Harness, idOf, mailOf, people, resetHarness, startHarness } from './graph-harness.ts';

const startsAt = '2026-11-26T09:00:00.000Z';
const endsAt = '2026-11-26T10:00:00.000Z';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: people(3) });
});
afterAll(() => harness.stop());

async function written(effectId: string): Promise<string> {
  const draft = { effectId, subject: 'Conversation', bodyLink: 'https://inverso.example/tab', bodyText: 'Inverso' };
  const attendees = [{ mail: mailOf(2), name: 'Person 2' }];
  const done = await harness.graph.calendar.writeEvent(harness.tenantId, idOf(1), {
    ...draft,
    startsAt,
    endsAt,
    zone: 'Europe/Rome',
    attendees,
  });
  if (!done.ok) throw new Error('no event');
  return done.value.eventId;
}
const read = (...eventIds: string[]) =>
  harness.graph.calendar.readEvents(
    harness.tenantId,
    eventIds.map((eventId) => ({ organizer: idOf(1), eventId })),
  );
const copyOf = async (n: number): Promise<string> => {
  const calendar = (await harness.control('GET', `/calendars/${idOf(n)}?start=${startsAt}&end=${endsAt}`)) as {
    events: { id: string }[];
  };
  return calendar.events.at(-1)?.id ?? '';
};

test('when an event stands, was declined, or is gone, then each is told apart, in one batch', async () => {
  const standing = await written(idOf(901));
  const cancelled = await written(idOf(902));
  await harness.graph.calendar.cancelEvent(harness.tenantId, { organizer: idOf(1), eventId: cancelled, comment: '' });
  resetHarness(harness);
  const [there, gone] = await read(standing, cancelled);
  const attendee = { mail: mailOf(2), declined: false, proposed: null };
  expect(there).toEqual({ state: 'there', startsAt, endsAt, attendees: [attendee] });
  expect(gone).toEqual({ state: 'gone' });
  expect(harness.proxy.seen.filter((s) => s.url.includes('$batch'))).toHaveLength(1);
});

test('when an attendee proposes a time and then declines, then that is what is read', async () => {
  const eventId = await written(idOf(903));
  const [start, end] = ['2026-11-27T13:00:00.000Z', '2026-11-27T14:00:00.000Z'];
  const copy = await copyOf(2);
  await harness.control('POST', `/calendars/${idOf(2)}/move`, { eventId: copy, start, end });
  const proposed = { startsAt: start, endsAt: end };
  expect((await read(eventId))[0]).toMatchObject({ attendees: [{ declined: false, proposed }] });
  await harness.control('POST', `/calendars/${idOf(2)}/decline`, { eventId: copy });
  expect((await read(eventId))[0]).toMatchObject({ attendees: [{ declined: true, proposed: null }] });
});

test('when the mailbox itself is unknown, then that says nothing of the event', async () => {
  const eventId = await written(idOf(904));
  const answer = await harness.graph.calendar.readEvents(harness.tenantId, [{ organizer: idOf(77), eventId }]);
  expect(answer).toEqual([{ state: 'unknown' }]);
});
