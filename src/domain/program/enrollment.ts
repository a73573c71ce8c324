import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Side } from './cohort.ts';

export type CareerStage = 'early' | 'mid' | 'senior' | 'executive';
export const careerStages: readonly CareerStage[] = ['early', 'mid', 'senior', 'executive'];

export type EnrollmentState =
  | 'invited'
  | 'enrolled'
  | 'trained'
  | 'waiting'
  | 'consulted'
  | 'paired'
  | 'completed'
  | 'notJoining'
  | 'withdrawn';

/** What a person says on the enrollment form. */
export type EnrollmentForm = {
  readonly side: Side;
  /** Topics one can teach (mentor) or wants to learn, best first (mentee). */
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly stage: CareerStage | null;
  /** How many pairings at a time: 1, for mentors up to 2. */
  readonly capacity: number;
  readonly consent: true;
};

/** A person's place in a cohort. */
export type Enrollment = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly personId: PersonId;
  readonly state: EnrollmentState;
  /** The side the lead had in mind; the person's own choice is in `form`. */
  readonly suggestedSide: Side | null;
  readonly form: EnrollmentForm | null;
  readonly invitedAt: Instant;
  readonly remindedAt: Instant | null;
  readonly enrolledAt: Instant | null;
  readonly trainedAt: Instant | null;
  /** How the training was had: the short step in card or tab, or a workshop that a lead recorded. */
  readonly trainedBy: 'self' | 'workshop' | null;
  readonly owed: readonly Notice[];
  readonly version: number;
};
