import type { Person } from '../../src/domain/kernel/person.ts';
import { nobodyAway } from '../../src/domain/pairing/away.ts';
import type { Pairing } from '../../src/domain/pairing/pairing.ts';
import { nothingWatched } from '../../src/domain/pairing/watch.ts';
import {
  type Cohort,
  defaultRules,
  defaultTimes,
  defaultWeights,
  starterTopics,
} from '../../src/domain/program/cohort.ts';
import type { Enrollment, EnrollmentForm } from '../../src/domain/program/enrollment.ts';
import { noTraining } from '../../src/domain/program/training-record.ts';
import type { Session } from '../../src/domain/session/session.ts';

/** A GUID that is easy to tell apart in a failing test. */
export const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const tenantId = guid(1);
export const mentorId = guid(11);
export const menteeId = guid(12);

export const aPerson = (given: Partial<Person> = {}): Person => ({
  id: mentorId,
  displayName: 'Zoë O’Brien-Rossi',
  mail: 'zoe@contoso.example',
  userPrincipalName: 'zoe@contoso.example',
  jobTitle: 'Analyst',
  department: 'R&D',
  officeLocation: 'Milano',
  country: 'IT',
  hireDate: '2024-04-01',
  managerId: null,
  accountEnabled: true,
  guest: false,
  leavesAt: null,
  preferredLanguage: 'it-IT',
  ...given,
});

export const aCohort = (given: Partial<Cohort> = {}): Cohort => ({
  tenantId,
  id: guid(3),
  programId: guid(2),
  name: 'Spring',
  startsOn: '2026-12-07',
  endsOn: '2027-06-06',
  noSessionDates: [],
  topics: starterTopics,
  rules: defaultRules,
  weights: defaultWeights,
  consultation: { first: 'mentor', workingDays: 3 },
  sessions: { count: 6, minutes: 60 },
  openCall: false,
  managers: 'none',
  times: defaultTimes,
  smallestGroup: 5,
  createdAt: '2026-11-24T09:00:00.000Z',
  version: 1,
  ...given,
});

export const aForm = (given: Partial<EnrollmentForm> = {}): EnrollmentForm => ({
  side: 'mentor',
  topics: ['ai-tools'],
  languages: ['it', 'en'],
  stage: 'early',
  capacity: 1,
  consent: true,
  commitment: given.side === 'mentee',
  suggestions: [],
  ...given,
});

export const anEnrollment = (given: Partial<Enrollment> = {}): Enrollment => ({
  tenantId,
  id: guid(21),
  programId: guid(2),
  cohortId: guid(3),
  personId: mentorId,
  state: 'invited',
  suggestedSide: null,
  form: null,
  prefilled: null,
  joinedBy: 'invitation',
  committedAt: null,
  assistantId: null,
  wantsNext: false,
  invitedAt: '2026-11-24T09:00:00.000Z',
  remindedAt: null,
  enrolledAt: null,
  trainedAt: null,
  trainedBy: null,
  training: noTraining,
  trainingNudgedAt: null,
  owed: [],
  version: 1,
  ...given,
});

export const aPairing = (given: Partial<Pairing> = {}): Pairing => ({
  tenantId,
  id: guid(31),
  programId: guid(2),
  cohortId: guid(3),
  runId: guid(4),
  mentorId,
  menteeId,
  state: 'draft',
  closedBecause: null,
  score: 700,
  parts: [],
  fixed: false,
  consultation: { first: 'mentor', asks: { mentor: null, mentee: null }, windowEndsAt: '2026-12-04T17:30:00.000Z' },
  offer: null,
  watch: nothingWatched,
  sessionsBefore: 0,
  wishes: null,
  stretch: null,
  confirmedAt: null,
  activatedAt: null,
  closedAt: null,
  closing: null,
  plannedSessions: null,
  nextLookAt: null,
  ...nobodyAway,
  owed: [],
  version: 1,
  ...given,
});

export const aSession = (given: Partial<Session> = {}): Session => ({
  tenantId,
  id: guid(41),
  programId: guid(2),
  cohortId: guid(3),
  pairingId: guid(31),
  mentorId,
  menteeId,
  number: 1,
  startsAt: '2026-12-01T09:00:00.000Z',
  endsAt: '2026-12-01T10:00:00.000Z',
  state: 'booked',
  bookedBy: mentorId,
  checkInsAskedAt: null,
  contestedAt: null,
  organizer: 'mentoring@contoso.example',
  eventId: 'event',
  joinUrl: null,
  changes: [],
  moving: null,
  movedFrom: [],
  inSeries: false,
  owed: [],
  version: 1,
  ...given,
});
