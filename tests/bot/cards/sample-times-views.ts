import type { SlotOffer } from '../../../src/domain/pairing/pairing.ts';
import type { CardView } from '../../../src/use-cases/card-views/card-view.ts';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const programName = 'Reverse Mentoring 2026';
const partner = {
  name: 'Marco Bianchi (he/him)',
  jobTitle: 'Head of R&D',
  department: 'Research & Development',
  officeLocation: 'Milano',
};
const slots = ['2026-12-02', '2026-12-03', '2026-12-04'].map((day) => ({
  startsAt: `${day}T09:00:00.000Z`,
  endsAt: `${day}T10:00:00.000Z`,
}));

const handPicked = {
  kind: 'handPicked',
  state: 'pick',
  programName,
  partner,
  actingFor: null,
  number: 2,
  minutes: 60,
  offerId: guid(8),
  slots: [],
  outside: [],
  hours: { start: '09:00', end: '17:30' },
  today: '2026-11-24',
  endsOn: '2027-06-06',
  session: null,
} as const satisfies CardView;

const earlyOrLate = {
  kind: 'earlyOrLate',
  state: 'open',
  programName,
  partner,
  hours: { start: '09:00', end: '17:30' },
  answer: null,
  stillNone: false,
} as const satisfies CardView;

const offer = (given: Partial<SlotOffer>): SlotOffer => ({
  id: guid(9),
  sessionNumber: 1,
  foundAt: '2026-11-24T09:00:00.000Z',
  slots: [],
  remarks: [],
  note: null,
  rhythms: [],
  byHand: null,
  ...given,
});

const introduction = {
  kind: 'introduction',
  programName,
  mySide: 'mentee',
  partner,
  commonTopics: ['ai-tools'],
  iAmTrained: true,
  session: null,
  ahead: [],
} as const;

/** Times picked and hours given by hand. */
export const timesViews: Readonly<Record<string, CardView>> = {
  'introduction-by-hand': {
    ...introduction,
    state: 'byHand',
    offer: offer({ remarks: ['menteeFreeBusyUnknown'], byHand: { picker: 'mentee', pickedAt: null } }),
  },
  'introduction-no-common-hours': {
    ...introduction,
    state: 'noTimes',
    offer: offer({ remarks: ['noCommonHours'] }),
  },
  'introduction-early-or-late': {
    ...introduction,
    state: 'choose',
    offer: offer({ slots, remarks: ['hoursStretched'] }),
  },
  'hand-picked-pick': handPicked,
  'hand-picked-pick-assistant': { ...handPicked, actingFor: 'Carla Neri' },
  'hand-picked-picked': { ...handPicked, state: 'picked', slots },
  'hand-picked-waiting': { ...handPicked, state: 'waiting' },
  'hand-picked-choose': { ...handPicked, state: 'choose', slots, outside: [slots[2]?.startsAt ?? ''] },
  'hand-picked-choose-assistant': { ...handPicked, state: 'choose', slots, actingFor: 'Carla Neri' },
  'hand-picked-booked': {
    ...handPicked,
    state: 'booked',
    offerId: null,
    session: { id: guid(7), number: 2, ...slots[0]!, state: 'booked', joinUrl: null },
  },
  'hand-picked-over': { ...handPicked, state: 'over', offerId: null },
  'early-or-late': earlyOrLate,
  'early-or-late-fine': { ...earlyOrLate, state: 'answered', answer: { earliest: '07:30', latest: '19:00' } },
  'early-or-late-no': { ...earlyOrLate, state: 'answered', answer: 'no', stillNone: true },
  'early-or-late-offered': { ...earlyOrLate, state: 'offered', answer: 'no' },
  'no-common-hours': {
    kind: 'noCommonHours',
    programName,
    mentorName: 'Zoë O’Brien',
    menteeName: 'Marco Bianchi',
    solved: false,
  },
  'no-common-hours-solved': {
    kind: 'noCommonHours',
    programName,
    mentorName: 'Zoë O’Brien',
    menteeName: 'Marco Bianchi',
    solved: true,
  },
};
