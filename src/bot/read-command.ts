import Fuse from 'fuse.js';
import { type Command, commands, fillers, phrases } from './command-phrases.ts';

type Phrase = { readonly words: string; readonly command: Command };

const normalise = (text: string): string =>
  text
    .replace(/<at>.*?<\/at>/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const skipped = new Set(fillers);
/** Without words that say nothing; those alone stay, so that nothing becomes empty. */
function bare(said: string): string {
  const words = said.split(' ').filter((word) => !skipped.has(word));
  return words.length === 0 ? said : words.join(' ');
}

const known: readonly Phrase[] = commands.flatMap((command) =>
  phrases[command]
    .flat()
    .flatMap((words) => [...new Set([words, bare(words)])].map((form) => ({ words: form, command }))),
);
const exact = new Map([...known].reverse().map(({ words, command }) => [words, command]));
const alike = new Fuse(known, {
  keys: ['words'],
  includeScore: true,
  threshold: 0.34,
  distance: 20,
  ignoreFieldNorm: true,
});

const longestPhrase = 60;
/** Shorter words are too easily another word. */
const shortestTypo = 4;
const mostLettersApart = 2;
/** Fuse scores 0 (the same) to 1: about a letter in four of a short word, a letter in six of a longer one. */
const worstScore = (letters: number): number => (letters <= 6 ? 0.26 : 0.17);
/** Nearer than this to each other, two commands are both meant. */
const tooClose = 0.06;

/** What a message asks for. Only short messages are looked at: the words of a long one mean something else. */
export function readCommand(text: string): Command | 'unknown' {
  const said = normalise(text.slice(0, 500));
  if (said === '' || said.length > longestPhrase) return 'unknown';
  const wanted = bare(said);
  return exact.get(said) ?? exact.get(wanted) ?? greetingAtFirst(said) ?? mistyped(wanted) ?? 'unknown';
}

/** "Hello Inverso", "ciao a tutti": a greeting with a word or two after it. */
function greetingAtFirst(said: string): Command | null {
  const words = said.split(' ');
  if (words.length > 3) return null;
  const begins = [words.slice(0, 2).join(' '), words[0] ?? ''];
  return begins.some((b) => exact.get(b) === 'greeting') ? 'greeting' : null;
}

/** The command that is written nearly so; null where two are equally near. */
function mistyped(said: string): Command | null {
  if (said.length < shortestTypo) return null;
  const swapped = [...said].map((_, i) => exact.get(withSwapped(said, i))).find((command) => command !== undefined);
  if (swapped !== undefined) return swapped;
  const near = alike
    .search(said, { limit: 8 })
    .map(({ item, score = 1 }) => ({ item, score }))
    .filter(({ item }) => Math.abs(item.words.length - said.length) <= mostLettersApart)
    .filter(({ score }) => score <= worstScore(said.length));
  const [best] = near;
  if (best === undefined) return null;
  const rival = near.find(({ item, score }) => score - best.score < tooClose && item.command !== best.item.command);
  return rival === undefined ? best.item.command : null;
}

/** The letters at `i` and after it changed places: the commonest slip of fingers. */
const withSwapped = (said: string, i: number): string =>
  said.slice(0, i) + said.slice(i + 1, i + 2) + said.slice(i, i + 1) + said.slice(i + 2);
