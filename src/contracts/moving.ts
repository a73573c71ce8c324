import { z } from 'zod';
import { Id, InstantText, PersonBrief, ShortText } from './fields.ts';
import { SessionView } from './me.ts';
import { OfferView } from './sessions.ts';

/** How a session stands for whoever moves it: the two, or the mentee's assistant. Its own time stands until another is chosen. */
export const MoveView = z.object({
  session: SessionView,
  /** Times that were found for it on asking; null: none were asked for. With `byHand` no calendar tells, see `POST …/giving-up`. */
  times: OfferView.nullable(),
  mayChange: z.boolean(),
  /** The own last move can still be taken back. */
  mayTakeBack: z.boolean(),
});
export type MoveView = z.infer<typeof MoveView>;

/** `POST /api/sessions/:id/move-times`: times to move it to, within a week of its own where there are any; `other`: others than those shown. `DELETE`: it stays where it is. */
export const MoveTimesBody = z.strictObject({ other: z.boolean().default(false) });
export type MoveTimesBody = z.input<typeof MoveTimesBody>;

/** `POST /api/sessions/:id/move`: to one of those times. `DELETE`: takes the own last move back, within the hour. */
export const MoveBody = z.strictObject({ offerId: Id, startsAt: InstantText });
export type MoveBody = z.infer<typeof MoveBody>;

/** `POST /api/sessions/:id/cancellation`. Somebody ill cancels without it counting; that it was illness is not kept. */
export const CancelBody = z.strictObject({ ill: z.boolean().default(false) });
export type CancelBody = z.input<typeof CancelBody>;

/** `GET /api/me/ledger`: what one's own side moved and cancelled; nobody else reads it. */
export const Ledger = z.object({
  entries: z.array(
    z.object({
      sessionId: Id,
      number: z.number().int(),
      partner: PersonBrief,
      what: z.enum(['moved', 'cancelled']),
      at: InstantText,
      /** When the session was to begin. */
      from: InstantText.nullable(),
      by: z.enum(['oneself', 'assistant']),
      counts: z.boolean(),
      far: z.boolean(),
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;

/** `PUT /api/enrollments/:id/assistant`, by the mentee alone; null removes. */
export const AssistantBody = z.union([
  z.strictObject({ personId: Id.nullable() }),
  /** A mail address, or a full name that only one person has. */
  z.strictObject({ words: z.string().trim().min(2).max(200) }),
]);
export type AssistantBody = z.infer<typeof AssistantBody>;
export const AssistantView = z.object({ assistant: PersonBrief.nullable() });
export type AssistantView = z.infer<typeof AssistantView>;

/** `GET /api/assisting`: for whom one books and moves sessions, and when those are. Times only: nothing of what a session is about, nor with whom. */
export const Assisting = z.object({
  zone: z.string(),
  now: InstantText,
  pairings: z.array(
    z.object({
      pairingId: Id,
      mentee: z.object({ id: Id, name: z.string() }),
      programName: ShortText,
      offer: OfferView.nullable(),
      /** Those ahead, without the way into the meeting. */
      sessions: z.array(SessionView),
    }),
  ),
});
export type Assisting = z.infer<typeof Assisting>;
