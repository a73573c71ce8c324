import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { Side } from '../domain/program/cohort.ts';
import type { World } from './world.ts';

type Pair = {
  readonly tenantId: TenantId;
  readonly cohortId: EntityId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
};

/** The mentee's assistant as named now; null where there is none, or none whose account is still there. */
export async function assistantOf(world: World, pair: Pair): Promise<PersonId | null> {
  const place = await world.enrollments.findOf(pair.tenantId, pair.cohortId, pair.menteeId);
  if (place === null || place.assistantId === null) return null;
  const person = await world.people.person(pair.tenantId, place.assistantId);
  return person?.accountEnabled ? place.assistantId : null;
}

/** For which side somebody may book, move and cancel: their own, or as an assistant the mentee's; null: for neither. */
export async function actingSide(world: World, pair: Pair, personId: PersonId): Promise<Side | null> {
  if (personId === pair.mentorId) return 'mentor';
  if (personId === pair.menteeId) return 'mentee';
  return (await assistantOf(world, pair)) === personId ? 'mentee' : null;
}
