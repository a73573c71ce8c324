import fc from 'fast-check';
import { readGraphTime, writeGraphTime } from '../../src/graph/graph-time.ts';
import { userPath } from '../../src/graph/mailbox-path.ts';

const zones = [
  'UTC',
  'Europe/Rome',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
];
const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });

test('when a moment is written in any zone and read again, then it is the same moment', () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000).toISOString();
      expect(readGraphTime(writeGraphTime(instant, zone))).toBe(instant);
    }),
    { numRuns: 1000 },
  );
});

test('when the clock shows an hour twice, then its first occurrence is written in the zone and its second in UTC', () => {
  const written = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map((i) => writeGraphTime(i, 'Europe/Rome'));
  expect(written).toEqual([
    { dateTime: '2026-10-25T02:30:00', timeZone: 'Europe/Rome' },
    { dateTime: '2026-10-25T01:30:00.000', timeZone: 'UTC' },
  ]);
});

test.each([
  ['2026-11-30T09:00:00.0000000', 'UTC', '2026-11-30T09:00:00.000Z'],
  ['2026-11-30T09:00:00', null, '2026-11-30T09:00:00.000Z'],
  ['2026-11-30T09:00:00Z', 'UTC', '2026-11-30T09:00:00.000Z'],
  ['2026-11-30T09:00:00.1234567', 'UTC', '2026-11-30T09:00:00.123Z'],
  ['2026-07-01T09:00:00.0000000', 'W. Europe Standard Time', '2026-07-01T07:00:00.000Z'],
  ['2026-11-30T09:00:00', 'tzone://Microsoft/Utc', '2026-11-30T09:00:00.000Z'],
  ['2026-03-29T02:30:00', 'Europe/Rome', '2026-03-29T01:30:00.000Z'],
  ['2026-11-30', 'UTC', null],
  ['tomorrow', 'UTC', null],
  ['2026-13-01T09:00:00', 'UTC', null],
  ['2026-13-01T09:00:00', 'Europe/Rome', null],
  ['2026-02-31T09:00:00', 'Europe/Rome', null],
  ['2026-11-30T09:00:00', 'Customized Time Zone', null],
])('when Graph says %s in %s, then that is %s', (dateTime, timeZone, expected) => {
  expect(readGraphTime({ dateTime, timeZone })).toBe(expected);
});

test.each([
  ['00000000-0000-4000-8000-000000000001', '/users/00000000-0000-4000-8000-000000000001'],
  ['o#brien@contoso.example', '/users/o%23brien%40contoso.example'],
  ["$o'b@contoso.example", "/users('%24o''b%40contoso.example')"],
  ['../groups', '/users/..%2Fgroups'],
])('when %s names a mailbox, then its path is %s', (name, path) => {
  expect(userPath(name)).toBe(path);
});
