import { pino } from 'pino';
import { checkInAfter } from '../../src/domain/check-in/after-session.ts';
import { daysLater } from '../../src/domain/kernel/instant.ts';
import { type Notice, type NoticeKind, noticeKey } from '../../src/domain/notice/notice.ts';
import { EffectDelivery } from '../../src/server/jobs/deliver-effects.ts';
import type { Store } from '../../src/store/open-store.ts';
import { openDigestItem } from '../../src/use-cases/open-digest-item.ts';
import type { FeedEntry } from '../../src/use-cases/ports/activity-feed.ts';
import type { DeliveryResult, Messenger } from '../../src/use-cases/ports/messenger.ts';
import type { World } from '../../src/use-cases/world.ts';
import { MemoryWorld } from '../bot/support/memory-world.ts';
import {
  aCohort,
  aForm,
  anEnrollment,
  aPairing,
  aPerson,
  aSession,
  guid,
  menteeId,
  mentorId,
} from '../support/builders.ts';
import { openTestStore } from '../support/store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

let tests = 0;
/** A Tuesday morning in Rome. */
const morning = '2026-11-24T09:00:00.000Z';

/** Delivery with a real outbox and ledger, people in Rome, and a messenger that does as it is told. */
class DeliveryStage {
  readonly tenantId: string;
  readonly memory = new MemoryWorld();
  readonly world: World;
  readonly sent: Notice[] = [];
  readonly feed: { personId: string; entry: FeedEntry }[] = [];
  results: DeliveryResult[] = [];
  readonly #delivery: EffectDelivery;

  constructor() {
    tests += 1;
    this.tenantId = guid(8000 + tests);
    this.world = {
      ...this.memory.world,
      outbox: store.outbox,
      messages: store.messages,
      sendingLine: store.sendingLine,
      digests: store.digests,
      feed: {
        add: async (_t, personId, entry) => {
          this.feed.push({ personId, entry });
          return { kind: 'sent' };
        },
      },
    };
    this.#delivery = new EffectDelivery(this.world, () => this.#messenger(), pino({ level: 'silent' }));
    for (const id of [mentorId, menteeId]) {
      this.memory.people.set(id, aPerson({ id }));
      const hours = {
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const,
        start: '09:00',
        end: '17:30',
      };
      this.memory.mailboxes.set(id, {
        personId: id,
        zone: 'Europe/Rome',
        workingHours: hours,
        automaticReplies: false,
      });
    }
  }

  #messenger(): Messenger {
    return {
      deliver: async (_t, notice, turn) => {
        const result = this.results.shift() ?? { kind: 'sent' };
        if (turn !== undefined && !(await turn())) return { kind: 'held' };
        if (result.kind === 'sent') this.sent.push(notice);
        return result;
      },
      feedEntryOf: async () => ({
        activityType: 'sessionChanged',
        parameters: {},
        preview: 'moved',
        webUrl: 'https://teams.microsoft.com/',
      }),
      redraw: async () => undefined,
    };
  }

  /** Somebody with a place, and so with a month's budget. */
  async place(personId: string, side: 'mentor' | 'mentee'): Promise<void> {
    await this.memory.enrollments.insert(
      anEnrollment({ tenantId: this.tenantId, id: guid(side === 'mentor' ? 21 : 22), personId, form: aForm({ side }) }),
    );
  }

  /** The n-th check-in after a session, which the person owes an answer to. */
  async checkIn(n: number): Promise<string> {
    const of = { tenantId: this.tenantId, version: 1 };
    await this.memory.programs.insert({ ...of, id: guid(2), name: 'RM', leads: [] } as never);
    await this.memory.cohorts.insert(aCohort(of));
    await this.memory.pairings.insert(aPairing({ ...of, state: 'active' }));
    const session = aSession({ ...of, id: guid(400 + n), endsAt: this.memory.now });
    await this.memory.sessions.insert(session);
    await this.memory.checkIns.insert({
      ...checkInAfter(session, 'mentee', { id: guid(500 + n), dueAt: session.endsAt }),
      closesAt: daysLater(this.memory.now, 60),
      owed: [],
    });
    return guid(500 + n);
  }

  notice(kind: NoticeKind, given: Partial<Notice> = {}): Notice {
    const { personId = menteeId, subjectId = guid(21), reminder = 0 } = given;
    const key = noticeKey(kind, subjectId, personId, reminder);
    return { key, kind, personId, subjectId, dueAt: this.memory.now, asked: false, reminder: 0, ...given };
  }

  async owe(...notices: readonly Notice[]): Promise<void> {
    const rows = notices.map((notice) => ({
      effectKey: notice.key,
      effect: { kind: 'notice' as const, notice },
      dueAt: notice.dueAt,
      cohortId: guid(3),
    }));
    await store.outbox.add(this.tenantId, rows);
  }

  async deliver(): Promise<void> {
    const { signal } = new AbortController();
    await this.#delivery.deliverUrgent(this.tenantId, { signal, relayed: () => undefined });
    await this.#delivery.deliverPatient(this.tenantId, signal);
  }

  kindsSent(): NoticeKind[] {
    return this.sent.map((n) => n.kind);
  }

  async state(kind: NoticeKind) {
    const of = { cohortId: guid(3), kinds: [kind], before: null };
    return (await store.outbox.noticesOf(this.tenantId, of, 9)).map((r) => [r.state, r.waits ?? r.outcome, r.dueAt]);
  }
}

test('when it is night where somebody lives, then an unasked card waits for their morning and an answer does not', async () => {
  const stage = new DeliveryStage();
  stage.memory.now = '2026-11-24T21:00:00.000Z';
  await stage.owe(stage.notice('invitation'), stage.notice('sessionBooked', { asked: true }));
  await stage.deliver();
  expect(stage.kindsSent()).toEqual(['sessionBooked']);
  expect(await stage.state('invitation')).toEqual([['open', 'quietHours', '2026-11-25T08:00:00.000Z']]);
  stage.memory.now = '2026-11-25T08:00:00.000Z';
  await stage.deliver();
  expect(stage.kindsSent()).toEqual(['sessionBooked', 'invitation']);
});

test('when a mentee’s month is used up, then the next question waits for the next month, and what they asked for does not', async () => {
  const stage = new DeliveryStage();
  await stage.place(menteeId, 'mentee');
  for (const n of [1, 2, 3]) {
    stage.memory.now = daysLater(morning, n - 1);
    await stage.owe(stage.notice('afterSession', { subjectId: await stage.checkIn(n) }));
    await stage.deliver();
  }
  expect(stage.sent.map((n) => n.subjectId)).toEqual([guid(501), guid(502)]);
  expect((await stage.state('afterSession')).find(([state]) => state === 'open')).toEqual([
    'open',
    'budget',
    '2026-12-01T08:00:00.000Z',
  ]);
  await stage.owe(stage.notice('introduction', { subjectId: guid(31) }));
  await stage.deliver();
  expect(stage.kindsSent()).toContain('introduction');
  stage.memory.now = '2026-12-01T08:00:00.000Z';
  await stage.deliver();
  expect(stage.sent.at(-1)?.subjectId).toBe(guid(503));
});

test('when more questions are owed at once than the month allows, then one digest lists them, and each comes when it is asked for', async () => {
  const stage = new DeliveryStage();
  await stage.place(menteeId, 'mentee');
  for (const n of [1, 2, 3]) await stage.owe(stage.notice('afterSession', { subjectId: await stage.checkIn(n) }));
  await stage.deliver();
  await stage.deliver();
  expect(stage.kindsSent()).toEqual(['digest']);
  expect((await stage.state('afterSession')).map(([, outcome]) => outcome)).toEqual(['merged', 'merged', 'merged']);
  const digestId = stage.sent[0]?.subjectId ?? '';
  const actor = { tenantId: stage.tenantId, personId: menteeId, admin: false };
  for (let press = 0; press < 2; press += 1)
    expect(await openDigestItem(stage.world, { actor, digestId, index: 1 })).toMatchObject({ ok: true });
  expect(await openDigestItem(stage.world, { actor: { ...actor, personId: mentorId }, digestId, index: 1 })).toEqual({
    ok: false,
    code: 'notFound',
  });
  await stage.deliver();
  expect(stage.sent.slice(1)).toMatchObject([{ kind: 'afterSession', asked: true }]);
});

test('when cards that are owed have nothing to show any more, then nothing goes and nothing is counted', async () => {
  const stage = new DeliveryStage();
  for (const n of [1, 2, 3, 4, 5])
    await stage.owe(stage.notice('deliveryProblem', { personId: mentorId, subjectId: guid(600 + n) }));
  await stage.deliver();
  expect(stage.sent).toEqual([]);
  const months = await store.messages.months(stage.tenantId, [{ personId: mentorId, month: '2026-11' }]);
  expect(months.get(mentorId)?.sent ?? []).toEqual([]);
});

test('when ten answers went to somebody within a minute, then the next waits for the minute to pass', async () => {
  const stage = new DeliveryStage();
  const answers = Array.from({ length: 12 }, (_, n) =>
    stage.notice('sessionBooked', { subjectId: guid(700 + n), asked: true }),
  );
  await stage.owe(...answers);
  await stage.deliver();
  expect(stage.sent).toHaveLength(10);
  stage.memory.now = '2026-11-24T09:01:00.000Z';
  await stage.deliver();
  expect(stage.sent).toHaveLength(12);
});

test('when the service asks the tenant for a rest, then nobody is written to before it is over', async () => {
  const stage = new DeliveryStage();
  stage.results = [{ kind: 'retry', retryAfterSeconds: 30, problem: 'TooManyRequests', wholeTenant: true }];
  await stage.owe(stage.notice('invitation'), stage.notice('invitation', { personId: mentorId }));
  await stage.deliver();
  const early = stage.sent.length;
  expect(await store.sendingLine.reserve(stage.tenantId, { now: morning, count: 1, gapMs: 50 })).toBe(
    '2026-11-24T09:00:30.000Z',
  );
  expect(early).toBeLessThan(2);
});

test('when somebody cannot be reached, then their card waits a day at a time, is not counted, and after two weeks it is late', async () => {
  const stage = new DeliveryStage();
  stage.results = [{ kind: 'unreachable', problem: 'ConversationBlockedByUser' }];
  await stage.owe(stage.notice('invitation'));
  await stage.deliver();
  expect(await stage.state('invitation')).toEqual([['open', 'unreachable', '2026-11-25T09:00:00.000Z']]);
  const months = await store.messages.months(stage.tenantId, [{ personId: menteeId, month: '2026-11' }]);
  expect(months.get(menteeId)?.sent ?? []).toEqual([]);
  stage.memory.now = '2026-12-09T09:00:00.000Z';
  stage.results = [{ kind: 'unreachable', problem: 'ConversationBlockedByUser' }];
  await stage.deliver();
  expect((await stage.state('invitation')).map(([state, outcome]) => [state, outcome])).toEqual([['done', 'late']]);
});

test('when the other moved a session, then the activity feed tells it once, also where the chat is blocked; nothing else is told there', async () => {
  const stage = new DeliveryStage();
  stage.results = [{ kind: 'unreachable', problem: 'ConversationBlockedByUser' }];
  await stage.owe(stage.notice('sessionBooked', { subjectId: guid(41) }));
  await stage.deliver();
  await stage.owe(stage.notice('introduction', { subjectId: guid(31) }));
  await stage.deliver();
  stage.memory.now = daysLater(morning, 1);
  await stage.deliver();
  expect(stage.feed).toMatchObject([{ personId: menteeId, entry: { activityType: 'sessionChanged' } }]);
});

test('when the service refuses a card for good, then it is a dead letter until somebody replays it', async () => {
  const stage = new DeliveryStage();
  stage.results = [{ kind: 'refused', problem: '400 BadSyntax' }];
  await stage.owe(stage.notice('invitation'));
  await stage.deliver();
  expect(await store.outbox.counts(stage.tenantId)).toMatchObject({ open: 0, dead: 1 });
  expect(await store.outbox.replayDead(stage.tenantId, stage.memory.now)).toBe(1);
  await stage.deliver();
  expect(stage.kindsSent()).toEqual(['invitation']);
});

test('when two processes take places in the line, then no two messages have the same one', async () => {
  const tenantId = guid(8999);
  const reserve = (count: number) => store.sendingLine.reserve(tenantId, { now: morning, count, gapMs: 50 });
  const firsts = await Promise.all([3, 5, 2, 4].map(reserve));
  const places = firsts.flatMap((first, i) =>
    Array.from({ length: [3, 5, 2, 4][i] ?? 0 }, (_, n) => Date.parse(first) + n * 50),
  );
  expect(places.sort()).toEqual(Array.from({ length: 14 }, (_, n) => Date.parse(morning) + n * 50));
});

test('when somebody else counts a message meanwhile, then nothing is counted over it', async () => {
  const month = { tenantId: guid(8998), personId: menteeId, month: '2026-11', sent: [], version: 0 };
  const message = (key: string) => [{ key, at: morning, kind: 'training', standing: 'budgeted' } as const];
  const results = await Promise.all([
    store.messages.record(month, message('a')),
    store.messages.record(month, message('b')),
  ]);
  expect(results.sort()).toEqual([false, true]);
  const [read] = (await store.messages.months(month.tenantId, [month])).values();
  expect(read?.sent).toHaveLength(1);
  await store.messages.forget(month, read?.sent[0]?.key ?? '');
  const [after] = (await store.messages.months(month.tenantId, [month])).values();
  expect(after?.sent).toEqual([]);
});
