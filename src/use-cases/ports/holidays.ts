import type { LocalDate } from '../../domain/kernel/instant.ts';

/** Where somebody works, as the directory says it: a country (ISO 3166-1 alpha-2, or its name) and an office in any words. */
export type WorkPlace = { readonly country: string | null; readonly office: string | null };

export type Holidays = {
  /**
   * Public holidays of a country, and of the region that the office lies in where its city is known; local dates from the first to the
   * last, in order. None for countries nobody knows.
   */
  publicDates(place: WorkPlace, from: LocalDate, to: LocalDate): readonly LocalDate[];
};
