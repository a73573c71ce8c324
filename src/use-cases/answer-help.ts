import type { Actor } from '../domain/access/actor.ts';
import type { WantedHelp } from '../domain/access/conflict-of-interest.ts';
import { answerHelp as takeAnswer } from '../domain/check-in/answering.ts';
import type { CheckIn, HelpAnswer } from '../domain/check-in/check-in.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import { changeAggregate } from './change-aggregate.ts';
import { openConcern } from './open-concern.ts';
import type { World } from './world.ts';

/**
 * "Shall the lead know?", answered by the one whose score was low. Only a yes opens a concern, and it goes to somebody without a conflict
 * of interest; what was scored is not in it.
 */
export async function answerHelp(
  world: World,
  command: { readonly actor: Actor; readonly checkInId: EntityId; readonly answer: HelpAnswer },
): Promise<Outcome<CheckIn, 'notFound' | 'notYours' | 'closed' | 'notAsked' | 'alreadyAnswered'>> {
  const { actor, answer } = command;
  const { tenantId } = actor;
  const now = world.clock.now();
  const step = (c: CheckIn): Outcome<CheckIn, 'notYours' | 'closed' | 'notAsked' | 'alreadyAnswered'> =>
    c.personId === actor.personId ? takeAnswer(c, answer, now) : refused('notYours');
  const found = await world.checkIns.find(tenantId, command.checkInId);
  if (found === null) return refused('notFound');
  const may = step(found);
  if (!may.ok) return may;
  // the concern first: a yes that is remembered must never be one that nobody heard. Its own id makes a repeated press one concern
  if (answer !== 'no') await openFor(world, { actor, checkIn: found, wanted: answer === 'yes' ? 'lead' : answer });
  return changeAggregate(world.checkIns, found, step);
}

async function openFor(
  world: World,
  of: { readonly actor: Actor; readonly checkIn: CheckIn; readonly wanted: WantedHelp },
): Promise<void> {
  const { id, cohortId, pairingId } = of.checkIn;
  const concernId = world.ids.derive('helpWanted', id);
  const about = { cohortId, pairingId, kind: 'mismatch', words: null, wanted: of.wanted } as const;
  const opened = await openConcern(world, { actor: of.actor, concernId, ...about });
  if (!opened.ok) throw new Error(`no concern could be opened: ${opened.code}`);
}
