import type { PersonId, TenantId } from './ids.ts';
import type { Instant, LocalDate } from './instant.ts';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Local wall-clock hours, `HH:mm`, in the person's own zone. */
export type WorkingHours = { readonly days: readonly Weekday[]; readonly start: string; readonly end: string };

export const officeHours: WorkingHours = { days: weekdays.slice(0, 5), start: '09:00', end: '17:30' };

export const languages = ['en', 'it', 'es', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

/** A person as the directory gave them at the snapshot's `takenAt`. */
export type Person = {
  readonly id: PersonId;
  readonly displayName: string;
  readonly mail: string | null;
  readonly userPrincipalName: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
  readonly country: string | null;
  readonly hireDate: LocalDate | null;
  readonly managerId: PersonId | null;
  readonly accountEnabled: boolean;
  readonly guest: boolean;
  /** When they leave the company, where the directory tells; null: not told. */
  readonly leavesAt: Instant | null;
  readonly preferredLanguage: string | null;
};

/** What a mailbox says of a person's time; read when it is needed, kept a day at most. */
export type MailboxTime = {
  readonly personId: PersonId;
  /** IANA zone; null when the mailbox names none that is known. */
  readonly zone: string | null;
  readonly workingHours: WorkingHours | null;
  readonly automaticReplies: boolean;
  /** Until when, where automatic replies run now and have an end. */
  readonly awayUntil?: Instant;
};

/** Something odd in the directory that a lead should know of. */
export type DirectoryFinding = {
  readonly kind:
    | 'severalRoots'
    | 'managementCycle'
    | 'managerMissing'
    | 'managerDisabled'
    | 'noMail'
    | 'accountDisabled'
    | 'guest'
    | 'sameName'
    /** So many managers changed since the snapshot before that it may have been read wrongly. */
    | 'managersChanged';
  readonly personIds: readonly PersonId[];
};

export type DirectorySnapshot = {
  readonly tenantId: TenantId;
  readonly takenAt: Instant;
  readonly people: readonly Person[];
  readonly findings: readonly DirectoryFinding[];
};

/** The language of a person's profile, as far as we speak it; English otherwise. */
export function languageOf(preferredLanguage: string | null): Language {
  const primary = preferredLanguage?.toLowerCase().split('-')[0];
  return languages.find((l) => l === primary) ?? 'en';
}
