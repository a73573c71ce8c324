import type { Actor } from '../domain/access/actor.ts';
import { baselineOf } from '../domain/check-in/baseline.ts';
import type { Answer } from '../domain/check-in/check-in.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Enrollment, EnrollmentForm } from '../domain/program/enrollment.ts';
import { enroll as takeForm } from '../domain/program/invitation.ts';
import { changeAggregate } from './change-aggregate.ts';
import { exclusivePeople } from './exclusive-people.ts';
import type { World } from './world.ts';

export type Enroll = {
  readonly actor: Actor;
  readonly enrollmentId: EntityId;
  readonly form: EnrollmentForm;
  readonly baseline: readonly Answer[];
};

/** A person joins a cohort, or changes what they said; safe to send twice. */
export async function enroll(
  world: World,
  command: Enroll,
): Promise<Outcome<Enrollment, 'notFound' | 'notYours' | 'over' | 'unknownTopic' | 'exclusiveProgram'>> {
  const { tenantId, personId } = command.actor;
  const found = await world.enrollments.find(tenantId, command.enrollmentId);
  if (found === null) return refused('notFound');
  if (found.personId !== personId) return refused('notYours');
  const cohort = await world.cohorts.find(tenantId, found.cohortId);
  if (cohort === null) return refused('notFound');
  if (command.form.topics.some((t) => !cohort.topics.includes(t))) return refused('unknownTopic');
  if ((await exclusivePeople(world, cohort)).has(personId)) return refused('exclusiveProgram');
  const capacity = command.form.side === 'mentee' ? 1 : command.form.capacity;
  const now = world.clock.now();
  const done = await changeAggregate(world.enrollments, { tenantId, id: found.id }, (e) =>
    takeForm(e, { ...command.form, capacity }, now),
  );
  if (!done.ok) return done;
  if (command.baseline.length > 0) {
    const id = world.ids.derive('baseline', found.cohortId, personId);
    // the first baseline counts: it is what later answers are compared with
    await world.checkIns.insert(baselineOf(done.value, { id, answers: command.baseline, now }));
  }
  world.deliverSoon(tenantId);
  return ok(done.value);
}
