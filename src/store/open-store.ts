import type { Leases, Outbox, SentCardStore } from '../use-cases/ports/outbox.ts';
import type {
  AuditLog,
  CheckInStore,
  CohortStore,
  ConversationStore,
  DirectoryStore,
  EnrollmentStore,
  PairingStore,
  ProgramStore,
  ProposalRunStore,
  SeenActivities,
  SessionStore,
} from '../use-cases/ports/stores.ts';
import { type CollectionName, collections, openCollections } from './collections.ts';
import { connect, prepare } from './connection.ts';
import { migrate } from './migrations/migrate.ts';
import {
  mongoCheckInStore,
  mongoCohortStore,
  mongoEnrollmentStore,
  mongoPairingStore,
  mongoProgramStore,
  mongoProposalRunStore,
} from './mongo-aggregate-stores.ts';
import { mongoDirectoryStore } from './mongo-directory-store.ts';
import { MongoOutbox } from './mongo-outbox.ts';
import { mongoSessionStore } from './mongo-session-store.ts';
import {
  mongoAuditLog,
  mongoConversationStore,
  mongoLeases,
  mongoSeenActivities,
  mongoSentCardStore,
} from './mongo-trails.ts';

export type Store = {
  readonly programs: ProgramStore;
  readonly cohorts: CohortStore;
  readonly enrollments: EnrollmentStore;
  readonly pairings: PairingStore;
  readonly sessions: SessionStore;
  readonly checkIns: CheckInStore;
  readonly proposalRuns: ProposalRunStore;
  readonly directory: DirectoryStore;
  readonly conversations: ConversationStore;
  readonly sentCards: SentCardStore;
  readonly outbox: Outbox;
  readonly leases: Leases;
  readonly audit: AuditLog;
  readonly seenActivities: SeenActivities;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Connects, brings data and indexes to what this program needs, and hands out the stores. `now` is the clock of effects that a booking owes. */
export async function openStore(options: { readonly uri: string; readonly now: () => string }): Promise<Store> {
  const connection = await connect(options.uri);
  const db = openCollections(connection);
  await migrate(connection);
  for (const name of Object.keys(collections) as CollectionName[]) await prepare(db[name], collections[name].indexes);
  return {
    programs: mongoProgramStore(db),
    cohorts: mongoCohortStore(db),
    enrollments: mongoEnrollmentStore(db),
    pairings: mongoPairingStore(db),
    sessions: mongoSessionStore(connection, db, options.now),
    checkIns: mongoCheckInStore(db),
    proposalRuns: mongoProposalRunStore(db),
    directory: mongoDirectoryStore(db),
    conversations: mongoConversationStore(db),
    sentCards: mongoSentCardStore(db),
    outbox: new MongoOutbox(db),
    leases: mongoLeases(db),
    audit: mongoAuditLog(db),
    seenActivities: mongoSeenActivities(db),
    async ping() {
      await connection.db?.admin().ping();
    },
    close: () => connection.close(),
  };
}
