import { auditHash } from '../../src/store/mongo-audit-log.ts';
import type { AuditEntry, ConversationReference } from '../../src/use-cases/ports/stores.ts';
import { guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { openTwoStores, storeNow } from '../support/store.ts';

let stores: Awaited<ReturnType<typeof openTwoStores>>;
beforeAll(async () => {
  stores = await openTwoStores();
});
afterAll(() => stores.close());

const at = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`;

describe('the audit trail', () => {
  const entry = (n: number): AuditEntry => ({
    tenantId,
    at: storeNow,
    actorId: n % 2 ? guid(5) : 'system',
    action: 'cohort.invite',
    targetId: guid(n),
    outcome: n % 3 ? 'done' : 'refused',
  });

  test('when two processes append at once, then every entry has its place in one unbroken chain', async () => {
    const count = 24;
    await Promise.all(
      Array.from({ length: count }, (_, n) => (n % 2 ? stores.one : stores.other).audit.append(entry(n))),
    );
    const newestFirst = await stores.one.audit.list(tenantId, 100);
    expect(newestFirst).toHaveLength(count);
    expect(new Set(newestFirst.map((e) => e.targetId)).size).toBe(count);
    let before = '';
    for (const [i, { hash, ...stored }] of newestFirst.toReversed().entries()) {
      expect(hash).toBe(auditHash(before, i + 1, stored));
      before = hash;
    }
    await expect(stores.one.audit.list(tenantId, 2)).resolves.toEqual(newestFirst.slice(0, 2));
    await expect(stores.one.audit.list(tenantId, 0)).resolves.toEqual([]);
  });

  test('when an entry cannot be stored, then whoever appended it learns so and the next one is not held up', async () => {
    const { audit } = stores.one;
    const before = (await audit.list(tenantId, 1))[0];
    const broken = { ...entry(1), reason: 'not a field' } as AuditEntry;
    const [first, second] = await Promise.allSettled([audit.append(broken), audit.append(entry(99))]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    const after = await audit.list(tenantId, 2);
    expect(after[0]).toMatchObject({ targetId: guid(99) });
    expect(after[1]).toEqual(before);
  });

  test('when one word of an entry differs, then its hash does', () => {
    const hash = auditHash('before', 1, entry(1));
    expect(auditHash('other', 1, entry(1))).not.toBe(hash);
    expect(auditHash('before', 2, entry(1))).not.toBe(hash);
    for (const change of [{ tenantId: 'x' }, { at: 'x' }, { actorId: 'x' }, { action: 'x' }, { targetId: 'x' }])
      expect(auditHash('before', 1, { ...entry(1), ...change })).not.toBe(hash);
    expect(auditHash('before', 1, { ...entry(1), outcome: 'refused' })).not.toBe(hash);
  });
});

describe('conversations', () => {
  const reference = (given: Partial<ConversationReference> = {}): ConversationReference => ({
    tenantId,
    personId: mentorId,
    conversationId: 'a:1',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    teamsUserId: '29:1',
    seenAt: at(10),
    unreachable: null,
    ...given,
  });
  const { conversations } = { conversations: () => stores.one.conversations };
  beforeEach(() => conversations().remove(tenantId, mentorId));

  test('when a reference is put again, then the newest wins in whatever order they come', async () => {
    await conversations().put(reference({ seenAt: at(11), conversationId: 'a:new' }));
    await stores.other.conversations.put(reference({ seenAt: at(10) }));
    await expect(conversations().find(tenantId, mentorId)).resolves.toEqual(
      reference({ seenAt: at(11), conversationId: 'a:new' }),
    );
    await conversations().put(reference({ seenAt: at(12), teamsUserId: null }));
    await expect(conversations().find(tenantId, mentorId)).resolves.toEqual(
      reference({ seenAt: at(12), teamsUserId: null }),
    );
  });

  test('when two put at once, then the newer stands', async () => {
    await Promise.all([
      stores.one.conversations.put(reference({ seenAt: at(20), conversationId: 'a:20' })),
      stores.other.conversations.put(reference({ seenAt: at(21), conversationId: 'a:21' })),
    ]);
    await expect(conversations().find(tenantId, mentorId)).resolves.toMatchObject({ conversationId: 'a:21' });
  });

  test('when a person was marked unreachable, then a sign of life clears it, and only a later mark sets it', async () => {
    await conversations().put(reference());
    await conversations().put(reference({ unreachable: 'ConversationBlockedByUser' }));
    await expect(conversations().unreachable(tenantId, [mentorId, menteeId])).resolves.toHaveLength(1);
    await expect(conversations().unreachable(tenantId, [menteeId])).resolves.toEqual([]);
    await conversations().put(reference({ seenAt: at(15) }));
    await conversations().put(reference({ unreachable: 'ConversationBlockedByUser' }));
    await expect(conversations().unreachable(tenantId, [mentorId])).resolves.toEqual([]);
  });

  test('when only the reason is known, then the chat that was known stays', async () => {
    const noChat = reference({
      conversationId: '',
      serviceUrl: '',
      teamsUserId: null,
      seenAt: at(30),
      unreachable: 'x',
    });
    await conversations().put(noChat);
    await expect(conversations().find(tenantId, mentorId)).resolves.toEqual(noChat);
    await conversations().put(reference({ seenAt: at(31) }));
    await conversations().put({ ...noChat, seenAt: at(32) });
    await expect(conversations().find(tenantId, mentorId)).resolves.toEqual(
      reference({ seenAt: at(32), unreachable: 'x' }),
    );
  });

  test('when it is removed, then it is gone, and removing it again is fine', async () => {
    await conversations().put(reference());
    await conversations().remove(tenantId, mentorId);
    await conversations().remove(tenantId, mentorId);
    await expect(conversations().find(tenantId, mentorId)).resolves.toBeNull();
  });
});

describe('sent cards', () => {
  const card = (n: number, given: object = {}) => ({
    tenantId,
    id: guid(n),
    personId: mentorId,
    kind: 'invitation',
    subjectId: guid(21),
    conversationId: 'a:1',
    activityId: null,
    sentAt: at(n),
    expiresAt: at(59),
    ...given,
  });

  test('when a card is put again, then it is changed and still one', async () => {
    const { sentCards } = stores.one;
    await sentCards.put(card(1));
    await stores.other.sentCards.put(card(1, { activityId: '1234' }));
    await expect(sentCards.find(tenantId, guid(1))).resolves.toEqual(card(1, { activityId: '1234' }));
    await expect(sentCards.listAbout(tenantId, guid(21))).resolves.toHaveLength(1);
  });

  test('when cards are listed, then newest first, by person and subject, or by subject', async () => {
    const { sentCards } = stores.one;
    const subjectId = guid(22);
    await Promise.all([
      sentCards.put(card(2, { subjectId })),
      sentCards.put(card(3, { subjectId, kind: 'training' })),
      sentCards.put(card(4, { subjectId, personId: menteeId })),
    ]);
    const ids = (cards: readonly { id: string }[]) => cards.map((c) => c.id);
    expect(ids(await sentCards.listOf(tenantId, mentorId, subjectId))).toEqual([guid(3), guid(2)]);
    expect(ids(await sentCards.listAbout(tenantId, subjectId))).toEqual([guid(4), guid(3), guid(2)]);
    await expect(sentCards.subjectsSent(tenantId, 'training')).resolves.toEqual(new Set([subjectId]));
    await expect(sentCards.subjectsSent(tenantId, 'invitation')).resolves.toEqual(new Set([guid(21), subjectId]));
    await expect(sentCards.find(tenantId, guid(77))).resolves.toBeNull();
  });

  test('when two put the same card at once, then it is one card', async () => {
    await Promise.all([stores.one.sentCards.put(card(5)), stores.other.sentCards.put(card(5))]);
    await expect(stores.one.sentCards.find(tenantId, guid(5))).resolves.toEqual(card(5));
  });
});

describe('leases', () => {
  test('when two take the same work at once, then one gets it, until it finishes', async () => {
    const times = { now: at(0), until: at(5) };
    const taken = await Promise.all([
      stores.one.leases.take(tenantId, 'tick', times),
      stores.other.leases.take(tenantId, 'tick', times),
    ]);
    expect(taken.filter((t) => t !== null)).toEqual([{ fence: 1 }]);
    await expect(stores.one.leases.take(tenantId, 'other', times)).resolves.toEqual({ fence: 1 });
    await expect(stores.one.leases.finish(tenantId, 'tick', 1)).resolves.toBe(true);
    const again = await Promise.all([
      stores.one.leases.take(tenantId, 'tick', { now: at(1), until: at(6) }),
      stores.other.leases.take(tenantId, 'tick', { now: at(1), until: at(6) }),
    ]);
    expect(again.filter((t) => t !== null)).toEqual([{ fence: 2 }]);
  });

  test('when a lease has lapsed, then another takes it with a higher fence and the zombie cannot finish', async () => {
    await stores.one.leases.take(tenantId, 'lapse', { now: at(0), until: at(5) });
    await expect(stores.other.leases.take(tenantId, 'lapse', { now: at(4), until: at(9) })).resolves.toBeNull();
    await expect(stores.other.leases.take(tenantId, 'lapse', { now: at(5), until: at(9) })).resolves.toEqual({
      fence: 2,
    });
    await expect(stores.one.leases.finish(tenantId, 'lapse', 1)).resolves.toBe(false);
    await expect(stores.other.leases.finish(tenantId, 'lapse', 2)).resolves.toBe(true);
  });

  test('when work was done for a period, then it is not taken again for it, but for the next one', async () => {
    const take = (period: string, minute: number) =>
      stores.one.leases.take(tenantId, 'nightly', { now: at(minute), until: at(minute + 1), period });
    await expect(take('2026-11-24', 0)).resolves.toEqual({ fence: 1 });
    await stores.one.leases.finish(tenantId, 'nightly', 1, '2026-11-24');
    await expect(take('2026-11-24', 5)).resolves.toBeNull();
    await expect(take('2026-11-25', 5)).resolves.toEqual({ fence: 2 });
    // it broke down: nobody finished the period, so it is taken again
    await expect(take('2026-11-25', 10)).resolves.toEqual({ fence: 3 });
  });

  test('when work was never taken, then it cannot be finished', async () => {
    await expect(stores.one.leases.finish(tenantId, 'never', 1)).resolves.toBe(false);
  });
});

describe('seen activities', () => {
  test('when two processes get the same activity at once, then it is new to one of them', async () => {
    const answers = await Promise.all([
      stores.one.seenActivities.firstTime(tenantId, 'a:1', '1'),
      stores.other.seenActivities.firstTime(tenantId, 'a:1', '1'),
    ]);
    expect(answers.sort()).toEqual([false, true]);
    await expect(stores.one.seenActivities.firstTime(tenantId, 'a:1', '1')).resolves.toBe(false);
  });

  test('when conversation and activity only look alike put together, then they are two', async () => {
    await expect(stores.one.seenActivities.firstTime(tenantId, 'a:b', 'c')).resolves.toBe(true);
    await expect(stores.one.seenActivities.firstTime(tenantId, 'a', 'b:c')).resolves.toBe(true);
  });
});
