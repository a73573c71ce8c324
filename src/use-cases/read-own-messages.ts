import type { Actor } from '../domain/access/actor.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import { budgetOf, budgetUsed, monthOf, type SentMessage } from '../domain/notice/message-budget.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type OwnMessages = {
  /** `YYYY-MM` of the person's own calendar. */
  readonly month: string;
  /** Nudges and questions a month; null for somebody who only holds a role. */
  readonly budget: number | null;
  readonly used: number;
  readonly sent: readonly SentMessage[];
};

/** What somebody was sent this month, and how much of it counted. */
export async function readOwnMessages(world: World, actor: Actor): Promise<OwnMessages> {
  const { tenantId, personId } = actor;
  const { zone } = await workingTimeOf(world, tenantId, personId);
  const month = monthOf(localDateOf(world.clock.now(), zone));
  const [months, places] = await Promise.all([
    world.messages.months(tenantId, [{ personId, month }]),
    world.enrollments.listOfPerson(tenantId, personId),
  ]);
  const sent = months.get(personId)?.sent ?? [];
  const sides = places.flatMap((e) => e.form?.side ?? e.suggestedSide ?? 'mentee');
  return { month, budget: budgetOf(sides), used: budgetUsed(sent), sent: [...sent].reverse() };
}
