import { z } from 'zod';
import { Id, InstantText, PersonBrief, SideName } from './fields.ts';

export const QuestionName = z.enum([
  ...(['CSAT', 'RQ1', 'RQ2', 'RQ3', 'PS1', 'PS2', 'PS3', 'MH1', 'MH2'] as const),
  ...(['BE1', 'BE3', 'CU1', 'CM1', 'LP1', 'IS1'] as const),
]);
const ReportName = z.enum(['met', 'moved', 'didNotHappen']);
const HelpName = z.enum(['yes', 'somebodyElse', 'no']);
const ScaleValue = z.number().int().min(1).max(5);

/** `GET /api/check-ins/:id`: one's own, and nobody else's. */
export const CheckInPage = z.object({
  id: Id,
  kind: z.enum(['afterSession', 'halfWay', 'end', 'after6Months', 'after12Months', 'quietPeriod']),
  state: z.enum(['open', 'answered', 'closed']),
  programName: z.string(),
  mySide: SideName,
  partner: PersonBrief,
  /** The session it is about; null for a period. */
  session: z.object({ number: z.number().int(), startsAt: InstantText }).nullable(),
  questions: z.array(z.object({ id: QuestionName, mentorOnly: z.boolean(), value: ScaleValue.nullable() })),
  report: ReportName.nullable(),
  /** The two remember the session differently, and are asked once more. */
  differs: z.boolean(),
  /** Until then answers may be changed. */
  closesAt: InstantText,
  /** Asked of the person alone whose score was low; null when there is nothing to ask. */
  help: z.object({ answer: HelpName.nullable() }).nullable(),
  smallestGroup: z.number().int(),
});
export type CheckInPage = z.infer<typeof CheckInPage>;

/** `PUT /api/check-ins/:id`; a question left out keeps its answer. */
export const CheckInBody = z.strictObject({
  report: ReportName.nullable().default(null),
  answers: z
    .array(z.strictObject({ questionId: QuestionName, value: z.literal([1, 2, 3, 4, 5]) }))
    .max(3)
    .default([]),
});
export type CheckInBody = z.input<typeof CheckInBody>;

/** `PUT /api/check-ins/:id/help` */
export const HelpBody = z.strictObject({ answer: HelpName });
export type HelpBody = z.infer<typeof HelpBody>;

export const ClosingChoiceName = z.enum(['continueThree', 'continueOwn', 'newPartner', 'stop']);
export type ClosingChoiceName = z.infer<typeof ClosingChoiceName>;

/** `GET /api/pairings/:id/closing-choice`: one's own choice; the other's is in no answer. */
export const ClosingPage = z.object({
  pairingId: Id,
  state: z.enum(['open', 'over']),
  programName: z.string(),
  partner: PersonBrief,
  windowEndsAt: InstantText,
  choice: ClosingChoiceName.nullable(),
  /** How it goes on, once the window is over; the same for both. */
  outcome: z.enum(['continueThree', 'onOwn', 'ended']).nullable(),
});
export type ClosingPage = z.infer<typeof ClosingPage>;

/** `PUT /api/pairings/:id/closing-choice` */
export const ClosingBody = z.strictObject({ choice: ClosingChoiceName });
export type ClosingBody = z.infer<typeof ClosingBody>;

/** `GET /api/enrollments/:id/certificate`: facts alone. */
export const Certificate = z.object({
  enrollmentId: Id,
  personName: z.string(),
  programName: z.string(),
  cohortName: z.string(),
  side: SideName,
  startsOn: z.string(),
  endsOn: z.string(),
  sessionsHeld: z.number().int(),
  sessionMinutes: z.number().int(),
  trainingMinutes: z.number().int(),
  /** The days of the first and the last session, in the person's zone. */
  firstHeldOn: z.string().nullable(),
  lastHeldOn: z.string().nullable(),
  completed: z.boolean(),
  leadNames: z.array(z.string()),
  asOf: z.string(),
});
export type Certificate = z.infer<typeof Certificate>;
