import { z } from 'zod';
import { Id, InstantText, PersonBrief } from './fields.ts';

/** How the bot stands to somebody; the tab has words and a remedy for each. */
export const ReachStateName = z.enum([
  'ready',
  'installable',
  'blocked',
  'removed',
  'noTeams',
  'noMailbox',
  'refused',
  'disabledByAdmin',
  'noAccount',
  'unknownProblem',
  'unchecked',
]);
export const ReachList = z.object({
  people: z.array(
    z.object({
      person: PersonBrief,
      state: ReachStateName,
      needsRemedy: z.boolean(),
      checkedAt: InstantText.nullable(),
    }),
  ),
  /** People whom nobody looked up within the hour; asking again looks some more of them up. */
  left: z.number().int(),
});
export type ReachList = z.infer<typeof ReachList>;

/** Without `people`, those of the cohort. */
export const ReachCheckBody = z.strictObject({ people: z.array(Id).max(500).optional() });
export type ReachCheckBody = z.infer<typeof ReachCheckBody>;

export const NoticeList = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      person: PersonBrief,
      reminder: z.boolean(),
      dueAt: InstantText,
      state: z.enum(['owed', 'waiting', 'sent', 'merged', 'notNeeded', 'failed']),
      waits: z.enum(['quietHours', 'budget', 'dayLimit', 'minuteLimit', 'unreachable', 'retry']).nullable(),
      reach: ReachStateName.nullable(),
      /** Null where it is nobody else's business. */
      actedOn: z.boolean().nullable(),
    }),
  ),
  /** What to ask for as `before` for the next page; null at the end. */
  next: z.string().nullable(),
  thisMonth: z.object({ month: z.string(), people: z.number().int(), messages: z.number().int() }),
});
export type NoticeList = z.infer<typeof NoticeList>;

/** What I was sent this month. */
export const OwnMessages = z.object({
  month: z.string(),
  budget: z.number().int().nullable(),
  used: z.number().int(),
  sent: z.array(z.object({ kind: z.string(), at: InstantText, counts: z.boolean() })),
});
export type OwnMessages = z.infer<typeof OwnMessages>;

export const DeliveryState = z.object({
  open: z.number().int(),
  dead: z.number().int(),
  oldestDueAt: InstantText.nullable(),
  perSecond: z.number().int(),
});
export type DeliveryState = z.infer<typeof DeliveryState>;
export const SendingRateBody = z.strictObject({ perSecond: z.number().int().min(1).max(50) });
export const Replayed = z.object({ replayed: z.number().int(), delivery: DeliveryState });
export type Replayed = z.infer<typeof Replayed>;
