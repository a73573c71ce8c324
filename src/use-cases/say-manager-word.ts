import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import { type ManagerHours, mayStillObject, sayWord } from '../domain/pairing/manager-hours.ts';
import { activatePairing } from './activate-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

/** A line manager's word on the hours of the mentors named; of all that wait, where none is named. */
export async function sayManagerWord(
  world: World,
  command: { actor: Actor; hoursId: EntityId; word: 'fine' | 'objects'; pairingIds: readonly EntityId[] },
): Promise<Outcome<ManagerHours, 'notFound' | 'notYours' | 'settled'>> {
  const { tenantId, personId } = command.actor;
  const found = await world.managerHours.find(tenantId, command.hoursId);
  if (found === null) return refused('notFound');
  const leads = (await world.programs.find(tenantId, found.programId))?.leads ?? [];
  const now = world.clock.now();
  const done = await changeAggregate(world.managerHours, found, (h) => {
    const open = h.mentors.filter((m) => mayStillObject(m, now));
    const meant =
      command.pairingIds.length > 0 ? command.pairingIds : (open.length > 0 ? open : h.mentors).map((m) => m.pairingId);
    return sayWord(h, personId, { word: command.word, pairingIds: meant, now, leads });
  });
  if (!done.ok) return done;
  if (command.word === 'fine') {
    for (const { pairingId } of done.value.mentors.filter((m) => m.word === 'fine')) {
      const pairing = await world.pairings.find(tenantId, pairingId);
      if (pairing !== null) await activatePairing(world, pairing);
    }
  }
  world.deliverSoon(tenantId);
  return done;
}
