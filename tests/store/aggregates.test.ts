import type { Store } from '../../src/store/open-store.ts';
import type { AggregateStore } from '../../src/use-cases/ports/stores.ts';
import { aCohort, anEnrollment, aPairing, guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { openTwoStores, storeNow } from '../support/store.ts';
import { aCheckIn, aNotice, aProgram, aRun, aWorkbook, someNotes } from './samples.ts';

type Aggregate = { readonly tenantId: string; readonly id: string; readonly version: number };

let stores: Awaited<ReturnType<typeof openTwoStores>>;
beforeAll(async () => {
  stores = await openTwoStores();
});
afterAll(() => stores.close());

/** Each kind of aggregate with a change of it; ids of their own, so that no test sees another's. */
const kinds: readonly [string, Aggregate, Record<string, unknown>, (s: Store) => unknown][] = [
  ['program', aProgram({ id: guid(101) }), { aims: 'Something else', sponsorId: guid(9) }, (s) => s.programs],
  ['cohort', aCohort({ id: guid(102) }), { topics: ['$set', 'a.b'], smallestGroup: 8 }, (s) => s.cohorts],
  [
    'enrollment',
    anEnrollment({ id: guid(103), cohortId: guid(903), owed: [aNotice('a')] }),
    { state: 'enrolled', owed: [] },
    (s) => s.enrollments,
  ],
  [
    'pairing',
    aPairing({
      id: guid(104),
      parts: [{ name: 'topics', points: 60.25, reason: { code: 'sharedTopics', params: { topic: 'ai', count: 2 } } }],
    }),
    { state: 'active', activatedAt: storeNow, offer: null },
    (s) => s.pairings,
  ],
  ['check-in', aCheckIn({ id: guid(105) }), { answers: [{ questionId: 'CSAT', value: 4 }] }, (s) => s.checkIns],
  ['proposal run', aRun({ id: guid(106) }), { state: 'finished', gap: 0.25, seconds: 1.5 }, (s) => s.proposalRuns],
  ['workbook', aWorkbook({ id: guid(171) }), { followUps: 'v1.other' }, (s) => s.workbooks],
  ['note of one person', someNotes({ id: guid(172) }), { words: 'v1.other' }, (s) => s.ownNotes],
];

describe.each(kinds)('a %s', (_name, sample, change, storeOf) => {
  const at = (s: Store) => storeOf(s) as AggregateStore<Aggregate>;

  test('when it was inserted, then every process reads exactly what was stored', async () => {
    await expect(at(stores.one).insert(sample)).resolves.toEqual({ ok: true, value: sample });
    await expect(at(stores.other).find(tenantId, sample.id)).resolves.toEqual(sample);
  });

  test('when it is inserted again, then it exists and stays as it was', async () => {
    await expect(at(stores.other).insert({ ...sample, ...change })).resolves.toEqual({ ok: false, code: 'exists' });
    await expect(at(stores.one).find(tenantId, sample.id)).resolves.toEqual(sample);
  });

  test('when two processes save what both have read, then one wins and the other is told', async () => {
    const outcomes = await Promise.all([
      at(stores.one).save({ ...sample, ...change }),
      at(stores.other).save({ ...sample, ...change }),
    ]);
    const won = { ...sample, ...change, version: 2 };
    expect(outcomes).toContainEqual({ ok: true, value: won });
    expect(outcomes).toContainEqual({ ok: false, code: 'versionConflict' });
    await expect(at(stores.one).find(tenantId, sample.id)).resolves.toEqual(won);
  });

  test('when a stale version is saved, then nothing changes', async () => {
    await expect(at(stores.one).save(sample)).resolves.toEqual({ ok: false, code: 'versionConflict' });
    await expect(at(stores.one).find(tenantId, sample.id)).resolves.toMatchObject({ ...change, version: 2 });
  });

  test('when it was never stored, then it is not found and cannot be saved', async () => {
    const absent = { ...sample, id: guid(999) };
    await expect(at(stores.one).find(tenantId, absent.id)).resolves.toBeNull();
    await expect(at(stores.one).save(absent)).resolves.toEqual({ ok: false, code: 'versionConflict' });
  });
});

test('when a person is enrolled in a cohort under another id, then the first enrollment stays the only one', async () => {
  const { enrollments } = stores.one;
  const given = { cohortId: guid(910), personId: guid(911) };
  await enrollments.insert(anEnrollment({ ...given, id: guid(912) }));
  const second = await enrollments.insert(anEnrollment({ ...given, id: guid(913) }));
  expect(second).toEqual({ ok: false, code: 'exists' });
  await expect(enrollments.findOf(tenantId, given.cohortId, given.personId)).resolves.toMatchObject({ id: guid(912) });
  await expect(enrollments.listOfPerson(tenantId, given.personId)).resolves.toHaveLength(1);
});

test('when invitations are due for a reminder, then only old unanswered unreminded ones are, oldest first', async () => {
  const { enrollments } = stores.one;
  const cohortId = guid(920);
  const add = (n: number, given: object) =>
    enrollments.insert(anEnrollment({ id: guid(n), personId: guid(n), cohortId, ...given }));
  await add(921, { invitedAt: '2026-01-03T00:00:00.000Z' });
  await add(922, { invitedAt: '2026-01-02T00:00:00.000Z' });
  await add(923, { invitedAt: '2026-01-01T00:00:00.000Z', remindedAt: storeNow });
  await add(924, { invitedAt: '2026-01-01T00:00:00.000Z', state: 'enrolled' });
  await add(925, { invitedAt: '2026-01-04T00:00:00.000Z' });
  const due = await enrollments.dueForReminder(tenantId, '2026-01-03T00:00:00.000Z', 10);
  expect(due.map((e) => e.id)).toEqual([guid(922), guid(921)]);
  await expect(enrollments.dueForReminder(tenantId, storeNow, 1)).resolves.toHaveLength(1);
  await expect(enrollments.dueForReminder(tenantId, storeNow, 0)).resolves.toEqual([]);
  await expect(enrollments.listOfCohort(tenantId, cohortId)).resolves.toHaveLength(5);
});

test('when pairings are listed, then by cohort, run, state and by either person', async () => {
  const { pairings } = stores.one;
  const given = { cohortId: guid(930), runId: guid(931), state: 'paused' as const };
  await pairings.insert(aPairing({ ...given, id: guid(932), mentorId: guid(933), menteeId: guid(934) }));
  await pairings.insert(aPairing({ ...given, id: guid(935), mentorId: guid(934), menteeId: guid(936) }));
  const ids = (found: readonly { id: string }[]) => found.map((p) => p.id);
  expect(ids(await pairings.listOfCohort(tenantId, given.cohortId))).toEqual([guid(932), guid(935)]);
  expect(ids(await pairings.listOfRun(tenantId, given.runId))).toEqual([guid(932), guid(935)]);
  expect(ids(await pairings.listInState(tenantId, 'paused', 1))).toEqual([guid(932)]);
  expect(ids(await pairings.listOfPerson(tenantId, guid(934))).sort()).toEqual([guid(932), guid(935)]);
  expect(ids(await pairings.listOfPerson(tenantId, guid(936)))).toEqual([guid(935)]);
});

test('when check-ins are due for a reminder, then only open unanswered unreminded ones are', async () => {
  const { checkIns } = stores.one;
  const add = (n: number, given: object) =>
    checkIns.insert(
      aCheckIn({ id: guid(n), sessionId: guid(940), cohortId: guid(941), dueAt: '2026-02-01', ...given }),
    );
  await add(942, {});
  await add(943, { answeredAt: storeNow });
  await add(944, { remindedAt: storeNow });
  await add(945, { closesAt: '2026-02-02' });
  await add(946, { dueAt: '2026-02-05' });
  const due = await checkIns.dueForReminder(tenantId, '2026-02-01', '2026-02-03', 10);
  expect(due.map((c) => c.id)).toEqual([guid(942)]);
  await expect(checkIns.listOfSession(tenantId, guid(940))).resolves.toHaveLength(5);
  await expect(checkIns.listOfCohort(tenantId, guid(941))).resolves.toHaveLength(5);
});

test('when programs, cohorts and runs are listed, then in their order', async () => {
  const { programs, cohorts, proposalRuns } = stores.one;
  const programId = guid(950);
  await programs.insert(aProgram({ id: guid(952), createdAt: '2026-03-02T00:00:00.000Z' }));
  await programs.insert(aProgram({ id: guid(951), createdAt: '2026-03-03T00:00:00.000Z' }));
  await cohorts.insert(aCohort({ id: guid(953), programId, startsOn: '2027-01-01' }));
  await cohorts.insert(aCohort({ id: guid(954), programId, startsOn: '2026-01-01' }));
  await proposalRuns.insert(aRun({ id: guid(955), cohortId: guid(954), requestedAt: '2026-03-02', state: 'failed' }));
  await proposalRuns.insert(aRun({ id: guid(956), cohortId: guid(954), requestedAt: '2026-03-03' }));
  const ids = (found: readonly { id: string }[]) => found.map((p) => p.id);
  expect(ids(await programs.list(tenantId))).toEqual(expect.arrayContaining([guid(952), guid(951)]));
  expect(ids(await cohorts.listOfProgram(tenantId, programId))).toEqual([guid(954), guid(953)]);
  expect(ids(await proposalRuns.listOfCohort(tenantId, guid(954)))).toEqual([guid(956), guid(955)]);
  expect(ids(await proposalRuns.listInState(tenantId, 'failed', 9))).toEqual([guid(955)]);
});

test('when what a pair wrote is deleted, then its workbook and both people’s notes are gone, and no other pair’s', async () => {
  const { workbooks, ownNotes } = stores.one;
  for (const n of [980, 985]) {
    await workbooks.insert(aWorkbook({ id: guid(n) }));
    for (const personId of [mentorId, menteeId])
      await ownNotes.insert(someNotes({ id: guid(n + (personId === mentorId ? 1 : 2)), pairingId: guid(n), personId }));
  }
  await ownNotes.insert(someNotes({ id: guid(990), pairingId: guid(989) }));
  await expect(workbooks.pairingsWithWords(tenantId)).resolves.toEqual(
    expect.arrayContaining([guid(980), guid(985), guid(989)]),
  );
  for (let twice = 0; twice < 2; twice += 1) await workbooks.deleteWords(tenantId, guid(980));
  await expect(workbooks.find(tenantId, guid(980))).resolves.toBeNull();
  await expect(ownNotes.find(tenantId, guid(982))).resolves.toBeNull();
  await expect(workbooks.find(tenantId, guid(985))).resolves.not.toBeNull();
  const left = (await ownNotes.listOfPerson(tenantId, mentorId)).map((n) => n.pairingId);
  expect(left).toEqual(expect.arrayContaining([guid(985), guid(989)]));
  expect(left).not.toContain(guid(980));
});

describe('the outcome of a run', () => {
  const pair = (n: number) => ({ mentorId: guid(n), menteeId: guid(n + 1), score: n, parts: [], fixed: false });
  const left = (n: number) => ({ personId: guid(n), side: 'mentee' as const, blockedBy: [], wouldHelp: [] });
  const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

  test('when it spans several parts, then it is read whole and in order', async () => {
    const outcome = { pairs: many(1201, pair), unmatched: many(700, left) };
    await stores.one.proposalRuns.putOutcome(tenantId, guid(960), outcome);
    await expect(stores.other.proposalRuns.outcomeOf(tenantId, guid(960))).resolves.toEqual(outcome);
  });

  test('when a shorter one is written again, then nothing of the longer is left', async () => {
    const outcome = { pairs: [pair(1)], unmatched: [] };
    await stores.one.proposalRuns.putOutcome(tenantId, guid(960), outcome);
    await expect(stores.one.proposalRuns.outcomeOf(tenantId, guid(960))).resolves.toEqual(outcome);
    await stores.one.proposalRuns.putOutcome(tenantId, guid(960), { pairs: [], unmatched: [] });
    await expect(stores.one.proposalRuns.outcomeOf(tenantId, guid(960))).resolves.toEqual({ pairs: [], unmatched: [] });
  });
});

test('when an object stands where an id belongs, then it is no query', async () => {
  const anything = { $ne: null } as unknown as string;
  await expect(stores.one.pairings.listOfCohort(tenantId, anything)).rejects.toThrow(/cast/i);
  await expect(stores.one.enrollments.findOf(tenantId, anything, mentorId)).rejects.toThrow(/cast/i);
  await expect(stores.one.pairings.listOfPerson(anything, menteeId)).rejects.toThrow(/without a tenant/);
});

test('when pairings are looked for whose time for a look has come, then the longest due come first, and those that have none never', async () => {
  const { pairings } = stores.one;
  const at = (n: number, nextLookAt: string | null) => pairings.insert(aPairing({ id: guid(n), nextLookAt }));
  await Promise.all([at(951, '2026-03-02'), at(952, '2026-03-01'), at(953, null), at(954, '2026-03-09')]);
  const due = await pairings.listToLookAt(tenantId, '2026-03-05', 10);
  expect(due.map((p) => p.id)).toEqual([guid(952), guid(951)]);
  await expect(pairings.listToLookAt(tenantId, '2026-03-05', 1)).resolves.toHaveLength(1);
});

test('when all check-ins of a person are asked for, then theirs come, oldest first, and nobody else’s', async () => {
  const { checkIns } = stores.one;
  const personId = guid(961);
  await checkIns.insert(aCheckIn({ id: guid(962), personId, dueAt: '2026-04-02' }));
  await checkIns.insert(aCheckIn({ id: guid(963), personId, dueAt: '2026-04-01', kind: 'halfWay', sessionId: null }));
  await checkIns.insert(aCheckIn({ id: guid(964), personId: guid(965), dueAt: '2026-04-01' }));
  const own = await checkIns.listOfPerson(tenantId, personId);
  expect(own.map((c) => c.id)).toEqual([guid(963), guid(962)]);
});
