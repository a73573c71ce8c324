import type { Actor } from '../domain/access/actor.ts';
import type { CaseRoute, WantedHelp } from '../domain/access/conflict-of-interest.ts';
import { type Concern, type ConcernKind, openConcern as open, workingDaysFor } from '../domain/concern/concern.ts';
import { namesDanger } from '../domain/concern/urgent-words.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { afterWorkingDays } from '../domain/kernel/working-time.ts';
import { personOn, sideOf } from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import { linesFor, routeOf, sayIfNobodyIsFree } from './route-concern.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type OpenConcern = {
  readonly actor: Actor;
  /** Chosen by whoever asks (a card's subject, a form's own id), so that asking twice opens one. */
  readonly concernId: EntityId;
  readonly cohortId: EntityId;
  /** The pairing that it is about, where it is about one. */
  readonly pairingId: EntityId | null;
  readonly kind: ConcernKind;
  readonly words: string | null;
  readonly wanted: WantedHelp;
};

/**
 * Opens a concern: whoever may handle it without a conflict of interest owes a look, and the person is told at once. The trail says
 * that a concern was opened, never by whom. Safe to repeat.
 */
export async function openConcern(
  world: World,
  command: OpenConcern,
): Promise<Outcome<Concern, 'notFound' | 'notYours'>> {
  const { tenantId, personId } = command.actor;
  const before = await world.concerns.find(tenantId, command.concernId);
  if (before !== null) return before.personId === personId ? ok(before) : refused('notYours');
  const other = await otherOf(world, command);
  if (!other.ok) return other;
  const place = await world.enrollments.findOf(tenantId, command.cohortId, personId);
  const program = place === null ? null : await world.programs.find(tenantId, place.programId);
  if (program === null) return refused('notFound');
  const about = { tenantId, personId, otherId: other.value, wanted: command.wanted };
  const route = routeOf(about, program, await linesFor(world, program, [about]));
  const now = world.clock.now();
  const opened = { ...about, ...(await whatIsOpened(world, command, { route, now })), programId: program.id };
  const cards = await world.sentCards.listOf(tenantId, personId, command.concernId);
  const concern = open(opened, { card: cards.length > 0 });
  const inserted = await world.concerns.insert(concern);
  // a second press at the same moment: the first one opened it
  if (!inserted.ok) return openConcern(world, command);
  const trail = { tenantId, at: now, actorId: 'system', action: 'concern.open', outcome: 'done' } as const;
  await world.audit.append({ ...trail, targetId: concern.id });
  sayIfNobodyIsFree(world, concern, route);
  world.deliverSoon(tenantId);
  return inserted;
}

/** What the person sent, sealed, and until when somebody should have looked at it. */
async function whatIsOpened(
  world: World,
  { actor, concernId, cohortId, pairingId, kind, words }: OpenConcern,
  { route, now }: { readonly route: CaseRoute; readonly now: Instant },
) {
  const { tenantId, personId } = actor;
  const said = words?.trim() || null;
  const urgent = said !== null && namesDanger(said);
  const time = await workingTimeOf(world, tenantId, route.personIds[0] ?? personId);
  const sealed = said === null ? null : world.vault.seal(tenantId, 'concern', said);
  const dueAt = afterWorkingDays(time, now, workingDaysFor(kind, urgent));
  return { id: concernId, cohortId, pairingId, kind, words: sealed, urgent, route, openedAt: now, dueAt };
}

/** The other side of the pairing that a concern is about. */
async function otherOf(
  world: World,
  { actor, pairingId, cohortId }: OpenConcern,
): Promise<Outcome<PersonId | null, 'notFound' | 'notYours'>> {
  if (pairingId === null) return ok(null);
  const pairing = await world.pairings.find(actor.tenantId, pairingId);
  // a draft is nobody's pairing yet: who is in it must not be learned here
  if (pairing === null || pairing.confirmedAt === null || pairing.cohortId !== cohortId) return refused('notFound');
  const side = sideOf(pairing, actor.personId);
  return side === null ? refused('notYours') : ok(personOn(pairing, otherSide(side)));
}
