import { z } from 'zod';
import { DateText, Id, InstantText } from './fields.ts';
import { TrainingProgressView } from './me.ts';

export const TrainedRoleName = z.enum(['manager', 'assistant']);
export type TrainedRoleName = z.infer<typeof TrainedRoleName>;
export const AudienceName = z.enum(['mentor', 'mentee', 'manager', 'assistant']);
export type AudienceName = z.infer<typeof AudienceName>;

/** The id of a module or a step in an address. */
export const TrainingName = z.string().regex(/^[a-z][a-z-]{1,39}$/);

export const TrainingModuleView = z.object({
  id: z.string(),
  /** Up to which session it should be done; 1: needed before the first. */
  beforeSession: z.number().int(),
  minutes: z.number().int(),
  steps: z.array(z.object({ id: z.string(), done: z.boolean() })),
});
export type TrainingModuleView = z.infer<typeof TrainingModuleView>;

/** `GET /api/enrollments/:id/training` and `GET /api/training/:role`; also the reply of `PUT …/:moduleId/:stepId`. */
export const TrainingView = z.object({
  audience: AudienceName,
  /** When what is needed was done; null until then. */
  trainedAt: InstantText.nullable(),
  trainedBy: z.enum(['self', 'workshop']).nullable(),
  needed: TrainingProgressView,
  /** Minutes of training so far, workshops included. */
  minutes: z.number().int(),
  modules: z.array(TrainingModuleView),
});
export type TrainingView = z.infer<typeof TrainingView>;

/** `POST /api/cohorts/:id/trainings`: a workshop that a lead held. */
export const RecordWorkshopBody = z.strictObject({
  enrollmentIds: z.array(Id).min(1).max(2000),
  heldOn: DateText,
  minutes: z.number().int().min(5).max(480),
});
export type RecordWorkshopBody = z.infer<typeof RecordWorkshopBody>;
export const RecordWorkshopResult = z.object({
  trained: z.number().int(),
  /** The minutes count, but are fewer than the side needs. */
  tooShort: z.array(Id),
  skipped: z.array(Id),
});
export type RecordWorkshopResult = z.infer<typeof RecordWorkshopResult>;
