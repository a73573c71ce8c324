import { reasonWords } from '../../../src/domain/matching/reasons.ts';
import { ruleWords } from '../../../src/domain/matching/rule-words.ts';
import { ruleNames } from '../../../src/domain/matching/rules.ts';
import { shareOut, wishPoints } from '../../../src/domain/matching/score.ts';
import { overlapOf, workingWeek } from '../../../src/domain/matching/working-week.ts';

test('when a reason is told, then it is told in the language asked for', () => {
  const reason = { code: 'topics.some', params: { topics: 'ai-tools', ranks: '1', wishes: 2 } };
  expect(reasonWords(reason, 'en')).toBe('teaches ai-tools (wish 1 of 2)');
  expect(reasonWords(reason, 'it')).toBe('insegna ai-tools (desiderio 1 di 2)');
  for (const rule of ruleNames) expect(ruleWords(rule, 'it')).not.toBe(ruleWords(rule, 'en'));
});

test('when weights are shared out, then whole points add up to all of them', () => {
  expect(shareOut(1000, [60, 20, 20])).toEqual([600, 200, 200]);
  expect(shareOut(1000, [1, 1, 1])).toEqual([334, 333, 333]);
  expect(shareOut(1000, [0, 0, 0])).toEqual([0, 0, 0]);
  expect(shareOut(10, [1e308, 1e308])).toEqual([5, 5]);
});

test('when wishes are weighed, then rank and rarity count and untaught topics take nothing', () => {
  const [common, rare] = [
    { teachers: 100, mentors: 100 },
    { teachers: 1, mentors: 100 },
  ];
  expect(wishPoints(600, [common, common])).toEqual([400, 200]);
  expect(wishPoints(600, [common, rare])).toEqual([300, 300]);
  expect(wishPoints(600, [{ teachers: 0, mentors: 100 }, common])).toEqual([0, 600]);
});

test('when the clocks change in the week, then shared hours change on that day', () => {
  const sundays = { days: ['sunday'] as const, start: '09:00', end: '17:00' };
  const overlapIn = (monday: string) =>
    overlapOf(
      workingWeek({ timeZone: 'Europe/Rome', workingHours: sundays }, monday),
      workingWeek({ timeZone: 'UTC', workingHours: sundays }, monday),
    );
  expect(overlapIn('2026-10-12')).toEqual({ longest: 360, total: 360 });
  expect(overlapIn('2026-10-19')).toEqual({ longest: 420, total: 420 });
});
