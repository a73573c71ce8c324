import { z } from 'zod';
import { InstantText } from '../../contracts/fields.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { answerRhythmQuestion } from '../../use-cases/answer-rhythm.ts';
import { bookSeries } from '../../use-cases/book-series.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { cancelSession, giveUpTime } from '../../use-cases/call-off-session.ts';
import { findTimes } from '../../use-cases/find-times.ts';
import {
  findTimesToMove,
  keepSession,
  moveSession,
  type OfSession,
  takeBackSessionMove,
} from '../../use-cases/move-session.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, doneForBoth, onPress, type Press, type Reaction, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const Slot = z.object({ offerId: z.string().max(100), startsAt: InstantText });
const Ill = z.object({ ill: z.string().max(10).default('') });
type Slot = z.infer<typeof Slot>;

const bookRemarks = {
  notYourTurn: 'notYourTurn',
  notActive: 'notActive',
  offerOver: 'offerOver',
  slotTaken: 'slotTaken',
  alreadyBooked: 'alreadyBooked',
  // an assistant who is none any more; the card then shows nothing
  notYours: 'notActive',
} as const;
const changeRemarks = { over: 'sessionOver', notBooked: 'notBookedYet', notYours: 'notActive' } as const;

// fresh times after a refusal are fresh for both
async function book({ world, actor }: Press, pairingId: EntityId, slot: Slot): Promise<Reaction> {
  const result = await bookSession(world, { actor, pairingId, ...slot });
  return { ...reactionTo(result, bookRemarks), changesOthers: true };
}

async function bookWhole({ world, actor, subjectId }: Press, slot: Slot): Promise<Reaction> {
  const result = await bookSeries(world, { actor, pairingId: subjectId, ...slot });
  return { ...reactionTo(result, bookRemarks), changesOthers: true };
}

async function otherTimes({ world, actor }: Press, pairingId: EntityId): Promise<Reaction> {
  const result = await findTimes(world, { actor, pairingId });
  const remarks = { notActive: 'notActive', alreadyBooked: 'alreadyBooked', notYours: 'notActive' } as const;
  return reactionTo(result, remarks, doneForBoth);
}

/** The pairing of the session that a card is about. */
async function pairingOf({ world, actor, subjectId }: Press): Promise<EntityId> {
  const session = await world.sessions.find(actor.tenantId, subjectId);
  if (session === null) throw new Error('a card is about a session that does not exist');
  return session.pairingId;
}

const sessionOf = ({ actor, subjectId }: Press): OfSession => ({ actor, sessionId: subjectId });

/** What can be done about one session's time, on the card of one of the two and on the assistant's. */
const ofSession = {
  move: onPress(Nothing, async (press) =>
    reactionTo(await findTimesToMove(press.world, sessionOf(press)), changeRemarks),
  ),
  otherMoveTimes: onPress(Nothing, async (press) =>
    reactionTo(await findTimesToMove(press.world, { ...sessionOf(press), other: true }), changeRemarks),
  ),
  moveTo: onPress(Slot, async (press, slot) => {
    const result = await moveSession(press.world, { ...sessionOf(press), ...slot });
    const remarks = { ...changeRemarks, offerOver: 'offerOver', slotTaken: 'slotTaken' } as const;
    return reactionTo(result, remarks, doneForBoth);
  }),
  keep: onPress(Nothing, async (press) => reactionTo(await keepSession(press.world, sessionOf(press)), changeRemarks)),
  takeBack: onPress(Nothing, async (press) => {
    const result = await takeBackSessionMove(press.world, sessionOf(press));
    return reactionTo(result, { ...changeRemarks, over: 'takeBackOver', slotTaken: 'takeBackTaken' }, doneForBoth);
  }),
  cancel: onPress(Ill, async (press, { ill }) =>
    reactionTo(
      await cancelSession(press.world, { ...sessionOf(press), ill: ill === 'true' }),
      changeRemarks,
      doneForBoth,
    ),
  ),
  pickByHand: onPress(Nothing, async (press) =>
    reactionTo(await giveUpTime(press.world, sessionOf(press)), changeRemarks, doneForBoth),
  ),
  book: onPress(Slot, async (press, slot) => book(press, await pairingOf(press), slot)),
  otherTimes: onPress(Nothing, async (press) => otherTimes(press, await pairingOf(press))),
} as const;

/** Whatever is chosen there is an answer to the private question. */
async function answered({ world, actor, subjectId }: Press, reaction: Promise<Reaction>): Promise<Reaction> {
  const done = await reaction;
  await answerRhythmQuestion(world, { actor, pairingId: subjectId });
  return done;
}

/** Times and sessions: offered on the card that introduces the two, and on the card of a session that was called off. */
export const sessionActions = {
  'introduction.book': onPress(Slot, (press, slot) => book(press, press.subjectId, slot)),
  'introduction.bookSeries': onPress(Slot, bookWhole),
  'introduction.otherTimes': onPress(Nothing, (press) => otherTimes(press, press.subjectId)),
  'assistantBooking.book': onPress(Slot, (press, slot) => book(press, press.subjectId, slot)),
  'assistantBooking.bookSeries': onPress(Slot, bookWhole),
  'assistantBooking.otherTimes': onPress(Nothing, (press) => otherTimes(press, press.subjectId)),
  'anotherRhythm.book': onPress(Slot, (press, slot) => answered(press, book(press, press.subjectId, slot))),
  'anotherRhythm.otherTimes': onPress(Nothing, (press) => answered(press, otherTimes(press, press.subjectId))),
  'anotherRhythm.keep': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await answerRhythmQuestion(world, { actor, pairingId: subjectId }), { notYours: 'notActive' }),
  ),
  'sessionBooked.move': ofSession.move,
  'sessionBooked.moveTo': ofSession.moveTo,
  'sessionBooked.otherMoveTimes': ofSession.otherMoveTimes,
  'sessionBooked.keep': ofSession.keep,
  'sessionBooked.takeBack': ofSession.takeBack,
  'sessionBooked.pickByHand': ofSession.pickByHand,
  'sessionBooked.cancel': ofSession.cancel,
  'sessionBooked.book': ofSession.book,
  'sessionBooked.otherTimes': ofSession.otherTimes,
  'assistantSession.move': ofSession.move,
  'assistantSession.moveTo': ofSession.moveTo,
  'assistantSession.otherMoveTimes': ofSession.otherMoveTimes,
  'assistantSession.keep': ofSession.keep,
  'assistantSession.takeBack': ofSession.takeBack,
  'assistantSession.pickByHand': ofSession.pickByHand,
  'assistantSession.cancel': ofSession.cancel,
  'assistantSession.book': ofSession.book,
  'assistantSession.otherTimes': ofSession.otherTimes,
} as const satisfies Partial<Record<CardActionName, CardAction>>;
