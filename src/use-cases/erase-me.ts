import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { daysLater, type Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import { nightAfter } from '../domain/pairing/leaving.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { factNames } from '../domain/program/declared-facts.ts';
import { isCalledOff } from '../domain/session/calling-off.ts';
import { cancelSessionEvent } from './cancel-session-event.ts';
import { changeAggregate } from './change-aggregate.ts';
import { withdrawOwnFact } from './declare-facts.ts';
import { endPairing } from './end-pairing.ts';
import { leavePairing } from './leave-pairing.ts';
import type { Erasure } from './ports/personal-data.ts';
import type { World } from './world.ts';

/** The keyed mark of a person: the same whenever it is worked out, and nothing can be read from it. */
export const fingerprintOf = (world: World, tenantId: TenantId, personId: PersonId): string =>
  world.vault.fingerprint(tenantId, `person ${personId}`);

const erasureIdOf = (world: World, tenantId: TenantId, personId: PersonId): EntityId =>
  world.ids.derive('erasure', fingerprintOf(world, tenantId, personId));

/** The person's wish or mark, null when there is none. */
export const findErasure = (world: World, { tenantId, personId }: Pick<Actor, 'tenantId' | 'personId'>) =>
  world.erasures.find(tenantId, erasureIdOf(world, tenantId, personId));

/**
 * "Forget me." Whoever is in no pairing is gone at once. A pairing ends in the night, as if its person had left the company, and
 * everything else with it; consents and declared facts go at once. Asked for twice it is one wish.
 */
export async function eraseMe(
  world: World,
  { actor }: { readonly actor: Actor },
): Promise<Outcome<Erasure, 'onlyLead' | 'notFound'>> {
  const { tenantId, personId } = actor;
  const before = await findErasure(world, actor);
  if (before !== null) return ok(before);
  const led = (await world.programs.list(tenantId)).filter((p) => p.leads.includes(personId));
  // a program without anybody who runs it would leave its people alone
  if (led.some((p) => p.leads.length === 1)) return refused('onlyLead');
  const now = world.clock.now();
  const pairings = await world.pairings.listOfPerson(tenantId, personId);
  for (const fact of factNames) await withdrawOwnFact(world, { actor, fact });
  for (const place of await world.enrollments.listOfPerson(tenantId, personId))
    await leavePairing(world, { actor, enrollmentId: place.id, pairingId: null, reason: null, waits: false });
  const id = erasureIdOf(world, tenantId, personId);
  const dueAt = pairings.some(isRunning) ? nightAfter(now) : now;
  const wish = { tenantId, id, fingerprint: fingerprintOf(world, tenantId, personId), personId, askedAt: now, dueAt };
  await world.erasures.insert({ ...wish, doneAt: null, version: 0 });
  if (dueAt <= now) await eraseDue(world, tenantId);
  const wished = await world.erasures.find(tenantId, id);
  return wished === null ? refused('notFound') : ok(wished);
}

/** Everybody whose time has come. What cannot be done now (a calendar that does not answer) is tried again at the next tick. */
export async function eraseDue(world: World, tenantId: TenantId): Promise<void> {
  for (const wish of await world.erasures.listDue(tenantId, world.clock.now())) {
    if (wish.personId === null || !(await leaveNothingBehind(world, wish, wish.personId))) continue;
    await erasePerson(world, tenantId, wish.personId);
    await changeAggregate(world.erasures, wish, (e) => ok({ ...e, personId: null, doneAt: world.clock.now() }));
    const trail = { tenantId, at: world.clock.now(), actorId: 'system', action: 'person.erase' } as const;
    await world.audit.append({ ...trail, targetId: wish.id, outcome: 'done' });
  }
}

/** Pairings end and their events leave the calendars while it is still known whose they are; false when a calendar did not answer. */
async function leaveNothingBehind(world: World, wish: Erasure, personId: PersonId): Promise<boolean> {
  const { tenantId } = wish;
  const now = world.clock.now();
  const pairings = await world.pairings.listOfPerson(tenantId, personId);
  let done = true;
  for (const pairing of pairings) {
    const left = [pairing.mentorId === personId ? 'mentor' : 'mentee'] as const;
    if (isRunning(pairing)) await endPairing(world, { tenantId, pairingId: pairing.id, because: 'exit', left });
    if (!(await cancelEvents(world, pairing, now))) done = false;
  }
  // after a day an unreachable calendar keeps nobody here any longer
  return done || daysLater(wish.dueAt, 1) <= now;
}

async function cancelEvents(world: World, pairing: Pairing, now: Instant): Promise<boolean> {
  let done = true;
  for (const session of await world.sessions.listOfPairing(pairing.tenantId, pairing.id)) {
    if (!isCalledOff(session) || session.eventId === null || session.endsAt <= now) continue;
    const result = await cancelSessionEvent(world, pairing.tenantId, session.id);
    if (result.kind !== 'done') done = false;
  }
  return done;
}

async function erasePerson(world: World, tenantId: TenantId, personId: PersonId): Promise<void> {
  const [person, chat] = await Promise.all([
    world.people.person(tenantId, personId),
    world.conversations.find(tenantId, personId),
  ]);
  // names of people stand in the directory alone, and are too short to be looked for in sealed texts
  const names = [person?.userPrincipalName, person?.mail, chat?.conversationId, chat?.teamsUserId];
  await world.personalData.erase({
    tenantId,
    personId,
    pseudonym: world.ids.derive('erased', fingerprintOf(world, tenantId, personId)),
    managerId: person?.managerId ?? null,
    alsoKnownAs: [...new Set(names.filter((name) => name != null && name !== ''))] as string[],
  });
}

/** Back of one's own will: the next reading of the directory may know the person again. */
export async function comeBack(world: World, { actor }: { readonly actor: Actor }): Promise<void> {
  const wish = await findErasure(world, actor);
  if (wish?.doneAt != null) await world.erasures.remove(actor.tenantId, wish.id);
}
