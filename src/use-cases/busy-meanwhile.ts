import type { Pairing, Slot } from '../domain/pairing/pairing.ts';
import type { World } from './world.ts';

/** Asks both calendars once more, for just these times; what they do not tell counts as free, as it did when it was offered. */
export async function busyMeanwhile(
  world: World,
  pairing: Pairing,
  slots: readonly Slot[],
): Promise<(slot: Slot) => boolean> {
  const people = await world.people.people(pairing.tenantId, [pairing.mentorId, pairing.menteeId]);
  const reachable = people.flatMap((p) => (p.mail === null ? [] : [{ personId: p.id, mail: p.mail }]));
  const window = {
    from: slots.map((s) => s.startsAt).reduce((a, b) => (a < b ? a : b)),
    to: slots.map((s) => s.endsAt).reduce((a, b) => (a > b ? a : b)),
  };
  const answers = await world.calendar.freeBusy(pairing.tenantId, reachable, window);
  const busy = answers.flatMap((a) => (a.known ? a.busy : []));
  return (slot) => busy.some((b) => b.startsAt < slot.endsAt && slot.startsAt < b.endsAt);
}
