import type { PersonBrief } from '../../../src/contracts/fields.ts';
import type { Home, Me, Participation } from '../../../src/contracts/me.ts';
import type { CohortView, ProgramView, Progress } from '../../../src/contracts/programs.ts';
import type { RunView } from '../../../src/contracts/proposals.ts';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const person = (n: number, name = `Person ${n}`): PersonBrief => ({
  id: id(n),
  name,
  jobTitle: 'Analyst',
  department: 'R&D',
  officeLocation: null,
});

export const place = (part: Partial<Participation> = {}): Participation => ({
  enrollmentId: id(201),
  cohortId: id(300),
  cohortName: 'Spring',
  programName: 'Reverse mentoring',
  startsOn: '2026-12-07',
  endsOn: '2027-06-06',
  state: 'enrolled',
  side: 'mentor',
  topics: ['ai-tools'],
  offeredTopics: ['ai-tools', 'belonging', 'sustainability'],
  form: { languages: ['en'], stage: 'early', capacity: 1, commitment: false, suggestions: [] },
  prefilled: null,
  assistant: null,
  training: null,
  consultationId: null,
  trained: false,
  nextStep: 'none',
  checkInId: null,
  closingPairingId: null,
  sessionsPlanned: 6,
  attendanceMinimum: 5,
  pairings: [],
  ...part,
});

export const home = (...participations: Participation[]): Home => ({
  zone: 'Europe/Rome',
  now: '2026-12-08T08:00:00.000Z',
  participations,
});

export const me = (part: Partial<Me> = {}): Me => ({
  person: person(1, 'Ada Byron'),
  tenantId: id(9),
  admin: false,
  language: 'en',
  leads: [],
  participant: true,
  assists: false,
  handlesConcerns: false,
  ...part,
});

export const program = (part: Partial<ProgramView> = {}): ProgramView => ({
  id: id(350),
  name: 'Reverse mentoring',
  aims: 'Listen.',
  leads: [person(2)],
  sponsor: null,
  secondContact: null,
  cohorts: [],
  version: 4,
  ...part,
});

const counts: CohortView['counts'] = {
  invited: 10,
  enrolled: 9,
  trained: 8,
  mentors: 5,
  mentees: 4,
  notJoining: 1,
  consulting: 0,
  confirmed: 0,
  active: 4,
  sessionsBooked: 4,
  sessionsHeld: 4,
  hours: 4,
};

export const cohort = (part: Partial<CohortView> = {}): CohortView => ({
  id: id(300),
  programId: id(350),
  programName: 'Reverse mentoring',
  name: 'Spring',
  startsOn: '2026-12-07',
  endsOn: '2027-06-06',
  noSessionDates: [],
  topics: ['ai-tools', 'belonging'],
  rules: {
    minLevelGap: 2,
    minStageGap: 1,
    generationTest: true,
    allowSameDepartment: true,
    allowSameManager: false,
    commonLanguage: true,
    minOverlapMinutes: 60,
    exclusiveGroups: [],
  },
  weights: { topics: 60, distance: 20, logistics: 20 },
  consultation: { first: 'mentor', workingDays: 3 },
  sessions: { count: 6, minutes: 60 },
  openCall: false,
  managers: 'informed',
  times: { lunch: { start: '12:30', end: '13:30' }, bufferMinutes: 15, weekday: null, time: null, noticeHours: 24 },
  smallestGroup: 5,
  counts,
  desk: [],
  suggestions: [],
  secondContactNamed: true,
  joinLink: 'https://teams.microsoft.com/l/entity/app/home',
  version: 3,
  ...part,
});

export const progress = (part: Partial<Progress> = {}): Progress => ({
  counts,
  usefulness: { shown: false, moreNeeded: 2 },
  questions: [],
  undelivered: [],
  ...part,
});

export const run = (part: Partial<RunView> = {}): RunView => ({
  id: id(700),
  cohortId: id(300),
  state: 'finished',
  requestedAt: '2026-12-01T10:00:00.000Z',
  progress: { done: 1, of: 1 },
  pairings: 1,
  total: 800,
  optimal: true,
  gap: null,
  pool: { mentors: 2, mentees: 1 },
  seconds: 0.1,
  seed: 1,
  releasedAt: null,
  version: 1,
  fixed: [],
  forbidden: [],
  pairs: [
    {
      mentor: person(11, 'Mara Mentor'),
      mentee: person(12, 'Leo Leader'),
      score: 800,
      parts: [{ name: 'topics', points: 600, reason: 'Teaches the first wish.' }],
      fixed: false,
    },
  ],
  unmatched: [{ person: person(13), side: 'mentor', blockedBy: [], wouldHelp: [] }],
  ...part,
});
