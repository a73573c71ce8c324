import { epochMinutesAt, offsetMinutesAt, toIanaZone } from '../../../src/domain/kernel/time-zone.ts';

test.each([
  ['Europe/Rome', 'Europe/Rome'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['India Standard Time', 'Asia/Calcutta'],
  ['tzone://Microsoft/Utc', 'UTC'],
  ['UTC', 'UTC'],
])('when a zone is called %s, then its IANA name is %s', (name, iana) => {
  expect(toIanaZone(name)).toBe(iana);
});

test.each(['Mars/Olympus', '', '+02:00', 'tzone://Microsoft/Custom', 'Standard Time'])(
  'when nobody knows the zone "%s", then there is no IANA name',
  (name) => {
    expect(toIanaZone(name)).toBeNull();
  },
);

test('when the clocks change in Rome, then the offset of nine in the morning changes with them', () => {
  expect(offsetMinutesAt('2026-10-24', '09:00', 'Europe/Rome')).toBe(120);
  expect(offsetMinutesAt('2026-10-25', '09:00', 'Europe/Rome')).toBe(60);
  expect(offsetMinutesAt('2026-11-24', '09:00', 'Asia/Kathmandu')).toBe(345);
});

test('when a day ends at 24:00, then it ends where the next begins', () => {
  expect(epochMinutesAt('2026-11-24', '24:00', 'Europe/Rome')).toBe(
    epochMinutesAt('2026-11-25', '00:00', 'Europe/Rome'),
  );
});

test('when the wall clock skips a time in spring, then it moves on by the gap', () => {
  expect(epochMinutesAt('2026-03-29', '02:30', 'Europe/Rome')).toBe(
    epochMinutesAt('2026-03-29', '03:30', 'Europe/Rome'),
  );
});
