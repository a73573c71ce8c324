import fc from 'fast-check';
import { curriculum, isNeeded } from '../../../src/domain/program/curriculum.ts';
import type { Enrollment } from '../../../src/domain/program/enrollment.ts';
import { enroll } from '../../../src/domain/program/invitation.ts';
import {
  attend,
  finishStep,
  neededProgress,
  nudgeTraining,
  trainingMinutes,
} from '../../../src/domain/program/training.ts';
import type { StepName } from '../../../src/domain/program/training-record.ts';
import { aForm, anEnrollment, guid } from '../../support/builders.ts';

const now = '2026-12-01T09:00:00.000Z';
const sides = ['mentor', 'mentee'] as const;
type Side = (typeof sides)[number];

const stepsOf = (side: Side, neededOnly: boolean): StepName[] =>
  curriculum[side]
    .filter((m) => !neededOnly || isNeeded(m))
    .flatMap((m) => m.steps.map((stepId) => ({ moduleId: m.id, stepId })));

const enrolled = (side: Side): Enrollment =>
  anEnrollment({ state: 'enrolled', enrolledAt: now, form: aForm({ side, commitment: true }) });

const workshop = (minutes: number, heldOn = '2026-11-30') => ({
  heldOn,
  minutes,
  recordedBy: guid(5),
  recordedAt: now,
});

function value<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const finishAll = (enrollment: Enrollment, steps: readonly StepName[]): Enrollment =>
  steps.reduce((e, step) => value(finishStep(e, step, now)), enrollment);

test('when steps are done in any order and any number of times, then somebody is trained exactly when all that are needed are done', () => {
  const anyDone = fc.constantFrom(...sides).chain((side) =>
    fc.record({
      side: fc.constant(side),
      steps: fc.oneof(
        fc.shuffledSubarray(stepsOf(side, false)),
        // all that are needed but a few, some of them twice
        fc.shuffledSubarray([...stepsOf(side, true), ...stepsOf(side, true)], {
          minLength: 2 * stepsOf(side, true).length - 3,
        }),
      ),
    }),
  );
  fc.assert(
    fc.property(anyDone, ({ side, steps }) => {
      const after = finishAll(enrolled(side), steps);
      const done = new Set(steps.map((s) => `${s.moduleId}/${s.stepId}`));
      const all = stepsOf(side, true).every((s) => done.has(`${s.moduleId}/${s.stepId}`));
      expect(after.trainedAt !== null).toBe(all);
      expect(after.state).toBe(all ? 'trained' : 'enrolled');
      expect(after.training.steps).toHaveLength(done.size);
      expect(trainingMinutes(after)).toBe(Math.round(done.size * 1.25));
      expect(finishAll(after, steps)).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test.each(sides)('when a %s does one step after the other, then the way shortens until nothing is left', (side) => {
  let at = enrolled(side);
  let left = Number.POSITIVE_INFINITY;
  for (const step of stepsOf(side, true)) {
    const { minutesLeft } = neededProgress(at.training, side);
    expect(at.trainedAt).toBeNull();
    expect(minutesLeft).toBeLessThanOrEqual(left);
    expect(minutesLeft).toBeGreaterThan(0);
    left = minutesLeft;
    at = value(finishStep(at, step, now));
  }
  expect(neededProgress(at.training, side)).toMatchObject({ minutesLeft: 0 });
  expect(at).toMatchObject({ trainedBy: 'self', trainedAt: now });
  const further = stepsOf(side, false).at(-1) ?? { moduleId: '', stepId: '' };
  expect(value(finishStep(at, further, '2027-01-01T09:00:00.000Z')).trainedAt).toBe(now);
});

test('when a step is of the other side, invented, or of somebody who does not take part, then it is refused', () => {
  const [ofMentee] = stepsOf('mentee', true);
  const step = ofMentee ?? { moduleId: '', stepId: '' };
  expect(finishStep(enrolled('mentor'), step, now)).toEqual({ ok: false, code: 'unknownStep' });
  expect(finishStep(enrolled('mentee'), { ...step, stepId: 'constructor' }, now)).toEqual({
    ok: false,
    code: 'unknownStep',
  });
  for (const state of ['notJoining', 'withdrawn'] as const)
    expect(finishStep({ ...enrolled('mentee'), state }, step, now)).toEqual({ ok: false, code: 'notEnrolled' });
  expect(finishStep(anEnrollment(), step, now)).toEqual({ ok: false, code: 'notEnrolled' });
});

describe('a workshop', () => {
  test.each([
    ['mentor', 29, false],
    ['mentor', 30, true],
    ['mentee', 9, false],
    ['mentee', 10, true],
  ] as const)('when a %s attends %i minutes, then trained is %s', (side, minutes, trained) => {
    const after = value(attend(enrolled(side), workshop(minutes)));
    expect(after.trainedAt !== null).toBe(trained);
    expect(trainingMinutes(after)).toBe(minutes);
  });

  test('when it is recorded twice, then it counts once; with other minutes, then those; on another day, then both', () => {
    const once = value(attend(enrolled('mentor'), workshop(60)));
    expect(value(attend(once, { ...workshop(60), recordedAt: '2026-12-05T09:00:00.000Z' }))).toBe(once);
    const corrected = value(attend(once, workshop(45)));
    expect(trainingMinutes(corrected)).toBe(45);
    expect(trainingMinutes(value(attend(corrected, workshop(20, '2026-12-01'))))).toBe(65);
    expect(corrected).toMatchObject({ trainedBy: 'workshop', state: 'trained' });
  });

  test('when somebody is not enrolled, then nothing is recorded', () => {
    expect(attend(anEnrollment(), workshop(60))).toEqual({ ok: false, code: 'notEnrolled' });
  });
});

describe('changing sides', () => {
  const asMentor = aForm({ side: 'mentor' });

  test('when a trained mentee becomes a mentor, then the training of mentors is open, and what was done stays', () => {
    const trained = finishAll(enrolled('mentee'), stepsOf('mentee', true));
    const changed = value(enroll(trained, asMentor, now));
    expect(changed).toMatchObject({ trainedAt: null, trainedBy: null, state: 'enrolled' });
    expect(trainingMinutes(changed)).toBe(10);
  });

  test('when a workshop was long enough for both sides, then they stay trained', () => {
    const trained = value(attend(enrolled('mentee'), workshop(60)));
    expect(value(enroll(trained, asMentor, now))).toMatchObject({ state: 'trained', trainedAt: now });
  });

  test('when the same side is sent again by somebody trained before steps were kept, then they stay trained', () => {
    const old: Enrollment = { ...enrolled('mentor'), trainedAt: now, trainedBy: 'self', state: 'trained' };
    expect(value(enroll(old, { ...asMentor, topics: ['belonging'] }, now))).toMatchObject({ state: 'trained' });
  });
});

test('when training is not finished, then one reminder is owed and never a second; the trained and the gone get none', () => {
  const once = nudgeTraining(enrolled('mentor'), now);
  expect(once.owed).toMatchObject([{ kind: 'training', reminder: 1, asked: false }]);
  expect(nudgeTraining(once, '2026-12-20T09:00:00.000Z')).toBe(once);
  const trained = value(attend(enrolled('mentor'), workshop(60)));
  const gone: Enrollment = { ...enrolled('mentor'), state: 'withdrawn' };
  for (const e of [trained, gone, anEnrollment()]) expect(nudgeTraining(e, now)).toBe(e);
});
