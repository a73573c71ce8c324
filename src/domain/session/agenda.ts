/** A part of a session's agenda: its words live under `agendaParts.<key>`. */
export type AgendaPart = { readonly key: 'followUp' | 'topic' | 'differently' | 'nextDate'; readonly minutes: number };

const parts: readonly AgendaPart[] = [
  { key: 'followUp', minutes: 5 },
  { key: 'topic', minutes: 40 },
  { key: 'differently', minutes: 10 },
  { key: 'nextDate', minutes: 5 },
];
const themes = 6;

/** The agenda of the n-th session (from 1): the library has six themes, and the last one serves every further session. */
export const agendaOf = (number: number): { theme: string; agenda: readonly AgendaPart[] } => ({
  theme: `agenda.${Math.min(Math.max(number, 1), themes)}`,
  agenda: parts,
});
