import type { Instant } from '../domain/kernel/instant.ts';
import type { SlotOffer } from '../domain/pairing/pairing.ts';
import { isFar } from '../domain/session/moving.ts';
import { windowsToMove } from '../domain/session/next-session.ts';
import type { Session } from '../domain/session/session.ts';
import { timesIn } from './search-times.ts';
import type { TimesOf } from './shared-time.ts';
import type { World } from './world.ts';

export type ToMove = TimesOf & { readonly session: Session; readonly not: readonly Instant[] };

/** Times for a session that stands and is to be moved: within a week of its own where there are any, else farther off, and marked so. */
export async function searchTimesToMove(world: World, of: ToMove): Promise<SlotOffer> {
  const now = world.clock.now();
  const { number } = of.session;
  const { startsOn, times } = of.cohort;
  const around = { number, sessions: of.sessions, startsOn, now, noticeHours: times.noticeHours };
  const offer = { id: world.ids.next(), sessionNumber: number, foundAt: now };
  for (const window of windowsToMove(around, of.session)) {
    const found = await timesIn(world, { ...of, number }, window);
    const [first] = found.slots;
    if (first !== undefined || found.byHand !== null)
      return { ...offer, ...found, note: first !== undefined && isFar(of.session, first) ? 'movedFar' : null };
  }
  return { ...offer, slots: [], rhythms: [], remarks: [], byHand: null, note: null };
}
