/** What a part of an agenda is for; `own` is a part of the pair's own. Names and hints live under these keys in the locales. */
export type AgendaKey = 'followUp' | 'topic' | 'differently' | 'nextDate' | 'own';

/** A part of a session's agenda. */
export type AgendaPart = {
  readonly key: AgendaKey;
  /** Only of a topic: its number in the library, 1 to 6; null for one in the pair's own words. */
  readonly theme: number | null;
  /** The pair's own words for it, if any. */
  readonly words: string | null;
  readonly minutes: number;
};

/** `version` 0: the library's agenda, which nobody has changed. */
export type Agenda = { readonly parts: readonly AgendaPart[]; readonly version: number };

const themes = 6;

/** The library's theme of the n-th session (from 1), `agenda.1` to `agenda.6`: the last one serves every further session. */
export const themeOf = (number: number): number => Math.min(Math.max(number, 1), themes);

/** The library's agenda of the n-th session. */
export function agendaOf(number: number): Agenda {
  const theme = themeOf(number);
  return {
    version: 0,
    parts: [
      { key: 'followUp', theme: null, words: null, minutes: 5 },
      { key: 'topic', theme, words: null, minutes: 40 },
      { key: 'differently', theme: null, words: null, minutes: 10 },
      { key: 'nextDate', theme: null, words: null, minutes: 5 },
    ],
  };
}
