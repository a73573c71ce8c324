import { randomUUID } from 'node:crypto';
import type { EventDraft } from '../../src/use-cases/ports/calendar.ts';
import { type Harness, idOf, mailOf, people, startHarness } from './graph-harness.ts';

const organizer = 'mentoring@contoso.example';
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: people(60), programMailbox: organizer });
});
afterAll(() => harness.stop());

const faults = {
  seed: 20,
  limits: false,
  services: ['graph', 'login'],
  shares: {
    throttled: 0.06,
    unavailable: 0.08,
    gatewayTimeout: 0.03,
    resetBefore: 0.03,
    resetAfter: 0.15,
    cutJson: 0.03,
    html: 0.03,
  },
};

const draft = (n: number): EventDraft => {
  const start = Date.UTC(2026, 11, 1 + n, 9);
  return {
    effectId: randomUUID(),
    subject: 'Conversation',
    bodyLink: 'https://inverso.example/tab',
    bodyText: 'Inverso',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 45 * 60_000).toISOString(),
    zone: 'Europe/Rome',
    attendees: [{ mail: mailOf(1), name: 'Person 1' }],
  };
};

/** As the outbox does it: again with the same key until the outcome is known. */
async function writtenAtLast(event: EventDraft): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const result = await harness.graph.calendar.writeEvent(harness.tenantId, organizer, event);
    if (result.ok) return true;
    if (result.problem.kind === 'refused') return false;
  }
  return false;
}

test('when two in five requests fail in one way or another, then every read is whole and every session has one event', async () => {
  const { graph, tenantId } = harness;
  await harness.control('PUT', '/faults', faults);
  expect(await graph.directory.listPeople(tenantId)).toHaveLength(60);
  const times = await graph.calendar.mailboxTimes(
    tenantId,
    people(60).map((p) => p.id),
  );
  expect(times.map((t) => t.zone)).toEqual(new Array(60).fill('Europe/Berlin'));
  const asked = people(60).map((p) => ({ personId: p.id, mail: p.mail ?? '' }));
  const window = { from: '2026-11-25T00:00:00.000Z', to: '2026-12-25T00:00:00.000Z' };
  expect((await graph.calendar.freeBusy(tenantId, asked, window)).every((f) => f.known)).toBe(true);
  const drafts = Array.from({ length: 60 }, (_, n) => draft(n));
  expect(await Promise.all(drafts.map(writtenAtLast))).toEqual(new Array(60).fill(true));
  expect(await graph.reach.install(tenantId, idOf(1))).toBe('installed');

  await harness.control('PUT', '/faults', { shares: {} });
  const path = `/calendars/${organizer}?start=2026-11-01T00:00:00Z&end=2027-12-31T00:00:00Z`;
  const { events } = (await harness.control('GET', path)) as { events: { transactionId: string }[] };
  expect(events.map((e) => e.transactionId).sort()).toEqual(drafts.map((d) => d.effectId).sort());
});
