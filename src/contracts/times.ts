import { z } from 'zod';
import { TimeText } from './fields.ts';

/** The day and hour that a pair would rather have, on the mentee's calendar and clock; null: any. */
const Wishes = z.strictObject({ weekday: z.number().int().min(1).max(7).nullable(), time: TimeText.nullable() });
/** `PUT /api/pairings/:id/wishes` */
export const WishesBody = Wishes;
export type WishesBody = z.infer<typeof WishesBody>;

const HourRange = z.strictObject({ earliest: TimeText, latest: TimeText });
/** `PUT /api/pairings/:id/hours`: whether an early or a late hour is fine, where the two have none in common. One's own word alone. */
export const HoursBody = z.strictObject({ answer: z.union([z.literal('no'), HourRange]) });
export type HoursBody = z.infer<typeof HoursBody>;

/** `GET /api/pairings/:id/times`: what may be said about a pair's times; one's own words only. */
export const PairingTimes = z.object({
  wishes: Wishes.nullable(),
  /** Null where nobody was asked for other hours. */
  hours: z
    .object({
      usual: z.object({ start: z.string(), end: z.string() }),
      answer: z.union([z.literal('no'), HourRange]).nullable(),
    })
    .nullable(),
});
export type PairingTimes = z.infer<typeof PairingTimes>;
