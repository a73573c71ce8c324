import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import { type Audience, curriculum, isNeeded, type TrainingModule } from './curriculum.ts';
import type { Enrollment } from './enrollment.ts';
import type { StepDone, StepName, TrainingRecord, Workshop } from './training-record.ts';

/** Only the steps matter for what comes next; who had a workshop may still read. */
type Steps = Pick<TrainingRecord, 'steps'>;

export const isDone = (record: Steps, step: StepName): boolean =>
  record.steps.some((s) => s.moduleId === step.moduleId && s.stepId === step.stepId);

const stepsOf = (modules: readonly TrainingModule[]): readonly StepName[] =>
  modules.flatMap((m) => m.steps.map((stepId) => ({ moduleId: m.id, stepId })));

const neededModules = (audience: Audience): readonly TrainingModule[] => curriculum[audience].filter(isNeeded);
const minutesOf = (modules: readonly TrainingModule[]): number => modules.reduce((sum, m) => sum + m.minutes, 0);

/** How far somebody is with what is needed before session 1; `minutesLeft` counts whole minutes. */
export type TrainingProgress = { readonly done: number; readonly total: number; readonly minutesLeft: number };

export function neededProgress(record: Steps, audience: Audience): TrainingProgress {
  const modules = neededModules(audience);
  const needed = stepsOf(modules);
  const done = needed.filter((step) => isDone(record, step)).length;
  return { done, total: needed.length, minutesLeft: Math.ceil(minutesOf(modules) * (1 - done / needed.length)) };
}

/** The record with one more step; twice the same step is once. */
export function withStep<R extends Steps>(record: R, audience: Audience, step: StepDone): Outcome<R, 'unknownStep'> {
  if (!isStepOf(audience, step)) return refused('unknownStep');
  return ok(isDone(record, step) ? record : { ...record, steps: [...record.steps, step] });
}

const isStepOf = (audience: Audience, step: StepName): boolean =>
  curriculum[audience].some((m) => m.id === step.moduleId && m.steps.includes(step.stepId));

function hasWhatIsNeeded({ training }: Enrollment, audience: Audience): boolean {
  const inWorkshops = training.workshops.reduce((sum, w) => sum + w.minutes, 0);
  if (inWorkshops >= minutesOf(neededModules(audience))) return true;
  const { done, total } = neededProgress(training, audience);
  return done === total;
}

/** Trained from now on, when what is needed before session 1 is done; who is trained stays so. */
function settle(enrollment: Enrollment, by: 'self' | 'workshop', now: Instant): Enrollment {
  const { form, trainedAt, state } = enrollment;
  if (form === null || trainedAt !== null || !hasWhatIsNeeded(enrollment, form.side)) return enrollment;
  return { ...enrollment, trainedAt: now, trainedBy: by, state: state === 'enrolled' ? 'trained' : state };
}

const isIn = (e: Enrollment): boolean => e.form !== null && e.state !== 'notJoining' && e.state !== 'withdrawn';

export function finishStep(
  enrollment: Enrollment,
  step: StepName,
  now: Instant,
): Outcome<Enrollment, 'notEnrolled' | 'unknownStep'> {
  if (enrollment.form === null || !isIn(enrollment)) return refused('notEnrolled');
  const done = withStep(enrollment.training, enrollment.form.side, { ...step, at: now });
  if (!done.ok) return done;
  if (done.value === enrollment.training) return ok(enrollment);
  return ok(settle({ ...enrollment, training: done.value }, 'self', now));
}

/** A workshop; recording the same day again corrects its minutes. One that is too short for the side is kept, but trains nobody. */
export function attend(enrollment: Enrollment, workshop: Workshop): Outcome<Enrollment, 'notEnrolled'> {
  if (!isIn(enrollment)) return refused('notEnrolled');
  const { workshops } = enrollment.training;
  if (workshops.some((w) => w.heldOn === workshop.heldOn && w.minutes === workshop.minutes)) return ok(enrollment);
  const others = workshops.filter((w) => w.heldOn !== workshop.heldOn);
  const training = { ...enrollment.training, workshops: [...others, workshop] };
  return ok(settle({ ...enrollment, training }, 'workshop', workshop.recordedAt));
}

/** Minutes of training that somebody had: the steps they finished, and workshops. Whole minutes. */
export function trainingMinutes({ training }: Pick<Enrollment, 'training'>): number {
  const all = Object.values(curriculum).flat();
  const read = all.reduce((sum, m) => {
    const done = m.steps.filter((stepId) => isDone(training, { moduleId: m.id, stepId })).length;
    return sum + (m.minutes * done) / m.steps.length;
  }, 0);
  return Math.round(read + training.workshops.reduce((sum, w) => sum + w.minutes, 0));
}

/** The other side asks for other training: who changes sides is trained only if they have had that too. */
export function afterSideChange(enrollment: Enrollment, now: Instant): Enrollment {
  const { form, training } = enrollment;
  if (form === null) return enrollment;
  if (!hasWhatIsNeeded(enrollment, form.side)) return { ...enrollment, trainedAt: null, trainedBy: null };
  return settle(enrollment, training.workshops.length > 0 ? 'workshop' : 'self', now);
}

/** The one reminder of training that somebody has not finished days after they enrolled. */
export function nudgeTraining(enrollment: Enrollment, now: Instant): Enrollment {
  if (!isIn(enrollment) || enrollment.trainedAt !== null || enrollment.trainingNudgedAt !== null) return enrollment;
  return owing(
    { ...enrollment, trainingNudgedAt: now },
    {
      key: noticeKey('training', enrollment.id, enrollment.personId, 1),
      kind: 'training',
      personId: enrollment.personId,
      subjectId: enrollment.id,
      dueAt: now,
      asked: false,
      reminder: 1,
    },
  );
}
