import fc from 'fast-check';
import { instantOf } from '../../../src/domain/kernel/instant.ts';
import {
  allowanceOf,
  budgetOf,
  budgetUsed,
  isUnasked,
  type MessageStanding,
  mostAMinute,
  mostUnaskedADay,
  nextDayStart,
  nextMonthStart,
  type SentMessage,
  sortDue,
} from '../../../src/domain/notice/message-budget.ts';
import { noticeKinds } from '../../../src/domain/notice/notice.ts';
import { noticeRules } from '../../../src/domain/notice/notice-rules.ts';

const standing = fc.constantFrom<MessageStanding>('asked', 'requested', 'needed', 'budgeted');
const begin = Date.parse('2026-11-02T08:00:00.000Z');
const month = fc.array(fc.record({ standing, minutes: fc.integer({ min: 0, max: 25 * 24 * 60 }) }), {
  minLength: 1,
  maxLength: 60,
});

/** Lives through a month: whatever is due is sorted at its minute, and what may go is sent. */
function live(due: readonly { standing: MessageStanding; minutes: number }[], budget: number | null): SentMessage[] {
  const sent: SentMessage[] = [];
  for (const minutes of [...new Set(due.map((d) => d.minutes))].sort((a, b) => a - b)) {
    const now = instantOf(begin + minutes * 60_000);
    const items = due.filter((d) => d.minutes === minutes).map((d) => ({ item: d, standing: d.standing }));
    const left = allowanceOf(sent, { now, zone: 'Europe/Rome', budget });
    const sorted = sortDue(items, left);
    const all = [...sorted.send, ...sorted.merge, ...sorted.wait.map((w) => w.item)];
    expect(new Set(all).size).toBe(items.length);
    const message = (of: MessageStanding): SentMessage => ({
      key: `${sent.length}`,
      at: now,
      kind: 'training',
      standing: of,
    });
    for (const item of sorted.send) sent.push(message(item.standing));
    if (sorted.merge.length > 0)
      sent.push(message(sorted.merge.some((m) => m.standing === 'budgeted') ? 'budgeted' : 'needed'));
  }
  return sent;
}

test('when whatever may go is sent, then no month, day or minute ever has more than its limit', () => {
  fc.assert(
    fc.property(month, fc.constantFrom(2, 4, null), (due, budget) => {
      const sent = live(due, budget);
      if (budget !== null) expect(budgetUsed(sent)).toBeLessThanOrEqual(budget);
      const days = new Map<string, number>();
      for (const m of sent.filter((s) => isUnasked(s.standing)))
        days.set(m.at.slice(0, 10), (days.get(m.at.slice(0, 10)) ?? 0) + 1);
      // Rome's evening may lie in the next day of UTC, so a day of UTC holds parts of two days at most
      for (const count of days.values()) expect(count).toBeLessThanOrEqual(2 * mostUnaskedADay);
      for (const m of sent) {
        const minute = sent.filter((s) => s.at <= m.at && Date.parse(s.at) > Date.parse(m.at) - 60_000);
        expect(minute.length).toBeLessThanOrEqual(mostAMinute);
      }
    }),
    { numRuns: 1000 },
  );
});

test('when everything fits, then each goes by itself and nothing waits', () => {
  const left = { today: 3, thisMonth: 2, thisMinute: 10, minuteFreeAt: '' };
  const items = (['needed', 'budgeted', 'budgeted', 'requested'] as const).map((s, n) => ({ item: n, standing: s }));
  expect(sortDue(items, left)).toEqual({ send: [3, 0, 1, 2], merge: [], wait: [] });
});

test('when more is owed than the month allows, then all of it is one message; when nothing is left, then it waits', () => {
  const items = ['a', 'b', 'c'].map((item) => ({ item, standing: 'budgeted' as const }));
  const left = { today: 3, thisMonth: 2, thisMinute: 10, minuteFreeAt: '' };
  expect(sortDue(items, left)).toEqual({ send: [], merge: ['a', 'b', 'c'], wait: [] });
  expect(sortDue(items, { ...left, thisMonth: 0 }).wait.map((w) => w.for)).toEqual(['budget', 'budget', 'budget']);
  expect(sortDue(items, { ...left, today: 0 }).wait.map((w) => w.for)).toEqual(['dayLimit', 'dayLimit', 'dayLimit']);
  const needed = [...items, { item: 'n', standing: 'needed' as const }];
  expect(sortDue(needed, { ...left, thisMonth: 0 })).toMatchObject({ send: ['n'], merge: [] });
});

test('when a day or a month ends, then what waits for it begins at midnight of the person’s own zone', () => {
  expect(nextDayStart('2026-11-30T23:30:00.000Z', 'Europe/Rome')).toBe('2026-12-01T23:00:00.000Z');
  expect(nextMonthStart('2026-11-30T22:30:00.000Z', 'Europe/Rome')).toBe('2026-11-30T23:00:00.000Z');
  expect(nextMonthStart('2026-12-15T10:00:00.000Z', 'Asia/Tokyo')).toBe('2026-12-31T15:00:00.000Z');
});

test('when a kind of notice exists, then its standing is decided with a reason, and mentees have the smaller budget', () => {
  for (const kind of noticeKinds) expect([kind, noticeRules[kind].why]).not.toEqual([kind, '']);
  expect([budgetOf(['mentee']), budgetOf(['mentor', 'mentee']), budgetOf([])]).toEqual([2, 4, null]);
  // that a draft is asked about, or that somebody called for help, is nobody's business but theirs
  for (const kind of ['consultation', 'draftEnded', 'concern', 'concernCase', 'insightDraft'] as const)
    expect(noticeRules[kind].leadsSee).toBe('nothing');
});
