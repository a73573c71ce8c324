import type { AgendaPartView } from '../../../contracts/sessions.ts';

/** A part while it is being arranged; `id` is known to this page only, and the minutes may be anything for a moment. */
export type DraftPart = Omit<AgendaPartView, 'minutes' | 'words'> & {
  readonly id: number;
  readonly words: string;
  readonly minutes: string;
};

export const mostParts = 12;

export const draftOf = (parts: readonly AgendaPartView[]): DraftPart[] =>
  parts.map((part, id) => ({ ...part, id, words: part.words ?? '', minutes: String(part.minutes) }));

const minutesOf = ({ minutes }: DraftPart): number | null => {
  const value = Number(minutes);
  return /^\d{1,3}$/.test(minutes.trim()) && value >= 1 && value <= 240 ? value : null;
};

export const needsWords = (part: DraftPart): boolean =>
  part.words.trim() === '' && (part.key === 'own' || (part.key === 'topic' && part.theme === null));
export const needsMinutes = (part: DraftPart): boolean => minutesOf(part) === null;

/** The parts as they are sent; null while one of them lacks something. */
export function partsOf(draft: readonly DraftPart[]): AgendaPartView[] | null {
  const parts = draft.map((part) => {
    const minutes = minutesOf(part);
    const words = part.words.trim();
    if (minutes === null || needsWords(part)) return null;
    return { key: part.key, theme: part.theme, words: words === '' ? null : words, minutes };
  });
  return parts.length > 0 && parts.every((p) => p !== null) ? parts : null;
}

export const sumOf = (draft: readonly DraftPart[]): number => draft.reduce((sum, p) => sum + (minutesOf(p) ?? 0), 0);

/** The part `by` places further up (-1) or down (1). */
export function moved(draft: readonly DraftPart[], from: number, by: -1 | 1): DraftPart[] {
  const [part] = draft.slice(from, from + 1);
  if (part === undefined || from + by < 0 || from + by >= draft.length) return [...draft];
  return draft.toSpliced(from, 1).toSpliced(from + by, 0, part);
}

/** What can be added, as the choice names it: the library's parts and topics, and one in own words. */
export const library = [
  'own',
  'topic.1',
  'topic.2',
  'topic.3',
  'topic.4',
  'topic.5',
  'topic.6',
  'followUp',
  'differently',
  'nextDate',
] as const;
export type LibraryName = (typeof library)[number];

export function partFrom(name: LibraryName, id: number): DraftPart {
  const theme = name.startsWith('topic.') ? Number(name.slice(6)) : null;
  const key = name === 'own' || name === 'followUp' || name === 'differently' || name === 'nextDate' ? name : 'topic';
  return { id, key, theme, words: '', minutes: theme === null ? '10' : '20' };
}
