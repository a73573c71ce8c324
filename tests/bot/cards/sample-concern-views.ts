import type { CardView } from '../../../src/use-cases/card-views/card-view.ts';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const programName = 'Reverse Mentoring 2026';

const concern = {
  kind: 'concern',
  state: 'received',
  programName,
  about: 'overreach',
  urgent: false,
  dueOn: '2026-12-02',
  helpers: ['Sam Lead', 'Rita *Verdi*'],
  handler: null,
} as const satisfies CardView;

const concernCase = {
  kind: 'concernCase',
  state: 'received',
  reminder: false,
  programName,
  about: 'distress',
  urgent: false,
  dueOn: '2026-12-02',
  handlerName: null,
} as const satisfies CardView;

const pause = {
  kind: 'pause',
  state: 'open',
  programName,
  partnerName: 'Marco Bianchi (he/him)',
  earliest: '2026-11-24',
  latest: '2027-03-24',
  until: null,
  sessions: null,
  sessionsAhead: 3,
} as const satisfies CardView;

const exit = {
  kind: 'exit',
  state: 'open',
  programName,
  pairings: [{ id: guid(31), partnerName: 'Marco Bianchi', sessionsAhead: 3 }],
  leavesAt: null,
} as const satisfies CardView;

/** Calls for help, and standing still or leaving. */
export const concernViews: Readonly<Record<string, CardView>> = {
  'concern-form': {
    kind: 'concern',
    state: 'open',
    subjects: [
      { cohortId: guid(3), pairingId: guid(31), partnerName: 'Marco [link](http://evil.example)', programName },
      { cohortId: guid(3), pairingId: null, partnerName: null, programName },
    ],
  },
  'concern-received': concern,
  'concern-received-urgent': { ...concern, urgent: true },
  'concern-in-work': { ...concern, state: 'inWork', handler: { name: 'Rita *Verdi*', role: 'lead' } },
  'concern-in-work-second': { ...concern, state: 'inWork', handler: { name: 'Otto Weiß', role: 'secondContact' } },
  'concern-in-work-admin': { ...concern, state: 'inWork', helpers: [], handler: { name: null, role: 'administrator' } },
  'concern-settled': { ...concern, state: 'settled', handler: { name: 'Otto Weiß', role: 'secondContact' } },
  'concern-case': concernCase,
  'concern-case-urgent-reminder': { ...concernCase, urgent: true, reminder: true },
  'concern-case-mine': { ...concernCase, state: 'mine', handlerName: 'Sam Lead' },
  'concern-case-taken': { ...concernCase, state: 'taken', handlerName: 'Sam Lead' },
  'concern-case-settled': { ...concernCase, state: 'settled', handlerName: 'Sam Lead' },
  'pause-form': pause,
  'pause-mine': { ...pause, state: 'mine', until: '2026-12-24', sessions: 'calledOff' },
  'pause-theirs': { ...pause, state: 'theirs', until: '2026-12-24', sessions: 'kept' },
  'pause-over': { ...pause, state: 'over' },
  'exit-form': exit,
  'exit-form-two': {
    ...exit,
    pairings: [...exit.pairings, { id: guid(32), partnerName: 'Irene Testa', sessionsAhead: 0 }],
  },
  'exit-form-list': { ...exit, pairings: [] },
  'exit-leaving': { ...exit, state: 'leaving', pairings: [], leavesAt: '2026-11-25T00:00:00.000Z' },
  'exit-left': { ...exit, state: 'left', pairings: [] },
};
