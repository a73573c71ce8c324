/** Something to read, two minutes at most. */
export type Reading = {
  readonly kind: 'reading';
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
};
/** A situation with choices; each choice answers back, none ends the training. */
export type Scenario = {
  readonly kind: 'scenario';
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  readonly choices: readonly { readonly text: string; readonly feedback: string; readonly good: boolean }[];
};
export type CourseStep = Reading | Scenario;
export type Courses = { readonly mentor: readonly CourseStep[]; readonly mentee: readonly CourseStep[] };
