import { z } from 'zod';
import { DateText, Id, InstantText, PersonBrief } from './fields.ts';

export const ConcernKindName = z.enum([
  'cancellations',
  'overreach',
  'distress',
  'confidentiality',
  'mismatch',
  'other',
]);
export type ConcernKindName = z.infer<typeof ConcernKindName>;
export const ConcernStateName = z.enum(['received', 'inWork', 'settled']);
export const ConcernOutcomeName = z.enum(['talked', 'changed', 'newPartner', 'ended', 'referred', 'nothingNeeded']);
export type ConcernOutcomeName = z.infer<typeof ConcernOutcomeName>;

/** `POST /api/concerns`; the id is the form's own, so that sending twice opens one. */
export const OpenConcernBody = z.strictObject({
  concernId: Id,
  cohortId: Id,
  pairingId: Id.nullable(),
  kind: ConcernKindName,
  words: z.string().trim().max(2000).nullable(),
  wanted: z.enum(['lead', 'somebodyElse']),
});
export type OpenConcernBody = z.infer<typeof OpenConcernBody>;

export const ConcernSubjectView = z.object({
  cohortId: Id,
  pairingId: Id.nullable(),
  partnerName: z.string().nullable(),
  programName: z.string(),
});

/** A concern as the one who opened it sees it. */
export const OwnConcern = z.object({
  id: Id,
  kind: ConcernKindName,
  words: z.string().nullable(),
  state: ConcernStateName,
  urgent: z.boolean(),
  openedAt: InstantText,
  settledAt: InstantText.nullable(),
  dueOn: DateText,
  programName: z.string(),
  /** Names of those who may handle it now; none where it is an administrator. */
  helpers: z.array(z.string()),
  handler: z
    .object({ name: z.string().nullable(), role: z.enum(['lead', 'secondContact', 'administrator']) })
    .nullable(),
});
export type OwnConcern = z.infer<typeof OwnConcern>;

/** `GET /api/concerns` */
export const OwnConcerns = z.object({ subjects: z.array(ConcernSubjectView), concerns: z.array(OwnConcern) });
export type OwnConcerns = z.infer<typeof OwnConcerns>;

const caseBrief = {
  id: Id,
  kind: ConcernKindName,
  state: ConcernStateName,
  programName: z.string(),
  cohortName: z.string(),
  urgent: z.boolean(),
  overdue: z.boolean(),
  openedAt: InstantText,
  dueOn: DateText,
  mine: z.boolean(),
  handlerName: z.string().nullable(),
};

/** `GET /api/cases`: what this person may handle now. */
export const CaseList = z.object({ cases: z.array(z.object(caseBrief)) });
export type CaseList = z.infer<typeof CaseList>;

/** `GET /api/cases/:id` */
export const CaseView = z.object({
  ...caseBrief,
  person: PersonBrief,
  side: z.enum(['mentor', 'mentee']).nullable(),
  other: PersonBrief.nullable(),
  words: z.string().nullable(),
  outcome: ConcernOutcomeName.nullable(),
  settledAt: InstantText.nullable(),
  notes: z.array(z.object({ by: z.string(), at: InstantText, words: z.string() })),
});
export type CaseView = z.infer<typeof CaseView>;

export const CaseNoteBody = z.strictObject({ words: z.string().trim().min(1).max(4000) });
export type CaseNoteBody = z.infer<typeof CaseNoteBody>;
export const SettleCaseBody = z.strictObject({ outcome: ConcernOutcomeName });
export type SettleCaseBody = z.infer<typeof SettleCaseBody>;
