import type { SlotOffer } from '../../../src/domain/pairing/pairing.ts';
import type { CardView, SessionTimes } from '../../../src/use-cases/card-views/card-view.ts';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const programName = 'Reverse Mentoring 2026';
const cohortName = 'Spring 2026';
const menteeName = 'Carla Neri (she/her)';
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
const elsewhere = { ...session, startsAt: '2026-12-03T13:00:00.000Z', endsAt: '2026-12-03T14:00:00.000Z' };
const offer: SlotOffer = {
  id: guid(8),
  sessionNumber: 2,
  foundAt: '2026-11-24T09:00:00.000Z',
  slots: ['2026-12-02', '2026-12-03', '2026-12-04'].map((day) => ({
    startsAt: `${day}T09:00:00.000Z`,
    endsAt: `${day}T10:00:00.000Z`,
  })),
  rhythms: [],
  remarks: [],
  note: null,
  byHand: null,
};
const none: SessionTimes = {
  mayCallOff: false,
  myChange: null,
  moving: null,
  mayTakeBack: false,
  offer: null,
  instead: null,
};
const standing: SessionTimes = { ...none, mayCallOff: true };
const at = '2026-11-24T09:00:00.000Z';
const sessionBooked = {
  kind: 'sessionBooked',
  programName,
  mySide: 'mentor',
  partner,
  session,
  times: standing,
} as const satisfies CardView;
const assistantSession = {
  kind: 'assistantSession',
  programName,
  menteeName,
  session: { ...session, joinUrl: null },
  times: standing,
} as const satisfies CardView;
const called = (state: 'moved' | 'cancelled' | 'held' | 'didNotHappen', times: Partial<SessionTimes> = {}) => ({
  ...sessionBooked,
  session: { ...session, state },
  times: { ...none, ...times },
});
const anotherRhythm = {
  kind: 'anotherRhythm',
  programName,
  mySide: 'mentee',
  name: partner.name,
  answered: false,
  wishes: null,
  offer,
} as const satisfies CardView;
const partnerLeft = {
  kind: 'partnerLeft',
  state: 'open',
  programName,
  cohortName,
  partner,
  eventsMayStay: false,
} as const satisfies CardView;
const needsHelp = {
  kind: 'needsHelp',
  programName,
  mentorName: partner.name,
  menteeName,
  sessionsHeld: 1,
  cancelledRunning: true,
  oneLineUntil: null,
  sponsorName: 'Ada Lovelace',
  noteSentAt: null,
} as const satisfies CardView;
const entry = {
  number: 2,
  partnerName: partner.name,
  what: 'moved',
  at,
  from: session.startsAt,
  by: 'oneself',
  counts: true,
  far: false,
} as const;

/** Moving and cancelling, the assistant's cards, pairs that need help, partners who left. */
export const watchViews: Readonly<Record<string, CardView>> = {
  'session-booked': sessionBooked,
  'session-moving': { ...sessionBooked, times: { ...standing, moving: { ...offer, note: 'movedFar' } } },
  'session-moving-no-times': { ...sessionBooked, times: { ...standing, moving: { ...offer, slots: [] } } },
  'session-moving-by-hand': {
    ...sessionBooked,
    times: { ...standing, moving: { ...offer, slots: [], byHand: { picker: 'mentor', pickedAt: null } } },
  },
  'session-was-moved': {
    ...sessionBooked,
    session: elsewhere,
    times: { ...standing, myChange: { what: 'moved', at, far: true }, mayTakeBack: true },
  },
  'session-held': called('held'),
  'session-did-not-happen': called('didNotHappen'),
  'session-called-off': called('moved', {
    myChange: { what: 'moved', at, far: false },
    offer: { ...offer, note: 'proposed' },
  }),
  'session-called-off-no-times': called('cancelled', {
    myChange: { what: 'cancelled', at, far: false },
    offer: { ...offer, slots: [] },
  }),
  'session-took-another-time': called('moved', { instead: elsewhere }),
  'another-rhythm': anotherRhythm,
  'another-rhythm-wished': { ...anotherRhythm, wishes: { weekday: 2, time: '15:00' } },
  'another-rhythm-assistant': { ...anotherRhythm, mySide: 'assistant', name: menteeName },
  'another-rhythm-settled': { ...anotherRhythm, answered: true, offer: null },
  'assistant-role': { kind: 'assistantRole', programName, menteeName },
  'assistant-booking': { kind: 'assistantBooking', state: 'choose', programName, menteeName, offer, ahead: [] },
  'assistant-booking-booked': {
    kind: 'assistantBooking',
    state: 'booked',
    programName,
    menteeName,
    offer: null,
    ahead: [session, { ...elsewhere, id: guid(9) }],
  },
  'assistant-booking-no-times': {
    kind: 'assistantBooking',
    state: 'noTimes',
    programName,
    menteeName,
    offer: null,
    ahead: [],
  },
  'assistant-session': assistantSession,
  'assistant-session-moving': { ...assistantSession, times: { ...standing, moving: offer } },
  'assistant-session-cancelled': {
    ...assistantSession,
    session: { ...session, state: 'cancelled', joinUrl: null },
    times: { ...none, myChange: { what: 'cancelled', at, far: false }, offer },
  },
  'assistant-choice': { kind: 'assistantChoice', state: 'open', programName, assistantName: null },
  'assistant-choice-named': { kind: 'assistantChoice', state: 'open', programName, assistantName: 'Maja Nowak' },
  'assistant-choice-over': { kind: 'assistantChoice', state: 'over', programName, assistantName: null },
  'needs-help': needsHelp,
  'needs-help-sent': { ...needsHelp, noteSentAt: at },
  'needs-help-no-sponsor': { ...needsHelp, sponsorName: null },
  'needs-help-one-line': { ...needsHelp, cancelledRunning: false, oneLineUntil: '2026-12-01T16:30:00.000Z' },
  'sponsor-note': {
    kind: 'sponsorNote',
    programName,
    leadName: 'Sam Lead',
    words: 'A short word from you that this time is well spent would help. *Thank you*',
  },
  ledger: {
    kind: 'ledger',
    entries: [
      entry,
      { ...entry, far: true, by: 'assistant' },
      { ...entry, what: 'cancelled', counts: false },
      { ...entry, what: 'cancelled', by: 'assistant' },
    ],
  },
  'ledger-empty': { kind: 'ledger', entries: [] },
  'partner-left': partnerLeft,
  'partner-left-events': { ...partnerLeft, eventsMayStay: true },
  'partner-left-next': { ...partnerLeft, state: 'nextCohort' },
  'partner-left-withdrawn': { ...partnerLeft, state: 'withdrawn' },
  'partner-left-over': { ...partnerLeft, state: 'over' },
};
