import { z } from 'zod';
import { InstantText } from '../../contracts/fields.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { bookSeries } from '../../use-cases/book-series.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { cancelSession, moveSession } from '../../use-cases/call-off-session.ts';
import { findTimes } from '../../use-cases/find-times.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, doneForBoth, onPress, type Press, type Reaction, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const Slot = z.object({ offerId: z.string().max(100), startsAt: InstantText });
type Slot = z.infer<typeof Slot>;

const bookRemarks = {
  notActive: 'notActive',
  offerOver: 'offerOver',
  slotTaken: 'slotTaken',
  alreadyBooked: 'alreadyBooked',
} as const;

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
  return reactionTo(result, { notActive: 'notActive', alreadyBooked: 'alreadyBooked' }, doneForBoth);
}

/** The pairing of the session that a card is about. */
async function pairingOf({ world, actor, subjectId }: Press): Promise<EntityId> {
  const session = await world.sessions.find(actor.tenantId, subjectId);
  if (session === null) throw new Error('a card is about a session that does not exist');
  return session.pairingId;
}

const callOff = (act: typeof moveSession) =>
  onPress(Nothing, async ({ world, actor, subjectId }) => {
    const result = await act(world, { actor, sessionId: subjectId });
    return reactionTo(result, { over: 'sessionOver', notBooked: 'notBookedYet' }, doneForBoth);
  });

/** Times and sessions: offered on the card that introduces the two, and on the card of a session that was called off. */
export const sessionActions = {
  'introduction.book': onPress(Slot, (press, slot) => book(press, press.subjectId, slot)),
  'introduction.bookSeries': onPress(Slot, bookWhole),
  'introduction.otherTimes': onPress(Nothing, (press) => otherTimes(press, press.subjectId)),
  'sessionBooked.book': onPress(Slot, async (press, slot) => book(press, await pairingOf(press), slot)),
  'sessionBooked.otherTimes': onPress(Nothing, async (press) => otherTimes(press, await pairingOf(press))),
  'anotherRhythm.book': onPress(Slot, (press, slot) => book(press, press.subjectId, slot)),
  'anotherRhythm.otherTimes': onPress(Nothing, (press) => otherTimes(press, press.subjectId)),
  'sessionBooked.move': callOff(moveSession),
  'sessionBooked.cancel': callOff(cancelSession),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
