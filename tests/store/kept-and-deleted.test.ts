import fc from 'fast-check';
import mongoose from 'mongoose';
import type { Concern } from '../../src/domain/concern/concern.ts';
import { auditHash } from '../../src/store/mongo-audit-log.ts';
import { withoutPerson } from '../../src/store/without-person.ts';
import type { AuditEntry } from '../../src/use-cases/ports/stores.ts';
import { aPairing, guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { openTwoStores } from '../support/store.ts';

let stores: Awaited<ReturnType<typeof openTwoStores>>;
beforeAll(async () => {
  stores = await openTwoStores();
});
afterAll(() => stores.close());

async function onDatabase<T>(act: (connection: mongoose.Connection) => Promise<T>): Promise<T> {
  const connection = await mongoose.createConnection(stores.uri).asPromise();
  try {
    return await act(connection);
  } finally {
    await connection.close();
  }
}

describe('the trail at the end of its period', () => {
  const entry = (n: number): AuditEntry => ({
    ...{ tenantId, actorId: 'system', action: 'cohort.invite', targetId: guid(n), outcome: 'done' },
    at: `2026-0${n}-01T00:00:00.000Z`,
  });
  const append = async (from: number, to: number): Promise<void> => {
    for (let n = from; n <= to; n += 1) await stores.one.audit.append(entry(n));
  };

  test('when old entries are deleted, then the rest is still one chain, and goes on where it stopped', async () => {
    await append(1, 6);
    const before = await stores.one.audit.list(tenantId, 10);
    await expect(stores.one.audit.deleteBefore(tenantId, '2026-04-01T00:00:00.000Z')).resolves.toBe(true);
    const after = await stores.other.audit.list(tenantId, 10);
    expect(after).toEqual(before.slice(0, 3));
    await append(7, 8);
    const hashBefore = before[3]?.hash ?? '';
    let last = hashBefore;
    for (const [i, { hash, ...stored }] of (await stores.one.audit.list(tenantId, 10)).toReversed().entries()) {
      expect(hash).toBe(auditHash(last, 4 + i, stored));
      last = hash;
    }
  });

  test('when everything was deleted, then the next entry is still chained to the last one', async () => {
    await expect(stores.one.audit.deleteBefore(tenantId, '2026-12-01T00:00:00.000Z')).resolves.toBe(true);
    await expect(stores.one.audit.list(tenantId, 10)).resolves.toEqual([]);
    await append(9, 9);
    await expect(stores.one.audit.deleteBefore(tenantId, '2026-12-01T00:00:00.000Z')).resolves.toBe(true);
  });

  test('when somebody changed an entry, then nothing is deleted and it is said', async () => {
    await append(1, 4);
    await onDatabase((c) => c.collection('audit').updateOne({ targetId: guid(2) }, { $set: { outcome: 'refused' } }));
    await expect(stores.one.audit.deleteBefore(tenantId, '2026-12-01T00:00:00.000Z')).resolves.toBe(false);
    await expect(stores.one.audit.list(tenantId, 10)).resolves.toHaveLength(4);
  });
});

describe('retention', () => {
  const concern = (n: number, settledAt: string | null): Concern => ({
    ...{ tenantId, id: guid(n), programId: guid(2), cohortId: guid(3), pairingId: null, personId: mentorId },
    ...{ otherId: null, kind: 'other', words: null, urgent: false, wanted: 'lead', outcome: null, notes: [] },
    ...{ state: settledAt === null ? 'received' : 'settled', route: { to: 'administrator', personIds: [] } },
    ...{ handlerId: null, openedAt: '2026-01-01T00:00:00.000Z', dueAt: '2026-01-08T00:00:00.000Z' },
    ...{ remindedAt: null, takenAt: null, settledAt, owed: [], version: 0 },
  });

  test('when the period of settled concerns is over, then they are gone, and open ones stay however old they are', async () => {
    const { concerns, retention } = stores.one;
    await concerns.insert(concern(71, '2026-02-01T00:00:00.000Z'));
    await concerns.insert(concern(72, '2026-09-01T00:00:00.000Z'));
    await concerns.insert(concern(73, null));
    await retention.deleteConcerns(tenantId, '2026-06-01T00:00:00.000Z');
    const left = await concerns.listOfPerson(tenantId, mentorId);
    expect(left.map((c) => c.id).sort()).toEqual([guid(72), guid(73)]);
  });

  test('when a cohort’s time is over, then its people are gone, other cohorts stay, and so do other tenants', async () => {
    const { pairings, retention } = stores.one;
    const other = { tenantId: guid(999) };
    await pairings.insert(aPairing());
    await pairings.insert(aPairing({ id: guid(32), cohortId: guid(4) }));
    await pairings.insert(aPairing(other));
    await retention.deletePeopleOfCohort(tenantId, guid(3));
    await expect(pairings.find(tenantId, guid(31))).resolves.toBeNull();
    await expect(pairings.find(tenantId, guid(32))).resolves.not.toBeNull();
    await expect(pairings.find(other.tenantId, guid(31))).resolves.not.toBeNull();
  });
});

describe('erasure', () => {
  const pseudonym = guid(888);
  const person = { tenantId, personId: mentorId, pseudonym, managerId: null, alsoKnownAs: ['200@contoso.example'] };

  test('when one of a pair is erased, then the other’s record stays under a pseudonym, and another tenant’s person of that id is untouched', async () => {
    const { one, other } = stores;
    await one.pairings.insert(aPairing({ id: guid(33), cohortId: guid(4) }));
    await one.personalData.erase(person);
    await one.personalData.erase(person);
    const left = await other.pairings.find(tenantId, guid(33));
    expect([left?.mentorId, left?.menteeId]).toEqual([pseudonym, menteeId]);
    await expect(one.pairings.listOfPerson(guid(999), mentorId)).resolves.toHaveLength(1);
  });

  test('when anything is cleaned of a person, then no trace is left, and what had none is unchanged', () => {
    const text = fc.constantFrom('x', mentorId, `${mentorId}@2026`, '200@contoso.example', menteeId);
    const key = fc.constantFrom('personId', 'assistantId', 'leads', mentorId, 'words');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const before = JSON.stringify(given);
        const after = JSON.stringify(withoutPerson(given, person));
        for (const trace of [mentorId, '200@contoso.example']) expect(after).not.toContain(trace);
        if (!before.includes(mentorId) && !before.includes('200@')) expect(after).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });
});
