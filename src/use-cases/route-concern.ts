import { type CaseRoute, mayHandle, routeCase } from '../domain/access/conflict-of-interest.ts';
import { type Concern, caseOf } from '../domain/concern/concern.ts';
import type { PersonId } from '../domain/kernel/ids.ts';
import type { Program } from '../domain/program/program.ts';
import { type Lines, peopleOfCase, readLines, staffOf } from './read-lines.ts';
import type { World } from './world.ts';

type About = Pick<Concern, 'tenantId' | 'personId' | 'otherId' | 'wanted'>;

const concernedBy = (about: Pick<Concern, 'personId' | 'otherId'>): PersonId[] =>
  about.otherId === null ? [about.personId] : [about.personId, about.otherId];

/** The reporting lines of everybody whom cases of `program` are about, and of those who run it. */
export const linesFor = (
  world: World,
  program: Program,
  about: readonly Pick<Concern, 'personId' | 'otherId'>[],
  also: readonly PersonId[] = [],
): Promise<Lines> =>
  readLines(world, program.tenantId, [...peopleOfCase(program, about.flatMap(concernedBy)), ...also]);

export const routeOf = (about: About, program: Program, lines: Lines): CaseRoute =>
  routeCase({ staff: staffOf(program, lines), concerned: concernedBy(about), wanted: about.wanted }, lines.managerOf);

/** An administrator is known only when they sign in, so no card can be sent: whoever looks after the server must hear that a case waits. */
export function sayIfNobodyIsFree(world: World, concern: Pick<Concern, 'id'>, route: CaseRoute): void {
  if (route.to === 'administrator')
    world.reportSurprise('a concern waits for an administrator: nobody else is free', new Error(concern.id));
}

/** Whether this person may read and work the concern, as roles and lines are now. */
export const mayWork = (
  actor: { readonly personId: PersonId; readonly admin: boolean },
  concern: Concern,
  at: { readonly program: Program; readonly lines: Lines },
): boolean => mayHandle(actor, caseOf(concern, staffOf(at.program, at.lines)), at.lines.managerOf);
