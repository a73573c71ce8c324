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

function partsOf(word: string): string[] {
  const letters = [...word];
  if (!unspaced.test(word) || letters.length > longestUnspaced) return [word];
  return letters.map((_, i) => letters.slice(i).join(''));
}

/** The words by whose beginnings a person is found, each once. */
export function indexWordsOf(texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => {
    const plain = foldText(text ?? '');
    return [...split(plain.replace(apostrophes, '')), ...split(plain)];
  });
  return [...new Set(words.flatMap(partsOf))];
}
