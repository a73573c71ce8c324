import { z } from 'zod';
import { Id } from './fields.ts';

const OwedItem = z.object({
  kind: z.enum(['consultation', 'checkIn', 'closingChoice', 'followUps', 'release', 'action', 'training', 'concern']),
  /** What it is about: a pairing, a check-in, an insight or a concern. */
  refId: Id.nullable(),
  /** The other of the pair, where it is between the two. */
  name: z.string().nullable(),
  count: z.number().int(),
  /** A moment, or a date of the person's own calendar. */
  due: z.string().nullable(),
});
export type OwedItem = z.infer<typeof OwedItem>;

/** `GET /api/me/owed`: what the person owes others, and what others owe the person. */
export const OwedBothWays = z.object({ owes: z.array(OwedItem), awaits: z.array(OwedItem), zone: z.string() });
export type OwedBothWays = z.infer<typeof OwedBothWays>;
