import { z } from 'zod';
import { Id, InstantText, PersonBrief } from './fields.ts';

export const AlarmKindName = z.enum([
  'oneLine',
  'cancelledRunning',
  'noneHeld',
  'notBooked',
  'notRebooked',
  'waitsForPartner',
]);
export type AlarmKindName = z.infer<typeof AlarmKindName>;

/** `GET /api/cohorts/:id/alarms`: pairs that call for somebody, by how their sessions go; never by what anybody said, nor by who did what. Pairs with whom the asker has a conflict of interest are left out. */
export const AlarmList = z.object({
  pairings: z.array(
    z.object({
      pairingId: Id,
      mentor: PersonBrief,
      mentee: PersonBrief,
      sessionsHeld: z.number().int(),
      alarms: z.array(z.object({ kind: AlarmKindName, since: InstantText, until: InstantText.nullable() })),
      /** The sponsor's name, where a note about the two can still go to them. */
      noteTo: z.string().nullable(),
      noteSentAt: InstantText.nullable(),
    }),
  ),
});
export type AlarmList = z.infer<typeof AlarmList>;

/** `POST /api/pairings/:id/sponsor-note`: one for each call for help. */
export const SponsorNoteBody = z.strictObject({ words: z.string().trim().min(1).max(600) });
export type SponsorNoteBody = z.infer<typeof SponsorNoteBody>;
export const SponsorNoteSent = z.object({ sentAt: InstantText });
