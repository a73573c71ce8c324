/** Dates, times and numbers as the reader writes them. `zone` is an IANA name; calendar dates (`YYYY-MM-DD`) have none. */
export type Format = {
  readonly day: (instant: string, zone: string) => string;
  /** The day of the week alone, as it stands within a sentence. */
  readonly weekday: (instant: string, zone: string) => string;
  readonly time: (instant: string, zone: string) => string;
  readonly timeSpan: (from: string, to: string, zone: string) => string;
  readonly moment: (instant: string, zone?: string) => string;
  readonly date: (date: string) => string;
  readonly dateSpan: (from: string, to: string) => string;
  readonly number: (value: number, digits?: number) => string;
  /** The zone's everyday name at that moment, such as "Central European Standard Time". */
  readonly zoneName: (instant: string, zone: string) => string;
  readonly list: (words: readonly string[]) => string;
};

const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const timeParts = { hour: '2-digit', minute: '2-digit' } as const;
const dateParts = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A calendar date as noon UTC, shown in UTC: no zone can move it to a neighbouring day. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

const capital = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

export function formatFor(locale: string): Format {
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  // not formatRange: Italian ranges come out with a leading zero, `07 dicembre`
  const date = (day: string): string => of({ ...dateParts, timeZone: 'UTC' }).format(noon(day));
  return {
    day: (instant, zone) => capital(of({ ...dayParts, timeZone: zone }).format(new Date(instant)), locale),
    weekday: (instant, zone) => of({ weekday: 'long', timeZone: zone }).format(new Date(instant)),
    time: (instant, zone) => of({ ...timeParts, timeZone: zone }).format(new Date(instant)),
    timeSpan: (from, to, zone) => of({ ...timeParts, timeZone: zone }).formatRange(new Date(from), new Date(to)),
    moment: (instant, zone) =>
      of({ dateStyle: 'medium', timeStyle: 'short', ...(zone === undefined ? {} : { timeZone: zone }) }).format(
        new Date(instant),
      ),
    date,
    dateSpan: (from, to) => `${date(from)} – ${date(to)}`,
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    zoneName: (instant, zone) =>
      of({ timeZone: zone, timeZoneName: 'long' })
        .formatToParts(new Date(instant))
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
}
