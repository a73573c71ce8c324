import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Side } from './cohort.ts';
import type { TrainingRecord } from './training-record.ts';

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
  /** A mentee's word to be there; see `attendanceMinimum`. Always false for mentors. */
  readonly commitment: boolean;
  /** Topics in the person's own words that the cohort does not offer yet; they count once a lead adds them. */
  readonly suggestions: readonly string[];
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
  /** What a lead filled in for a mentee beforehand, to be confirmed in one tap. */
  readonly prefilled: { readonly topics: readonly string[]; readonly languages: readonly string[] } | null;
  /** `openCall`: came by the join link. */
  readonly joinedBy: 'invitation' | 'openCall';
  /** When a mentee gave their word to be there. */
  readonly committedAt: Instant | null;
  /** Who books and moves sessions for a mentee; they see times, and nothing else. Named by the mentee alone. */
  readonly assistantId: PersonId | null;
  /** Left this cohort for the program's next one: invited with its first invitations. */
  readonly wantsNext: boolean;
  readonly invitedAt: Instant;
  readonly remindedAt: Instant | null;
  readonly enrolledAt: Instant | null;
  readonly trainedAt: Instant | null;
  /** How the training was had: the short steps in the tab, or a workshop that a lead recorded. */
  readonly trainedBy: 'self' | 'workshop' | null;
  readonly training: TrainingRecord;
  /** When the one reminder of unfinished training was owed. */
  readonly trainingNudgedAt: Instant | null;
  readonly owed: readonly Notice[];
  readonly version: number;
};

/** How many of the planned sessions a mentee promises to be at: all but one. */
export const attendanceMinimum = (planned: number): number => Math.max(1, planned - 1);

/** What somebody teaches or wants to learn as the cohort offers it now: their choice, and their suggestions that a lead has added since. */
export const topicsOffered = (form: EnrollmentForm, offered: readonly string[]): readonly string[] => [
  ...form.topics,
  ...form.suggestions.filter((s) => offered.includes(s) && !form.topics.includes(s)),
];
