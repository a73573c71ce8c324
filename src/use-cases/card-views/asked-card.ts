import type { Actor } from '../../domain/access/actor.ts';
import { isOpen } from '../../domain/check-in/check-in.ts';
import { isRunning } from '../../domain/pairing/ending.ts';
import type { Pairing } from '../../domain/pairing/pairing.ts';
import type { Enrollment } from '../../domain/program/enrollment.ts';
import { isAhead, type Session } from '../../domain/session/session.ts';
import { nextConcernId } from '../offer-concern-card.ts';
import type { World } from '../world.ts';
import { assistantCard } from './assistant-card.ts';
import type { CurrentCard } from './current-card.ts';

/** What somebody can ask to see in so many words. */
export const askedFor = [
  'nextSession',
  'book',
  'move',
  'checkIn',
  'pause',
  'leave',
  'assistant',
  'ledger',
  'concern',
] as const;
export type AskedFor = (typeof askedFor)[number];

/** The card that shows it as things stand; null where there is nothing of the kind for this person. */
export async function cardAskedFor(world: World, actor: Actor, what: AskedFor): Promise<CurrentCard | null> {
  switch (what) {
    case 'nextSession':
    case 'move':
      return (
        (await ofNextSession(world, actor)) ??
        (what === 'move' ? null : await ofBooking(world, actor)) ??
        assistantCard(world, actor, 'session')
      );
    case 'book':
      return (await ofBooking(world, actor)) ?? assistantCard(world, actor, 'booking');
    case 'checkIn':
      return ofCheckIn(world, actor);
    case 'concern': {
      const concernId = await nextConcernId(world, { actor, askedFrom: 'command' });
      return concernId === null ? null : { kind: 'concern', subjectId: concernId };
    }
    case 'pause': {
      const pairing = (await running(world, actor)).find((p) => p.state === 'active' || p.state === 'paused');
      return pairing === undefined ? null : { kind: 'pause', subjectId: pairing.id };
    }
    case 'leave': {
      const place = await openPlace(world, actor);
      return place === null ? null : { kind: 'exit', subjectId: place.id };
    }
    case 'assistant': {
      const place = await openPlace(world, actor);
      const mentee = (place?.form?.side ?? place?.suggestedSide) === 'mentee';
      return place === null || !mentee ? null : { kind: 'assistantChoice', subjectId: place.id };
    }
    case 'ledger': {
      const any = (await world.pairings.listOfPerson(actor.tenantId, actor.personId)).length > 0;
      return any ? { kind: 'ledger', subjectId: actor.personId } : null;
    }
  }
}

const running = async (world: World, { tenantId, personId }: Actor): Promise<readonly Pairing[]> =>
  (await world.pairings.listOfPerson(tenantId, personId)).filter(isRunning);

async function ofNextSession(world: World, actor: Actor): Promise<CurrentCard | null> {
  const pairings = await running(world, actor);
  const all = await Promise.all(pairings.map((p) => world.sessions.listOfPairing(actor.tenantId, p.id)));
  const now = world.clock.now();
  const ahead = all.flat().filter((s) => isAhead(s) && s.endsAt > now);
  const next = ahead.reduce<Session | null>((a, s) => (a === null || s.startsAt < a.startsAt ? s : a), null);
  return next === null ? null : { kind: 'sessionBooked', subjectId: next.id };
}

async function ofBooking(world: World, actor: Actor): Promise<CurrentCard | null> {
  const pairings = await running(world, actor);
  const pairing = pairings.find((p) => p.state === 'active') ?? pairings.find((p) => p.state === 'confirmed');
  return pairing === undefined ? null : { kind: 'introduction', subjectId: pairing.id };
}

/** The last one that can be answered, or answered otherwise, still. */
async function ofCheckIn(world: World, { tenantId, personId }: Actor): Promise<CurrentCard | null> {
  const now = world.clock.now();
  const open = (await world.checkIns.listOfPerson(tenantId, personId)).filter(
    (c) => c.kind !== 'baseline' && c.dueAt <= now && isOpen(c, now),
  );
  const last = open.at(-1);
  if (last === undefined) return null;
  return { kind: last.sessionId === null ? 'checkIn' : 'afterSession', subjectId: last.id };
}

const ended: readonly Enrollment['state'][] = ['notJoining', 'withdrawn', 'completed'];

async function openPlace(world: World, { tenantId, personId }: Actor): Promise<Enrollment | null> {
  const places = await world.enrollments.listOfPerson(tenantId, personId);
  return places.find((e) => !ended.includes(e.state)) ?? null;
}
