import type { Actor } from '../domain/access/actor.ts';
import { type ManagerOf, mayHandle } from '../domain/access/conflict-of-interest.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Instant, instantAt } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type Alarm, alarmsOf } from '../domain/pairing/alarms.ts';
import { plannedSessions } from '../domain/pairing/closing.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Cohort, Side } from '../domain/program/cohort.ts';
import { isLead, type Program } from '../domain/program/program.ts';
import type { Session } from '../domain/session/session.ts';
import { peopleOfCase, readLines, staffOf } from './read-lines.ts';
import { sponsorFor } from './send-sponsor-note.ts';
import type { World } from './world.ts';

export type PairingAlarms = {
  readonly pairing: Pairing;
  readonly alarms: readonly Alarm[];
  readonly sessionsHeld: number;
  /** To whom a note about the two may go now; null: to nobody, or one went already. */
  readonly noteTo: string | null;
};

/**
 * What calls for somebody in a cohort, from conduct and lines only. A lead who is in it, or in either person's line, does not see that
 * pair; where no lead may, the second contact does.
 */
export async function listAlarms(
  world: World,
  query: { readonly actor: Actor; readonly cohortId: EntityId },
): Promise<Outcome<readonly PairingAlarms[], 'notFound' | 'forbidden'>> {
  const { actor, cohortId } = query;
  const { tenantId } = actor;
  const cohort = await world.cohorts.find(tenantId, cohortId);
  const program = cohort === null ? null : await world.programs.find(tenantId, cohort.programId);
  if (cohort === null || program === null) return refused('notFound');
  if (!isLead(program, actor.personId) && program.secondContactId !== actor.personId) return refused('forbidden');
  const [pairings, sessions] = await Promise.all([
    world.pairings.listOfCohort(tenantId, cohortId),
    world.sessions.listOfCohort(tenantId, cohortId),
  ]);
  const found = await findAlarms(world, { cohort, pairings, sessions });
  if (found.length === 0) return ok([]);
  const concerned = found.flatMap((f) => [f.pairing.mentorId, f.pairing.menteeId]);
  const lines = await readLines(world, tenantId, peopleOfCase(program, concerned));
  const staff = staffOf(program, lines);
  const mine = found.filter((f) => handles(actor, { staff, pairing: f.pairing }, lines.managerOf));
  return ok(await Promise.all(mine.map((f) => withNote(world, program, f))));
}

const handles = (
  actor: Actor,
  of: { readonly staff: Parameters<typeof mayHandle>[1]['staff']; readonly pairing: Pairing },
  managerOf: ManagerOf,
): boolean =>
  mayHandle(
    { ...actor, admin: false },
    { staff: of.staff, concerned: [of.pairing.mentorId, of.pairing.menteeId] },
    managerOf,
  );

type Found = Omit<PairingAlarms, 'noteTo'>;

async function withNote(world: World, program: Program, found: Found): Promise<PairingAlarms> {
  const { help } = found.pairing.watch;
  const may = help !== null && help.note === null && found.alarms.some((a) => a.kind === 'cancelledRunning');
  const sponsor = may ? await sponsorFor(world, program, found.pairing) : null;
  return { ...found, noteTo: sponsor?.displayName ?? null };
}

type Cases = { readonly cohort: Cohort; readonly pairings: readonly Pairing[]; readonly sessions: readonly Session[] };

async function findAlarms(world: World, { cohort, pairings, sessions }: Cases): Promise<Found[]> {
  const now = world.clock.now();
  const begins = instantAt(cohort.startsOn, '00:00', 'UTC');
  const byPairing = Map.groupBy(sessions, (s) => s.pairingId);
  const found: Found[] = [];
  for (const pairing of pairings) {
    const own = byPairing.get(pairing.id) ?? [];
    const activatedAt = pairing.activatedAt ?? now;
    const from: Instant = activatedAt > begins ? activatedAt : begins;
    const planned = plannedSessions(pairing, cohort) - pairing.sessionsBefore;
    const waits = await waitsForPartner(world, pairing, pairings);
    const alarms = [...alarmsOf({ pairing, sessions: own, from, planned, now }), ...waits];
    const sessionsHeld = own.filter((s) => s.state === 'held').length;
    if (alarms.length > 0) found.push({ pairing, alarms, sessionsHeld });
  }
  return found;
}

/** A pairing that one side left, and whose other side waits for somebody new. */
async function waitsForPartner(world: World, pairing: Pairing, all: readonly Pairing[]): Promise<readonly Alarm[]> {
  if (pairing.state !== 'closed' || pairing.closedBecause !== 'ended' || pairing.closedAt === null) return [];
  for (const side of ['mentor', 'mentee'] as const satisfies readonly Side[]) {
    const personId = personOn(pairing, side);
    const newer = all.some(
      (p) => p.id !== pairing.id && personOn(p, side) === personId && (isRunning(p) || p.state === 'consulting'),
    );
    const place = newer ? null : await world.enrollments.findOf(pairing.tenantId, pairing.cohortId, personId);
    if (place?.state === 'waiting') return [{ kind: 'waitsForPartner', since: pairing.closedAt, until: null }];
  }
  return [];
}
