import { z } from 'zod';
import { DateText, Id, InstantText, PersonBrief, SideName } from './fields.ts';
import { SessionView, SlotOfferView, SlotView } from './me.ts';

const Version = z.number().int().min(0);
const SessionNumber = z.number().int().min(1).max(999);
/** Words of a follow-up, of an agenda's part, of what the mentee will do differently: a line or two. */
export const LineText = z.string().trim().min(1).max(500);

/** A recurring rhythm that is offered for a pair's whole series; it is held by the time at which it begins. */
export const RhythmView = z.object({
  slots: z.array(SlotView.extend({ number: z.number().int() })),
  missing: z.array(z.number().int()),
  mentorClockMoves: z.boolean(),
});
export type RhythmView = z.infer<typeof RhythmView>;

export const OfferView = SlotOfferView.extend({
  rhythms: z.array(RhythmView),
  note: z.enum(['movedFar', 'proposed']).nullable(),
  /** Whose calendar cannot be read: one side picks three times by hand, the other chooses. */
  byHand: z.object({ picker: SideName, pickedAt: InstantText.nullable() }).nullable().default(null),
});
export type OfferView = z.infer<typeof OfferView>;

export const PairingSessions = z.object({
  pairingId: Id,
  partner: PersonBrief,
  mySide: SideName,
  state: z.enum(['confirmed', 'active', 'paused', 'completed', 'closed']),
  planned: z.number().int(),
  offer: OfferView.nullable(),
  sessions: z.array(SessionView),
});
export type PairingSessions = z.infer<typeof PairingSessions>;

/** `GET /api/sessions`: everything of one's own, pairing by pairing. */
export const SessionList = z.object({ zone: z.string(), now: InstantText, pairings: z.array(PairingSessions) });
export type SessionList = z.infer<typeof SessionList>;

/** `POST /api/pairings/:id/series`: hold the rhythm that begins then. */
export const BookSeriesBody = z.strictObject({ offerId: Id, startsAt: InstantText });
export type BookSeriesBody = z.infer<typeof BookSeriesBody>;
export const BookedSeries = z.object({ sessions: z.array(SessionView) });

/** `POST /api/pairings/:id/picked-times`: three times picked by hand, on the picker's own wall clock; the other side chooses one. */
export const PickTimesBody = z.strictObject({
  offerId: Id,
  times: z.array(z.strictObject({ date: DateText, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })).length(3),
});
export type PickTimesBody = z.infer<typeof PickTimesBody>;

export const AgendaPartView = z.strictObject({
  key: z.enum(['followUp', 'topic', 'differently', 'nextDate', 'own']),
  /** A topic's number in the library; null for one in the pair's own words. */
  theme: z.number().int().min(1).max(6).nullable(),
  words: LineText.nullable(),
  minutes: z.number().int().min(1).max(240),
});
export type AgendaPartView = z.infer<typeof AgendaPartView>;
export const AgendaView = z.object({ parts: z.array(AgendaPartView), version: Version });
export type AgendaView = z.infer<typeof AgendaView>;

/** `PUT /api/sessions/:id/agenda` with `If-Match`. A part that the library has no words for needs some. */
export const AgendaBody = z.strictObject({
  parts: z
    .array(
      AgendaPartView.refine((p) => p.words !== null || (p.key !== 'own' && (p.key !== 'topic' || p.theme !== null)), {
        message: 'needs words',
      }).refine((p) => p.theme === null || p.key === 'topic', { message: 'only a topic has a theme' }),
    )
    .min(1)
    .max(12),
});
export type AgendaBody = z.infer<typeof AgendaBody>;

export const TakerName = z.enum(['mentor', 'mentee', 'both']);
export const FollowUpView = z.object({
  id: Id,
  words: z.string(),
  takenBy: TakerName.nullable(),
  dueOn: z.string().nullable(),
  done: z.boolean(),
  fromSession: z.number().int(),
  by: SideName,
  version: Version,
  /** Words of the other that came at the same time, until one of the two has read them. */
  also: z.array(z.object({ words: z.string(), by: SideName })),
});
export type FollowUpView = z.infer<typeof FollowUpView>;
export const FollowUpList = z.object({ followUps: z.array(FollowUpView) });
export type FollowUpList = z.infer<typeof FollowUpList>;

/** `POST /api/pairings/:id/follow-ups`: the id is the writer's own, so that asking again adds nothing. */
export const NewFollowUpBody = z.strictObject({
  id: Id,
  words: LineText,
  takenBy: TakerName.nullable().default(null),
  dueOn: DateText.nullable().default(null),
  fromSession: SessionNumber,
});
export type NewFollowUpBody = z.input<typeof NewFollowUpBody>;

/** `PATCH /api/pairings/:id/follow-ups/:itemId` with `If-Match`: the version of the item that the writer saw. */
export const FollowUpBody = z.strictObject({
  words: LineText.optional(),
  takenBy: TakerName.nullable().optional(),
  dueOn: DateText.nullable().optional(),
  done: z.boolean().optional(),
  /** The other's words beside the item have been read and can go. */
  settled: z.literal(true).optional(),
});
export type FollowUpBody = z.infer<typeof FollowUpBody>;

export const mostNoteCharacters = 20_000;
/** `PUT /api/sessions/:id/notes` with `If-Match`; `"0"` before the first. */
export const NotesBody = z.strictObject({ words: z.string().max(mostNoteCharacters) });
export const NotesView = z.object({ words: z.string(), version: Version });
export type NotesView = z.infer<typeof NotesView>;

/** `PUT /api/sessions/:id/differently` with `If-Match`, by the mentee; empty takes it back. */
export const DifferentlyBody = z.strictObject({ words: z.string().max(500) });
export const DifferentlyView = z.object({ words: z.string(), version: Version });
export type DifferentlyView = z.infer<typeof DifferentlyView>;

/** `GET /api/sessions/:id`: a session's page, and the panel beside its meeting. */
export const SessionPage = z.object({
  session: SessionView,
  pairingId: Id,
  partner: PersonBrief,
  mySide: SideName,
  zone: z.string(),
  now: InstantText,
  agenda: AgendaView,
  notes: NotesView,
  followUps: z.array(FollowUpView),
  differently: DifferentlyView,
  /** What the mentee meant to do differently, last time that something was said. */
  lastTime: z.object({ number: z.number().int(), words: z.string() }).nullable(),
  next: SessionView.nullable(),
  /** Whether the two may still write to each other. */
  open: z.boolean(),
  /** When everything that was written here is deleted; null while the pairing lasts. */
  deletedAt: InstantText.nullable(),
});
export type SessionPage = z.infer<typeof SessionPage>;
