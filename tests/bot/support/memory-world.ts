import type { EntityId, TenantId } from '../../../src/domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../../../src/domain/kernel/outcome.ts';
import type { MailboxTime, Person } from '../../../src/domain/kernel/person.ts';
import { systemIds } from '../../../src/server/adapters/ids.ts';
import { vaultWith } from '../../../src/server/adapters/vault.ts';
import type { SentCard } from '../../../src/use-cases/ports/outbox.ts';
import type { AggregateStore, AuditEntry, ConversationReference } from '../../../src/use-cases/ports/stores.ts';
import type { World } from '../../../src/use-cases/world.ts';

type Aggregate = { readonly tenantId: TenantId; readonly id: EntityId; readonly version: number };

/** An aggregate store in a Map, with the compare-and-set of the real one. */
class MemoryStore<A extends Aggregate> implements AggregateStore<A> {
  readonly rows = new Map<string, A>();

  async find(tenantId: TenantId, id: EntityId): Promise<A | null> {
    return this.rows.get(`${tenantId}/${id}`) ?? null;
  }

  async insert(aggregate: A): Promise<Outcome<A, 'exists'>> {
    const key = `${aggregate.tenantId}/${aggregate.id}`;
    if (this.rows.has(key)) return refused('exists');
    this.rows.set(key, aggregate);
    return ok(aggregate);
  }

  async save(aggregate: A): Promise<Outcome<A, 'versionConflict'>> {
    const key = `${aggregate.tenantId}/${aggregate.id}`;
    if (this.rows.get(key)?.version !== aggregate.version) return refused('versionConflict');
    const saved = { ...aggregate, version: aggregate.version + 1 };
    this.rows.set(key, saved);
    return ok(saved);
  }

  where(tenantId: TenantId, is: (row: A) => boolean): A[] {
    return [...this.rows.values()].filter((row) => row.tenantId === tenantId && is(row));
  }
}

const unused = (name: string) => () => {
  throw new Error(`${name} is not part of this test`);
};

type Of<K extends keyof World> = World[K] extends AggregateStore<infer A> ? A : never;

/** As much of a world as the bot needs, in memory, on a clock that stands still until it is set. */
export class MemoryWorld {
  readonly programs = new MemoryStore<Of<'programs'>>();
  readonly cohorts = new MemoryStore<Of<'cohorts'>>();
  readonly enrollments = new MemoryStore<Of<'enrollments'>>();
  readonly pairings = new MemoryStore<Of<'pairings'>>();
  readonly checkIns = new MemoryStore<Of<'checkIns'>>();
  readonly insights = new MemoryStore<Of<'insights'>>();
  readonly actions = new MemoryStore<Of<'actions'>>();
  readonly managerHours = new MemoryStore<Of<'managerHours'>>();
  readonly concerns = new MemoryStore<Of<'concerns'>>();
  readonly erasures = new MemoryStore<Of<'erasures'>>();
  readonly sessions = new MemoryStore<NonNullable<Awaited<ReturnType<World['sessions']['find']>>>>();
  readonly digests = new MemoryStore<Of<'digests'>>();
  readonly people = new Map<string, Person>();
  readonly mailboxes = new Map<string, MailboxTime>();
  readonly conversations = new Map<string, ConversationReference>();
  readonly sentCards = new Map<string, SentCard>();
  readonly audit: AuditEntry[] = [];
  readonly seen = new Set<string>();
  now = '2026-11-24T09:00:00.000Z';
  /** When set, the calendar (mailbox times, free/busy) fails with it. */
  calendarFails: Error | null = null;

  readonly seenActivities = {
    firstTime: async (tenantId: string, conversationId: string, activityId: string): Promise<boolean> => {
      const key = JSON.stringify([tenantId, conversationId, activityId]);
      const first = !this.seen.has(key);
      this.seen.add(key);
      return first;
    },
  };

  readonly world: World = this.#world();

  #world(): World {
    return {
      clock: { now: () => this.now, sleepUntil: async () => undefined },
      ids: systemIds,
      tenantSettings: new Proxy({} as World['tenantSettings'], { get: (_t, name) => unused(String(name)) }),
      declaredFacts: new Proxy({} as World['declaredFacts'], { get: (_t, name) => unused(String(name)) }),
      programs: Object.assign(this.programs, { list: async () => [] }),
      cohorts: Object.assign(this.cohorts, { listOfProgram: async () => [] }),
      enrollments: Object.assign(this.enrollments, {
        findOf: async (t: string, cohort: string, person: string) =>
          this.enrollments.where(t, (e) => e.cohortId === cohort && e.personId === person)[0] ?? null,
        listOfCohort: async (t: string, cohort: string) => this.enrollments.where(t, (e) => e.cohortId === cohort),
        listOfPerson: async (t: string, person: string) => this.enrollments.where(t, (e) => e.personId === person),
        listOfPeople: async (t: string, ids: readonly string[]) =>
          this.enrollments.where(t, (e) => ids.includes(e.personId)),
        listAssistedBy: async (t: string, person: string) => this.enrollments.where(t, (e) => e.assistantId === person),
        dueForReminder: async () => [],
        dueForTrainingNudge: async () => [],
      }),
      roleTrainings: new MemoryStore<Of<'roleTrainings'>>(),
      pairings: Object.assign(this.pairings, {
        listOfCohort: async (t: string, cohort: string) => this.pairings.where(t, (p) => p.cohortId === cohort),
        listOfPerson: async (t: string, id: string) =>
          this.pairings.where(t, (p) => p.mentorId === id || p.menteeId === id),
        listOfRun: async () => [],
        listInState: async () => [],
        listToLookAt: async (t: string, now: string) =>
          this.pairings.where(t, (p) => p.nextLookAt !== null && p.nextLookAt <= now),
        listLeaving: async () => [],
      }),
      sessions: this.#sessions(),
      workbooks: Object.assign(new MemoryStore<Of<'workbooks'>>(), {
        pairingsWithWords: async () => [],
        deleteWords: async () => undefined,
      }),
      ownNotes: Object.assign(new MemoryStore<Of<'ownNotes'>>(), { listOfPerson: async () => [] }),
      checkIns: Object.assign(this.checkIns, {
        listOfCohort: async () => [],
        listOfSession: async (t: string, session: string) => this.checkIns.where(t, (c) => c.sessionId === session),
        listOfPerson: async (t: string, person: string) => this.checkIns.where(t, (c) => c.personId === person),
        dueForReminder: async (t: string, before: string, now: string) =>
          this.checkIns.where(
            t,
            (c) => c.answeredAt === null && c.remindedAt === null && c.dueAt <= before && c.closesAt > now,
          ),
      }),
      concerns: Object.assign(this.concerns, {
        listOfPerson: async (t: string, person: string) => this.concerns.where(t, (c) => c.personId === person),
        listOfProgram: async (t: string, program: string) => this.concerns.where(t, (c) => c.programId === program),
        listOpen: async (t: string) => this.concerns.where(t, (c) => c.state !== 'settled'),
      }),
      insights: Object.assign(this.insights, {
        listOfPairing: async (t: string, pairing: string) => this.insights.where(t, (i) => i.pairingId === pairing),
        listReleased: async (t: string, cohort: string) =>
          this.insights.where(t, (i) => i.cohortId === cohort && i.state === 'released'),
      }),
      actions: Object.assign(this.actions, {
        listOfInsights: async (t: string, ids: readonly string[]) =>
          this.actions.where(t, (a) => ids.includes(a.insightId)),
        listOfOwner: async (t: string, owner: string) => this.actions.where(t, (a) => a.ownerId === owner),
        dueBy: async () => [],
      }),
      managerHours: Object.assign(this.managerHours, {
        listOfCohort: async (t: string, cohort: string) => this.managerHours.where(t, (h) => h.cohortId === cohort),
        findOfPairing: async (t: string, pairing: string) =>
          this.managerHours.where(t, (h) => h.pairingIds.includes(pairing))[0] ?? null,
      }),
      releasedScores: { latest: unused('releasedScores.latest'), release: unused('releasedScores.release') },
      proposalRuns: new Proxy({} as World['proposalRuns'], { get: (_t, name) => unused(String(name)) }),
      people: this.#people(),
      conversations: {
        find: async (t, person) => this.conversations.get(`${t}/${person}`) ?? null,
        listOf: async (t, ids) =>
          [...this.conversations.values()].filter((r) => r.tenantId === t && ids.includes(r.personId)),
        unreachable: async (t, ids) =>
          [...this.conversations.values()].filter(
            (r) => r.tenantId === t && ids.includes(r.personId) && r.unreachable !== null,
          ),
        put: async (r) => void this.conversations.set(`${r.tenantId}/${r.personId}`, r),
        remove: async (t, person) => void this.conversations.delete(`${t}/${person}`),
      },
      sentCards: this.#sentCards(),
      outbox: new Proxy({} as World['outbox'], { get: (_t, name) => unused(String(name)) }),
      messages: new Proxy({} as World['messages'], { get: (_t, name) => unused(String(name)) }),
      sendingLine: {
        reserve: async (_t, { now }) => now,
        hold: async () => undefined,
        rateOf: async () => null,
        setRate: unused('sendingLine.setRate'),
      },
      digests: this.digests,
      feed: { add: unused('feed.add') },
      reach: { install: unused('reach.install'), look: unused('reach.look') },
      reachChecks: { listOf: async () => [], put: unused('reachChecks.put') },
      audit: {
        append: async (entry) => void this.audit.push(entry),
        pseudonymOf: (_t, person) => person,
        latestAt: async () => null,
        listAbout: async () => [],
        deleteBefore: async () => true,
        list: async () => [],
      },
      erasures: Object.assign(this.erasures, {
        listDue: async () => [],
        fingerprints: async () => new Set<string>(),
        remove: async () => undefined,
      }),
      retention: new Proxy({} as World['retention'], { get: (_t, name) => unused(String(name)) }),
      personalData: { rowsAbout: unused('personalData.rowsAbout'), erase: unused('personalData.erase') },
      directory: { listPeople: async () => [], groupMembers: async () => [], findGroups: async () => [] },
      calendar: this.#calendar(),
      holidays: { publicDates: () => [] },
      solver: { solve: unused('solve'), alternatives: unused('alternatives') },
      vault: vaultWith(Buffer.alloc(32, 1)),
      settings: {
        programMailbox: null,
        appId: '5f8a5e2c-0000-4000-8000-000000000001',
      },
      deliverSoon: () => undefined,
      reportSurprise: (what, error) => {
        throw new Error(what, { cause: error });
      },
    };
  }

  #sessions(): World['sessions'] {
    const { sessions } = this;
    const taken = new Set<string>();
    return {
      find: (t, id) => sessions.find(t, id),
      book: async (session, slotKeys) => {
        if ((await sessions.find(session.tenantId, session.id)) !== null) return refused('exists');
        if (slotKeys.some((k) => taken.has(k))) return refused('slotTaken');
        for (const k of slotKeys) taken.add(k);
        await sessions.insert(session);
        return ok(session);
      },
      save: (session) => sessions.save(session),
      saveAndFree: (session) => sessions.save(session),
      saveAndHold: (session) => sessions.save(session),
      listOfPairing: async (t, pairing) => sessions.where(t, (s) => s.pairingId === pairing),
      listOfCohort: async (t, cohort) => sessions.where(t, (s) => s.cohortId === cohort),
      listInState: async (t, state) => sessions.where(t, (s) => s.state === state),
      listEnded: async (t, before) =>
        sessions.where(t, (s) => s.state === 'booked' && s.endsAt <= before && s.checkInsAskedAt === null),
    };
  }

  #people(): World['people'] {
    return {
      replace: unused('replace'),
      snapshot: async () => null,
      summary: async () => null,
      person: async (_t, id) => this.people.get(id) ?? null,
      people: async (_t, ids) => ids.flatMap((id) => this.people.get(id) ?? []),
      search: async () => [],
    };
  }

  #sentCards(): World['sentCards'] {
    const { sentCards } = this;
    const where = (is: (card: SentCard) => boolean) => [...sentCards.values()].filter(is);
    return {
      find: async (t, id) => where((c) => c.tenantId === t && c.id === id)[0] ?? null,
      put: async (card) => void sentCards.set(`${card.tenantId}/${card.id}`, card),
      listOf: async (t, person, subject) =>
        where((c) => c.tenantId === t && c.personId === person && c.subjectId === subject),
      subjectsSent: async (t, kind) =>
        new Set(where((c) => c.tenantId === t && c.kind === kind).map((c) => c.subjectId)),
      listAbout: async (t, subject) => where((c) => c.tenantId === t && c.subjectId === subject),
    };
  }

  #calendar(): World['calendar'] {
    return {
      mailboxTimes: async (_t, ids) => {
        if (this.calendarFails !== null) throw this.calendarFails;
        return ids.flatMap((id) => this.mailboxes.get(id) ?? []);
      },
      freeBusy: async (_t, people) => people.map((p) => ({ personId: p.personId, known: true as const, busy: [] })),
      writeEvent: unused('writeEvent'),
      moveEvent: unused('moveEvent'),
      cancelEvent: unused('cancelEvent'),
      readEvents: unused('readEvents'),
    };
  }
}
