import type { CheckIn, QuestionId } from '../../domain/check-in/check-in.ts';
import type { Concern } from '../../domain/concern/concern.ts';
import type { ReleasedScore } from '../../domain/impact/suppression.ts';
import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { DirectorySnapshot, Person } from '../../domain/kernel/person.ts';
import type { ProposalRun, RunOutcome } from '../../domain/matching/proposal-run.ts';
import type { Pairing, PairingState } from '../../domain/pairing/pairing.ts';
import type { Cohort } from '../../domain/program/cohort.ts';
import type { Enrollment } from '../../domain/program/enrollment.ts';
import type { Program } from '../../domain/program/program.ts';
import type { RoleTraining } from '../../domain/program/role-training.ts';
import type { Session, SessionState } from '../../domain/session/session.ts';

/**
 * What every aggregate's store can do. An aggregate lives in one document with the notices it owes.
 * `insert` and `save` return the stored aggregate (save: with `version` one higher); a save against another version than
 * the stored one changes nothing.
 */
export type AggregateStore<A> = {
  find(tenantId: TenantId, id: EntityId): Promise<A | null>;
  insert(aggregate: A): Promise<Outcome<A, 'exists'>>;
  /** Writes where the stored version still is `aggregate.version`. */
  save(aggregate: A): Promise<Outcome<A, 'versionConflict'>>;
};

export type ProgramStore = AggregateStore<Program> & {
  list(tenantId: TenantId): Promise<readonly Program[]>;
};

export type CohortStore = AggregateStore<Cohort> & {
  listOfProgram(tenantId: TenantId, programId: EntityId): Promise<readonly Cohort[]>;
};

/** Unique per (tenant, cohort, person). */
export type EnrollmentStore = AggregateStore<Enrollment> & {
  findOf(tenantId: TenantId, cohortId: EntityId, personId: PersonId): Promise<Enrollment | null>;
  listOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<readonly Enrollment[]>;
  listOfPerson(tenantId: TenantId, personId: PersonId): Promise<readonly Enrollment[]>;
  /** Places of mentees who have named this person as their assistant. */
  listAssistedBy(tenantId: TenantId, assistantId: PersonId): Promise<readonly Enrollment[]>;
  listOfPeople(tenantId: TenantId, personIds: readonly PersonId[]): Promise<readonly Enrollment[]>;
  /** Invitations without an answer and without a reminder, invited at or before `before`. */
  dueForReminder(tenantId: TenantId, before: Instant, limit: number): Promise<readonly Enrollment[]>;
  /** Neither trained nor nudged, and enrolled at or before `before`. */
  dueForTrainingNudge(tenantId: TenantId, before: Instant, limit: number): Promise<readonly Enrollment[]>;
};

/** Unique per id, which is derived from person and role. */
export type RoleTrainingStore = AggregateStore<RoleTraining>;

export type PairingStore = AggregateStore<Pairing> & {
  listOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<readonly Pairing[]>;
  listOfPerson(tenantId: TenantId, personId: PersonId): Promise<readonly Pairing[]>;
  listOfRun(tenantId: TenantId, runId: EntityId): Promise<readonly Pairing[]>;
  listInState(tenantId: TenantId, state: PairingState, limit: number): Promise<readonly Pairing[]>;
  /** Whose `nextLookAt` is at or before `now`, the longest due first. */
  listToLookAt(tenantId: TenantId, now: Instant, limit: number): Promise<readonly Pairing[]>;
  /** Running pairings that somebody leaves and that end at or before `before`. */
  listLeaving(tenantId: TenantId, before: Instant): Promise<readonly Pairing[]>;
};

export type SessionStore = {
  find(tenantId: TenantId, id: EntityId): Promise<Session | null>;
  /**
   * Holds the time: the session and its slot keys in one transaction. `slotTaken` when either person already has a session
   * in one of these quarters of an hour, `exists` when this very session id was booked before; nothing is written then.
   */
  book(session: Session, slotKeys: readonly string[]): Promise<Outcome<Session, 'slotTaken' | 'exists'>>;
  save(session: Session): Promise<Outcome<Session, 'versionConflict'>>;
  /** Saves a session that was called off, frees its slot keys and owes the cancellation of its event, in one transaction; once per session. */
  saveAndFree(session: Session): Promise<Outcome<Session, 'versionConflict'>>;
  /**
   * Saves a session at another time and holds that instead, in one transaction; `slotTaken`: nothing is written. A session whose event
   * still stands at another time owes its move.
   */
  saveAndHold(
    session: Session,
    slotKeys: readonly string[],
  ): Promise<Outcome<Session, 'versionConflict' | 'slotTaken'>>;
  listOfPairing(tenantId: TenantId, pairingId: EntityId): Promise<readonly Session[]>;
  listOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<readonly Session[]>;
  listInState(tenantId: TenantId, state: SessionState, limit: number): Promise<readonly Session[]>;
  /** Booked sessions whose end is at or before `before` and whose pair was not asked yet (`checkInsAskedAt` null), oldest first. */
  listEnded(tenantId: TenantId, before: Instant, limit: number): Promise<readonly Session[]>;
};

/** Unique per id, which is derived from pairing (or cohort), person and period. */
export type CheckInStore = AggregateStore<CheckIn> & {
  listOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<readonly CheckIn[]>;
  listOfSession(tenantId: TenantId, sessionId: EntityId): Promise<readonly CheckIn[]>;
  /** Everything that somebody was ever asked, oldest first. */
  listOfPerson(tenantId: TenantId, personId: PersonId): Promise<readonly CheckIn[]>;
  /** Unanswered, unreminded, not closed at `now`, and due at or before `before`. */
  dueForReminder(tenantId: TenantId, before: Instant, now: Instant, limit: number): Promise<readonly CheckIn[]>;
};

export type ConcernStore = AggregateStore<Concern> & {
  /** Concerns that the person opened, newest first. */
  listOfPerson(tenantId: TenantId, personId: PersonId): Promise<readonly Concern[]>;
  listOfProgram(tenantId: TenantId, programId: EntityId): Promise<readonly Concern[]>;
  /** Not settled yet, the one that is due first first. */
  listOpen(tenantId: TenantId, limit: number): Promise<readonly Concern[]>;
};

export type ProposalRunStore = AggregateStore<ProposalRun> & {
  listOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<readonly ProposalRun[]>;
  /** Writes the run's pairs and unmatched in parts; writing again replaces them. */
  putOutcome(tenantId: TenantId, runId: EntityId, outcome: RunOutcome): Promise<void>;
  outcomeOf(tenantId: TenantId, runId: EntityId): Promise<RunOutcome>;
  listInState(tenantId: TenantId, state: ProposalRun['state'], limit: number): Promise<readonly ProposalRun[]>;
};

export type DirectoryStore = {
  /** Replaces the tenant's snapshot; readers see the old one or the new one, never a mixture. */
  replace(snapshot: DirectorySnapshot): Promise<void>;
  /** The newest snapshot whole. */
  snapshot(tenantId: TenantId): Promise<DirectorySnapshot | null>;
  /** When the newest snapshot was taken and how much it found, without its people. */
  summary(
    tenantId: TenantId,
  ): Promise<{ takenAt: Instant; people: number; findings: DirectorySnapshot['findings'] } | null>;
  person(tenantId: TenantId, id: PersonId): Promise<Person | null>;
  people(tenantId: TenantId, ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Enabled members whose name, mail, department or title begins with or contains the words; by name, at most `limit`. */
  search(tenantId: TenantId, words: string, limit: number): Promise<readonly Person[]>;
};

/** Where the bot can reach a person. */
export type ConversationReference = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** The person's Teams id in this chat (`29:…`), by which cards name who refreshes them; null until Teams told it. */
  readonly teamsUserId: string | null;
  readonly seenAt: Instant;
  /** Set when Teams said that the person blocked the bot or may not be written to; a new sign of life clears it. */
  readonly unreachable: string | null;
};

export type ConversationStore = {
  find(tenantId: TenantId, personId: PersonId): Promise<ConversationReference | null>;
  /** What is known of these people, in no order. */
  listOf(tenantId: TenantId, personIds: readonly PersonId[]): Promise<readonly ConversationReference[]>;
  /** References of these people that are marked unreachable. */
  unreachable(tenantId: TenantId, personIds: readonly PersonId[]): Promise<readonly ConversationReference[]>;
  /** The newest reference wins; with an empty `conversationId` it says only that the person cannot be reached, and why. */
  put(reference: ConversationReference): Promise<void>;
  remove(tenantId: TenantId, personId: PersonId): Promise<void>;
};

/** Figures as they were released, for good: the first that is written for a number of people is the one. */
export type ReleasedScoreStore = {
  /** The newest figure of each question of the cohort that has one. */
  latest(tenantId: TenantId, cohortId: EntityId): Promise<ReadonlyMap<QuestionId, ReleasedScore>>;
  release(tenantId: TenantId, of: { cohortId: EntityId; questionId: QuestionId }, score: ReleasedScore): Promise<void>;
};

/** An append-only trail: who did what to what, never content. Entries of a tenant are chained by hash. */
export type AuditEntry = {
  readonly tenantId: TenantId;
  readonly at: Instant;
  readonly actorId: PersonId | 'system';
  readonly action: string;
  readonly targetId: string;
  readonly outcome: 'done' | 'refused';
};
export type AuditLog = {
  append(entry: AuditEntry): Promise<void>;
  list(tenantId: TenantId, limit: number): Promise<readonly (AuditEntry & { readonly hash: string })[]>;
  /** How the trail names a person. */
  pseudonymOf(tenantId: TenantId, personId: PersonId): string;
  /** When this actor last did this to this target; null: never. */
  latestAt(tenantId: TenantId, of: Pick<AuditEntry, 'actorId' | 'action' | 'targetId'>): Promise<Instant | null>;
  /** Entries about any of these targets, newest first. */
  listAbout(tenantId: TenantId, targetIds: readonly string[], limit: number): Promise<readonly AuditEntry[]>;
  /** Checks the chain, then deletes what was written before `before`; what stays can be checked as before. False: the chain is broken, and nothing was deleted. */
  deleteBefore(tenantId: TenantId, before: Instant): Promise<boolean>;
};

/** Remembers for a day which incoming activities were taken; true when this one is new. */
export type SeenActivities = {
  firstTime(tenantId: TenantId, conversationId: string, activityId: string): Promise<boolean>;
};
