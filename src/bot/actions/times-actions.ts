import { z } from 'zod';
import { DateText, InstantText, TimeText } from '../../contracts/fields.ts';
import { answerHours } from '../../use-cases/answer-hours.ts';
import { answerRhythmQuestion } from '../../use-cases/answer-rhythm.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { findTimes } from '../../use-cases/find-times.ts';
import { pickTimes } from '../../use-cases/pick-times.ts';
import { stateWishes } from '../../use-cases/state-wishes.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, doneForBoth, nothingDone, onPress, type Press, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const Slot = z.object({ offerId: z.string().max(100), startsAt: InstantText });
const Offer = z.object({ offerId: z.string().max(100) });
/** Some clients send seconds. */
const Clock = z.preprocess((v) => (typeof v === 'string' ? v.slice(0, 5) : v), TimeText);
const Picked = z.object({ date: DateText, time: Clock });
const Hours = z.object({ earliest: Clock, latest: Clock });
const Wishes = z.object({
  weekday: z.coerce.number().int().min(1).max(7).nullable().catch(null),
  time: Clock.nullable().catch(null),
});

/** What was entered in the three rows; a row that cannot be read is none. */
const picksIn = (data: Press['data']) =>
  [1, 2, 3].flatMap((n) => Picked.safeParse({ date: data[`date${n}`], time: data[`time${n}`] }).data ?? []);

const pickRemarks = {
  notActive: 'notActive',
  offerOver: 'offerOver',
  notYourTurn: 'notYourTurn',
  notThree: 'notThree',
  timePast: 'timePast',
  timeTooLate: 'timeTooLate',
  timeSkipped: 'timeSkipped',
  timesOverlap: 'timesOverlap',
  dayWithoutSessions: 'dayWithoutSessions',
  timeTaken: 'timeTaken',
  notYours: 'notYourTurn',
} as const;

const hoursOf = async ({ world, actor, subjectId }: Press, answer: z.infer<typeof Hours> | 'no') =>
  reactionTo(
    await answerHours(world, { actor, pairingId: subjectId, answer }),
    { notActive: 'notActive', notAsked: 'notAskedHours', endsBeforeStart: 'hoursUpsideDown' },
    doneForBoth,
  );

/** Times that people pick and hours that they give by hand. */
export const timesActions = {
  'handPicked.pick': onPress(Offer, async ({ world, actor, subjectId, data }, { offerId }) => {
    const result = await pickTimes(world, { actor, pairingId: subjectId, offerId, times: picksIn(data) });
    return reactionTo(result, pickRemarks, doneForBoth);
  }),
  'handPicked.book': onPress(Slot, async ({ world, actor, subjectId }, slot) => {
    const result = await bookSession(world, { actor, pairingId: subjectId, ...slot });
    const remarks = {
      notActive: 'notActive',
      offerOver: 'offerOver',
      slotTaken: 'slotTaken',
      alreadyBooked: 'alreadyBooked',
      notYourTurn: 'notYourTurn',
      notYours: 'notYourTurn',
    } as const;
    return { ...reactionTo(result, remarks), changesOthers: true };
  }),
  'handPicked.none': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(
      await findTimes(world, { actor, pairingId: subjectId }),
      { notActive: 'notActive', alreadyBooked: 'alreadyBooked', notYours: 'notYourTurn' },
      doneForBoth,
    ),
  ),
  'earlyOrLate.fine': onPress(z.unknown(), (press) => {
    const hours = Hours.safeParse(press.data);
    return hours.success ? hoursOf(press, hours.data) : Promise.resolve(nothingDone('unreadable'));
  }),
  'earlyOrLate.no': onPress(Nothing, (press) => hoursOf(press, 'no')),
  'anotherRhythm.prefer': onPress(Wishes, async ({ world, actor, subjectId }, wishes) => {
    const stated = await stateWishes(world, { actor, pairingId: subjectId, wishes });
    // a day or an hour is an answer to the private question as well
    if (stated.ok) await answerRhythmQuestion(world, { actor, pairingId: subjectId });
    return reactionTo(stated, { notActive: 'notActive', notYours: 'notActive' }, doneForBoth);
  }),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
