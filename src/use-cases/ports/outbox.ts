import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Notice, NoticeKind } from '../../domain/notice/notice.ts';

/** An effect on the outside world that is owed: a card to a person, or an event in the organizer's calendar. */
export type Effect =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'writeEvent'; readonly sessionId: EntityId }
  | { readonly kind: 'moveEvent'; readonly sessionId: EntityId }
  | { readonly kind: 'cancelEvent'; readonly sessionId: EntityId }
  /** An entry in somebody's activity feed that points at the notice's card. */
  | { readonly kind: 'feedEntry'; readonly notice: Notice };

/** Why an open row waits although it was due: the person's hours, the month's budget, the day's or minute's limit, or somebody who must act first. */
export type Waits = 'quietHours' | 'budget' | 'dayLimit' | 'minuteLimit' | 'unreachable' | 'retry';
/** How a row ended: `moot` when what it was about was over, `merged` into a digest, `late` when nobody could be reached in time. */
export type RowOutcome = 'sent' | 'moot' | 'merged' | 'late';

/** `urgent`: answers to presses and events in calendars, which never stand behind thousands of patient ones. */
export type Lane = 'urgent' | 'patient';
export type Claim = {
  readonly lane: Lane;
  readonly now: Instant;
  readonly leaseUntil: Instant;
  readonly limit: number;
};

export type NewEffect = {
  readonly effectKey: string;
  readonly effect: Effect;
  readonly dueAt: Instant;
  /** The cohort whose leads may see that it is owed; none for what is nobody else's business. */
  readonly cohortId?: EntityId | null;
};

export type OutboxRow = {
  readonly tenantId: TenantId;
  /** Unique per tenant: an effect with this key exists once, however often it is asked for. */
  readonly effectKey: string;
  readonly effect: Effect;
  readonly dueAt: Instant;
  readonly attempts: number;
  /** The fence of the lease under which this row was claimed; finishing with an older fence does nothing. */
  readonly fence: number;
  readonly lastProblem: string | null;
  readonly cohortId: EntityId | null;
  /** Until then the row is this process's; after it, somebody else's perhaps. */
  readonly leaseUntil: Instant;
};

/** A notice as those who run a cohort may follow it, whatever became of it. */
export type NoticeRecord = {
  readonly effectKey: string;
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  readonly subjectId: EntityId;
  readonly dueAt: Instant;
  readonly state: 'open' | 'done' | 'dead';
  readonly waits: Waits | null;
  readonly outcome: RowOutcome | null;
  readonly lastProblem: string | null;
};

export type Outbox = {
  /** Adds effects whose keys are not known yet (finished keys stay known for 400 days, so that nothing repeats). */
  add(tenantId: TenantId, rows: readonly NewEffect[]): Promise<void>;
  /** Copies the notices that aggregates owe to rows, then takes them off the aggregates; safe to repeat and to kill anywhere. At most `limit` aggregates; returns how many. */
  relayOwed(tenantId: TenantId, limit: number): Promise<number>;
  /** Leases due rows of a lane to this process until `leaseUntil`, the oldest first; a row whose lease has lapsed may be claimed again. */
  claim(tenantId: TenantId, of: Claim): Promise<readonly OutboxRow[]>;
  /** As `claim`: what is due to one person in the patient lane and nobody has. */
  claimOf(tenantId: TenantId, personId: PersonId, of: Omit<Claim, 'lane' | 'limit'>): Promise<readonly OutboxRow[]>;
  /** Keeps a row leased until then, while its work goes on; false when the lease was lost meanwhile. */
  extend(row: OutboxRow, leaseUntil: Instant): Promise<boolean>;
  /** False when the lease was lost meanwhile. */
  finish(row: OutboxRow, outcome?: RowOutcome): Promise<boolean>;
  /** Puts the row back for `dueAt` with one more attempt; false when the lease was lost meanwhile. */
  postpone(row: OutboxRow, dueAt: Instant, problem: string): Promise<boolean>;
  /** Puts the row back without counting an attempt, and keeps why. */
  defer(row: OutboxRow, dueAt: Instant, why?: { readonly waits: Waits; readonly problem?: string }): Promise<boolean>;
  /** Gives up: the row stays as a dead letter until it is replayed. */
  bury(row: OutboxRow, problem: string): Promise<boolean>;
  /** Opens all dead letters again, due at `dueAt`, with their attempts forgotten; returns how many. */
  replayDead(tenantId: TenantId, dueAt: Instant): Promise<number>;
  /** Earliest time, not after `latest`, at which an open row is due or its lease ends; null when there are none. */
  nextDue(tenantId: TenantId, lane: Lane, latest: Instant): Promise<Instant | null>;
  /** Notices of a cohort of these kinds, those due last first; `before` is the place where the page before ended. */
  noticesOf(
    tenantId: TenantId,
    of: { cohortId: EntityId; kinds: readonly NoticeKind[]; before: { dueAt: Instant; effectKey: string } | null },
    limit: number,
  ): Promise<readonly NoticeRecord[]>;
  counts(tenantId: TenantId): Promise<{ open: number; dead: number; oldestDueAt: Instant | null }>;
};

/** A card that stands in somebody's chat. Its id is the opaque action id on the card; who owns it and what it is about is known only here. */
export type SentCard = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly personId: PersonId;
  readonly kind: string;
  readonly subjectId: EntityId;
  readonly conversationId: string;
  /** Null while it is unknown whether Teams took the card. */
  readonly activityId: string | null;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
};

export type SentCardStore = {
  find(tenantId: TenantId, id: EntityId): Promise<SentCard | null>;
  put(card: SentCard): Promise<void>;
  /** Cards of a person about a subject, newest first. */
  listOf(tenantId: TenantId, personId: PersonId, subjectId: EntityId): Promise<readonly SentCard[]>;
  /** Ids of all subjects about which a card of this kind stands in a chat. */
  subjectsSent(tenantId: TenantId, kind: string): Promise<ReadonlySet<EntityId>>;
  /** All cards about a subject, whoever has them. */
  listAbout(tenantId: TenantId, subjectId: EntityId): Promise<readonly SentCard[]>;
};

export type Leases = {
  /**
   * Takes the named work for this process until `until`, when nobody holds it at `now`: compare-and-set. The fence rises with every taking.
   * With `period`, the work is taken at most once for that period (e.g. `2026-11-24`).
   */
  take(
    tenantId: TenantId,
    name: string,
    times: { now: Instant; until: Instant; period?: string },
  ): Promise<{ fence: number } | null>;
  /** Marks the period as done and releases. False when the lease was lost. */
  finish(tenantId: TenantId, name: string, fence: number, period?: string): Promise<boolean>;
};
