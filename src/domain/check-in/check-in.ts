import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';

export const checkInKinds = [
  'baseline',
  'afterSession',
  'halfWay',
  'end',
  'after6Months',
  'after12Months',
  'quietPeriod',
] as const;
export type CheckInKind = (typeof checkInKinds)[number];
/** Those that ask about a stretch of time instead of one session. */
export type PeriodKind = Exclude<CheckInKind, 'baseline' | 'afterSession'>;

export type SessionReport = 'met' | 'moved' | 'didNotHappen';

/** Our own questions (impact.md §2; MH1 and MH2 are product.md step 8), not validated; the words lie in the shared texts under `questions.<id>`. */
export const questionIds = [
  'CSAT',
  'RQ1',
  'RQ2',
  'RQ3',
  'PS1',
  'PS2',
  'PS3',
  'MH1',
  'MH2',
  'BE1',
  'BE3',
  'CU1',
  'CM1',
  'LP1',
  'IS1',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** 1 "not at all" … 5 "completely". */
export type Answer = { readonly questionId: QuestionId; readonly value: 1 | 2 | 3 | 4 | 5 };

/** What somebody whose score was low says when they are asked, alone, whether the lead shall know. */
export const helpAnswers = ['yes', 'somebodyElse', 'no'] as const;
export type HelpAnswer = (typeof helpAnswers)[number];

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
  /** The answers as they stand are low: only their person is asked about it. */
  readonly low: boolean;
  readonly help: HelpAnswer | null;
  readonly dueAt: Instant;
  readonly remindedAt: Instant | null;
  readonly closesAt: Instant;
  readonly answeredAt: Instant | null;
  readonly owed: readonly Notice[];
  readonly version: number;
};

export const isOpen = (c: CheckIn, now: Instant): boolean => now < c.closesAt;
/** Waits for an answer. */
export const isOwed = (c: CheckIn, now: Instant): boolean => c.answeredAt === null && c.dueAt <= now && isOpen(c, now);
