import { z } from 'zod';
import { Id } from './fields.ts';

/** `GET /api/cohorts/:id/open-call`: what somebody sees who followed the join link. 404 where the cohort is not open to all. */
export const OpenCallView = z.object({
  cohortId: Id,
  cohortName: z.string(),
  programName: z.string(),
  aims: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  sessions: z.object({ count: z.number().int(), minutes: z.number().int() }),
  leads: z.array(z.string()),
  sponsor: z.string().nullable(),
  /** The place that the person has already. */
  enrollmentId: Id.nullable(),
});
export type OpenCallView = z.infer<typeof OpenCallView>;

/** `POST /api/cohorts/:id/open-call`: a place; the form follows. */
export const Joined = z.object({ enrollmentId: Id });
export type Joined = z.infer<typeof Joined>;
