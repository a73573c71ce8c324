import { z } from 'zod';
import {
  DateText,
  Id,
  InstantText,
  LongText,
  PersonBrief,
  ShortText,
  SideName,
  SpokenLanguages,
  StageName,
  TimeText,
  TopicId,
} from './fields.ts';
import { EnrollmentStateName } from './me.ts';

/** `POST /api/programs`: an administrator (or somebody who leads a program) names a program and who leads it. */
export const CreateProgramBody = z.strictObject({
  name: ShortText,
  aims: LongText.default(''),
  leads: z.array(Id).min(1).max(20),
});
export type CreateProgramBody = z.infer<typeof CreateProgramBody>;

/** `PATCH /api/programs/:id`, with `If-Match: "version"`. */
export const ChangeProgramBody = z.strictObject({
  name: ShortText.optional(),
  aims: LongText.optional(),
  leads: z.array(Id).min(1).max(20).optional(),
  sponsorId: Id.nullable().optional(),
  secondContactId: Id.nullable().optional(),
});
export type ChangeProgramBody = z.infer<typeof ChangeProgramBody>;

export const CohortBrief = z.object({ id: Id, name: z.string(), startsOn: z.string(), endsOn: z.string() });

export const ProgramView = z.object({
  id: Id,
  name: z.string(),
  aims: z.string(),
  leads: z.array(PersonBrief),
  sponsor: PersonBrief.nullable(),
  secondContact: PersonBrief.nullable(),
  cohorts: z.array(CohortBrief),
  version: z.number().int(),
});
export type ProgramView = z.infer<typeof ProgramView>;
/** `GET /api/programs`: those the person leads; all of the tenant for an administrator. */
export const ProgramList = z.object({ programs: z.array(ProgramView) });
export type ProgramList = z.infer<typeof ProgramList>;

export const RulesBody = z.strictObject({
  minLevelGap: z.number().int().min(0).max(10),
  minStageGap: z.number().int().min(0).max(3),
  generationTest: z.boolean(),
  allowSameDepartment: z.boolean(),
  allowSameManager: z.boolean(),
  commonLanguage: z.boolean(),
  minOverlapMinutes: z.number().int().min(15).max(480),
  exclusiveGroups: z.array(Id).max(20),
});
export const WeightsBody = z.strictObject({
  topics: z.number().min(0).max(100),
  distance: z.number().min(0).max(100),
  logistics: z.number().min(0).max(100),
});
const DateRangeBody = z
  .strictObject({ from: DateText, to: DateText })
  .refine((r) => r.from <= r.to, 'ends before it begins');

const TimesBody = z.strictObject({
  lunch: z
    .strictObject({ start: TimeText, end: TimeText })
    .refine((r) => r.start < r.end, 'ends before it begins')
    .nullable(),
  bufferMinutes: z.number().int().min(0).max(60),
  weekday: z.number().int().min(1).max(7).nullable(),
  time: TimeText.nullable(),
  noticeHours: z.number().int().min(1).max(168),
});

const cohortFields = {
  name: ShortText,
  startsOn: DateText,
  endsOn: DateText,
  noSessionDates: z.array(DateRangeBody).max(40),
  topics: z.array(TopicId).min(1).max(40),
  rules: RulesBody,
  weights: WeightsBody,
  consultation: z.strictObject({ first: SideName, workingDays: z.number().int().min(1).max(10) }),
  sessions: z.strictObject({ count: z.number().int().min(1).max(24), minutes: z.number().int().min(30).max(120) }),
  /** How sessions are placed: what is kept free, what is wished for, and how soon the first time may be. */
  times: TimesBody,
  /** Whoever follows the join link may enroll. */
  openCall: z.boolean(),
  /** Whether line managers of mentors are told of their hours, and may object on workload before a pairing begins. */
  managers: z.enum(['none', 'informed', 'mayObject']),
  /** Five or more: it may only be raised. */
  smallestGroup: z.number().int().min(5).max(50),
};
/** `GET /api/programs/:id/cohort-defaults`, and the body of `POST /api/programs/:id/cohorts` (every field has a default but name and dates). */
export const CohortDefaults = z.object(cohortFields);
export type CohortDefaults = z.infer<typeof CohortDefaults>;
export const CreateCohortBody = z.strictObject({
  ...cohortFields,
  noSessionDates: cohortFields.noSessionDates.optional(),
  topics: cohortFields.topics.optional(),
  rules: cohortFields.rules.partial().optional(),
  weights: cohortFields.weights.partial().optional(),
  consultation: cohortFields.consultation.partial().optional(),
  sessions: cohortFields.sessions.partial().optional(),
  times: cohortFields.times.partial().optional(),
  openCall: cohortFields.openCall.optional(),
  managers: cohortFields.managers.optional(),
  smallestGroup: cohortFields.smallestGroup.optional(),
});
export type CreateCohortBody = z.infer<typeof CreateCohortBody>;

/** Facts of a cohort: always shown. */
export const CohortCounts = z.object({
  invited: z.number().int(),
  enrolled: z.number().int(),
  trained: z.number().int(),
  mentors: z.number().int(),
  mentees: z.number().int(),
  notJoining: z.number().int(),
  consulting: z.number().int(),
  confirmed: z.number().int(),
  active: z.number().int(),
  sessionsBooked: z.number().int(),
  sessionsHeld: z.number().int(),
  hours: z.number(),
});
/** `GET /api/cohorts/:id` */
export const CohortView = CohortDefaults.extend({
  id: Id,
  programId: Id,
  programName: z.string(),
  counts: CohortCounts,
  /** Mentors who teach and mentees who want each topic. */
  desk: z.array(z.object({ topic: TopicId, mentors: z.number().int(), mentees: z.number().int() })),
  /** Nobody is invited before the program has a second contact. */
  secondContactNamed: z.boolean(),
  /** Where the join link leads people, in Teams. */
  joinLink: z.string(),
  /** Topics in people's own words that the cohort does not offer, with how many suggested them. */
  suggestions: z.array(z.object({ topic: TopicId, people: z.number().int() })),
  version: z.number().int(),
});
export type CohortView = z.infer<typeof CohortView>;

/** `POST /api/cohorts/:id/invitations` */
export const InviteBody = z.strictObject({
  people: z
    .array(
      z.strictObject({
        personId: Id,
        side: SideName.nullable(),
        /** For a mentee who shall only have to say yes: what the lead filled in. */
        prefilled: z
          .strictObject({ topics: z.array(TopicId).min(1).max(8), languages: SpokenLanguages })
          .nullable()
          .default(null),
      }),
    )
    .min(1)
    .max(2000),
});
export type InviteBody = z.infer<typeof InviteBody>;
export const InviteResult = z.object({
  invited: z.array(Id),
  /** Not invited, each with the reason. */
  refused: z.array(
    z.object({
      personId: Id,
      code: z.enum([
        'lead',
        'guest',
        'disabled',
        'unknownPerson',
        'noMail',
        'alreadyInvited',
        'exclusiveProgram',
        'unknownTopic',
      ]),
    }),
  ),
});
export type InviteResult = z.infer<typeof InviteResult>;

/** `GET /api/cohorts/:id/enrollments` */
export const EnrollmentRow = z.object({
  id: Id,
  person: PersonBrief,
  state: EnrollmentStateName,
  side: SideName.nullable(),
  topics: z.array(TopicId),
  stage: StageName.nullable(),
  trained: z.boolean(),
  /** How the invitation fares; `unreachable` comes with what can be done. */
  reach: z.enum(['owed', 'sent', 'answered', 'unreachable']),
});
export type EnrollmentRow = z.infer<typeof EnrollmentRow>;
export const EnrollmentList = z.object({ enrollments: z.array(EnrollmentRow) });
export type EnrollmentList = z.infer<typeof EnrollmentList>;

/** `GET /api/people?words=` for leads and administrators. */
export const PeopleFound = z.object({ people: z.array(PersonBrief) });
export type PeopleFound = z.infer<typeof PeopleFound>;

/** `GET /api/directory` and `POST /api/directory/snapshots`: what the directory holds and what is odd in it. */
export const DirectoryReport = z.object({
  takenAt: InstantText.nullable(),
  people: z.number().int(),
  findings: z.array(
    z.object({
      kind: z.enum([
        'severalRoots',
        'managementCycle',
        'managerMissing',
        'managerDisabled',
        'noMail',
        'accountDisabled',
        'guest',
        'sameName',
        'managersChanged',
      ]),
      count: z.number().int(),
      /** At most 20 of them. */
      people: z.array(PersonBrief),
    }),
  ),
});
export type DirectoryReport = z.infer<typeof DirectoryReport>;

/** `GET /api/groups?words=` */
export const GroupsFound = z.object({ groups: z.array(z.object({ id: Id, displayName: z.string() })) });
export type GroupsFound = z.infer<typeof GroupsFound>;

/** A score: a figure from `smallestGroup` people on, before that only how many more are needed. */
export const ScoreFigure = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), mean: z.number(), answered: z.number().int(), asked: z.number().int() }),
  z.object({ shown: z.literal(false), moreNeeded: z.number().int() }),
]);
export type ScoreFigure = z.infer<typeof ScoreFigure>;
/** `GET /api/cohorts/:id/progress` */
export const Progress = z.object({
  counts: CohortCounts,
  usefulness: ScoreFigure,
  questions: z.array(z.object({ questionId: z.string(), figure: ScoreFigure })),
  /** Owed cards that could not be delivered, with the reason. */
  undelivered: z.array(z.object({ person: PersonBrief, problem: z.string() })),
});
export type Progress = z.infer<typeof Progress>;
