import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { afterWorkingDays, nextWorkingMoment } from '../domain/kernel/working-time.ts';
import { introduce } from '../domain/pairing/activation.ts';
import { ask, answer as takeAnswer } from '../domain/pairing/consultation.ts';
import {
  type ConsultationAnswer,
  type Pairing,
  personOn,
  type RefusalReason,
  sideOf,
} from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import { activatePairing, bothTrained } from './activate-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type AnswerConsultation = {
  readonly actor: Actor;
  readonly pairingId: EntityId;
  readonly answer: ConsultationAnswer;
  readonly reason: RefusalReason | null;
};

/** One side's private answer to a draft. A yes of the first asks the second; a yes of both confirms the pairing. */
export async function answerConsultation(
  world: World,
  command: AnswerConsultation,
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'over' | 'alreadyAnswered'>> {
  const { tenantId, personId } = command.actor;
  const found = await world.pairings.find(tenantId, command.pairingId);
  if (found === null) return refused('notFound');
  const side = sideOf(found, personId);
  if (side === null) return refused('notYours');
  const now = world.clock.now();
  // read before the change, so that the change itself can be repeated when somebody else saved meanwhile
  const [cohort, otherTime, trained] = await Promise.all([
    world.cohorts.find(tenantId, found.cohortId),
    workingTimeOf(world, tenantId, personOn(found, otherSide(side))),
    bothTrained(world, found),
  ]);
  const days = cohort?.consultation.workingDays ?? 3;
  const answerBy = afterWorkingDays(otherTime, nextWorkingMoment(otherTime, now), days);
  const done = await changeAggregate(world.pairings, { tenantId, id: found.id }, (p) => {
    const answered = takeAnswer(p, personId, { ...command, now });
    if (!answered.ok) return answered;
    const { pairing, asksNext } = answered.value;
    if (asksNext !== null) return ok(ask(pairing, asksNext, { now, answerBy }));
    const waits = !trained || cohort?.managers === 'mayObject';
    return ok(pairing.state === 'confirmed' && waits ? introduce(pairing, now) : pairing);
  });
  if (!done.ok) return done;
  if (done.value.state === 'confirmed') await afterConfirmation(world, done.value);
  world.deliverSoon(tenantId);
  return ok((await world.pairings.find(tenantId, found.id)) ?? done.value);
}

/** Both places become "paired", and the pairing active where both are trained. */
export async function afterConfirmation(world: World, pairing: Pairing): Promise<void> {
  for (const personId of [pairing.mentorId, pairing.menteeId]) {
    const place = await world.enrollments.findOf(pairing.tenantId, pairing.cohortId, personId);
    if (place !== null)
      await changeAggregate(world.enrollments, place, (e) =>
        ok(e.state === 'consulted' || e.state === 'waiting' ? { ...e, state: 'paired' as const } : e),
      );
  }
  await activatePairing(world, pairing);
}
