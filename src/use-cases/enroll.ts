import type { Actor } from '../domain/access/actor.ts';
import { baselineOf } from '../domain/check-in/baseline.ts';
import type { Answer } from '../domain/check-in/check-in.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type Enrollment, type EnrollmentForm, topicsOffered } from '../domain/program/enrollment.ts';
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
): Promise<
  Outcome<Enrollment, 'notFound' | 'notYours' | 'over' | 'unknownTopic' | 'exclusiveProgram' | 'commitmentMissing'>
> {
  const { tenantId, personId } = command.actor;
  const found = await world.enrollments.find(tenantId, command.enrollmentId);
  if (found === null) return refused('notFound');
  if (found.personId !== personId) return refused('notYours');
  const cohort = await world.cohorts.find(tenantId, found.cohortId);
  if (cohort === null) return refused('notFound');
  if (command.form.topics.some((t) => !cohort.topics.includes(t))) return refused('unknownTopic');
  if ((await exclusivePeople(world, cohort)).has(personId)) return refused('exclusiveProgram');
  const mentee = command.form.side === 'mentee';
  // what the cohort has come to offer meanwhile is no suggestion any more
  const form = {
    ...command.form,
    topics: topicsOffered(command.form, cohort.topics),
    suggestions: command.form.suggestions.filter((s) => !cohort.topics.includes(s)),
    capacity: mentee ? 1 : command.form.capacity,
    commitment: mentee && command.form.commitment,
  };
  const now = world.clock.now();
  const done = await changeAggregate(world.enrollments, { tenantId, id: found.id }, (e) => takeForm(e, form, now));
  if (!done.ok) return done;
  if (command.baseline.length > 0) {
    const id = world.ids.derive('baseline', found.cohortId, personId);
    // the first baseline counts: it is what later answers are compared with
    await world.checkIns.insert(baselineOf(done.value, { id, answers: command.baseline, now }));
  }
  world.deliverSoon(tenantId);
  return ok(done.value);
}

/** A mentee says yes to what a lead filled in. Somebody who is in already, or changed something, keeps what they said. */
export async function confirmPrefilled(
  world: World,
  command: { readonly actor: Actor; readonly enrollmentId: EntityId },
): ReturnType<typeof enroll> {
  const found = await world.enrollments.find(command.actor.tenantId, command.enrollmentId);
  if (found === null) return refused('notFound');
  if (found.personId !== command.actor.personId) return refused('notYours');
  if (found.form !== null && found.state !== 'notJoining') return ok(found);
  if (found.prefilled === null) return refused('over');
  const form: EnrollmentForm = {
    ...found.prefilled,
    side: 'mentee',
    stage: null,
    capacity: 1,
    consent: true,
    commitment: true,
    suggestions: [],
  };
  return enroll(world, { ...command, form, baseline: [] });
}
