/** Something to read, about a minute. */
export type Reading = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
};
/** A situation with three choices; each answers back, none ends the training, and none is kept anywhere. */
export type Situation = {
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  readonly choices: readonly { readonly text: string; readonly feedback: string; readonly good: boolean }[];
};
/** A question to think about alone, and what one may answer. */
export type Question = {
  readonly title: string;
  readonly question: string;
  readonly answer: readonly string[];
};

/** The words of a module in one language, by the ids of its steps. */
export type ModuleText = {
  readonly idea: Reading;
  readonly practice: Reading;
  readonly situation: Situation;
  readonly question: Question;
};

/** What a list of modules says of one. */
export type ModuleTitle = { readonly title: string; readonly about: string };
