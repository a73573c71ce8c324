import { z } from 'zod';
import { nameAssistantByWords } from '../../use-cases/find-assistant.ts';
import { nameAssistant } from '../../use-cases/name-assistant.ts';
import { openSessionCard } from '../../use-cases/open-session-card.ts';
import { sendSponsorNote } from '../../use-cases/send-sponsor-note.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, done, onPress, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const Chosen = z.object({ sessionId: z.string().max(100) });
const Named = z.object({ assistant: z.string().max(200).default('') });
const Note = z.object({ note: z.string().max(2000).default('') });

const assistantRemarks = {
  unknownPerson: 'assistantUnknown',
  severalPeople: 'assistantSeveral',
  oneself: 'assistantOneself',
  partner: 'assistantPartner',
  over: 'enrollmentOver',
  notMentee: 'enrollmentOver',
} as const;

/** The mentee's assistant, and what whoever runs the program does about a pair that needs help. */
export const watchActions = {
  'assistantBooking.open': onPress(Chosen, async ({ world, actor, subjectId }, { sessionId }) =>
    reactionTo(await openSessionCard(world, { actor, pairingId: subjectId, sessionId }), {
      notFound: 'unreadable',
      notYours: 'notActive',
    }),
  ),
  'assistantChoice.name': onPress(Named, async ({ world, actor, subjectId }, { assistant }) => {
    const result = await nameAssistantByWords(world, { actor, enrollmentId: subjectId, words: assistant });
    return reactionTo(result, assistantRemarks, done);
  }),
  'assistantChoice.remove': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await nameAssistant(world, { actor, enrollmentId: subjectId, personId: null }), assistantRemarks),
  ),
  'needsHelp.sendNote': onPress(Note, async ({ world, actor, subjectId }, { note }) => {
    const result = await sendSponsorNote(world, { actor, pairingId: subjectId, words: note });
    const remarks = { noWords: 'noteEmpty', over: 'helpOver', noSponsor: 'helpOver', notYours: 'helpOver' } as const;
    return reactionTo(result, remarks);
  }),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
