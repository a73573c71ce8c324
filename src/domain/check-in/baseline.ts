import type { EntityId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Enrollment } from '../program/enrollment.ts';
import type { Answer, CheckIn, QuestionId } from './check-in.ts';

/** Belonging, being heard, and how well one knows how leaders decide. */
export const baselineQuestions: readonly QuestionId[] = ['BE1', 'BE3', 'CU1'];

/** The answers given with the enrollment, before anything has begun. */
export function baselineOf(
  enrollment: Enrollment,
  given: { readonly id: EntityId; readonly answers: readonly Answer[]; readonly now: Instant },
): CheckIn {
  return {
    tenantId: enrollment.tenantId,
    id: given.id,
    programId: enrollment.programId,
    cohortId: enrollment.cohortId,
    kind: 'baseline',
    pairingId: null,
    sessionId: null,
    personId: enrollment.personId,
    side: enrollment.form?.side ?? 'mentor',
    questions: baselineQuestions,
    report: null,
    answers: given.answers,
    low: false,
    help: null,
    dueAt: given.now,
    remindedAt: null,
    closesAt: given.now,
    answeredAt: given.now,
    owed: [],
    version: 0,
  };
}
