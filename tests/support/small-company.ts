import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';
import { guid } from './builders.ts';

type Entry = TenantFile['people'][number];

const hours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' };

export const admin = guid(100);
export const lead = guid(101);
export const ceo = guid(102);
/** One of the heads, in nobody's program: whom people may turn to past their lead. */
export const secondContact = guid(133);
/** Four leaders directly below the top; any of them may be a mentee. */
export const seniors = [guid(111), guid(112), guid(113), guid(114)];
/** Twelve people three levels below them; any of them may be a mentor. */
export const juniors = Array.from({ length: 12 }, (_, i) => guid(200 + i));

const names = [
  'Anna Bruno',
  'Luca Conti',
  'Sofia D’Angelo',
  'Marco Ferri',
  'Elif Yılmaz',
  'Noah Weber',
  'Chiara Galli',
  'Ines Costa',
  'Tom Byrne',
  'Maja Nowak',
  'Léa Martin',
  'Omar Haddad',
];

const person = (id: string, given: Partial<Entry> & { displayName: string; managerId: string | null }): Entry => ({
  id,
  mail: `${id.slice(-3)}@contoso.example`,
  userPrincipalName: `${id.slice(-3)}@contoso.example`,
  department: 'Operations',
  officeLocation: 'Milano',
  country: 'IT',
  employeeHireDate: '2020-01-07',
  preferredLanguage: 'en-GB',
  timeZone: 'W. Europe Standard Time',
  workingHours: hours,
  ...given,
});

/** A small, tidy company in one zone: top, leaders, heads, managers and juniors, in four departments; nobody has anything in the calendar. */
export function smallCompany(given: { language?: string } = {}): TenantFile {
  const departments = ['Sales', 'R&D', 'Finance', 'People'];
  const language = { preferredLanguage: given.language ?? 'en-GB' };
  const managerOf = (i: number): string => guid(150 + (i % 4));
  return {
    tenantId: guid(1),
    name: 'Contoso',
    domain: 'contoso.example',
    programMailbox: 'mentoring@contoso.example',
    people: [
      person(ceo, { displayName: 'Paola Ricci', managerId: null, jobTitle: 'Chief Executive', ...language }),
      person(admin, {
        displayName: 'Ivo Admin',
        managerId: ceo,
        jobTitle: 'IT administrator',
        roles: ['Admin'],
        ...language,
      }),
      person(lead, {
        displayName: 'Giulia Serra',
        managerId: ceo,
        jobTitle: 'HR lead',
        department: 'People',
        ...language,
      }),
      ...seniors.map((id, i) =>
        person(id, {
          displayName: ['Carla Neri', 'David Stone', 'Hans Vogel', 'Irene Testa'][i] ?? id,
          managerId: ceo,
          jobTitle: 'Director',
          department: departments[i] ?? null,
          ...language,
        }),
      ),
      ...seniors.map((id, i) =>
        person(guid(130 + i), { displayName: `Head ${i + 1}`, managerId: id, department: departments[i] ?? null }),
      ),
      ...seniors.map((_, i) =>
        person(guid(150 + i), {
          displayName: `Manager ${i + 1}`,
          managerId: guid(130 + i),
          department: departments[i] ?? null,
        }),
      ),
      ...juniors.map((id, i) =>
        person(id, {
          displayName: names[i] ?? id,
          managerId: managerOf(i),
          jobTitle: 'Analyst',
          department: departments[i % 4] ?? null,
          employeeHireDate: '2025-03-03',
          ...language,
        }),
      ),
    ],
    groups: [{ id: guid(900), displayName: 'Shadowing 2026', members: [juniors[11] ?? ''] }],
  };
}
