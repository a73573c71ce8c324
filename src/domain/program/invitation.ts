import type { EntityId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { Person } from '../kernel/person.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import type { Cohort, Side } from './cohort.ts';
import type { Enrollment, EnrollmentForm } from './enrollment.ts';

/** Why somebody cannot be invited; guests are never eligible, and a mailbox is needed for calendar and chat. */
export function mayBeInvited(person: Person): Outcome<true, 'guest' | 'disabled' | 'noMail'> {
  if (person.guest) return refused('guest');
  if (!person.accountEnabled) return refused('disabled');
  if (person.mail === null) return refused('noMail');
  return ok(true);
}

export function invite(
  cohort: Cohort,
  to: { readonly enrollmentId: EntityId; readonly personId: PersonId; readonly side: Side | null },
  now: Instant,
): Enrollment {
  const enrollment: Enrollment = {
    tenantId: cohort.tenantId,
    id: to.enrollmentId,
    programId: cohort.programId,
    cohortId: cohort.id,
    personId: to.personId,
    state: 'invited',
    suggestedSide: to.side,
    form: null,
    invitedAt: now,
    remindedAt: null,
    enrolledAt: null,
    trainedAt: null,
    trainedBy: null,
    owed: [],
    version: 0,
  };
  return owing(enrollment, {
    key: noticeKey('invitation', enrollment.id, enrollment.personId),
    kind: 'invitation',
    personId: enrollment.personId,
    subjectId: enrollment.id,
    dueAt: now,
    asked: false,
    reminder: 0,
  });
}

/** The one reminder of an invitation that nobody answered. */
export function remind(enrollment: Enrollment, now: Instant): Enrollment {
  if (enrollment.state !== 'invited' || enrollment.remindedAt !== null) return enrollment;
  return owing(
    { ...enrollment, remindedAt: now },
    {
      key: noticeKey('invitation', enrollment.id, enrollment.personId, 1),
      kind: 'invitation',
      personId: enrollment.personId,
      subjectId: enrollment.id,
      dueAt: now,
      asked: false,
      reminder: 1,
    },
  );
}

const open = (enrollment: Enrollment): boolean =>
  enrollment.state === 'invited' ||
  enrollment.state === 'enrolled' ||
  enrollment.state === 'trained' ||
  enrollment.state === 'waiting';

/** Takes the form; it may be sent again with other answers, which count from the next proposal. Somebody who had declined may still join. */
export function enroll(enrollment: Enrollment, form: EnrollmentForm, now: Instant): Outcome<Enrollment, 'over'> {
  const asked = enrollment.state === 'consulted' || enrollment.state === 'paired';
  if (!open(enrollment) && !asked && enrollment.state !== 'notJoining') return refused('over');
  // while a draft is asked about, new answers are kept for the next proposal: a refusal here would tell of the draft
  const stays = asked || enrollment.state === 'waiting';
  const state = stays ? enrollment.state : enrollment.trainedAt === null ? 'enrolled' : 'trained';
  const next: Enrollment = { ...enrollment, form, state, enrolledAt: enrollment.enrolledAt ?? now };
  if (next.trainedAt !== null || enrollment.enrolledAt !== null) return ok(next);
  return ok(
    owing(next, {
      key: noticeKey('training', next.id, next.personId),
      kind: 'training',
      personId: next.personId,
      subjectId: next.id,
      dueAt: now,
      asked: true,
      reminder: 0,
    }),
  );
}

/** Declining needs no reason and may be taken back by enrolling. */
export function decline(enrollment: Enrollment): Outcome<Enrollment, 'over'> {
  if (enrollment.state === 'notJoining') return ok(enrollment);
  return open(enrollment) ? ok({ ...enrollment, state: 'notJoining' }) : refused('over');
}

/** Training is done once; being told twice changes nothing. */
export function train(
  enrollment: Enrollment,
  by: 'self' | 'workshop',
  now: Instant,
): Outcome<Enrollment, 'notEnrolled'> {
  if (enrollment.form === null || enrollment.state === 'notJoining' || enrollment.state === 'withdrawn')
    return refused('notEnrolled');
  if (enrollment.trainedAt !== null) return ok(enrollment);
  return ok({
    ...enrollment,
    trainedAt: now,
    trainedBy: by,
    state: enrollment.state === 'enrolled' ? 'trained' : enrollment.state,
  });
}

/** Leaves the waiting list; no reason is asked. */
export function withdraw(enrollment: Enrollment): Outcome<Enrollment, 'over'> {
  if (enrollment.state === 'withdrawn') return ok(enrollment);
  return open(enrollment) ? ok({ ...enrollment, state: 'withdrawn' }) : refused('over');
}

/** Back among those who wait for a pairing, told so when `tell` is given. */
export function waitAgain(enrollment: Enrollment, now: Instant, tell: { readonly key: string } | null): Enrollment {
  const waiting: Enrollment = { ...enrollment, state: 'waiting' };
  if (tell === null) return waiting;
  return owing(waiting, {
    key: tell.key,
    kind: 'notPaired',
    personId: waiting.personId,
    subjectId: waiting.id,
    dueAt: now,
    asked: false,
    reminder: 0,
  });
}
