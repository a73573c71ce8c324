import { z } from 'zod';
import { helpAnswers, questionIds, type SessionReport } from '../../domain/check-in/check-in.ts';
import { closingChoices } from '../../domain/pairing/pairing.ts';
import { answerCheckIn } from '../../use-cases/answer-check-in.ts';
import { answerHelp } from '../../use-cases/answer-help.ts';
import { chooseClosingOf } from '../../use-cases/close-pairing.ts';
import type { CardActionName } from './action-names.ts';
import { answersIn } from './answers-in.ts';
import { type CardAction, onPress, type Press, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const Report = z.object({ report: z.enum(['met', 'moved', 'didNotHappen']) });
const Help = z.object({ answer: z.enum(helpAnswers) });
const Choice = z.object({ choice: z.enum(closingChoices) });

async function take({ world, actor, subjectId, data }: Press, report: SessionReport | null) {
  const answers = answersIn(data, questionIds);
  const result = await answerCheckIn(world, { actor, checkInId: subjectId, report, answers });
  return reactionTo(result, { closed: 'checkInClosed' });
}

const help = onPress(Help, async ({ world, actor, subjectId }, { answer }) => {
  const result = await answerHelp(world, { actor, checkInId: subjectId, answer });
  return reactionTo(result, {
    closed: 'checkInClosed',
    notAsked: 'unreadable',
    alreadyAnswered: 'alreadyAnswered',
  });
});

/** Check-ins and the close. Nothing that is pressed here changes a card of the other. */
export const checkInActions = {
  'afterSession.answer': onPress(Report, (press, { report }) => take(press, report)),
  'afterSession.help': help,
  'checkIn.answer': onPress(Nothing, (press) => take(press, null)),
  'checkIn.help': help,
  'closingChoice.choose': onPress(Choice, async ({ world, actor, subjectId }, { choice }) =>
    reactionTo(await chooseClosingOf(world, { actor, pairingId: subjectId, choice }), { over: 'consultationOver' }),
  ),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
