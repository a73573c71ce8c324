import { routeCase } from '../domain/access/conflict-of-interest.ts';
import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { peopleOfCase, readLines, staffOf } from './read-lines.ts';
import type { World } from './world.ts';

type Pair = {
  readonly tenantId: TenantId;
  readonly programId: EntityId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
};

/** Who hears of a pair's difficulty: those who run the program, without a conflict of interest; none where only an administrator is left. */
export async function caseReaders(world: World, pair: Pair): Promise<readonly PersonId[]> {
  const { tenantId, programId, mentorId, menteeId } = pair;
  const program = await world.programs.find(tenantId, programId);
  if (program === null) return [];
  const concerned = [mentorId, menteeId];
  const lines = await readLines(world, tenantId, peopleOfCase(program, concerned));
  return routeCase({ staff: staffOf(program, lines), concerned }, lines.managerOf).personIds;
}

/** As `caseReaders`, to tell them something; where there is nobody, whoever looks after the server is. */
export async function readersToTell(
  world: World,
  pair: Pair & { readonly id: EntityId },
): Promise<readonly PersonId[]> {
  const readers = await caseReaders(world, pair);
  if (readers.length === 0)
    world.reportSurprise(
      'a pair needs somebody, and nobody without a conflict of interest is there',
      new Error(pair.id),
    );
  return readers;
}
