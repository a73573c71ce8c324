import { mayChoose } from '../../domain/pairing/closing.ts';
import { personOn } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readOwn } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

/** "How would you like to go on?", as one of the two has it: only their own choice is in it. */
export async function readClosingChoiceCard(world: World, query: CardQuery): Promise<CardOf<'closingChoice'> | null> {
  const own = await readOwn(world, { ...query, pairingId: query.subjectId });
  const closing = own?.pairing.closing;
  if (own === null || closing == null) return null;
  const choice = closing.choices[own.mySide];
  const state = mayChoose(own.pairing, world.clock.now()) ? 'open' : 'over';
  if (query.reminder !== undefined && state === 'over') return null; // on its way, and too late
  if (query.reminder === true && choice !== null) return null;
  return {
    kind: 'closingChoice',
    state,
    reminder: query.reminder ?? false,
    programName: own.programName,
    partner: await readPartner(world, query.tenantId, personOn(own.pairing, otherSide(own.mySide))),
    windowEndsAt: closing.windowEndsAt,
    choice,
  };
}

/** How it goes on; the same for both. */
export async function readClosingResultCard(world: World, query: CardQuery): Promise<CardOf<'closingResult'> | null> {
  const own = await readOwn(world, { ...query, pairingId: query.subjectId });
  const outcome = own?.pairing.closing?.outcome ?? null;
  if (own === null || outcome === null) return null;
  const place = await world.enrollments.findOf(query.tenantId, own.pairing.cohortId, query.personId);
  return {
    kind: 'closingResult',
    outcome,
    programName: own.programName,
    partner: await readPartner(world, query.tenantId, personOn(own.pairing, otherSide(own.mySide))),
    enrollmentId: place?.id ?? null,
  };
}
