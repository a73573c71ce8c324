import type { Side } from '../program/cohort.ts';
import { baselineQuestions } from './baseline.ts';
import type { PeriodKind, QuestionId } from './check-in.ts';

/** Put to mentors alone: could I be candid, was I heard, did I hold nothing back. Nobody on the mentee's side ever sees an answer. */
export const mentorOnly: readonly QuestionId[] = ['PS1', 'MH1', 'MH2'];

/** One question rides on the card of each session beside the usefulness; private ones for mentors take turns. */
const rotation: Readonly<Record<Side, readonly QuestionId[]>> = {
  mentor: ['PS1', 'MH1', 'RQ3', 'MH2', 'PS3'],
  mentee: ['RQ1', 'RQ2', 'PS2'],
};

export function questionsAfter(side: Side, sessionNumber: number): readonly QuestionId[] {
  const riding = rotation[side][(sessionNumber - 1) % rotation[side].length];
  return riding === undefined ? ['CSAT'] : ['CSAT', riding];
}

type PeriodQuestions = Readonly<Record<Side, readonly QuestionId[]>>;
const sameForBoth: PeriodQuestions = { mentor: baselineQuestions, mentee: baselineQuestions };

/** What is asked of a period: half-way and end repeat the baseline, so that a change can be told. */
export const periodQuestions: Readonly<Record<PeriodKind, PeriodQuestions>> = {
  halfWay: sameForBoth,
  end: sameForBoth,
  quietPeriod: { mentor: ['RQ3', 'MH1'], mentee: ['RQ3', 'CM1'] },
  after6Months: { mentor: ['BE1', 'BE3', 'IS1'], mentee: ['BE3', 'CU1', 'LP1'] },
  after12Months: { mentor: ['BE1', 'BE3', 'IS1'], mentee: ['BE3', 'CU1', 'LP1'] },
};

/** Questions about the two of them: low answers to these may mean that somebody needs help. Those about the company do not. */
export const aboutThePair: readonly QuestionId[] = ['CSAT', 'RQ1', 'RQ2', 'RQ3', 'PS1', 'PS2', 'PS3', 'MH1', 'MH2'];
