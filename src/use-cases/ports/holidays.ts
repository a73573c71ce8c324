import type { LocalDate } from '../../domain/kernel/instant.ts';

export type Holidays = {
  /** Public holidays of a whole country (ISO 3166-1 alpha-2), its own local dates, from the first date to the last; none for countries nobody knows. */
  publicDates(country: string | null, from: LocalDate, to: LocalDate): readonly LocalDate[];
};
