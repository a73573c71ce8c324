import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { offerTimes } from '../domain/pairing/activation.ts';
import { isClosing, plannedSessions } from '../domain/pairing/closing.ts';
import type { Pairing, SlotOffer } from '../domain/pairing/pairing.ts';
import { isCalledOff } from '../domain/session/calling-off.ts';
import { liveOffer, nextNumber } from '../domain/session/next-session.ts';
import { withOffer } from '../domain/session/picked-times.ts';
import type { Session } from '../domain/session/session.ts';
import { isStanding } from '../domain/session/session.ts';
import { askForHours, bothAnswered, tellNoCommonHours } from '../domain/session/stretch.ts';
import { actingSide, assistantOf } from './acting-side.ts';
import { caseReaders } from './case-readers.ts';
import { changeAggregate } from './change-aggregate.ts';
import { searchTimes } from './search-times.ts';
import type { World } from './world.ts';

type Next = {
  readonly number: number;
  readonly sessions: readonly Session[];
  find(not: readonly Instant[]): Promise<SlotOffer>;
};

/** What the pair's next offer is about; null when nothing is to be offered now. */
async function nextOf(world: World, pairing: Pairing): Promise<Next | null> {
  const [cohort, sessions] = await Promise.all([
    world.cohorts.find(pairing.tenantId, pairing.cohortId),
    world.sessions.listOfPairing(pairing.tenantId, pairing.id),
  ]);
  if (cohort === null || isClosing(pairing)) return null;
  const number = nextNumber(sessions, plannedSessions(pairing, cohort), pairing.sessionsBefore);
  if (number === null) return null;
  return { number, sessions, find: (not) => searchTimes(world, { pairing, cohort, sessions, number, not }) };
}

/** Where the two have no hour in common they are asked for another; once both were and there still is none, whoever runs the program hears of it. */
async function withoutCommonHours(world: World, pairing: Pairing): Promise<(p: Pairing) => Pairing> {
  const readers = pairing.stretch !== null && bothAnswered(pairing.stretch) ? await caseReaders(world, pairing) : [];
  const now = world.clock.now();
  return (p) => {
    const asked = askForHours(p, now);
    return asked.stretch !== null && bothAnswered(asked.stretch) ? tellNoCommonHours(asked, readers, now) : asked;
  };
}

/** What an offer asks of the two besides its times. */
const consequences = (world: World, pairing: Pairing, offer: SlotOffer) =>
  offer.remarks.includes('noCommonHours') ? withoutCommonHours(world, pairing) : (p: Pairing) => p;

/** Offers the next session's times to an active pair that has no offer for it yet; safe to repeat. */
export async function offerNextSession(world: World, pairing: Pairing): Promise<void> {
  if (pairing.state !== 'active') return;
  const next = await nextOf(world, pairing);
  if (next === null || liveOffer(pairing, next.sessions)?.sessionNumber === next.number) return;
  const offer = await next.find([]);
  const attempt = next.sessions.filter((s) => s.number === next.number && !isStanding(s) && !isCalledOff(s)).length;
  const seen = pairing.offer?.id;
  const also = await consequences(world, pairing, offer);
  const assistantId = await assistantOf(world, pairing);
  await changeAggregate(world.pairings, pairing, (p) =>
    ok(
      p.state === 'active' && p.offer?.id === seen
        ? also(offerTimes(p, offer, { now: world.clock.now(), attempt, assistantId }))
        : p,
    ),
  );
  world.deliverSoon(pairing.tenantId);
}

/** Replaces the offer by other times; the card that asked for it is drawn again with them. */
export async function refreshOffer(
  world: World,
  pairing: Pairing,
): Promise<Outcome<Pairing, 'alreadyBooked' | 'notFound'>> {
  const next = await nextOf(world, pairing);
  if (next === null) return refused('alreadyBooked');
  const offer = await next.find(pairing.offer?.slots.map((s) => s.startsAt) ?? []);
  const also = await consequences(world, pairing, offer);
  const at = { now: world.clock.now(), assistantId: await assistantOf(world, pairing) };
  const fresh = await changeAggregate(world.pairings, pairing, (p) => ok(also(withOffer(p, offer, at))));
  world.deliverSoon(pairing.tenantId);
  return fresh;
}

/** As an offer, with a card for both: what they said of their hours has changed what can be found. */
export async function offerAnew(
  world: World,
  pairing: Pairing,
): Promise<Outcome<Pairing, 'alreadyBooked' | 'notFound'>> {
  const next = await nextOf(world, pairing);
  if (next === null) return refused('alreadyBooked');
  const offer = await next.find([]);
  const also = await consequences(world, pairing, offer);
  const at = { now: world.clock.now(), assistantId: await assistantOf(world, pairing) };
  const isNews = offer.slots.length > 0 || offer.byHand !== null;
  const found = await changeAggregate(world.pairings, pairing, (p) =>
    ok(isNews ? offerTimes(p, offer, { ...at, attempt: 0 }) : also(withOffer(p, offer, at))),
  );
  world.deliverSoon(pairing.tenantId);
  return found;
}

/** "Other times", asked for by one of the two. */
export async function findTimes(
  world: World,
  command: { actor: Actor; pairingId: EntityId },
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'notActive' | 'alreadyBooked'>> {
  const pairing = await world.pairings.find(command.actor.tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  if ((await actingSide(world, pairing, command.actor.personId)) === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  return refreshOffer(world, pairing);
}
