import { z } from 'zod';
import { decideObjection } from '../../use-cases/decide-objection.ts';
import { rewordInsight } from '../../use-cases/draft-insight.ts';
import { changeAction } from '../../use-cases/give-action.ts';
import { releaseInsight, withdrawInsight } from '../../use-cases/release-insight.ts';
import { type ReplyToAction, replyToAction } from '../../use-cases/reply-to-action.ts';
import { sayManagerWord } from '../../use-cases/say-manager-word.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, doneForBoth, nothingDone, onPress, type Press, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const wording = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const Wording = z.object({ wording });
const Reworded = z.object({ wording, words: z.string().max(2000).default('') });
const Words = z.object({ words: z.string().max(2000).default('') });
const Mentors = z.object({ mentors: z.string().max(4000).default('') });
const Mentor = z.object({ mentor: z.string().max(100).default('') });

const draftRemarks = { reworded: 'reworded', released: 'insightOver', withdrawn: 'insightOver' } as const;
const wordRemarks = { noWords: 'wordsMissing', tooLong: 'wordsTooLong' } as const;

/** Other words are the presser's own, so they release them as they write them. */
const reword = onPress(Reworded, async ({ world, actor, subjectId }, input) => {
  const found = await world.insights.find(actor.tenantId, subjectId);
  const command = {
    actor,
    insightId: subjectId,
    wording: input.wording,
    sentence: input.words,
    topic: found?.topic ?? null,
  };
  const result = await rewordInsight(world, command);
  if (!result.ok) return reactionTo(result, { ...draftRemarks, ...wordRemarks, unknownTopic: 'unknownTopic' });
  const released = await releaseInsight(world, { actor, insightId: subjectId, wording: result.value.wording });
  return reactionTo(released, draftRemarks, doneForBoth);
});

const reply = (kind: ReplyToAction['kind']) =>
  onPress(Words, async ({ world, actor, subjectId }, { words }) => {
    const result = await replyToAction(world, { actor, actionId: subjectId, kind, words });
    // an owner who is none any more sees that there is nothing left to do
    if (!result.ok && result.code === 'notFound') return nothingDone('actionOver');
    return reactionTo(result, { ...wordRemarks, settled: 'actionOver', notYours: 'actionOver' }, doneForBoth);
  });

const manage = (word: 'fine' | 'objects') =>
  onPress(Mentors, async ({ world, actor, subjectId }, { mentors }) => {
    const pairingIds = word === 'fine' ? [] : mentors.split(',').filter((id) => id !== '');
    const hours = await world.managerHours.find(actor.tenantId, subjectId);
    const several = (hours?.mentors ?? []).filter((m) => m.word === null).length > 1;
    if (word === 'objects' && several && pairingIds.length === 0) return nothingDone('chooseMentor');
    const result = await sayManagerWord(world, { actor, hoursId: subjectId, word, pairingIds });
    return reactionTo(result, { settled: 'objectionOver' }, doneForBoth);
  });

const decide = (decision: 'goAhead' | 'notNow') =>
  onPress(Mentor, async ({ world, actor, subjectId }: Press, { mentor }) => {
    const result = await decideObjection(world, { actor, hoursId: subjectId, pairingId: mentor, decision });
    return reactionTo(result, { settled: 'objectionOver', forbidden: 'objectionOver' }, doneForBoth);
  });

/** What is heard and what comes of it; and what line managers say of the hours it takes. */
export const insightActions = {
  'insightDraft.release': onPress(Wording, async ({ world, actor, subjectId }, input) =>
    reactionTo(await releaseInsight(world, { actor, insightId: subjectId, ...input }), draftRemarks, doneForBoth),
  ),
  'insightDraft.reword': reword,
  'insightDraft.withdraw': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await withdrawInsight(world, { actor, insightId: subjectId }), { released: 'insightOver' }, doneForBoth),
  ),
  'actionGiven.accept': reply('accept'),
  'actionGiven.ask': reply('ask'),
  'actionGiven.done': reply('done'),
  'actionGiven.decline': reply('decline'),
  'actionDue.accept': reply('accept'),
  'actionDue.ask': reply('ask'),
  'actionDue.done': reply('done'),
  'actionDue.decline': reply('decline'),
  'actionReturned.answer': onPress(Words, async ({ world, actor, subjectId }, { words }) => {
    const command = { actor, actionId: subjectId, expectedVersion: null, change: { answer: words } };
    const result = await changeAction(world, command);
    const remarks = {
      ...wordRemarks,
      settled: 'actionOver',
      nothingAsked: 'actionOver',
      forbidden: 'actionOver',
    } as const;
    return reactionTo(result, remarks, doneForBoth);
  }),
  'managerHours.fine': manage('fine'),
  'managerHours.object': manage('objects'),
  'managerObjection.goAhead': decide('goAhead'),
  'managerObjection.notNow': decide('notNow'),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
