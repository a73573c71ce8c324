import type { Store } from '../../src/store/open-store.ts';
import type { Lane } from '../../src/use-cases/ports/outbox.ts';
import { anEnrollment, aPairing, guid, tenantId as someTenant } from '../support/builders.ts';
import { openTwoStores, storeNow } from '../support/store.ts';
import { aCheckIn, aNotice } from './samples.ts';

let stores: Awaited<ReturnType<typeof openTwoStores>>;
beforeAll(async () => {
  stores = await openTwoStores();
});
afterAll(() => stores.close());

/** Each test has a tenant of its own. */
let tenantId = someTenant;
let tests = 0;
beforeEach(() => {
  tests += 1;
  tenantId = guid(7000 + tests);
});

const leaseEnd = '2026-11-24T09:02:00.000Z';
const later = '2026-11-24T09:05:00.000Z';
const row = (effectKey: string, dueAt = storeNow) => ({
  effectKey,
  effect: { kind: 'writeEvent' as const, sessionId: guid(41) },
  dueAt,
});
const farAway = '2027-11-24T09:00:00.000Z';
/** A process's claim in both lanes. */
async function claimBy(store: Store, now: string, leaseUntil: string, limit: number) {
  const claim = (lane: Lane) => store.outbox.claim(tenantId, { lane, now, leaseUntil, limit });
  return [...(await claim('urgent')), ...(await claim('patient'))];
}
const claimAll = (now = storeNow, until = leaseEnd) => claimBy(stores.one, now, until, 50);
const keysOf = (rows: readonly { effectKey: string }[]) => rows.map((r) => r.effectKey).sort();
async function claimed(key: string) {
  await stores.one.outbox.add(tenantId, [row(key)]);
  const [found] = await claimAll();
  if (found === undefined) throw new Error('nothing to claim');
  return found;
}

describe('rows', () => {
  test('when an effect is added twice, then it is there once, and new ones beside it are there too', async () => {
    const { outbox } = stores.one;
    await outbox.add(tenantId, [row('a')]);
    await outbox.add(tenantId, [row('a'), row('b'), row('b')]);
    await outbox.add(tenantId, []);
    await expect(outbox.counts(tenantId)).resolves.toEqual({ open: 2, dead: 0, oldestDueAt: storeNow });
  });

  test('when a row cannot be stored, then whoever adds it learns so', async () => {
    const broken = row('a', { $gt: '' } as unknown as string);
    await expect(stores.one.outbox.add(tenantId, [broken])).rejects.toThrow(/dueAt/);
  });

  test('when two claim at once, then each row goes to one of them', async () => {
    await stores.one.outbox.add(
      tenantId,
      Array.from({ length: 12 }, (_, i) => row(`k${i}`)),
    );
    const [mine, theirs] = await Promise.all([
      claimBy(stores.one, storeNow, leaseEnd, 12),
      claimBy(stores.other, storeNow, leaseEnd, 12),
    ]);
    expect(new Set(keysOf([...mine, ...theirs])).size).toBe(12);
    expect(mine.length + theirs.length).toBe(12);
    await expect(claimAll()).resolves.toEqual([]);
  });

  test('when rows are not due or the limit is reached, then they stay', async () => {
    await stores.one.outbox.add(tenantId, [row('now'), row('soon', later), row('also now')]);
    await expect(claimBy(stores.one, storeNow, leaseEnd, 0)).resolves.toEqual([]);
    await expect(claimBy(stores.one, storeNow, leaseEnd, 1)).resolves.toHaveLength(1);
    await expect(claimAll()).resolves.toHaveLength(1);
    await expect(stores.one.outbox.nextDue(tenantId, 'urgent', farAway)).resolves.toBe(leaseEnd);
    await expect(claimAll(later, '2026-11-24T09:10:00.000Z')).resolves.toHaveLength(3);
  });

  test('when a lease has lapsed, then another gets the row and the zombie can end it no more', async () => {
    const zombie = await claimed('a');
    const [heir] = await claimBy(stores.other, leaseEnd, later, 5);
    expect(heir).toMatchObject({ effectKey: 'a', fence: zombie.fence + 1 });
    await expect(stores.one.outbox.finish(zombie)).resolves.toBe(false);
    await expect(stores.one.outbox.postpone(zombie, later, 'late')).resolves.toBe(false);
    await expect(stores.one.outbox.defer(zombie, later)).resolves.toBe(false);
    await expect(stores.one.outbox.bury(zombie, 'late')).resolves.toBe(false);
    if (heir === undefined) throw new Error('no heir');
    await expect(stores.other.outbox.finish(heir)).resolves.toBe(true);
    await expect(stores.other.outbox.finish(heir)).resolves.toBe(false);
  });

  test('when a lease is extended in time, then nobody gets the row before its new end; once it is lost, it cannot be', async () => {
    const held = await claimed('writeEvent:long');
    expect(await stores.one.outbox.extend(held, later)).toBe(true);
    expect(await claimBy(stores.other, leaseEnd, farAway, 50)).toEqual([]);
    const [taken] = await claimBy(stores.other, later, farAway, 50);
    expect(taken?.effectKey).toBe('writeEvent:long');
    expect(await stores.one.outbox.extend(held, farAway)).toBe(false);
  });

  test('when a lease lapsed but nobody took the row, then its holder may still finish it', async () => {
    await expect(stores.one.outbox.finish(await claimed('a'))).resolves.toBe(true);
  });

  test('when a finished effect is asked for again, then nothing comes of it', async () => {
    await stores.one.outbox.finish(await claimed('a'));
    await stores.other.outbox.add(tenantId, [row('a', later)]);
    await expect(claimAll(later, leaseEnd)).resolves.toEqual([]);
    await expect(stores.one.outbox.counts(tenantId)).resolves.toEqual({ open: 0, dead: 0, oldestDueAt: null });
    await expect(stores.one.outbox.nextDue(tenantId, 'urgent', farAway)).resolves.toBeNull();
  });

  test('when a row is postponed, then it is due later with one attempt more and the problem', async () => {
    const first = await claimed('a');
    await expect(stores.one.outbox.postpone(first, later, 'throttled')).resolves.toBe(true);
    await expect(stores.one.outbox.finish(first)).resolves.toBe(false);
    await expect(claimAll(leaseEnd)).resolves.toEqual([]);
    await expect(stores.one.outbox.nextDue(tenantId, 'urgent', farAway)).resolves.toBe(later);
    const [again] = await claimAll(later, '2026-11-24T09:10:00.000Z');
    expect(again).toMatchObject({ attempts: 1, lastProblem: 'throttled', dueAt: later });
  });

  test('when a row is deferred, then it is due later and no attempt is counted', async () => {
    await stores.one.outbox.defer(await claimed('a'), later);
    const [again] = await claimAll(later, '2026-11-24T09:10:00.000Z');
    expect(again).toMatchObject({ attempts: 0, lastProblem: null, dueAt: later });
  });

  test('when a row is given up, then it is a dead letter until it is replayed', async () => {
    await stores.one.outbox.bury(await claimed('a'), 'refused');
    await expect(claimAll(later)).resolves.toEqual([]);
    await expect(stores.one.outbox.counts(tenantId)).resolves.toEqual({ open: 0, dead: 1, oldestDueAt: null });
    await stores.one.outbox.add(tenantId, [row('a')]);
    await expect(stores.one.outbox.replayDead(tenantId, later)).resolves.toBe(1);
    await expect(claimAll(later, '2026-11-24T09:10:00.000Z')).resolves.toMatchObject([
      { effectKey: 'a', attempts: 0, dueAt: later },
    ]);
  });

  test('when the row that is due first is leased, then the next due time is that of the others', async () => {
    await claimed('a');
    await stores.one.outbox.add(tenantId, [row('b', '2026-11-24T09:01:00.000Z')]);
    await expect(stores.one.outbox.nextDue(tenantId, 'urgent', farAway)).resolves.toBe('2026-11-24T09:01:00.000Z');
  });
});

describe('the relay', () => {
  const owing = (n: number, ...keys: string[]) =>
    anEnrollment({ tenantId, id: guid(n), personId: guid(n), owed: keys.map((k) => aNotice(k)) });
  const enrolled = (n: number) => stores.one.enrollments.find(tenantId, guid(n));

  test('when aggregates of every kind owe, then rows are made and the aggregates owe nothing, at the same version', async () => {
    await stores.one.enrollments.insert(owing(1, 'a', 'b'));
    await stores.one.enrollments.insert(owing(2));
    await stores.one.pairings.insert(aPairing({ tenantId, owed: [aNotice('c')] }));
    await stores.one.checkIns.insert(aCheckIn({ tenantId, owed: [aNotice('d', { dueAt: later })] }));
    await expect(stores.one.outbox.relayOwed(tenantId, 200)).resolves.toBe(3);
    await expect(stores.one.outbox.relayOwed(tenantId, 200)).resolves.toBe(0);
    await expect(enrolled(1)).resolves.toMatchObject({ owed: [], version: 1 });
    const rows = await claimAll();
    expect(keysOf(rows)).toEqual(['a', 'b', 'c']);
    expect(rows.find((r) => r.effectKey === 'a')?.effect).toEqual({ kind: 'notice', notice: aNotice('a') });
  });

  test('when more owe than the limit, then the rest comes with the next call', async () => {
    for (const n of [1, 2, 3]) await stores.one.enrollments.insert(owing(n, `k${n}`));
    await stores.one.pairings.insert(aPairing({ tenantId, owed: [aNotice('c')] }));
    await expect(stores.one.outbox.relayOwed(tenantId, 2)).resolves.toBe(2);
    await expect(stores.one.outbox.relayOwed(tenantId, 2)).resolves.toBe(2);
    await expect(claimAll()).resolves.toHaveLength(4);
  });

  test('when it is killed between rows and take-off, then the next relay takes off and nothing is sent twice', async () => {
    await stores.one.enrollments.insert(owing(1, 'a', 'b'));
    // what a relay leaves that stops here: the rows, one of them delivered meanwhile
    await stores.one.outbox.add(tenantId, [row('a'), row('b')]);
    for (const found of await claimAll()) if (found.effectKey === 'a') await stores.one.outbox.finish(found);
    await stores.other.outbox.relayOwed(tenantId, 10);
    await expect(enrolled(1)).resolves.toMatchObject({ owed: [] });
    expect(keysOf(await claimAll(later, '2026-11-24T09:10:00.000Z'))).toEqual(['b']);
  });

  test('when two relay at once, then each notice is one row', async () => {
    for (const n of [1, 2, 3, 4]) await stores.one.enrollments.insert(owing(n, `x${n}`, `y${n}`));
    await Promise.all([stores.one.outbox.relayOwed(tenantId, 10), stores.other.outbox.relayOwed(tenantId, 10)]);
    await expect(claimAll()).resolves.toHaveLength(8);
    await expect(stores.one.outbox.relayOwed(tenantId, 10)).resolves.toBe(0);
  });

  test('when somebody saves what they read before the relay, then their notice goes out and the relayed one does not again', async () => {
    await stores.one.enrollments.insert(owing(1, 'a'));
    const read = await enrolled(1);
    if (read === null) throw new Error('not there');
    await stores.other.outbox.relayOwed(tenantId, 10);
    for (const found of await claimAll()) await stores.one.outbox.finish(found);
    const saved = await stores.one.enrollments.save({ ...read, owed: [...read.owed, aNotice('b')] });
    expect(saved.ok).toBe(true);
    await stores.other.outbox.relayOwed(tenantId, 10);
    expect(keysOf(await claimAll(later, '2026-11-24T09:10:00.000Z'))).toEqual(['b']);
    await expect(enrolled(1)).resolves.toMatchObject({ owed: [], version: 2 });
  });

  test('when saves and relays run against each other, then every notice becomes exactly one row', async () => {
    await stores.one.enrollments.insert(owing(1));
    const saving = async () => {
      for (let n = 0; n < 10; n += 1) {
        const read = await enrolled(1);
        if (read !== null) await stores.one.enrollments.save({ ...read, owed: [...read.owed, aNotice(`n${n}`)] });
      }
    };
    const relaying = async () => {
      for (let n = 0; n < 10; n += 1) await stores.other.outbox.relayOwed(tenantId, 10);
    };
    await Promise.all([saving(), relaying()]);
    await stores.one.outbox.relayOwed(tenantId, 10);
    await expect(enrolled(1)).resolves.toMatchObject({ owed: [], version: 11 });
    expect(keysOf(await claimAll())).toEqual(Array.from({ length: 10 }, (_, n) => `n${n}`));
  });
});
