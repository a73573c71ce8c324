import { aSession, guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { openTwoStores, storeNow } from '../support/store.ts';

let stores: Awaited<ReturnType<typeof openTwoStores>>;
beforeAll(async () => {
  stores = await openTwoStores();
});
afterAll(() => stores.close());

const keys = (hour: string) => [`${mentorId}@${hour}:00`, `${mentorId}@${hour}:15`, `${menteeId}@${hour}:00`];
const booking = (n: number) => aSession({ id: guid(n), state: 'booking', eventId: null });

test('when two processes book the same quarter at once, then one session stands and the other finds it taken', async () => {
  const outcomes = await Promise.all([
    stores.one.sessions.book(booking(1), keys('09')),
    stores.other.sessions.book(booking(2), keys('09')),
  ]);
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, code: 'slotTaken' });
  const all = await stores.one.sessions.listInState(tenantId, 'booking', 10);
  expect(all).toHaveLength(1);
});

test('when many book overlapping quarters at once, then no quarter is held twice and each session owes one event', async () => {
  const quarters = ['20', '20', '21', '21', '22', '22', '20', '21'];
  const outcomes = await Promise.all(
    quarters.map((q, n) => (n % 2 ? stores.one : stores.other).sessions.book(booking(100 + n), keys(q))),
  );
  expect(outcomes.filter((o) => o.ok)).toHaveLength(3);
  expect(outcomes.filter((o) => !o.ok && o.code === 'slotTaken')).toHaveLength(5);
  const rows = await stores.one.outbox.claim(tenantId, {
    lane: 'urgent',
    now: storeNow,
    leaseUntil: '2026-11-24T09:02:00.000Z',
    limit: 20,
  });
  const booked = await stores.one.sessions.listInState(tenantId, 'booking', 20);
  expect(rows.map((r) => r.effectKey).sort()).toEqual(booked.map((s) => `writeEvent:${s.id}`).sort());
});

test('when a booking is refused, then nothing of it is written', async () => {
  const before = await stores.one.outbox.counts(tenantId);
  const outcome = await stores.one.sessions.book(booking(3), [...keys('10'), `${mentorId}@20:15`]);
  expect(outcome).toEqual({ ok: false, code: 'slotTaken' });
  await expect(stores.one.sessions.find(tenantId, guid(3))).resolves.toBeNull();
  await expect(stores.one.outbox.counts(tenantId)).resolves.toEqual(before);
  const retried = await stores.one.sessions.book(booking(4), keys('10'));
  expect(retried.ok).toBe(true);
});

test('when the very same session is booked again, then it exists', async () => {
  await stores.one.sessions.book(booking(5), keys('11'));
  await expect(stores.other.sessions.book(booking(5), keys('11'))).resolves.toEqual({ ok: false, code: 'exists' });
  await expect(stores.other.sessions.book(booking(5), keys('12'))).resolves.toEqual({ ok: false, code: 'exists' });
});

test('when a session is saved and freed, then its time can be booked again', async () => {
  const booked = await stores.one.sessions.book(booking(6), keys('13'));
  if (!booked.ok) throw new Error(booked.code);
  const freed = await stores.other.sessions.saveAndFree({ ...booked.value, state: 'cancelled' });
  expect(freed).toMatchObject({ ok: true, value: { state: 'cancelled', version: 2 } });
  await expect(stores.one.sessions.book(booking(7), keys('13'))).resolves.toMatchObject({ ok: true });
});

test('when a stale session is saved and freed, then its time stays taken', async () => {
  const booked = await stores.one.sessions.book(booking(8), keys('14'));
  if (!booked.ok) throw new Error(booked.code);
  await stores.one.sessions.save({ ...booked.value, state: 'booked' });
  const freed = await stores.one.sessions.saveAndFree({ ...booked.value, state: 'cancelled' });
  expect(freed).toEqual({ ok: false, code: 'versionConflict' });
  await expect(stores.one.sessions.book(booking(9), keys('14'))).resolves.toEqual({ ok: false, code: 'slotTaken' });
});

test('when sessions have ended, then those not asked about are listed, oldest first', async () => {
  const { sessions } = stores.one;
  const given = { pairingId: guid(70), cohortId: guid(71), state: 'booked' as const };
  const hour = (h: number) => ({ startsAt: `2026-01-01T0${h}:00:00.000Z`, endsAt: `2026-01-01T0${h + 1}:00:00.000Z` });
  await sessions.book(aSession({ ...given, id: guid(72), ...hour(5), number: 2 }), ['e5']);
  await sessions.book(aSession({ ...given, id: guid(73), ...hour(3), number: 1 }), ['e3']);
  await sessions.book(aSession({ ...given, id: guid(74), ...hour(1), checkInsAskedAt: storeNow, number: 3 }), ['e1']);
  await sessions.book(aSession({ ...given, id: guid(75), ...hour(7), number: 4 }), ['e7']);
  const ended = await sessions.listEnded(tenantId, '2026-01-01T06:00:00.000Z', 10);
  expect(ended.map((s) => s.id)).toEqual([guid(73), guid(72)]);
  const ofPairing = await sessions.listOfPairing(tenantId, guid(70));
  expect(ofPairing.map((s) => s.id)).toEqual([guid(74), guid(73), guid(72), guid(75)]);
  await expect(sessions.listOfCohort(tenantId, guid(71))).resolves.toHaveLength(4);
});
