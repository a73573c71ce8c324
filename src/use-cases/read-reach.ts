import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { type Instant, minutesLater } from '../domain/kernel/instant.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import { needsRemedy, type ReachState, reachOf } from '../domain/notice/reachability.ts';
import { findOwnCohort } from './find-own-program.ts';
import { recordSight } from './record-sight.ts';
import type { World } from './world.ts';

export type ReachOfPerson = {
  readonly personId: PersonId;
  readonly state: ReachState;
  readonly checkedAt: Instant | null;
};
export type ReachList = {
  readonly people: readonly ReachOfPerson[];
  /** People who are still to be looked up. */
  readonly left: number;
};

type Want = { readonly actor: Actor; readonly cohortId: EntityId };

/** People looked up at once; Graph takes thirty looks a second. */
const looksAtATime = 60;
const goodForMinutes = 60;

/** What is known of these people; nobody is asked. */
async function readPeople(
  world: World,
  tenantId: TenantId,
  ids: readonly PersonId[],
): Promise<readonly ReachOfPerson[]> {
  const [people, chats, checks] = await Promise.all([
    world.people.people(tenantId, ids),
    world.conversations.listOf(tenantId, ids),
    world.reachChecks.listOf(tenantId, ids),
  ]);
  const [byId, chatOf, checkOf] = [
    new Map(people.map((p) => [p.id, p])),
    new Map(chats.map((c) => [c.personId, c])),
    new Map(checks.map((c) => [c.personId, c])),
  ];
  return ids.map((personId) => {
    const person = byId.get(personId);
    const check = checkOf.get(personId);
    const account =
      person === undefined ? null : { enabled: person.accountEnabled, guest: person.guest, mail: person.mail };
    const state = reachOf({ account, chat: chatOf.get(personId) ?? null, app: check?.app ?? null });
    return { personId, state, checkedAt: check?.checkedAt ?? null };
  });
}

/** Everybody to whom the cohort's cards go: who takes part or is invited, and who runs it. */
async function peopleOf(
  world: World,
  found: { tenantId: TenantId; cohortId: EntityId; run: readonly (PersonId | null)[] },
) {
  const places = await world.enrollments.listOfCohort(found.tenantId, found.cohortId);
  const taking = places.filter((e) => e.state !== 'notJoining' && e.state !== 'withdrawn').map((e) => e.personId);
  return [...new Set([...taking, ...found.run.filter((id) => id !== null)])];
}

const isStale = (row: ReachOfPerson, now: Instant): boolean =>
  row.checkedAt === null || row.checkedAt <= minutesLater(now, -goodForMinutes);

/** Whose look-up could tell something new: not those who have a chat, nor those without an account. */
const worthALook = (row: ReachOfPerson): boolean => row.state !== 'ready' && row.state !== 'noAccount';

/**
 * Whom the bot can write to and whom not, with what stands in the way. `people`: these instead of the cohort's own, before they are
 * invited. `look`: those who were not looked up within the hour are, some at a time; `left` says how many remain.
 */
export async function readReach(
  world: World,
  want: Want & { readonly people: readonly PersonId[] | null; readonly look: boolean },
): Promise<Outcome<ReachList, 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...want, need: 'run' });
  if (!found.ok) return found;
  const { tenantId } = want.actor;
  const { program, cohort } = found.value;
  const run = [...program.leads, program.sponsorId, program.secondContactId];
  const ids = want.people ?? (await peopleOf(world, { tenantId, cohortId: cohort.id, run }));
  await recordSight(world, want.actor, { action: 'places.read', targetId: cohort.id });
  const now = world.clock.now();
  const before = await readPeople(world, tenantId, ids);
  const due = before.filter((row) => worthALook(row) && isStale(row, now));
  if (want.look) {
    const looks = due.slice(0, looksAtATime).map(async ({ personId }) => {
      const app = await world.reach.look(tenantId, personId);
      await world.reachChecks.put({ tenantId, personId, app, checkedAt: now });
    });
    await Promise.all(looks);
  }
  const people = want.look && due.length > 0 ? await readPeople(world, tenantId, ids) : before;
  const order = (row: ReachOfPerson): number => (needsRemedy(row.state) ? 0 : row.state === 'unchecked' ? 1 : 2);
  return ok({
    people: [...people].sort((a, b) => order(a) - order(b)),
    left: want.look ? Math.max(0, due.length - looksAtATime) : due.length,
  });
}
