import { z } from 'zod';
import { Id } from '../../contracts/fields.ts';
import { concernKinds } from '../../domain/concern/concern.ts';
import { openConcern } from '../../use-cases/open-concern.ts';
import { takeConcern } from '../../use-cases/work-concern.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, done, doneForBoth, nothingDone, onPress, reactionTo } from './reactions.ts';

/** `subject` is `cohort` or `cohort/pairing`, as the card's choices name them. */
const Subject = z.string().transform((text, context) => {
  const [cohort, pairing] = text.split('/');
  const read = z
    .object({ cohortId: Id, pairingId: Id.nullable() })
    .safeParse({ cohortId: cohort, pairingId: pairing ?? null });
  if (read.success) return read.data;
  context.addIssue('not a subject');
  return z.NEVER;
});

const ConcernInputs = z.object({
  kind: z.enum(concernKinds).or(z.literal('')).default(''),
  subject: Subject,
  words: z.string().max(5000).default(''),
  wanted: z.enum(['lead', 'somebodyElse']).catch('lead').default('lead'),
});

/** Calls for help: sent by whoever needs it, taken by whoever may handle them. */
export const concernActions = {
  'concern.open': onPress(ConcernInputs, async ({ world, actor, subjectId }, { kind, subject, words, wanted }) => {
    if (kind === '') return nothingDone('concernKindMissing');
    const command = { actor, concernId: subjectId, ...subject, kind, words, wanted };
    return reactionTo(await openConcern(world, command), { notFound: 'unreadable', notYours: 'unreadable' }, done);
  }),
  'concernCase.take': onPress(z.object({}), async ({ world, actor, subjectId }) =>
    reactionTo(
      await takeConcern(world, { actor, concernId: subjectId }),
      { over: 'concernOver', notFound: 'concernOver' },
      doneForBoth,
    ),
  ),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
