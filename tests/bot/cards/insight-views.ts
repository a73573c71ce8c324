import type { CardView } from '../../../src/use-cases/card-views/card-view.ts';
import { guid } from '../../support/builders.ts';

const programName = 'Reverse Mentoring 2026';
const cohortName = 'Spring 2026';
const leadNames = ['Sam Lead', 'Rita Verdi'];
const sentence = 'New colleagues wait three weeks for a laptop, and *nobody* told them [why](http://evil.example).';

const draft = {
  kind: 'insightDraft',
  state: 'open',
  programName,
  partnerName: 'Marco Bianchi',
  sentence,
  topic: 'ai-tools',
  otherReleased: true,
  warning: { cohort: 'few', topic: 'few' },
  wording: 3,
} as const satisfies CardView;

const given = {
  kind: 'actionGiven',
  state: 'given',
  programName,
  leadNames,
  sentence,
  ask: 'Order laptops with the contract; say what it would cost.',
  dueOn: '2026-12-18',
  question: null,
  answer: null,
  outcome: null,
} as const satisfies CardView;

const returned = {
  kind: 'actionReturned',
  state: 'asked',
  programName,
  ownerName: 'Ines Müller',
  cohortId: guid(3),
  sentence,
  ask: given.ask,
  words: 'For how many people a quarter?',
  answer: null,
} as const satisfies CardView;

const hours = {
  kind: 'managerHours',
  programName,
  cohortName,
  leadNames,
  startsOn: '2026-12-07',
  endsOn: '2027-06-06',
  sessions: { count: 6, minutes: 60 },
  hoursAMonth: 1.5,
  objectBy: null,
  mentors: [{ pairingId: guid(31), name: "Zoë O'Brien", state: 'informed' }],
} as const satisfies CardView;

const objection = {
  kind: 'managerObjection',
  programName,
  cohortName,
  managerName: 'Otto Weiß',
  mentors: [{ pairingId: guid(31), name: "Zoë O'Brien", state: 'open' }],
} as const satisfies CardView;

const several = [
  { pairingId: guid(31), name: "Zoë O'Brien", state: 'open' },
  { pairingId: guid(32), name: 'Bo_b *Star*', state: 'open' },
] as const;

/** Cards about what is heard and done, and about managers' hours, in every state. */
export const insightViews: Readonly<Record<string, CardView>> = {
  'insight-draft': draft,
  'insight-draft-alone': { ...draft, topic: null, warning: { cohort: 'alone', topic: null } },
  'insight-draft-reworded': { ...draft, otherReleased: false, warning: { cohort: 'enough', topic: 'enough' } },
  'insight-draft-mine': { ...draft, state: 'mine', otherReleased: false },
  'insight-draft-released': { ...draft, state: 'released' },
  'insight-draft-withdrawn': { ...draft, state: 'withdrawn', sentence: '' },
  'action-given': given,
  'action-given-asked': { ...given, state: 'asked', question: returned.words },
  'action-given-accepted': { ...given, state: 'accepted', question: returned.words, answer: 'Ten.' },
  'action-given-done': { ...given, state: 'done', outcome: 'Laptops are ordered with the contract.' },
  'action-given-declined': { ...given, state: 'declined' },
  'action-due': { ...given, kind: 'actionDue', state: 'accepted' },
  'action-done': { kind: 'actionDone', programName, sentence, outcome: 'Laptops are ordered with the contract.' },
  'action-returned-asked': returned,
  'action-returned-answered': { ...returned, state: 'answered', answer: 'Ten.' },
  'action-returned-declined': { ...returned, state: 'declined', words: 'Not ours to decide.' },
  'manager-hours-informed': hours,
  'manager-hours-may-object': { ...hours, objectBy: '2026-12-08T16:30:00.000Z', mentors: [several[0]] },
  'manager-hours-several': { ...hours, objectBy: '2026-12-08T16:30:00.000Z', mentors: several },
  'manager-hours-decided': {
    ...hours,
    mentors: [
      { ...several[0], state: 'fine' },
      { ...several[1], state: 'objects' },
      { pairingId: guid(33), name: 'Kim', state: 'goesAhead' },
    ],
  },
  'manager-objection': objection,
  'manager-objection-several': { ...objection, mentors: several },
  'manager-objection-decided': {
    ...objection,
    mentors: [
      { ...several[0], state: 'goAhead' },
      { ...several[1], state: 'notNow' },
    ],
  },
};
