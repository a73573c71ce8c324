import { z } from 'zod';
import { baselineQuestions } from '../../domain/check-in/baseline.ts';
import type { Answer } from '../../domain/check-in/check-in.ts';
import { type Outcome, ok, refused } from '../../domain/kernel/outcome.ts';
import { careerStages, type EnrollmentForm } from '../../domain/program/enrollment.ts';
import { answersIn } from './answers-in.ts';

const mostTopics = 8;

/** What the inputs of the enrollment form send: everything is text, several choices are joined by commas. */
export const EnrollInputs = z.object({
  side: z.string().max(20).default(''),
  topics: z.string().max(4000).default(''),
  stage: z.string().max(20).default(''),
  languages: z.string().max(200).default(''),
  consent: z.string().max(10).default(''),
  commitment: z.string().max(10).default(''),
});
export type EnrollInputs = z.infer<typeof EnrollInputs>;

export type EnrollForm = { readonly form: EnrollmentForm; readonly baseline: readonly Answer[] };

/** The form as the person filled it in, or what is missing. */
export function readEnrollForm(
  inputs: EnrollInputs,
  data: Readonly<Record<string, unknown>>,
): Outcome<EnrollForm, 'consentMissing' | 'formIncomplete' | 'tooManyTopics'> {
  const topics = split(inputs.topics);
  if (inputs.side !== 'mentor' && inputs.side !== 'mentee') return refused('formIncomplete');
  if (topics.length === 0) return refused('formIncomplete');
  if (topics.length > mostTopics) return refused('tooManyTopics');
  if (inputs.consent !== 'true') return refused('consentMissing');
  const languages = split(inputs.languages).filter((code) => /^[a-z]{2,3}$/.test(code));
  const form: EnrollmentForm = {
    side: inputs.side,
    topics,
    languages: languages.slice(0, mostTopics),
    stage: careerStages.find((s) => s === inputs.stage) ?? null,
    capacity: 1,
    consent: true,
    commitment: inputs.commitment === 'true',
    suggestions: [],
  };
  return ok({ form, baseline: answersIn(data, baselineQuestions) });
}

const split = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
