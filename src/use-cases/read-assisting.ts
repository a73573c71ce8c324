import type { Actor } from '../domain/access/actor.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Program } from '../domain/program/program.ts';
import { liveOffer } from '../domain/session/next-session.ts';
import { isAhead, type Session } from '../domain/session/session.ts';
import { assistantOf } from './acting-side.ts';
import type { World } from './world.ts';

export type Assisted = {
  readonly pairing: Pairing;
  readonly program: Program;
  readonly mentee: Person | null;
  readonly ahead: readonly Session[];
};

/** Pairings whose mentee has named this person as their assistant, with what is ahead. */
export async function readAssisting(world: World, { actor }: { readonly actor: Actor }): Promise<readonly Assisted[]> {
  const { tenantId, personId } = actor;
  const places = await world.enrollments.listAssistedBy(tenantId, personId);
  const assisted: Assisted[] = [];
  for (const place of places) {
    const pairings = await world.pairings.listOfPerson(tenantId, place.personId);
    for (const pairing of pairings.filter((p) => p.state === 'active' && p.menteeId === place.personId)) {
      if (pairing.cohortId !== place.cohortId || (await assistantOf(world, pairing)) !== personId) continue;
      const [program, mentee, sessions] = await Promise.all([
        world.programs.find(tenantId, pairing.programId),
        world.people.person(tenantId, pairing.menteeId),
        world.sessions.listOfPairing(tenantId, pairing.id),
      ]);
      if (program === null) continue;
      const offered = { ...pairing, offer: liveOffer(pairing, sessions) };
      assisted.push({ pairing: offered, program, mentee, ahead: sessions.filter(isAhead) });
    }
  }
  return assisted;
}
