import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';

export type CheckInKind = 'baseline' | 'afterSession';
export type SessionReport = 'met' | 'moved' | 'didNotHappen';

/** Our own questions (impact.md §2), not validated; the words live in the locales under `questions.<id>`. */
export const questionIds = ['CSAT', 'RQ1', 'RQ2', 'RQ3', 'PS1', 'PS2', 'PS3', 'BE1', 'BE2', 'BE3', 'CU1'] as const;
export type QuestionId = (typeof questionIds)[number];

/** 1 "not at all" … 5 "completely". */
export type Answer = { readonly questionId: QuestionId; readonly value: 1 | 2 | 3 | 4 | 5 };

/** One to three questions to one person after a session or a period; unique per pairing, person and period. */
export type CheckIn = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly kind: CheckInKind;
  readonly pairingId: EntityId | null;
  readonly sessionId: EntityId | null;
  readonly personId: PersonId;
  readonly side: Side;
  readonly questions: readonly QuestionId[];
  readonly report: SessionReport | null;
  readonly answers: readonly Answer[];
  readonly dueAt: Instant;
  readonly remindedAt: Instant | null;
  readonly closesAt: Instant;
  readonly answeredAt: Instant | null;
  readonly owed: readonly Notice[];
  readonly version: number;
};
