import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import { languageOf } from '../../domain/kernel/person.ts';
import { workingTimeOf } from '../working-times.ts';
import type { World } from '../world.ts';
import type { Reader } from './card-view.ts';

/** For whom a card is drawn: the language of their profile, the zone of their mailbox. */
export async function readReader(world: World, tenantId: TenantId, personId: PersonId): Promise<Reader> {
  const [person, time] = await Promise.all([
    world.people.person(tenantId, personId),
    workingTimeOf(world, tenantId, personId),
  ]);
  return {
    name: person?.displayName ?? '',
    language: languageOf(person?.preferredLanguage ?? null),
    zone: time.zone,
    zoneAssumed: time.assumed,
  };
}
