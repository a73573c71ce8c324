import { formatFor } from '../../../src/tab/lib/format.ts';

const plain = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

test('when a session is shown, then day and time are those of the zone of the reader', () => {
  const { day, timeSpan } = formatFor('en-GB');
  expect(day('2026-12-09T23:30:00.000Z', 'Europe/Rome')).toBe('Thursday 10 December');
  expect(plain(timeSpan('2026-12-09T04:15:00.000Z', '2026-12-09T05:15:00.000Z', 'Asia/Kathmandu'))).toMatch(
    /10:00 ?– ?11:00/,
  );
});

test('when a calendar date is shown, then no zone moves it to a neighbouring day', () => {
  expect(formatFor('it-IT').dateSpan('2026-12-07', '2027-06-06')).toBe('7 dicembre 2026 – 6 giugno 2027');
});
