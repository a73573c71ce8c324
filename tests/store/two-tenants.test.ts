import type { Store } from '../../src/store/open-store.ts';
import {
  aCohort,
  anEnrollment,
  aPairing,
  aPerson,
  aSession,
  guid,
  menteeId,
  mentorId,
  tenantId,
} from '../support/builders.ts';
import { openTestStore, storeNow } from '../support/store.ts';
import { aCheckIn, aNotice, aProgram, aRun, aWorkbook, someNotes } from './samples.ts';

const stranger = guid(2000);
const far = '2030-01-01T00:00:00.000Z';
const row = { effectKey: 'k', effect: { kind: 'writeEvent' as const, sessionId: guid(41) }, dueAt: storeNow };
const card = {
  tenantId,
  id: guid(61),
  personId: mentorId,
  kind: 'invitation',
  subjectId: guid(21),
  conversationId: 'a:1',
  activityId: null,
  sentAt: storeNow,
  expiresAt: far,
};

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await store.programs.insert(aProgram());
  await store.cohorts.insert(aCohort());
  await store.enrollments.insert(anEnrollment({ owed: [aNotice('n')] }));
  await store.pairings.insert(aPairing());
  await store.sessions.book(aSession(), ['q']);
  await store.checkIns.insert(aCheckIn());
  await store.workbooks.insert(aWorkbook());
  await store.ownNotes.insert(someNotes());
  await store.proposalRuns.insert(aRun());
  await store.proposalRuns.putOutcome(tenantId, guid(4), {
    pairs: [{ mentorId, menteeId, score: 1, parts: [], fixed: false }],
    unmatched: [],
  });
  await store.directory.replace({ tenantId, takenAt: storeNow, people: [aPerson()], findings: [] });
  await store.conversations.put({
    tenantId,
    personId: mentorId,
    conversationId: 'a:1',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    teamsUserId: '29:1',
    seenAt: storeNow,
    unreachable: 'BotNotInConversationRoster',
  });
  await store.sentCards.put(card);
  await store.outbox.add(tenantId, [row]);
  await store.audit.append({
    tenantId,
    at: storeNow,
    actorId: 'system',
    action: 'a',
    targetId: 'b',
    outcome: 'done',
  });
});
afterAll(() => store.close());

/** Every reading call, asked in the name of a tenant. */
const reads: readonly [string, (s: Store, t: string) => Promise<unknown>][] = [
  ['programs.find', (s, t) => s.programs.find(t, guid(2))],
  ['programs.list', (s, t) => s.programs.list(t)],
  ['cohorts.find', (s, t) => s.cohorts.find(t, guid(3))],
  ['cohorts.listOfProgram', (s, t) => s.cohorts.listOfProgram(t, guid(2))],
  ['enrollments.find', (s, t) => s.enrollments.find(t, guid(21))],
  ['enrollments.findOf', (s, t) => s.enrollments.findOf(t, guid(3), mentorId)],
  ['enrollments.listOfCohort', (s, t) => s.enrollments.listOfCohort(t, guid(3))],
  ['enrollments.listOfPerson', (s, t) => s.enrollments.listOfPerson(t, mentorId)],
  ['enrollments.dueForReminder', (s, t) => s.enrollments.dueForReminder(t, far, 9)],
  ['pairings.find', (s, t) => s.pairings.find(t, guid(31))],
  ['pairings.listOfCohort', (s, t) => s.pairings.listOfCohort(t, guid(3))],
  ['pairings.listOfPerson', (s, t) => s.pairings.listOfPerson(t, menteeId)],
  ['pairings.listOfRun', (s, t) => s.pairings.listOfRun(t, guid(4))],
  ['pairings.listInState', (s, t) => s.pairings.listInState(t, 'draft', 9)],
  ['sessions.find', (s, t) => s.sessions.find(t, guid(41))],
  ['sessions.listOfPairing', (s, t) => s.sessions.listOfPairing(t, guid(31))],
  ['sessions.listOfCohort', (s, t) => s.sessions.listOfCohort(t, guid(3))],
  ['sessions.listInState', (s, t) => s.sessions.listInState(t, 'booked', 9)],
  ['sessions.listEnded', (s, t) => s.sessions.listEnded(t, far, 9)],
  ['checkIns.find', (s, t) => s.checkIns.find(t, guid(51))],
  ['checkIns.listOfCohort', (s, t) => s.checkIns.listOfCohort(t, guid(3))],
  ['checkIns.listOfSession', (s, t) => s.checkIns.listOfSession(t, guid(41))],
  ['checkIns.dueForReminder', (s, t) => s.checkIns.dueForReminder(t, far, storeNow, 9)],
  ['workbooks.find', (s, t) => s.workbooks.find(t, guid(31))],
  ['workbooks.pairingsWithWords', (s, t) => s.workbooks.pairingsWithWords(t)],
  ['ownNotes.find', (s, t) => s.ownNotes.find(t, guid(71))],
  ['ownNotes.listOfPerson', (s, t) => s.ownNotes.listOfPerson(t, mentorId)],
  ['proposalRuns.find', (s, t) => s.proposalRuns.find(t, guid(4))],
  ['proposalRuns.listOfCohort', (s, t) => s.proposalRuns.listOfCohort(t, guid(3))],
  ['proposalRuns.listInState', (s, t) => s.proposalRuns.listInState(t, 'running', 9)],
  ['proposalRuns.outcomeOf', async (s, t) => (await s.proposalRuns.outcomeOf(t, guid(4))).pairs],
  ['directory.snapshot', (s, t) => s.directory.snapshot(t)],
  ['directory.summary', (s, t) => s.directory.summary(t)],
  ['directory.person', (s, t) => s.directory.person(t, mentorId)],
  ['directory.people', (s, t) => s.directory.people(t, [mentorId])],
  ['directory.search', (s, t) => s.directory.search(t, 'zoe', 9)],
  ['directory.search without words', (s, t) => s.directory.search(t, '', 9)],
  ['conversations.find', (s, t) => s.conversations.find(t, mentorId)],
  ['conversations.unreachable', (s, t) => s.conversations.unreachable(t, [mentorId])],
  ['sentCards.find', (s, t) => s.sentCards.find(t, guid(61))],
  ['sentCards.listOf', (s, t) => s.sentCards.listOf(t, mentorId, guid(21))],
  ['sentCards.listAbout', (s, t) => s.sentCards.listAbout(t, guid(21))],
  ['sentCards.subjectsSent', async (s, t) => [...(await s.sentCards.subjectsSent(t, 'invitation'))]],
  ['outbox.nextDue', (s, t) => s.outbox.nextDue(t, 'urgent', far)],
  ['outbox.counts', async (s, t) => ((await s.outbox.counts(t)).open === 0 ? null : 'some')],
  ['audit.list', (s, t) => s.audit.list(t, 9)],
];

describe.each(reads)('%s', (_name, read) => {
  const isNothing = (found: unknown) => found === null || (Array.isArray(found) && found.length === 0);

  test('when the owner asks, then there is something to see; when another tenant asks, then nothing', async () => {
    expect(isNothing(await read(store, tenantId))).toBe(false);
    expect(isNothing(await read(store, stranger))).toBe(true);
  });
});

test('when another tenant writes under the same ids, then both have their own', async () => {
  await expect(store.enrollments.insert(anEnrollment({ tenantId: stranger }))).resolves.toMatchObject({ ok: true });
  await expect(store.sessions.book(aSession({ tenantId: stranger }), ['q'])).resolves.toMatchObject({ ok: true });
  await store.sentCards.put({ ...card, tenantId: stranger, kind: 'training' });
  await store.conversations.remove(stranger, mentorId);
  await expect(store.seenActivities.firstTime(tenantId, 'c', 'a')).resolves.toBe(true);
  await expect(store.seenActivities.firstTime(stranger, 'c', 'a')).resolves.toBe(true);
  await expect(store.sentCards.find(tenantId, card.id)).resolves.toEqual(card);
  await expect(store.conversations.find(tenantId, mentorId)).resolves.toMatchObject({ conversationId: 'a:1' });
  await expect(store.enrollments.find(tenantId, guid(21))).resolves.toMatchObject({ owed: [{ key: 'n' }] });
});

test('when another tenant saves or ends what is not its own, then it changes nothing', async () => {
  const forged = anEnrollment({ tenantId: guid(2001), state: 'withdrawn' });
  await expect(store.enrollments.save(forged)).resolves.toEqual({ ok: false, code: 'versionConflict' });
  const [claimed] = await store.outbox.claim(tenantId, {
    lane: 'urgent',
    now: storeNow,
    leaseUntil: '2026-11-24T09:02:00.000Z',
    limit: 1,
  });
  if (claimed === undefined) throw new Error('nothing to claim');
  await expect(store.outbox.finish({ ...claimed, tenantId: guid(2001) })).resolves.toBe(false);
  await expect(store.outbox.relayOwed(guid(2001), 9)).resolves.toBe(0);
  await expect(
    store.outbox.claim(guid(2001), { lane: 'urgent', now: far, leaseUntil: far, limit: 9 }),
  ).resolves.toEqual([]);
  await expect(store.outbox.finish(claimed)).resolves.toBe(true);
  await expect(store.enrollments.find(tenantId, guid(21))).resolves.toMatchObject({ state: 'invited' });
});

test('when another tenant deletes what a pair wrote, then this one’s stays', async () => {
  await store.workbooks.deleteWords(stranger, guid(31));
  await expect(store.workbooks.find(tenantId, guid(31))).resolves.toEqual(aWorkbook());
  await expect(store.ownNotes.find(tenantId, guid(71))).resolves.toEqual(someNotes());
});

test('when two tenants take the same work, then neither keeps it from the other', async () => {
  const times = { now: storeNow, until: far };
  await expect(store.leases.take(tenantId, 'tick', times)).resolves.toEqual({ fence: 1 });
  await expect(store.leases.take(stranger, 'tick', times)).resolves.toEqual({ fence: 1 });
  await expect(store.leases.finish(guid(2001), 'tick', 1)).resolves.toBe(false);
  await expect(store.leases.take(tenantId, 'tick', times)).resolves.toBeNull();
});

test('when another tenant replaces its directory, then this one keeps its own', async () => {
  await store.directory.replace({ tenantId: stranger, takenAt: far, people: [], findings: [] });
  await expect(store.directory.person(tenantId, mentorId)).resolves.toEqual(aPerson());
});
