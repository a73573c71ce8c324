import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';

/** Where the people of a run work, in turn; hours are nine to half past five in each. */
const places = [
  { country: 'IT', windows: 'W. Europe Standard Time', zone: 'Europe/Rome' },
  { country: 'IT', windows: 'W. Europe Standard Time', zone: 'Europe/Rome' },
  { country: 'GB', windows: 'GMT Standard Time', zone: 'Europe/London' },
  { country: 'US', windows: 'Eastern Standard Time', zone: 'America/New_York' },
  { country: 'JP', windows: 'Tokyo Standard Time', zone: 'Asia/Tokyo' },
] as const;

const hours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' };

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const place = (n: number) => places[n % places.length] ?? places[0];

/** IANA zone of the n-th person. */
export const zoneOf = (n: number): string => place(n).zone;
export const personId = (n: number): string => idOf(1_000_000 + n);
export const runTenantId = idOf(1);

/** A company of so many people below one, in four zones. */
export function manyPeople(count: number): TenantFile {
  return {
    tenantId: runTenantId,
    name: 'Contoso',
    domain: 'contoso.example',
    programMailbox: 'mentoring@contoso.example',
    people: Array.from({ length: count }, (_, n) => ({
      id: personId(n),
      displayName: `Person ${n}`,
      mail: `p${n}@contoso.example`,
      userPrincipalName: `p${n}@contoso.example`,
      managerId: n === 0 ? null : personId(0),
      country: place(n).country,
      timeZone: place(n).windows,
      workingHours: hours,
      preferredLanguage: 'en-GB',
    })),
    groups: [],
  };
}
