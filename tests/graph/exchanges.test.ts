import { randomUUID } from 'node:crypto';
import { type Exchange, GraphChecker } from '../support/graph-checker.ts';
import { type Harness, idOf, mailOf, now, people, person, startHarness } from './graph-harness.ts';

const group = { id: idOf(9001), displayName: 'Shadowing 2026', members: [idOf(2)] };
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: [...people(24), person(25, { calendarAccess: false })], groups: [group] });
});
afterAll(() => harness.stop());

/** Every function of the gateway once, with what each can meet. */
async function everything(): Promise<void> {
  const { tenantId, graph } = harness;
  const { directory, calendar, reach } = graph;
  const everybody = await directory.listPeople(tenantId);
  await directory.findGroups(tenantId, "sha'dow");
  await directory.groupMembers(tenantId, group.id);
  await directory.groupMembers(tenantId, idOf(4242));
  const ids = everybody.map((p) => p.id);
  await calendar.mailboxTimes(tenantId, [...ids, idOf(999)]);
  const asked = everybody.map((p) => ({ personId: p.id, mail: p.mail ?? '' }));
  await calendar.freeBusy(tenantId, asked, { from: now, to: '2027-02-01T00:00:00.000Z' });
  const draft = {
    effectId: randomUUID(),
    subject: 'Conversation',
    bodyLink: 'https://x.example/',
    bodyText: 'Inverso',
    startsAt: '2026-12-01T09:00:00.000Z',
    endsAt: '2026-12-01T09:45:00.000Z',
    zone: 'Asia/Kathmandu',
    attendees: [{ mail: mailOf(2), name: 'Person 2' }],
  };
  const written = await calendar.writeEvent(tenantId, mailOf(1), draft);
  // the same key with another time is refused, and the event is looked for
  await calendar.writeEvent(tenantId, mailOf(1), {
    ...draft,
    startsAt: '2026-12-02T09:00:00.000Z',
    endsAt: '2026-12-02T09:45:00.000Z',
  });
  if (!written.ok) throw new Error('the event was not written');
  for (let i = 0; i < 2; i++)
    await calendar.cancelEvent(tenantId, { ...written.value, comment: 'The time has changed.' });
  for (const n of [1, 1, 999]) await reach.install(tenantId, idOf(n));
}

const kindOf = ({ method, url }: Exchange): string =>
  `${method} ${new URL(url, 'https://graph.microsoft.com').pathname
    .replace(/^\/v1\.0/, '')
    .split('/')
    .map((s, i) => (i % 2 === 0 && i > 0 ? '·' : s))
    .join('/')}`;

test("when every function of the gateway has run, then no exchange strays from Graph's model", async () => {
  await everything();
  const exchanges = await harness.exchanges();
  expect(new GraphChecker().violations(exchanges)).toEqual([]);
  expect(new Set(exchanges.map(kindOf))).toEqual(
    new Set([
      'GET /users',
      'GET /groups',
      'GET /groups/·/transitiveMembers',
      'POST /$batch',
      'POST /users/·/events',
      'GET /users/·/calendarView',
      'GET /users/·/events/·',
      'POST /users/·/events/·/cancel',
      'GET /appCatalogs/·',
      'POST /users/·/teamwork/·',
    ]),
  );
});
