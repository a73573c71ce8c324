import { libraryHolidays } from '../../../src/server/adapters/holidays.ts';

const on = (country: string | null, office: string | null, date: string): boolean =>
  libraryHolidays.publicDates({ country, office }, date, date).length === 1;

test.each([
  ['Munich keeps Epiphany', 'DE', 'München, Arnulfpark', '2027-01-06', true],
  ['Hamburg does not', 'DE', 'Hamburg, 3. OG', '2027-01-06', false],
  ['Leipzig keeps Repentance Day', 'DE', 'Leipzig', '2026-11-18', true],
  ['Barcelona keeps its national day', 'ES', 'Barcelona', '2026-09-11', true],
  ['Madrid does not', 'ES', 'Madrid', '2026-09-11', false],
  ['Edinburgh keeps Saint Andrew', 'GB', 'Edinburgh', '2026-11-30', true],
  ['London does not', 'GB', 'London', '2026-11-30', false],
  ['Bolzano keeps Whit Monday', 'IT', 'Bolzano', '2027-05-17', true],
  ['Milan does not', 'IT', 'Milano', '2027-05-17', false],
  ['Ticino, by the name of the canton, keeps Saint Joseph', 'CH', 'Filiale Ticino', '2027-03-19', true],
  ['an office nobody knows keeps the country’s days', 'IT', 'Edificio 7', '2026-12-08', true],
  ['a country by its name', 'Italia', 'Roma', '2027-04-25', true],
  ['a country by its English name', 'Germany', null, '2026-10-03', true],
])('when somebody works there, then %s', (_what, country, office, date, holiday) => {
  expect(on(country, office, date)).toBe(holiday);
});

test('when the country is unknown, then no day is a holiday', () => {
  expect(libraryHolidays.publicDates({ country: 'Nowhere', office: 'Milano' }, '2026-01-01', '2026-12-31')).toEqual([]);
  expect(libraryHolidays.publicDates({ country: null, office: 'Milano' }, '2026-01-01', '2026-12-31')).toEqual([]);
});

test('when dates are asked for across the turn of the year, then they come in order and within the bounds', () => {
  const dates = libraryHolidays.publicDates({ country: 'IT', office: 'Milano' }, '2026-12-20', '2027-01-06');
  expect(dates).toEqual(['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06']);
});
