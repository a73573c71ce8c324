import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ScorePart } from '../pairing/pairing.ts';
import type { Side } from '../program/cohort.ts';

/** `releasing`: the lead released it and its pairings are being written; a tick finishes what a stop interrupted. */
export type RunState = 'running' | 'finished' | 'cancelled' | 'failed' | 'releasing' | 'released';

export type RunPair = {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly fixed: boolean;
};

export type RunUnmatched = {
  readonly personId: PersonId;
  readonly side: Side;
  readonly blockedBy: readonly { readonly rule: string; readonly count: number }[];
  readonly wouldHelp: readonly { readonly relax: string; readonly pairs: number }[];
};

export type PairIds = { readonly mentorId: PersonId; readonly menteeId: PersonId };

/** One "propose pairings" and its whole outcome. Its pairs are kept beside it, in parts (they may be thousands). */
export type ProposalRun = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly requestedBy: PersonId;
  readonly requestedAt: Instant;
  readonly seed: number;
  readonly fixed: readonly PairIds[];
  readonly forbidden: readonly PairIds[];
  readonly state: RunState;
  readonly progress: { readonly done: number; readonly of: number };
  readonly pairings: number;
  readonly total: number;
  /** Proved best for the whole pool; otherwise `gap` says by how much it might be missed. */
  readonly optimal: boolean;
  readonly gap: number | null;
  readonly pool: { readonly mentors: number; readonly mentees: number };
  readonly seconds: number | null;
  readonly releasedAt: Instant | null;
  readonly version: number;
};

export type RunOutcome = { readonly pairs: readonly RunPair[]; readonly unmatched: readonly RunUnmatched[] };
