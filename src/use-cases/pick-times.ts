import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { epochOf } from '../domain/kernel/instant.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import type { Span } from '../domain/kernel/span.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import { otherSide, type Side } from '../domain/program/cohort.ts';
import {
  type PickedTime,
  type Picking,
  type PickProblem,
  pickTimes as pick,
  slotsPicked,
} from '../domain/session/picked-times.ts';
import { actingSide, assistantOf } from './acting-side.ts';
import { changeAggregate } from './change-aggregate.ts';
import { standingSessions } from './shared-time.ts';
import { workingTimes } from './working-times.ts';
import type { World } from './world.ts';

export type PickTimes = {
  readonly actor: Actor;
  readonly pairingId: EntityId;
  readonly offerId: EntityId;
  /** On the wall clock of the one who picks. */
  readonly times: readonly PickedTime[];
};
type Refused = 'notFound' | 'notYours' | 'notActive' | 'offerOver' | 'notYourTurn' | PickProblem;

/**
 * Three times picked by hand, by one side or the mentee's assistant; the other side then chooses one. They lie ahead, are shown by the
 * picker's clock, and are free as far as the two calendars and our own sessions are known. Pressed twice, it is done once.
 */
export async function pickTimes(world: World, command: PickTimes): Promise<Outcome<Pairing, Refused>> {
  const { actor, offerId, times } = command;
  const pairing = await world.pairings.find(actor.tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  const side = await actingSide(world, pairing, actor.personId);
  if (side === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  if (pairing.offer === null || pairing.offer.id !== offerId) return refused('offerOver');
  const picking = await pickingOf(world, { pairing, actor, side });
  if (picking === null) return refused('notFound');
  const slots = slotsPicked(times, picking);
  if (!slots.ok) return slots;
  const at = { now: world.clock.now(), assistantId: await assistantOf(world, pairing) };
  const picked = await changeAggregate(world.pairings, pairing, (p) =>
    pick(p, { offerId, side, slots: slots.value }, at),
  );
  world.deliverSoon(actor.tenantId);
  return picked;
}

type Of = { readonly pairing: Pairing; readonly actor: Actor; readonly side: Side };

async function pickingOf(world: World, { pairing, actor, side }: Of): Promise<Picking | null> {
  const { tenantId } = pairing;
  const menteeId = personOn(pairing, 'mentee');
  const cohort = await world.cohorts.find(tenantId, pairing.cohortId);
  const times = await workingTimes(world, tenantId, [actor.personId, menteeId]);
  const [own, mentee] = [times.get(actor.personId), times.get(menteeId)];
  if (cohort === null || own === undefined || mentee === undefined) return null;
  const { minutes } = cohort.sessions;
  const { endsOn, noSessionDates } = cohort;
  const now = world.clock.now();
  const taken = await takenOf(world, pairing, side);
  return { zone: own.zone, menteeZone: mentee.zone, now, minutes, endsOn, noSessionDates, taken };
}

/** Sessions of both that stand. The picker answers for their own calendar; the other's is looked at when one time is booked. */
async function takenOf(world: World, pairing: Pairing, side: Side): Promise<Span[]> {
  const people = [side, otherSide(side)].map((s) => personOn(pairing, s));
  const sessions = await Promise.all(people.map((id) => standingSessions(world, pairing.tenantId, id)));
  return sessions.flat().map((s) => ({ from: epochOf(s.startsAt), to: epochOf(s.endsAt) }));
}
