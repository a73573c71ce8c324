import type { Connection } from 'mongoose';
import type { Digest } from '../domain/notice/digest.ts';
import type { ActionStore, InsightStore, ManagerHoursStore } from '../use-cases/ports/insights.ts';
import type { DigestStore, MessageLedger, SendingLine } from '../use-cases/ports/messaging.ts';
import type { Leases, Outbox, SentCardStore } from '../use-cases/ports/outbox.ts';
import type { ErasureStore, PersonalData } from '../use-cases/ports/personal-data.ts';
import type { ReachCheckStore } from '../use-cases/ports/reach.ts';
import type { Retention } from '../use-cases/ports/retention.ts';
import type {
  AuditLog,
  CheckInStore,
  CohortStore,
  ConcernStore,
  ConversationStore,
  DirectoryStore,
  EnrollmentStore,
  PairingStore,
  ProgramStore,
  ProposalRunStore,
  ReleasedScoreStore,
  RoleTrainingStore,
  SeenActivities,
  SessionStore,
} from '../use-cases/ports/stores.ts';
import type { DeclaredFactsStore, TenantSettingsStore } from '../use-cases/ports/tenant-settings.ts';
import type { OwnNotesStore, WorkbookStore } from '../use-cases/ports/workbooks.ts';
import { basicsOf } from './aggregates.ts';
import { type CollectionName, collections, type Database, openCollections } from './collections.ts';
import { connect } from './connection.ts';
import { migrate } from './migrations/migrate.ts';
import {
  mongoCheckInStore,
  mongoCohortStore,
  mongoConcernStore,
  mongoEnrollmentStore,
  mongoPairingStore,
  mongoProgramStore,
  mongoRoleTrainingStore,
} from './mongo-aggregate-stores.ts';
import { mongoAuditLog } from './mongo-audit-log.ts';
import { mongoConversationStore } from './mongo-conversation-store.ts';
import { mongoDirectoryStore } from './mongo-directory-store.ts';
import { mongoErasureStore } from './mongo-erasure-store.ts';
import { mongoActionStore, mongoInsightStore, mongoManagerHoursStore } from './mongo-insight-stores.ts';
import { mongoLeases } from './mongo-leases.ts';
import { mongoMessageLedger, mongoSendingLine } from './mongo-messaging.ts';
import { MongoOutbox } from './mongo-outbox.ts';
import { mongoPersonalData } from './mongo-personal-data.ts';
import { mongoProposalRunStore } from './mongo-proposal-run-store.ts';
import { mongoReachCheckStore } from './mongo-reach-check-store.ts';
import { mongoReleasedScoreStore } from './mongo-released-score-store.ts';
import { mongoRetention } from './mongo-retention.ts';
import { mongoSeenActivities } from './mongo-seen-activities.ts';
import { mongoSentCardStore } from './mongo-sent-card-store.ts';
import { mongoSessionStore } from './mongo-session-store.ts';
import { mongoDeclaredFactsStore, mongoTenantSettingsStore } from './mongo-tenant-stores.ts';
import { mongoOwnNotesStore, mongoWorkbookStore } from './mongo-workbook-stores.ts';
import { createCollections, createIndexes } from './prepare.ts';

export type Store = {
  readonly tenantSettings: TenantSettingsStore;
  readonly declaredFacts: DeclaredFactsStore;
  readonly programs: ProgramStore;
  readonly cohorts: CohortStore;
  readonly enrollments: EnrollmentStore;
  readonly roleTrainings: RoleTrainingStore;
  readonly pairings: PairingStore;
  readonly sessions: SessionStore;
  readonly workbooks: WorkbookStore;
  readonly ownNotes: OwnNotesStore;
  readonly checkIns: CheckInStore;
  readonly concerns: ConcernStore;
  readonly insights: InsightStore;
  readonly actions: ActionStore;
  readonly managerHours: ManagerHoursStore;
  readonly proposalRuns: ProposalRunStore;
  readonly releasedScores: ReleasedScoreStore;
  readonly directory: DirectoryStore;
  readonly conversations: ConversationStore;
  readonly sentCards: SentCardStore;
  readonly outbox: Outbox;
  readonly leases: Leases;
  readonly messages: MessageLedger;
  readonly sendingLine: SendingLine;
  readonly digests: DigestStore;
  readonly reachChecks: ReachCheckStore;
  readonly audit: AuditLog;
  readonly erasures: ErasureStore;
  readonly personalData: PersonalData;
  readonly retention: Retention;
  readonly seenActivities: SeenActivities;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Connects, brings data and indexes to what this program needs, and hands out the stores. `now` is the clock of effects that a
 * booking owes. Throws when the database cannot be reached within ten seconds, or holds the data of a newer program.
 */
export async function openStore(options: { readonly uri: string; readonly now: () => string }): Promise<Store> {
  const connection = await connect(options.uri);
  try {
    const db = openCollections(connection);
    await bringUpToDate(connection, db);
    return storeOn(connection, db, options.now);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function bringUpToDate(connection: Connection, db: Database): Promise<void> {
  await createCollections(connection, Object.values(db));
  await migrate(connection);
  for (const name of Object.keys(collections) as CollectionName[])
    await createIndexes(db[name], collections[name].indexes);
}

const storeOn = (connection: Connection, db: Database, now: () => string): Store => ({
  tenantSettings: mongoTenantSettingsStore(db),
  declaredFacts: mongoDeclaredFactsStore(db),
  programs: mongoProgramStore(db),
  cohorts: mongoCohortStore(db),
  enrollments: mongoEnrollmentStore(db),
  roleTrainings: mongoRoleTrainingStore(db),
  pairings: mongoPairingStore(db),
  sessions: mongoSessionStore(connection, db, now),
  workbooks: mongoWorkbookStore(db),
  ownNotes: mongoOwnNotesStore(db),
  checkIns: mongoCheckInStore(db),
  concerns: mongoConcernStore(db),
  insights: mongoInsightStore(db),
  actions: mongoActionStore(db),
  managerHours: mongoManagerHoursStore(db),
  proposalRuns: mongoProposalRunStore(db),
  releasedScores: mongoReleasedScoreStore(db),
  directory: mongoDirectoryStore(db),
  conversations: mongoConversationStore(db),
  sentCards: mongoSentCardStore(db),
  outbox: new MongoOutbox(db),
  leases: mongoLeases(db),
  messages: mongoMessageLedger(db),
  sendingLine: mongoSendingLine(db),
  digests: basicsOf<Digest>(db.digests),
  reachChecks: mongoReachCheckStore(db),
  audit: mongoAuditLog(db),
  erasures: mongoErasureStore(db),
  personalData: mongoPersonalData(db),
  retention: mongoRetention(db),
  seenActivities: mongoSeenActivities(db),
  async ping() {
    await connection.getClient().db().admin().ping();
  },
  close: () => connection.close(),
});
