import type { EnrollmentFormBody, Participation } from '../../../contracts/me.ts';

export type Stage = EnrollmentFormBody['stage'];
export type BaselineId = EnrollmentFormBody['baseline'][number]['questionId'];
export const baselineIds: readonly BaselineId[] = ['BE1', 'BE3', 'CU1'];
export const mostTopics = 8;
export const mostSuggestions = 3;

/** The form while it is being filled in. */
export type Answers = {
  readonly side: 'mentor' | 'mentee' | null;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly stage: Stage;
  readonly capacity: number;
  readonly consent: boolean;
  /** A mentee's word to be there. */
  readonly commitment: boolean;
  readonly suggestions: readonly string[];
  readonly baseline: Readonly<Partial<Record<BaselineId, number>>>;
};

export type Missing = {
  readonly side: boolean;
  readonly topics: boolean;
  readonly consent: boolean;
  readonly commitment: boolean;
};

/** What the form begins with: the last answers, else the lead's suggestion of a side and the language the person reads. */
export function firstAnswers(place: Participation, language: string): Answers {
  return {
    side: place.side,
    topics: place.form === null ? (place.prefilled?.topics ?? place.topics) : place.topics,
    languages: place.form?.languages ?? prefilledLanguages(place) ?? [language],
    stage: place.form?.stage ?? null,
    capacity: place.form?.capacity ?? 1,
    consent: place.form !== null,
    commitment: place.form?.commitment ?? false,
    suggestions: place.form?.suggestions ?? [],
    baseline: {},
  };
}

/** Null where a lead left the languages open. */
const prefilledLanguages = ({ prefilled }: Participation): readonly string[] | null =>
  prefilled === null || prefilled.languages.length === 0 ? null : prefilled.languages;

export const missingIn = (answers: Answers): Missing => ({
  side: answers.side === null,
  topics: answers.topics.length === 0,
  consent: !answers.consent,
  commitment: answers.side === 'mentee' && !answers.commitment,
});

/** What is sent; null while something is missing. */
export function bodyOf(answers: Answers): EnrollmentFormBody | null {
  const { side, topics, languages, stage, capacity, consent, commitment, suggestions, baseline } = answers;
  if (side === null || topics.length === 0 || !consent || missingIn(answers).commitment) return null;
  return {
    side,
    topics: [...topics],
    languages: [...languages],
    stage,
    capacity: side === 'mentor' ? capacity : 1,
    consent: true,
    commitment: side === 'mentee' && commitment,
    suggestions: [...suggestions],
    baseline: baselineIds.flatMap((questionId) => {
      const value = baseline[questionId];
      return value === undefined ? [] : [{ questionId, value }];
    }),
  };
}

/** `topics` with the one at `index` moved by one place; unchanged at either end. */
export function moved(topics: readonly string[], index: number, by: -1 | 1): readonly string[] {
  const topic = topics[index];
  const other = topics[index + by];
  if (topic === undefined || other === undefined) return topics;
  const next = [...topics];
  next[index] = other;
  next[index + by] = topic;
  return next;
}
