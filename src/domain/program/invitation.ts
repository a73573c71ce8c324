import type { EntityId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { Person } from '../kernel/person.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import type { Cohort, Side } from './cohort.ts';
import type { Enrollment, EnrollmentForm } from './enrollment.ts';
import { isLead, type Program } from './program.ts';
import { afterSideChange } from './training.ts';
import { noTraining } from './training-record.ts';

/**
 * Why somebody cannot take part, invited or by the join link: guests are never eligible, a mailbox is needed for calendar and chat, who
 * reads the program's figures cannot be one of those whom they cover, and nobody is in two programs that exclude each other.
 */
export function mayTakePart(
  person: Person,
  of: { readonly program: Program; readonly exclusive: ReadonlySet<PersonId> },
): Outcome<true, 'guest' | 'disabled' | 'noMail' | 'lead' | 'exclusiveProgram'> {
  if (person.guest) return refused('guest');
  if (!person.accountEnabled) return refused('disabled');
  if (person.mail === null) return refused('noMail');
  if (isLead(of.program, person.id)) return refused('lead');
  return of.exclusive.has(person.id) ? refused('exclusiveProgram') : ok(true);
}

/** Who gets a place, with what a lead had in mind for them. */
export type Invited = {
  readonly enrollmentId: EntityId;
  readonly personId: PersonId;
  readonly side: Side | null;
  readonly prefilled: Enrollment['prefilled'];
};

export function invite(cohort: Cohort, to: Invited, now: Instant): Enrollment {
  const enrollment = placeOf(cohort, to, now);
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

/** A place for somebody who followed the join link: they are here already, so no card invites them. */
export const joinByCall = (cohort: Cohort, who: Invited, now: Instant): Enrollment => ({
  ...placeOf(cohort, who, now),
  joinedBy: 'openCall',
});

function placeOf(cohort: Cohort, to: Invited, now: Instant): Enrollment {
  return {
    tenantId: cohort.tenantId,
    id: to.enrollmentId,
    programId: cohort.programId,
    cohortId: cohort.id,
    personId: to.personId,
    state: 'invited',
    suggestedSide: to.side,
    form: null,
    prefilled: to.prefilled,
    joinedBy: 'invitation',
    committedAt: null,
    assistantId: null,
    wantsNext: false,
    invitedAt: now,
    remindedAt: null,
    enrolledAt: null,
    trainedAt: null,
    trainedBy: null,
    training: noTraining,
    trainingNudgedAt: null,
    owed: [],
    version: 0,
  };
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

/** Takes the form; a mentee gives their word to be there with it. It may be sent again with other answers, which count from the next proposal. Somebody who had declined may still join. */
export function enroll(
  enrollment: Enrollment,
  form: EnrollmentForm,
  now: Instant,
): Outcome<Enrollment, 'over' | 'commitmentMissing'> {
  const asked = enrollment.state === 'consulted' || enrollment.state === 'paired';
  if (!open(enrollment) && !asked && enrollment.state !== 'notJoining') return refused('over');
  if (form.side === 'mentee' && !form.commitment) return refused('commitmentMissing');
  // while a draft is asked about, new answers are kept for the next proposal: a refusal here would tell of the draft
  const stays = asked || enrollment.state === 'waiting';
  const committedAt = form.side === 'mentee' ? (enrollment.committedAt ?? now) : null;
  const taken: Enrollment = { ...enrollment, form, committedAt, enrolledAt: enrollment.enrolledAt ?? now };
  // a pairing that is asked about or runs was made with the training of its own side
  const changesSide = !asked && enrollment.form !== null && enrollment.form.side !== form.side;
  const { trainedAt, trainedBy } = changesSide ? afterSideChange(taken, now) : taken;
  const state = stays ? enrollment.state : trainedAt === null ? 'enrolled' : 'trained';
  const next: Enrollment = { ...taken, trainedAt, trainedBy, state };
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

/** Leaves the waiting list; no reason is asked. */
export function withdraw(enrollment: Enrollment): Outcome<Enrollment, 'over'> {
  if (enrollment.state === 'withdrawn') return ok(enrollment);
  return open(enrollment) ? ok({ ...enrollment, state: 'withdrawn' }) : refused('over');
}

/** Leaves this cohort's list for that of the program's next cohort. */
export function waitForNext(enrollment: Enrollment): Outcome<Enrollment, 'over'> {
  const left = withdraw(enrollment);
  return left.ok && !left.value.wantsNext ? ok({ ...left.value, wantsNext: true }) : left;
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
