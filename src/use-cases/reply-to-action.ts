import type { Actor } from '../domain/access/actor.ts';
import { type Action, type OwnerReply, remindOwner, replyToAction as take } from '../domain/insight/action.ts';
import { longestSentence, readWords } from '../domain/insight/sentence.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { daysLater, localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { changeAggregate } from './change-aggregate.ts';
import { actionsOf } from './sealed-insights.ts';
import { workingTimes } from './working-times.ts';
import type { World } from './world.ts';

export type ReplyToAction = {
  readonly actor: Actor;
  readonly actionId: EntityId;
  readonly kind: OwnerReply['kind'];
  /** What came of it, the question, or why not; not read for an acceptance. */
  readonly words: string;
};

/** What the owner says: accepted, a question back, done, or not for me. */
export async function replyToAction(
  world: World,
  command: ReplyToAction,
): Promise<Outcome<Action, 'notFound' | 'notYours' | 'settled' | 'noWords' | 'tooLong'>> {
  const { tenantId, personId } = command.actor;
  const words = command.kind === 'accept' ? ok('') : readWords(command.words, longestSentence);
  if (!words.ok) return words;
  const actions = actionsOf(world);
  const found = await actions.find(tenantId, command.actionId);
  if (found === null || found.ownerId !== personId) return refused('notFound');
  const now = world.clock.now();
  const { kind } = command;
  const reply: OwnerReply = kind === 'accept' ? { kind } : { kind, words: words.value };
  const done = await changeAggregate(actions, found, (a) => take(a, personId, { ...reply, now }));
  world.deliverSoon(tenantId);
  return done;
}

/** The one reminder of each due date, on the owner's own day. */
export async function remindActionOwners(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const actions = actionsOf(world);
  // a day ahead of UTC somebody's date may have begun already
  const due = await actions.dueBy(tenantId, localDateOf(daysLater(now, 1), 'UTC'), 200);
  if (due.length === 0) return;
  const times = await workingTimes(
    world,
    tenantId,
    due.map((a) => a.ownerId),
  );
  for (const action of due) {
    const today = localDateOf(now, times.get(action.ownerId)?.zone ?? 'UTC');
    await changeAggregate(actions, action, (a) => ok(remindOwner(a, today, now)));
  }
}
