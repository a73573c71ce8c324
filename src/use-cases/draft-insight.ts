import type { Actor } from '../domain/access/actor.ts';
import {
  draftInsight as begin,
  type Insight,
  mayBeginDraft,
  mayDraft,
  maySeeInsight,
  reword,
} from '../domain/insight/insight.ts';
import { longestSentence, readWords } from '../domain/insight/sentence.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { daysLater } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { sideOf } from '../domain/pairing/pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { readCrowd } from './read-crowd.ts';
import { insightsOf } from './sealed-insights.ts';
import type { World } from './world.ts';

type Words = { readonly sentence: string; readonly topic: string | null };
type BadWords = 'noWords' | 'tooLong' | 'unknownTopic';

async function readSentence(
  world: World,
  of: Words & { insight: { tenantId: string; cohortId: EntityId; pairingId: EntityId } },
): Promise<Outcome<Words, BadWords>> {
  const sentence = readWords(of.sentence, longestSentence);
  if (!sentence.ok) return sentence;
  const { tenantId, cohortId, pairingId } = of.insight;
  const common = of.topic === null ? [] : ((await readCrowd(world, tenantId, cohortId)).topics.get(pairingId) ?? []);
  if (of.topic !== null && !common.includes(of.topic)) return refused('unknownTopic');
  return ok({ sentence: sentence.value, topic: of.topic });
}

/** A first wording; it is its writer's own until they release it. The same request key is the same draft. */
export async function draftInsight(
  world: World,
  command: Words & { actor: Actor; pairingId: EntityId; requestKey: string },
): Promise<Outcome<Insight, 'notFound' | 'notActive' | 'tooMany' | BadWords>> {
  const { tenantId, personId } = command.actor;
  const pairing = await world.pairings.find(tenantId, command.pairingId);
  if (pairing === null || pairing.confirmedAt === null || sideOf(pairing, personId) === null)
    return refused('notFound');
  const insights = insightsOf(world);
  const id = world.ids.derive('insight', tenantId, pairing.id, personId, command.requestKey);
  const known = await insights.find(tenantId, id);
  if (known !== null) return ok(known);
  if (!mayDraft(pairing)) return refused('notActive');
  const now = world.clock.now();
  const may = mayBeginDraft(await insights.listOfPairing(tenantId, pairing.id), personId, daysLater(now, -1));
  if (!may.ok) return may;
  const insight = { tenantId, cohortId: pairing.cohortId, pairingId: pairing.id };
  const words = await readSentence(world, { ...command, insight });
  if (!words.ok) return words;
  const stored = await insights.insert(begin(pairing, { ...words.value, id, by: personId, now }));
  if (stored.ok) return stored;
  const first = await insights.find(tenantId, id);
  return first === null ? refused('notFound') : ok(first);
}

/** Another wording by either; whoever released before has released other words, and is asked again. */
export async function rewordInsight(
  world: World,
  command: Words & { actor: Actor; insightId: EntityId; wording: number },
): Promise<Outcome<Insight, 'notFound' | 'notYours' | 'released' | 'withdrawn' | 'reworded' | BadWords>> {
  const { tenantId, personId } = command.actor;
  const insights = insightsOf(world);
  const found = await insights.find(tenantId, command.insightId);
  if (found === null || !maySeeInsight(found, personId)) return refused('notFound');
  const words = await readSentence(world, { ...command, insight: found });
  if (!words.ok) return words;
  return changeAggregate(insights, found, (i) => reword(i, { ...words.value, by: personId, wording: command.wording }));
}
