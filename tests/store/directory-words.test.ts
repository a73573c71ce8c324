import fc from 'fast-check';
import { areBegun, indexWordsOf, searchStartOf, searchWordsOf, startsOf } from '../../src/store/directory-words.ts';

test('when somebody types the beginning of any word of a name, then the index leads to that name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), fc.nat(), (name, which, length) => {
      const typed = name.split(/\s+/u)[which % 3] ?? '';
      const beginning = [...typed].slice(0, 1 + (length % 8)).join('');
      const searched = searchWordsOf(beginning);
      if (searched.length === 0) return;
      const words = indexWordsOf([name]);
      expect(areBegun(words, searched)).toBe(true);
      const start = searchStartOf(searched);
      if (start !== null) expect(startsOf(words)).toContain(start);
    }),
    { numRuns: 1000 },
  );
});

test('when nothing is known of a person, then there are no words', () => {
  expect(indexWordsOf([null, '', ' - '])).toEqual([]);
  expect(startsOf([])).toEqual([]);
  expect(searchStartOf([])).toBeNull();
});
