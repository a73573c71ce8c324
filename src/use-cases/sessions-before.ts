import type { PersonId } from '../domain/kernel/ids.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { World } from './world.ts';

/**
 * How many sessions a new pairing need not have again, because one of the two had them in this cohort with a partner who left: the
 * larger of both sides. Where nothing would be left of the series, it begins anew.
 */
export async function sessionsBefore(
  world: World,
  cohort: Cohort,
  pair: { readonly mentorId: PersonId; readonly menteeId: PersonId },
): Promise<number> {
  const { tenantId } = cohort;
  const earlier = (
    await Promise.all([pair.mentorId, pair.menteeId].map((id) => world.pairings.listOfPerson(tenantId, id)))
  )
    .flat()
    .filter((p) => p.cohortId === cohort.id && p.state === 'closed' && p.closedBecause === 'ended');
  const sessions = (await Promise.all(earlier.map((p) => world.sessions.listOfPairing(tenantId, p.id)))).flat();
  const had = Math.max(0, ...sessions.filter((s) => s.state === 'held').map((s) => s.number));
  return had < cohort.sessions.count ? had : 0;
}
