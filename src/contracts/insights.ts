import { z } from 'zod';
import { DateText, Id, InstantText, PersonBrief, SideName, TopicId } from './fields.ts';

const SentenceText = z.string().trim().min(1).max(2000);
const Crowd = z.enum(['alone', 'few', 'enough']);

/** How easily the two could be recognised: among the pairs of the cohort, and among those with the topic. */
export const WarningView = z.object({ cohort: Crowd, topic: Crowd.nullable() });
export type WarningView = z.infer<typeof WarningView>;

/** What the company does with a sentence, as the pair and the wall see it. */
export const Progressing = z.object({
  state: z.enum(['heard', 'inHand', 'done']),
  outcomes: z.array(z.string()),
});

export const OwnInsightView = z.object({
  id: Id,
  state: z.enum(['drafted', 'released']),
  sentence: z.string(),
  topic: TopicId.nullable(),
  /** A release is of exactly this wording. */
  wording: z.number().int(),
  /** Whether the wording that stands is the reader's. */
  mine: z.boolean(),
  iReleased: z.boolean(),
  otherReleased: z.boolean(),
  /** Seen by the reader alone, until they release it. */
  shared: z.boolean(),
  warning: WarningView,
  draftedAt: InstantText,
  releasedAt: InstantText.nullable(),
  company: Progressing,
});
export type OwnInsightView = z.infer<typeof OwnInsightView>;

/** `GET /api/pairings/:id/insights` */
export const PairInsights = z.object({
  pairingId: Id,
  programId: Id,
  programName: z.string(),
  cohortName: z.string(),
  partner: PersonBrief,
  mySide: SideName,
  mayDraft: z.boolean(),
  /** Topics that the two have in common. */
  topics: z.array(TopicId),
  warnings: z.array(z.object({ topic: TopicId.nullable(), warning: WarningView })),
  insights: z.array(OwnInsightView),
});
export type PairInsights = z.infer<typeof PairInsights>;
/** `GET /api/insights` */
export const OwnInsights = z.object({
  pairs: z.array(PairInsights),
  /** Programs whose wall the person may read. */
  walls: z.array(z.object({ programId: Id, name: z.string() })),
});
export type OwnInsights = z.infer<typeof OwnInsights>;

/** `POST /api/pairings/:id/insights`: the same `requestKey` is the same draft. */
export const DraftInsightBody = z.strictObject({
  requestKey: Id,
  sentence: SentenceText,
  topic: TopicId.nullable().default(null),
});
/** `PUT /api/insights/:id/wording` */
export const RewordInsightBody = z.strictObject({
  wording: z.number().int().min(1),
  sentence: SentenceText,
  topic: TopicId.nullable(),
});
/** `POST /api/insights/:id/release`: of exactly this wording. */
export const ReleaseInsightBody = z.strictObject({ wording: z.number().int().min(1) });

export const ActionView = z.object({
  id: Id,
  owner: PersonBrief,
  ask: z.string(),
  dueOn: z.string(),
  overdue: z.boolean(),
  state: z.enum(['given', 'asked', 'accepted', 'done', 'declined', 'takenBack']),
  givenAt: InstantText,
  question: z.string().nullable(),
  answer: z.string().nullable(),
  declinedBecause: z.string().nullable(),
  outcome: z.string().nullable(),
  doneAt: InstantText.nullable(),
  version: z.number().int(),
});
export type ActionView = z.infer<typeof ActionView>;

/** `GET /api/cohorts/:id/insights`: released sentences, without the pair and without a moment. */
export const ReleasedInsights = z.object({
  insights: z.array(
    z.object({ id: Id, sentence: z.string(), topic: TopicId.nullable(), actions: z.array(ActionView) }),
  ),
});
export type ReleasedInsights = z.infer<typeof ReleasedInsights>;

const AskText = z.string().trim().min(1).max(2000);
/** `POST /api/insights/:id/actions`: the same `requestKey` is the same action. */
export const GiveActionBody = z.strictObject({ requestKey: Id, ownerId: Id, ask: AskText, dueOn: DateText });
/** `PATCH /api/actions/:id`, with `If-Match`. */
export const ChangeActionBody = z.strictObject({
  ownerId: Id.optional(),
  ask: AskText.optional(),
  dueOn: DateText.optional(),
  answer: AskText.optional(),
});
export type ChangeActionBody = z.infer<typeof ChangeActionBody>;

/** What an owner sees of an action. */
export const OwnActionView = ActionView.omit({ owner: true }).extend({ programName: z.string(), sentence: z.string() });
export type OwnActionView = z.infer<typeof OwnActionView>;
/** `GET /api/actions`: those that the person owns. */
export const OwnActions = z.object({ actions: z.array(OwnActionView) });
export type OwnActions = z.infer<typeof OwnActions>;
/** `POST /api/actions/:id/reply`: what the owner says. */
export const ReplyToActionBody = z.strictObject({
  kind: z.enum(['accept', 'ask', 'done', 'decline']),
  words: z.string().max(2000).default(''),
});

/** `GET /api/programs/:id/wall`: heard → done. */
export const Wall = z.object({
  programName: z.string(),
  entries: z.array(
    z.object({
      id: Id,
      cohortName: z.string(),
      sentence: z.string(),
      topic: TopicId.nullable(),
      state: z.enum(['inHand', 'done']),
      outcomes: z.array(z.string()),
    }),
  ),
});
export type Wall = z.infer<typeof Wall>;

/** `GET /api/cohorts/:id/objections`: managers who object on workload. */
export const Objections = z.object({
  objections: z.array(z.object({ id: Id, pairingId: Id, manager: PersonBrief, mentor: PersonBrief })),
});
export type Objections = z.infer<typeof Objections>;
/** `POST /api/objections/:id/decision` */
export const DecideObjectionBody = z.strictObject({ pairingId: Id, decision: z.enum(['goAhead', 'notNow']) });
