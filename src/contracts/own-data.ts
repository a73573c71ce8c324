import { z } from 'zod';
import { DateText, Id, InstantText } from './fields.ts';

export const PauseSessions = z.enum(['kept', 'calledOff']);

/** `GET /api/pairings/:id/pause` */
export const PauseView = z.object({
  state: z.enum(['open', 'mine', 'theirs', 'over']),
  partnerName: z.string(),
  earliest: DateText,
  latest: DateText,
  until: DateText.nullable(),
  sessions: PauseSessions.nullable(),
  sessionsAhead: z.number().int(),
});
export type PauseView = z.infer<typeof PauseView>;
/** `PUT /api/pairings/:id/pause` */
export const PauseBody = z.strictObject({ until: DateText, sessions: PauseSessions });
export type PauseBody = z.infer<typeof PauseBody>;

export const LeavingReasonName = z.enum(['time', 'fit', 'topics', 'uneasy', 'circumstances', 'private']);
export type LeavingReasonName = z.infer<typeof LeavingReasonName>;

/** `GET /api/enrollments/:id/exit` */
export const ExitView = z.object({
  state: z.enum(['open', 'leaving', 'left']),
  programName: z.string(),
  pairings: z.array(z.object({ id: Id, partnerName: z.string(), sessionsAhead: z.number().int() })),
  leavesAt: InstantText.nullable(),
});
export type ExitView = z.infer<typeof ExitView>;
/** `PUT /api/enrollments/:id/exit` */
export const ExitBody = z.strictObject({
  pairingId: Id.nullable(),
  reason: LeavingReasonName.nullable(),
  waits: z.boolean(),
});
export type ExitBody = z.infer<typeof ExitBody>;

/** `GET /api/me/export`: a file of one's own, whose kinds of data grow with the product. */
export const OwnDataExport = z.object({
  exportedAt: InstantText,
  tenantId: Id,
  personId: Id,
  data: z.record(z.string(), z.array(z.unknown())),
});

/** `GET /api/me/erasure` */
export const ErasureView = z.object({
  state: z.enum(['none', 'waiting', 'done']),
  dueAt: InstantText.nullable(),
  /** Pairings that would end. */
  pairings: z.number().int(),
  /** Programs that nobody else leads: another lead must be named first. */
  onlyLeadOf: z.array(z.string()),
});
export type ErasureView = z.infer<typeof ErasureView>;
/** `POST /api/me/erase` */
export const EraseBody = z.strictObject({ confirmation: z.literal('erase') });

export const SightName = z.enum(['places.read', 'pairings.read', 'figures.read', 'proposals.read', 'concern.read']);
/** `GET /api/me/access-log` */
export const AccessLog = z.object({
  entries: z.array(
    z.object({
      at: InstantText,
      what: SightName,
      programName: z.string(),
      cohortName: z.string(),
      byName: z.string().nullable(),
    }),
  ),
});
export type AccessLog = z.infer<typeof AccessLog>;
