import type { Actor } from '../domain/access/actor.ts';
import type { Concern } from '../domain/concern/concern.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Program } from '../domain/program/program.ts';
import { recordSight } from './record-sight.ts';
import { linesFor, mayWork } from './route-concern.ts';
import { findCase } from './work-concern.ts';
import type { World } from './world.ts';

export type CaseSeen = { readonly concern: Concern; readonly program: Program };

const mayBe = (actor: Actor, program: Program): boolean =>
  actor.admin || program.leads.includes(actor.personId) || program.secondContactId === actor.personId;

/** The cases that this person may handle as roles and lines are now; open ones first, then by due date. */
export async function listCases(world: World, actor: Actor): Promise<readonly CaseSeen[]> {
  const programs = (await world.programs.list(actor.tenantId)).filter((p) => mayBe(actor, p));
  const found = await Promise.all(
    programs.map(async (program) => {
      const concerns = await world.concerns.listOfProgram(actor.tenantId, program.id);
      if (concerns.length === 0) return [];
      const lines = await linesFor(world, program, concerns, [actor.personId]);
      return concerns.filter((c) => mayWork(actor, c, { program, lines })).map((concern) => ({ concern, program }));
    }),
  );
  const settled = ({ concern }: CaseSeen): number => Number(concern.state === 'settled');
  return found.flat().sort((a, b) => settled(a) - settled(b) || a.concern.dueAt.localeCompare(b.concern.dueAt));
}

/** One case whole, with its sealed words opened; that somebody read it is written down. */
export async function readCase(
  world: World,
  query: { readonly actor: Actor; readonly concernId: EntityId },
): Promise<Outcome<Concern, 'notFound'>> {
  const found = await findCase(world, query);
  if (!found.ok) return found;
  await recordSight(world, query.actor, { action: 'concern.read', targetId: query.concernId });
  return ok(openWords(world, found.value));
}

/** The concern with its words and notes readable. */
export function openWords(world: World, concern: Concern): Concern {
  const open = (sealed: string): string => world.vault.open(concern.tenantId, 'concern', sealed);
  return {
    ...concern,
    words: concern.words === null ? null : open(concern.words),
    notes: concern.notes.map((n) => ({ ...n, words: open(n.words) })),
  };
}
