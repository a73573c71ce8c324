import HolidayCalendar from 'date-holidays';
import type { Holidays } from '../../use-cases/ports/holidays.ts';
import { regionOf } from './office-regions.ts';

const known = new Map<string, readonly string[]>();

/** Reading a country's rules takes tens of milliseconds, so each year of each place is read once. */
function datesOf(country: string, region: string | null, year: number): readonly string[] {
  const key = `${country} ${region} ${year}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const types = { types: ['public' as const] };
  const calendar = region === null ? new HolidayCalendar(country, types) : new HolidayCalendar(country, region, types);
  const found = calendar.getHolidays(year);
  // `date` begins with the local date; a holiday of several days ends at a midnight
  const dates = (Array.isArray(found) ? found : []).map((h) => h.date.slice(0, 10));
  const sorted = [...new Set(dates)].sort();
  if (known.size < 1000) known.set(key, sorted);
  return sorted;
}

const namesIn = ['en', 'it', 'de', 'fr', 'es'].map((l) => new Intl.DisplayNames([l], { type: 'region' }));
let byName: Map<string, string> | null = null;

/** The code of a country: directories write codes and names, in any of our languages. */
function countryCode(country: string): string | null {
  if (/^[A-Z]{2}$/i.test(country)) return country.toUpperCase();
  if (byName === null) {
    const codes = Object.keys(new HolidayCalendar().getCountries());
    byName = new Map(
      codes.flatMap((code) => namesIn.map((n): [string, string] => [(n.of(code) ?? code).toLowerCase(), code])),
    );
  }
  return byName.get(country.toLowerCase()) ?? null;
}

/** Public holidays from the date-holidays library. */
export const libraryHolidays: Holidays = {
  publicDates({ country: named, office }, from, to) {
    const country = named === null ? null : countryCode(named);
    if (country === null) return [];
    const region = regionOf(country, office);
    const years: number[] = [];
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.push(year);
    return years.flatMap((year) => datesOf(country, region, year)).filter((date) => from <= date && date <= to);
  },
};
