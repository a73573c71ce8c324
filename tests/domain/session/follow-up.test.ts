import fc from 'fast-check';
import {
  addFollowUp,
  editFollowUp,
  type FollowUpList,
  mostFollowUps,
  noFollowUps,
  removeFollowUp,
} from '../../../src/domain/session/follow-up.ts';
import { guid } from '../../support/builders.ts';

const done = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const anItem = (n: number, given: object = {}) => ({
  id: guid(n),
  words: `item ${n}`,
  takenBy: null,
  dueOn: null,
  fromSession: 1,
  by: 'mentor' as const,
  ...given,
});
const one = done(addFollowUp(noFollowUps, anItem(1)));

test('when an item is added again, also after it was taken off, then it is there once or not at all', () => {
  expect(done(addFollowUp(one, anItem(1, { words: 'other' })))).toBe(one);
  const none = done(removeFollowUp(one, { id: guid(1), base: 1 }));
  expect(none.items).toEqual([]);
  expect(done(addFollowUp(none, anItem(1)))).toBe(none);
});

test('when the list is full, then one more is refused and one taken off makes room', () => {
  let list: FollowUpList = noFollowUps;
  for (let n = 1; n <= mostFollowUps; n += 1) list = done(addFollowUp(list, anItem(n)));
  expect(addFollowUp(list, anItem(500))).toEqual({ ok: false, code: 'listFull' });
  list = done(removeFollowUp(list, { id: guid(3), base: 1 }));
  expect(done(addFollowUp(list, anItem(500))).items).toHaveLength(mostFollowUps);
});

test('when both change the words at once, then the later stand and the other are kept beside them until they were read', () => {
  const first = done(editFollowUp(one, { id: guid(1), by: 'mentor', base: 1, change: { words: 'mine' } }));
  const both = done(editFollowUp(first, { id: guid(1), by: 'mentee', base: 1, change: { words: 'yours' } }));
  expect(both.items[0]).toMatchObject({ words: 'yours', by: 'mentee', also: [{ words: 'mine', by: 'mentor' }] });
  const unread = done(editFollowUp(both, { id: guid(1), by: 'mentor', base: 1, change: { settled: true } }));
  expect(unread.items[0]?.also).toHaveLength(1);
  const read = done(editFollowUp(both, { id: guid(1), by: 'mentor', base: 3, change: { settled: true } }));
  expect(read.items[0]).toMatchObject({ words: 'yours', also: [] });
});

test('when one ticks while the other rewrites, then both count and nothing is in question', () => {
  const first = done(editFollowUp(one, { id: guid(1), by: 'mentor', base: 1, change: { done: true } }));
  const both = done(editFollowUp(first, { id: guid(1), by: 'mentee', base: 1, change: { words: 'new' } }));
  expect(both.items[0]).toMatchObject({ words: 'new', done: true, also: [] });
});

test('when an item is taken off whose words changed meanwhile, then it stays; when words come for one that is off, then it is back', () => {
  const other = done(editFollowUp(one, { id: guid(1), by: 'mentee', base: 1, change: { words: 'better' } }));
  expect(removeFollowUp(other, { id: guid(1), base: 1 })).toEqual({ ok: false, code: 'versionConflict' });
  const off = done(removeFollowUp(one, { id: guid(1), base: 1 }));
  expect(JSON.stringify(off)).not.toContain('item 1');
  const back = done(editFollowUp(off, { id: guid(1), by: 'mentee', base: 1, change: { words: 'better' } }));
  expect(back.items[0]).toMatchObject({ words: 'better', by: 'mentee', version: 3 });
  expect(editFollowUp(off, { id: guid(1), by: 'mentee', base: 1, change: { done: true } })).toMatchObject({
    ok: false,
  });
});

test('when the same change comes twice, then the second changes nothing', () => {
  const edit = { id: guid(1), by: 'mentee' as const, base: 1, change: { words: 'new', done: true } };
  const first = done(editFollowUp(one, edit));
  expect(done(editFollowUp(first, edit))).toBe(first);
});

/** Two people, each with the list as they last read it, who do anything in any order. */
const step = fc.record({
  who: fc.constantFrom('mentor' as const, 'mentee' as const),
  what: fc.constantFrom('add', 'write', 'tick', 'remove', 'settle', 'read'),
  item: fc.nat(3),
});

test('when two people with stale lists do anything in any order, then words go only from where somebody had read them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let list = noFollowUps;
      const seen = { mentor: noFollowUps, mentee: noFollowUps };
      const readBy = { mentor: new Set<string>(), mentee: new Set<string>() };
      const wordsIn = (l: FollowUpList) => l.items.flatMap((i) => [i.words, ...i.also.map((a) => a.words)]);
      steps.forEach(({ who, what, item }, n) => {
        const before = wordsIn(list);
        const words = `${who} ${n}`;
        const mine = seen[who].items.find((i) => i.id === guid(item)) ?? { id: guid(item), version: 0 };
        const by = { id: mine.id, base: mine.version, by: who };
        const outcome =
          what === 'add'
            ? addFollowUp(list, anItem(item, { words, by: who }))
            : what === 'remove'
              ? removeFollowUp(list, by)
              : what === 'read'
                ? { ok: true as const, value: list }
                : editFollowUp(list, {
                    ...by,
                    change: what === 'write' ? { words } : what === 'tick' ? { done: n % 2 === 0 } : { settled: true },
                  });
        if (what === 'read') {
          seen[who] = list;
          for (const w of before) readBy[who].add(w);
        }
        if (!outcome.ok) return;
        list = outcome.value;
        for (const w of before.filter((x) => !wordsIn(list).includes(x))) expect(readBy[who]).toContain(w);
      });
    }),
    { numRuns: 1000 },
  );
});
