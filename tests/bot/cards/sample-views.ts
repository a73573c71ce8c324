import { starterTopics } from '../../../src/domain/program/cohort.ts';
import type { CardView, Reader } from '../../../src/use-cases/card-views/card-view.ts';
import { insightViews } from './insight-views.ts';
import { concernViews } from './sample-concern-views.ts';
import { timesViews } from './sample-times-views.ts';
import { watchViews } from './sample-watch-views.ts';

export const sampleReader = (language: 'en' | 'it'): Reader => ({
  name: language === 'en' ? "Zoë O'Brien" : 'Giulia Rossi',
  language,
  zone: language === 'en' ? 'America/New_York' : 'Europe/Rome',
  zoneAssumed: false,
});

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const programName = 'Reverse Mentoring 2026';
const cohortName = 'Spring 2026';
const partner = {
  name: 'Marco Bianchi (he/him)',
  jobTitle: 'Head of R&D',
  department: 'Research & Development',
  officeLocation: 'Milano',
};
const session = {
  id: guid(7),
  number: 2,
  startsAt: '2026-12-01T13:00:00.000Z',
  endsAt: '2026-12-01T14:00:00.000Z',
  state: 'booked',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
} as const;

const invitation = {
  kind: 'invitation',
  state: 'open',
  reminder: false,
  programName,
  aims: 'Keep our young colleagues by listening to them.\nBring new tools to the board.',
  cohortName,
  sponsorName: 'Ada Lovelace',
  leadNames: ['Sam Lead', 'Rita Verdi'],
  secondContactName: 'Otto Weiß',
  startsOn: '2026-12-07',
  endsOn: '2027-06-06',
  sessions: { count: 6, minutes: 60 },
  suggestedSide: 'mentor',
  topics: starterTopics,
  form: null,
  trained: false,
  prefilled: null,
  attendance: { minimum: 5, planned: 6 },
  committedAt: null,
} as const satisfies CardView;

const form = {
  side: 'mentor',
  topics: ['ai-tools', 'belonging'],
  languages: ['it', 'en'],
  stage: 'early',
  capacity: 1,
  consent: true,
  commitment: false,
  suggestions: [],
} as const;

const consultation = {
  kind: 'consultation',
  state: 'open',
  reminder: false,
  programName,
  mySide: 'mentor',
  partner,
  parts: [
    {
      name: 'topics',
      points: 400,
      reason: { code: 'topics.some', params: { topics: 'ai-tools, belonging', ranks: '1, 2', wishes: 3 } },
    },
    { name: 'distance', points: 200, reason: { code: 'distance.departmentAndOffice', params: {} } },
    {
      name: 'logistics',
      points: 200,
      reason: { code: 'logistics.hoursAndLanguage', params: { hours: 36.5, language: 'it' } },
    },
  ],
  commonTopics: ['ai-tools', 'belonging'],
  answerBy: '2026-11-27T16:30:00.000Z',
  myAnswer: null,
} as const satisfies CardView;

const introduction = {
  kind: 'introduction',
  state: 'choose',
  programName,
  mySide: 'mentee',
  partner,
  commonTopics: ['ai-tools'],
  iAmTrained: true,
  offer: {
    id: guid(9),
    sessionNumber: 1,
    foundAt: '2026-11-24T09:00:00.000Z',
    slots: [
      { startsAt: '2026-11-26T09:00:00.000Z', endsAt: '2026-11-26T10:00:00.000Z' },
      { startsAt: '2026-11-27T13:30:00.000Z', endsAt: '2026-11-27T14:30:00.000Z' },
      { startsAt: '2026-12-01T15:00:00.000Z', endsAt: '2026-12-01T16:00:00.000Z' },
    ],
    remarks: [],
    note: null,
    rhythms: [],
    byHand: null,
  },
  session: null,
  ahead: [],
} as const satisfies CardView;

const afterSession = {
  kind: 'afterSession',
  state: 'open',
  reminder: false,
  programName,
  mySide: 'mentor',
  partner,
  session,
  questions: ['CSAT', 'PS1'],
  report: null,
  answers: {},
  differs: false,
  closesAt: '2026-12-08T13:05:00.000Z',
  help: { asked: false, answer: null },
  smallestGroup: 5,
} as const satisfies CardView;

const checkIn = {
  kind: 'checkIn',
  state: 'open',
  reminder: false,
  programName,
  period: 'halfWay',
  partner,
  questions: ['BE1', 'BE3', 'CU1'],
  answers: {},
  closesAt: '2027-03-15T13:00:00.000Z',
  help: { asked: false, answer: null },
  smallestGroup: 5,
} as const satisfies CardView;

const closingChoice = {
  kind: 'closingChoice',
  state: 'open',
  reminder: false,
  programName,
  partner,
  windowEndsAt: '2027-06-10T17:30:00.000Z',
  choice: null,
} as const satisfies CardView;

const notPaired = { kind: 'notPaired', state: 'open', programName, cohortName } as const satisfies CardView;
const training = {
  kind: 'training',
  state: 'open',
  reminder: false,
  enrollmentId: '00000000-0000-4000-8000-000000000021',
  side: 'mentor',
  programName,
  progress: { done: 0, total: 24, minutesLeft: 30 },
} as const satisfies CardView;

const series = [
  { number: 1, startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z' },
  { number: 2, startsAt: '2026-12-15T09:00:00.000Z', endsAt: '2026-12-15T10:00:00.000Z' },
  { number: 4, startsAt: '2027-02-09T09:00:00.000Z', endsAt: '2027-02-09T10:00:00.000Z' },
];

/** Every card in every state that it can have, by name. */
export const sampleViews: Readonly<Record<string, CardView>> = {
  'invitation-open': invitation,
  'invitation-reminder': { ...invitation, reminder: true },
  'invitation-prefilled': {
    ...invitation,
    state: 'prefilled',
    suggestedSide: 'mentee',
    prefilled: { topics: ['ai-tools', 'customers-under-30'], languages: ['en'] },
  },
  'invitation-enrolled': { ...invitation, state: 'enrolled', form },
  'invitation-committed': {
    ...invitation,
    state: 'enrolled',
    form: { ...form, side: 'mentee', stage: 'executive', commitment: true },
    committedAt: '2026-11-24T09:00:00.000Z',
  },
  'invitation-not-joining': { ...invitation, state: 'notJoining' },
  'invitation-over': { ...invitation, state: 'over' },
  'training-mentor': training,
  'training-mentee': { ...training, side: 'mentee', progress: { done: 0, total: 8, minutesLeft: 10 } },
  'training-begun': { ...training, progress: { done: 7, total: 24, minutesLeft: 22 } },
  'training-reminder': { ...training, reminder: true, progress: { done: 7, total: 24, minutesLeft: 22 } },
  'training-done': { ...training, state: 'done' },
  'training-over': { ...training, state: 'over' },
  'consultation-mentor': consultation,
  'consultation-mentee': { ...consultation, mySide: 'mentee', reminder: true },
  'consultation-answered-yes': { ...consultation, state: 'answered', myAnswer: 'yes' },
  'consultation-answered-somebody-else': { ...consultation, state: 'answered', myAnswer: 'somebodyElse' },
  'consultation-answered-not-now': { ...consultation, state: 'answered', myAnswer: 'notNow' },
  'consultation-confirmed': { ...consultation, state: 'confirmed', myAnswer: 'yes' },
  'consultation-over': { ...consultation, state: 'over' },
  'draft-ended': { kind: 'draftEnded', programName, leadNames: ['Sam Lead'] },
  'not-paired': notPaired,
  'not-paired-withdrawn': { ...notPaired, state: 'withdrawn' },
  'not-paired-over': { ...notPaired, state: 'over' },
  'introduction-my-training': { ...introduction, state: 'training', iAmTrained: false, offer: null },
  'introduction-partner-training': { ...introduction, state: 'training', offer: null },
  'introduction-choose': introduction,
  'introduction-choose-unsure': {
    ...introduction,
    offer: { ...introduction.offer, remarks: ['mentorHoursAssumed', 'menteeFreeBusyUnknown'] },
  },
  'introduction-no-times': { ...introduction, state: 'noTimes', offer: null },
  ...timesViews,
  'introduction-rhythms': {
    ...introduction,
    offer: {
      ...introduction.offer,
      rhythms: [
        { slots: series, missing: [3], mentorClockMoves: true },
        {
          slots: series.map((s) => ({ ...s, startsAt: s.startsAt.replace('T09', 'T10') })),
          missing: [],
          mentorClockMoves: false,
        },
      ],
    },
  },
  'introduction-booked-series': {
    ...introduction,
    state: 'booked',
    offer: null,
    session,
    ahead: [
      session,
      { ...session, id: guid(8), number: 3, startsAt: '2026-12-15T13:00:00.000Z', endsAt: '2026-12-15T14:00:00.000Z' },
    ],
  },
  'introduction-booked': { ...introduction, state: 'booked', offer: null, session, ahead: [session] },
  'introduction-booking': {
    ...introduction,
    state: 'booked',
    offer: null,
    session: { ...session, state: 'booking', joinUrl: null },
  },
  'introduction-over': { ...introduction, state: 'over', offer: null },
  ...watchViews,
  ...insightViews,
  'after-session': afterSession,
  'after-session-reminder': { ...afterSession, reminder: true, mySide: 'mentee', questions: ['CSAT', 'RQ1'] },
  'after-session-answered': { ...afterSession, state: 'answered', report: 'met', answers: { CSAT: 4 } },
  'after-session-closed': { ...afterSession, state: 'closed', report: 'met', answers: { CSAT: 4 } },
  'after-session-low': {
    ...afterSession,
    state: 'answered',
    report: 'met',
    answers: { CSAT: 4, PS1: 1 },
    help: { asked: true, answer: null },
  },
  'after-session-low-yes': {
    ...afterSession,
    state: 'answered',
    report: 'met',
    answers: { CSAT: 1 },
    help: { asked: true, answer: 'yes' },
  },
  'after-session-low-somebody-else': {
    ...afterSession,
    state: 'answered',
    report: 'met',
    answers: { CSAT: 1 },
    help: { asked: true, answer: 'somebodyElse' },
  },
  'after-session-low-no': {
    ...afterSession,
    state: 'answered',
    report: 'met',
    answers: { CSAT: 1 },
    help: { asked: true, answer: 'no' },
  },
  'after-session-differs': { ...afterSession, state: 'answered', report: 'met', differs: true },
  'check-in-half-way': checkIn,
  'check-in-end-reminder': { ...checkIn, period: 'end', reminder: true },
  'check-in-after-6-months': { ...checkIn, period: 'after6Months', questions: ['BE1', 'BE3', 'IS1'] },
  'check-in-after-12-months': { ...checkIn, period: 'after12Months', questions: ['BE3', 'CU1', 'LP1'] },
  'check-in-quiet': { ...checkIn, period: 'quietPeriod', questions: ['RQ3', 'MH1'] },
  'check-in-quiet-mentee': { ...checkIn, period: 'quietPeriod', questions: ['RQ3', 'CM1'] },
  'check-in-answered': { ...checkIn, state: 'answered', answers: { BE1: 4, CU1: 2 } },
  'check-in-low': {
    ...checkIn,
    state: 'answered',
    period: 'quietPeriod',
    questions: ['RQ3', 'MH2'],
    answers: { RQ3: 2 },
    help: { asked: true, answer: null },
  },
  'check-in-closed': { ...checkIn, state: 'closed', answers: { BE1: 4 } },
  'closing-choice': closingChoice,
  'closing-choice-reminder': { ...closingChoice, reminder: true },
  'closing-choice-three': { ...closingChoice, choice: 'continueThree' },
  'closing-choice-own': { ...closingChoice, choice: 'continueOwn' },
  'closing-choice-new-partner': { ...closingChoice, choice: 'newPartner' },
  'closing-choice-stop': { ...closingChoice, choice: 'stop' },
  'closing-choice-over': { ...closingChoice, state: 'over', choice: 'stop' },
  'closing-result-three': {
    kind: 'closingResult',
    outcome: 'continueThree',
    programName,
    partner,
    enrollmentId: guid(21),
  },
  'closing-result-own': { kind: 'closingResult', outcome: 'onOwn', programName, partner, enrollmentId: guid(21) },
  'closing-result-ended': { kind: 'closingResult', outcome: 'ended', programName, partner, enrollmentId: guid(21) },
  digest: {
    kind: 'digest',
    items: [
      { index: 0, opened: true, view: checkIn },
      { index: 1, opened: false, view: { ...checkIn, period: 'end' } },
      { index: 3, opened: false, view: closingChoice },
    ],
  },
  'digest-seen': { kind: 'digest', items: [{ index: 0, opened: true, view: checkIn }] },
  'delivery-problem': {
    kind: 'deliveryProblem',
    programName,
    cohortName,
    people: [
      { name: 'Ines Müller', problem: 'noTeams' },
      { name: 'Bo_b *Star*', problem: 'ConversationBlockedByUser' },
      { name: 'Kim [link](http://evil.example)', problem: 'somethingElse' },
    ],
  },
  ...concernViews,
};
