import { guidOf } from '../identifiers.ts';
import type { AutomaticReplies, Busy, TenantPerson, WorkingHours } from '../tenant/tenant-file.ts';

/** A user object of the emulated directory, with the mailbox facts that the services read. */
export interface Person {
  readonly id: string;
  displayName: string | null;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  userPrincipalName: string;
  jobTitle: string | null;
  department: string | null;
  officeLocation: string | null;
  country: string | null;
  employeeHireDate: string | null;
  employeeLeaveDateTime: string | null;
  managerId: string | null;
  accountEnabled: boolean;
  userType: string;
  preferredLanguage: string | null;
  /** Windows or IANA name, as the mailbox says it; null: the mailbox says nothing. */
  timeZone: string | null;
  workingHours: WorkingHours | null;
  automaticReplies: AutomaticReplies | null;
  teams: boolean;
  roles: string[];
  calendarAccess: boolean;
  busy: readonly Busy[];
  /** A shared mailbox can be written to, but does not stand in the list of people. */
  readonly listed: boolean;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '');

function principalNameOf(person: TenantPerson, domain: string): string {
  if (person.userPrincipalName) return person.userPrincipalName;
  // a guest is known by the home address, marked as external
  if (person.mail && person.userType === 'Guest') return `${person.mail.replace('@', '_')}#EXT#@${domain}`;
  if (person.mail) return person.mail;
  const base = plain(person.displayName ?? '') || 'user';
  return `${base}.${person.id.replaceAll('-', '').slice(0, 6)}@${domain}`;
}

function nameParts(person: TenantPerson): { givenName: string | null; surname: string | null } {
  const words = (person.displayName ?? '').trim().split(/\s+/).filter(Boolean);
  const split = words.length > 1;
  return {
    givenName: person.givenName ?? words[0] ?? null,
    surname: person.surname ?? (split ? words.slice(1).join(' ') : null),
  };
}

/** Fills what a tenant file may leave out. */
export function personOf(file: TenantPerson, domain: string): Person {
  return {
    id: file.id,
    displayName: file.displayName,
    ...nameParts(file),
    mail: file.mail ?? null,
    userPrincipalName: principalNameOf(file, domain),
    jobTitle: file.jobTitle ?? null,
    department: file.department ?? null,
    officeLocation: file.officeLocation ?? null,
    country: file.country ?? null,
    employeeHireDate: file.employeeHireDate ?? null,
    employeeLeaveDateTime: file.employeeLeaveDateTime ?? null,
    managerId: file.managerId,
    accountEnabled: file.accountEnabled ?? true,
    userType: file.userType ?? 'Member',
    preferredLanguage: file.preferredLanguage ?? null,
    timeZone: file.timeZone ?? null,
    workingHours: file.workingHours ?? null,
    automaticReplies: file.automaticReplies ?? null,
    teams: file.teams ?? true,
    roles: file.roles ?? [],
    calendarAccess: file.calendarAccess ?? true,
    busy: file.busy ?? [],
    listed: true,
  };
}

/** The mailbox that organizes sessions, where it belongs to nobody in the file. */
export function sharedMailbox(address: string, tenantName: string): Person {
  const file: TenantPerson = {
    id: guidOf(`mailbox ${address.toLowerCase()}`),
    displayName: `${tenantName} Mentoring`,
    managerId: null,
    mail: address,
  };
  return { ...personOf(file, 'unused.example'), teams: false, listed: false };
}

/** Outlook shows a mailbox through the REST API only where there is a mail address and the account is no guest. */
export const hasMailbox = (person: Person): boolean => person.mail !== null && person.userType !== 'Guest';
