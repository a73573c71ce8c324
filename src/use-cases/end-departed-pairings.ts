import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Person } from '../domain/kernel/person.ts';
import { isLongLeave } from '../domain/pairing/ending.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { type EndedBecause, endPairing } from './end-pairing.ts';
import type { World } from './world.ts';

const most = 20_000;
const sides: readonly Side[] = ['mentor', 'mentee'];
/** So many gone overnight are a directory that was read wrongly, not people who left. */
const suspicious = { atLeast: 10, share: 0.05 };

type Departed = { readonly left: readonly Side[]; readonly because: EndedBecause };

/**
 * Pairings of people whose account is disabled or gone from the newest directory snapshot, whose last day is over, or who are away for
 * long: they end. Safe to repeat and to stop anywhere.
 */
export async function endDepartedPairings(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const states = ['confirmed', 'active', 'paused'] as const;
  const running = (await Promise.all(states.map((s) => world.pairings.listInState(tenantId, s, most)))).flat();
  if (running.length === 0) return;
  const ids = [...new Set(running.flatMap((p) => [p.mentorId, p.menteeId]))];
  const people = await world.people.people(tenantId, ids);
  const there = new Set(people.filter((p) => isThere(p, now)).map((p) => p.id));
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length >= suspicious.atLeast && gone.length > suspicious.share * ids.length) {
    const counts = `${gone.length} of ${ids.length} people in pairings`;
    world.reportSurprise('so many left at once that nothing was ended', new Error(counts));
    return;
  }
  const away = await longAway(world, tenantId, [...there]);
  for (const pairing of running) {
    const ended = departed(pairing, { there, away });
    if (ended !== null) await endPairing(world, { tenantId, pairingId: pairing.id, ...ended });
  }
}

const isThere = (person: Person, now: Instant): boolean =>
  person.accountEnabled && (person.leavesAt == null || person.leavesAt > now);

/** People with automatic replies for many weeks to come. A mailbox that cannot be read says nothing. */
async function longAway(world: World, tenantId: TenantId, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  try {
    const times = await world.calendar.mailboxTimes(tenantId, ids);
    return new Set(times.filter((t) => isLongLeave(t.awayUntil, world.clock.now())).map((t) => t.personId));
  } catch (error) {
    world.reportSurprise('who is away for long could not be read', error);
    return new Set();
  }
}

type Seen = { readonly there: ReadonlySet<PersonId>; readonly away: ReadonlySet<PersonId> };

function departed(pairing: Pairing, { there, away }: Seen): Departed | null {
  const gone = sides.filter((side) => !there.has(personOn(pairing, side)));
  if (gone.length > 0) return { left: gone, because: 'departed' };
  const left = sides.filter((side) => away.has(personOn(pairing, side)));
  return left.length === 0 ? null : { left, because: 'longLeave' };
}
