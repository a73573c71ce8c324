import type { Actor } from '../domain/access/actor.ts';
import { asksForHelp } from '../domain/check-in/answering.ts';
import { type CheckIn, isOpen } from '../domain/check-in/check-in.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { mayChoose } from '../domain/pairing/closing.ts';
import { type Closing, type ClosingChoice, personOn, sideOf } from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import { isContested } from '../domain/session/booking.ts';
import type { Session } from '../domain/session/session.ts';
import type { World } from './world.ts';

export type OwnCheckIn = {
  readonly checkIn: CheckIn;
  readonly state: 'open' | 'answered' | 'closed';
  readonly session: Session | null;
  readonly differs: boolean;
  readonly asksForHelp: boolean;
  readonly partnerId: PersonId;
  readonly programName: string;
  readonly smallestGroup: number;
};

/** A check-in as its person reads it in the tab. The baseline, answered with the form, has no page of its own. */
export async function readOwnCheckIn(
  world: World,
  query: { readonly actor: Actor; readonly checkInId: EntityId },
): Promise<Outcome<OwnCheckIn, 'notFound' | 'notYours'>> {
  const { tenantId, personId } = query.actor;
  const checkIn = await world.checkIns.find(tenantId, query.checkInId);
  if (checkIn === null || checkIn.pairingId === null) return refused('notFound');
  if (checkIn.personId !== personId) return refused('notYours');
  const [pairing, cohort, program, session] = await Promise.all([
    world.pairings.find(tenantId, checkIn.pairingId),
    world.cohorts.find(tenantId, checkIn.cohortId),
    world.programs.find(tenantId, checkIn.programId),
    checkIn.sessionId === null ? null : world.sessions.find(tenantId, checkIn.sessionId),
  ]);
  if (pairing === null || cohort === null) return refused('notFound');
  const answered = checkIn.answeredAt !== null;
  return ok({
    checkIn,
    state: !isOpen(checkIn, world.clock.now()) ? 'closed' : answered ? 'answered' : 'open',
    session,
    differs: session !== null && isContested(session),
    asksForHelp: answered && asksForHelp(checkIn),
    partnerId: personOn(pairing, otherSide(checkIn.side)),
    programName: program?.name ?? '',
    smallestGroup: cohort.smallestGroup,
  });
}

export type OwnClosing = {
  readonly closing: Closing;
  readonly choice: ClosingChoice | null;
  readonly open: boolean;
  readonly partnerId: PersonId;
  readonly programName: string;
};

/** How somebody is asked to go on, with their own choice alone. */
export async function readOwnClosing(
  world: World,
  query: { readonly actor: Actor; readonly pairingId: EntityId },
): Promise<Outcome<OwnClosing, 'notFound' | 'notYours'>> {
  const { tenantId, personId } = query.actor;
  const pairing = await world.pairings.find(tenantId, query.pairingId);
  const side = pairing === null ? null : sideOf(pairing, personId);
  if (pairing === null) return refused('notFound');
  if (side === null) return refused('notYours');
  if (pairing.closing === null) return refused('notFound');
  const program = await world.programs.find(tenantId, pairing.programId);
  return ok({
    closing: pairing.closing,
    choice: pairing.closing.choices[side],
    open: mayChoose(pairing, world.clock.now()),
    partnerId: personOn(pairing, otherSide(side)),
    programName: program?.name ?? '',
  });
}
