import { z } from 'zod';
import { Id, InstantText, SideName, TopicId } from './fields.ts';

/** `GET /api/consultations/:pairingId`: a possible pairing as the one who is asked sees it; 404 for everybody else. */
export const ConsultationView = z.object({
  pairingId: Id,
  state: z.enum(['open', 'answered', 'confirmed', 'over']),
  programName: z.string(),
  mySide: SideName,
  partner: z.object({
    name: z.string(),
    jobTitle: z.string().nullable(),
    department: z.string().nullable(),
    officeLocation: z.string().nullable(),
  }),
  commonTopics: z.array(TopicId),
  /** Why the two fit, in the reader's language. */
  reasons: z.array(z.string()),
  answerBy: InstantText,
  /** The reader's own zone. */
  zone: z.string(),
  myAnswer: z.enum(['yes', 'somebodyElse', 'notNow']).nullable(),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

/** `PUT /api/consultations/:pairingId`: the answer, which nobody else sees; a reason only steers the next run. */
export const ConsultationBody = z.strictObject({
  answer: z.enum(['yes', 'somebodyElse', 'notNow']),
  reason: z.enum(['topics', 'knowEachOther', 'workload', 'uneasy', 'private']).nullable().default(null),
});
export type ConsultationBody = z.infer<typeof ConsultationBody>;
