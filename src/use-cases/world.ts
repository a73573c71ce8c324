import type { ActivityFeed } from './ports/activity-feed.ts';
import type { Calendar } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { Holidays } from './ports/holidays.ts';
import type { Ids } from './ports/ids.ts';
import type { ActionStore, InsightStore, ManagerHoursStore } from './ports/insights.ts';
import type { DigestStore, MessageLedger, SendingLine } from './ports/messaging.ts';
import type { Outbox, SentCardStore } from './ports/outbox.ts';
import type { PairingSolver } from './ports/pairing-solver.ts';
import type { ErasureStore, PersonalData } from './ports/personal-data.ts';
import type { Reach, ReachCheckStore } from './ports/reach.ts';
import type { Retention } from './ports/retention.ts';
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
  SessionStore,
} from './ports/stores.ts';
import type { DeclaredFactsStore, TenantSettingsStore } from './ports/tenant-settings.ts';
import type { Vault } from './ports/vault.ts';
import type { OwnNotesStore, WorkbookStore } from './ports/workbooks.ts';

/** Everything that use cases reach the outside with; composed once per process. */
export type World = {
  readonly clock: Clock;
  readonly ids: Ids;
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
  readonly releasedScores: ReleasedScoreStore;
  readonly proposalRuns: ProposalRunStore;
  readonly people: DirectoryStore;
  readonly conversations: ConversationStore;
  readonly sentCards: SentCardStore;
  readonly outbox: Outbox;
  readonly messages: MessageLedger;
  readonly sendingLine: SendingLine;
  readonly digests: DigestStore;
  readonly reach: Reach;
  readonly feed: ActivityFeed;
  readonly reachChecks: ReachCheckStore;
  readonly audit: AuditLog;
  readonly erasures: ErasureStore;
  readonly personalData: PersonalData;
  readonly retention: Retention;
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly holidays: Holidays;
  readonly solver: PairingSolver;
  readonly vault: Vault;
  readonly settings: {
    /** The mailbox that organizes sessions; null: the mentor's own. */
    readonly programMailbox: string | null;
    /** The app's id in its manifest, for links on cards and in events that open the tab in Teams. */
    readonly appId: string;
  };
  /** Called after a save that owes something, so that delivery is tried at once; the tick only catches up. */
  readonly deliverSoon: (tenantId: string) => void;
  /** Something went wrong that nobody waits for: somebody must look at it. */
  readonly reportSurprise: (what: string, error: unknown) => void;
};
