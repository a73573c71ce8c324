import type { Answer, QuestionId } from '../../domain/check-in/check-in.ts';

const values = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 } as const satisfies Record<string, Answer['value']>;
const isValue = (text: unknown): text is keyof typeof values => typeof text === 'string' && text in values;

/** Answers among a press's inputs; an input left empty, or one that is no answer, is no answer. */
export const answersIn = (data: Readonly<Record<string, unknown>>, asked: readonly QuestionId[]): Answer[] =>
  asked.flatMap((questionId) => {
    const text = data[questionId];
    return isValue(text) ? [{ questionId, value: values[text] }] : [];
  });
