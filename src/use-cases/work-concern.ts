import type { Actor } from '../domain/access/actor.ts';
import {
  note as addNote,
  type Concern,
  type ConcernOutcome,
  settle as settleCase,
  take as takeCase,
} from '../domain/concern/concern.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import { changeAggregate } from './change-aggregate.ts';
import { linesFor, mayWork } from './route-concern.ts';
import type { World } from './world.ts';

export type WorkConcern = { readonly actor: Actor; readonly concernId: EntityId };
type Refused<Code extends string> = Code | 'notFound';

/** The concern, for somebody who may handle it as things are now; to everybody else there is none. */
export async function findCase(world: World, { actor, concernId }: WorkConcern): Promise<Outcome<Concern, 'notFound'>> {
  const concern = await world.concerns.find(actor.tenantId, concernId);
  const program = concern === null ? null : await world.programs.find(actor.tenantId, concern.programId);
  if (concern === null || program === null) return refused('notFound');
  const lines = await linesFor(world, program, [concern], actor.admin ? [actor.personId] : []);
  return mayWork(actor, concern, { program, lines }) ? { ok: true, value: concern } : refused('notFound');
}

async function work<Code extends string>(
  world: World,
  command: WorkConcern & { readonly what: 'take' | 'note' | 'settle' },
  step: (concern: Concern) => Outcome<Concern, Code>,
): Promise<Outcome<Concern, Refused<Code>>> {
  const found = await findCase(world, command);
  if (!found.ok) return found;
  const { tenantId, personId } = command.actor;
  const done = await changeAggregate(world.concerns, found.value, step);
  if (!done.ok) return done;
  await world.audit.append({
    tenantId,
    at: world.clock.now(),
    actorId: personId,
    action: `concern.${command.what}`,
    targetId: command.concernId,
    outcome: 'done',
  });
  world.deliverSoon(tenantId);
  return done;
}

/** The actor works on it from now on; the person sees who. */
export const takeConcern = (world: World, command: WorkConcern): Promise<Outcome<Concern, Refused<'over'>>> =>
  work(world, { ...command, what: 'take' }, (c) => takeCase(c, command.actor.personId, world.clock.now()));

/** A sealed note for whoever handles it. */
export function noteOnConcern(
  world: World,
  command: WorkConcern & { readonly words: string },
): Promise<Outcome<Concern, Refused<'over' | 'tooManyNotes'>>> {
  const { tenantId, personId } = command.actor;
  const words = world.vault.seal(tenantId, 'concern', command.words);
  return work(world, { ...command, what: 'note' }, (c) => addNote(c, { by: personId, at: world.clock.now(), words }));
}

export const settleConcern = (
  world: World,
  command: WorkConcern & { readonly outcome: ConcernOutcome },
): Promise<Outcome<Concern, Refused<'over'>>> =>
  work(world, { ...command, what: 'settle' }, (c) =>
    settleCase(c, command.actor.personId, { outcome: command.outcome, now: world.clock.now() }),
  );
