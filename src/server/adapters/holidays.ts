import HolidayCalendar from 'date-holidays';
import type { Holidays } from '../../use-cases/ports/holidays.ts';

const known = new Map<string, readonly string[]>();

/** Reading a country's rules takes tens of milliseconds, so each year of each country is read once. */
function datesOf(country: string, year: number): readonly string[] {
  const key = `${country} ${year}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const found = new HolidayCalendar(country, { types: ['public'] }).getHolidays(year);
  // `date` begins with the local date
  const dates = (Array.isArray(found) ? found : []).map((h) => h.date.slice(0, 10));
  if (known.size < 1000) known.set(key, dates);
  return dates;
}

/** Public holidays from the date-holidays library. */
export const libraryHolidays: Holidays = {
  publicDates(country, from, to) {
    if (country === null || !/^[A-Z]{2}$/.test(country)) return [];
    const years: number[] = [];
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.push(year);
    return years.flatMap((year) => datesOf(country, year)).filter((date) => from <= date && date <= to);
  },
};
