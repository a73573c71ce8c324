import { z } from 'zod';
import { Id, InstantText, LanguageName, PersonBrief, SideName, SpokenLanguages, StageName, TopicId } from './fields.ts';

/** `GET /api/me`: who is asking, and which parts of the tab they have. */
export const Me = z.object({
  person: PersonBrief,
  tenantId: Id,
  admin: z.boolean(),
  language: LanguageName,
  /** Programs that the person leads. */
  leads: z.array(z.object({ programId: Id, name: z.string() })),
  participant: z.boolean(),
  /** Named by a mentee to book and move sessions. */
  assists: z.boolean().default(false),
  /** May be given calls for help: leads, second contacts, administrators. */
  handlesConcerns: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const EnrollmentStateName = z.enum([
  'invited',
  'enrolled',
  'trained',
  'waiting',
  'consulted',
  'paired',
  'completed',
  'notJoining',
  'withdrawn',
]);

/** The one clear next step on Home; `none` while there is nothing to do but wait. */
export const NextStep = z.enum([
  'enroll',
  'train',
  'answerConsultation',
  'chooseTime',
  'answerCheckIn',
  'chooseClosing',
  'meet',
  'none',
]);

export const SlotView = z.object({ startsAt: InstantText, endsAt: InstantText });

export const SessionView = z.object({
  id: Id,
  number: z.number().int(),
  startsAt: InstantText,
  endsAt: InstantText,
  state: z.enum(['booking', 'booked', 'held', 'moved', 'didNotHappen', 'cancelled']),
  joinUrl: z.string().nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SlotOfferView = z.object({
  id: Id,
  sessionNumber: z.number().int(),
  slots: z.array(SlotView),
  remarks: z.array(
    z.enum([
      'mentorHoursAssumed',
      'menteeHoursAssumed',
      'mentorFreeBusyUnknown',
      'menteeFreeBusyUnknown',
      'noCommonHours',
      'hoursStretched',
    ]),
  ),
});

/** Steps of what is needed before the first session. */
export const TrainingProgressView = z.object({
  done: z.number().int(),
  total: z.number().int(),
  minutesLeft: z.number().int(),
});

/** A place in a cohort with everything its person sees of it. */
export const Participation = z.object({
  enrollmentId: Id,
  cohortId: Id,
  cohortName: z.string(),
  programName: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: EnrollmentStateName,
  side: SideName.nullable(),
  topics: z.array(TopicId),
  /** Topics that the cohort offers, for the form. */
  offeredTopics: z.array(TopicId).default([]),
  /** The rest of what the person last said on the form; null before it was sent (then `side` is the lead's suggestion, if any). */
  form: z
    .object({
      languages: z.array(z.string()),
      stage: StageName.nullable(),
      capacity: z.number().int(),
      commitment: z.boolean().default(false),
      suggestions: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
  /** What a lead filled in beforehand, before the form was sent. */
  prefilled: z
    .object({ topics: z.array(TopicId), languages: z.array(z.string()) })
    .nullable()
    .default(null),
  /** Of a mentee: who books and moves sessions for them. */
  assistant: PersonBrief.nullable().default(null),
  trained: z.boolean(),
  /** How far the training is that is needed before session 1; null before somebody has said their side. */
  training: TrainingProgressView.nullable().default(null),
  nextStep: NextStep,
  /** The possible pairing that waits for an answer. */
  consultationId: Id.nullable().default(null),
  /** The check-in that waits for an answer. */
  checkInId: Id.nullable().default(null),
  /** The pairing about whose close the person is asked, and has not chosen. */
  closingPairingId: Id.nullable().default(null),
  sessionsPlanned: z.number().int(),
  /** How many of them a mentee promises to be at. */
  attendanceMinimum: z.number().int(),
  /** Only from the moment at which both have said yes; nobody sees a partner before. */
  pairings: z.array(
    z.object({
      id: Id,
      partner: PersonBrief,
      mySide: SideName,
      state: z.enum(['confirmed', 'active', 'paused', 'completed', 'closed']),
      partnerTrained: z.boolean(),
      offer: SlotOfferView.nullable(),
      sessions: z.array(SessionView),
    }),
  ),
});
export type Participation = z.infer<typeof Participation>;

/** `GET /api/home` */
export const Home = z.object({ zone: z.string(), now: InstantText, participations: z.array(Participation) });
export type Home = z.infer<typeof Home>;

/** `PUT /api/enrollments/:id/form` (also what the enrollment card sends). */
export const EnrollmentFormBody = z.strictObject({
  side: SideName,
  topics: z.array(TopicId).min(1).max(8),
  languages: SpokenLanguages,
  stage: z.enum(['early', 'mid', 'senior', 'executive']).nullable(),
  capacity: z.number().int().min(1).max(2).default(1),
  consent: z.literal(true),
  /** A mentee's word to be at all sessions but one; needed on that side. */
  commitment: z.boolean().default(false),
  /** Topics in one's own words that the cohort does not offer; leads see them without a name. */
  suggestions: z.array(TopicId).max(3).default([]),
  /** Three baseline questions, 1 to 5; each may be left out. */
  baseline: z
    .array(z.strictObject({ questionId: z.enum(['BE1', 'BE3', 'CU1']), value: z.number().int().min(1).max(5) }))
    .max(3)
    .default([]),
});
export type EnrollmentFormBody = z.infer<typeof EnrollmentFormBody>;

/** `POST /api/pairings/:id/sessions`: hold one of the offered times. */
export const BookSessionBody = z.strictObject({ offerId: Id, startsAt: InstantText });
export type BookSessionBody = z.infer<typeof BookSessionBody>;
