/** Letters that Unicode does not take apart into a base letter and an accent. */
const folded: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const unfolded = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');

/** Scripts that write names without spaces: any part of such a word may be what somebody searches by. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Longer words are searched by their beginning only. */
const longestUnspaced = 16;

/** Apostrophes within a name: "O’Brien" is searched as "obrien" as well as by "brien". */
const apostrophes = /['’ʼ‘`]/gu;

/** Lower case without accents; width and presentation forms are made alike. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(unfolded, (letter) => folded[letter] ?? letter);

const split = (text: string): string[] => text.split(/[^\p{L}\p{N}@._]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** What a search compares: the folded words of what somebody typed. */
export const searchWordsOf = (text: string): string[] => split(foldText(text).replace(apostrophes, ''));

/** "maria.rossi@contoso.com" is found by "rossi", too. */
const nameInAddress = (text: string): string => (text.includes('@') ? text.slice(0, text.indexOf('@')) : '');

function partsOf(word: string): string[] {
  const letters = [...word];
  if (!unspaced.test(word) || letters.length > longestUnspaced) return [word];
  return letters.map((_, i) => letters.slice(i).join(''));
}

/** The words by whose beginnings a person is found, each once. */
export function indexWordsOf(texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => {
    const plain = foldText(text ?? '');
    return [plain, plain.replace(apostrophes, ''), nameInAddress(plain).replace(/[._]/g, ' ')].flatMap(split);
  });
  return [...new Set(words.flatMap(partsOf))];
}

/** Whether each searched word begins one of a person's words. */
export const areBegun = (words: readonly string[], searched: readonly string[]): boolean =>
  searched.every((s) => words.some((w) => w.startsWith(s)));

const start = (word: string, length: number): string => [...word].slice(0, length).join('');

/**
 * The first two and three letters of each word (in scripts where one letter is much of a name, also the first): an index on
 * them narrows a search by equality, which every database does well; ranges over several words of one person none does.
 */
export const startsOf = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((w) => (unspaced.test(w) ? [1, 2, 3] : [2, 3]).map((length) => start(w, length)))),
];

/** The start to look a search up by, of its longest word; null when one letter is all there is. */
export function searchStartOf(searched: readonly string[]): string | null {
  const longest = searched.reduce((a, b) => (b.length > a.length ? b : a), '');
  const found = start(longest, 3);
  return [...found].length > 1 || unspaced.test(found) ? found : null;
}
