import { z } from 'zod';
import { type Instant, instantOf, type LocalDate } from '../domain/kernel/instant.ts';
import type { Person } from '../domain/kernel/person.ts';

/** Needs User-LifeCycleInfo.Read.All, which a tenant need not grant. */
export const leaveDate = 'employeeLeaveDateTime';

/** What is asked of each user; `employeeHireDate` and most others come only when selected. */
export const personSelect = [
  'id',
  'displayName',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'department',
  'officeLocation',
  'country',
  'employeeHireDate',
  'accountEnabled',
  'userType',
  'preferredLanguage',
].join(',');

/** Object ids become part of paths later on, so nothing else passes. */
export const objectId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((id) => id.toLowerCase());

// one odd field must not cost the person: it counts as not given
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => (value == null || value.trim() === '' ? null : value.trim()));
const flag = z.boolean().nullish().catch(null);

const personReply = z.object({
  id: objectId,
  displayName: text,
  mail: text,
  userPrincipalName: text,
  jobTitle: text,
  department: text,
  officeLocation: text,
  country: text,
  employeeHireDate: text,
  employeeLeaveDateTime: text,
  accountEnabled: flag,
  userType: text,
  preferredLanguage: text,
  manager: z.object({ id: objectId }).nullish().catch(null),
});

/** Graph keeps the hire date as a moment; its UTC date counts. Dates that were never set show as the year 1. */
function hireDateOf(moment: string | null): LocalDate | null {
  const date = moment === null ? undefined : /^\d{4}-\d\d-\d\d/.exec(moment)?.[0];
  if (date === undefined || date < '1900' || Number.isNaN(Date.parse(date))) return null;
  return date;
}

function momentOf(text: string | null): Instant | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) || at < 0 ? null : instantOf(at);
}

/** A user as Graph gives them; null where not even the id can be read. */
export function readPerson(reply: unknown): Person | null {
  const parsed = personReply.safeParse(reply);
  if (!parsed.success) return null;
  const { manager, employeeHireDate, employeeLeaveDateTime, accountEnabled, userType, ...person } = parsed.data;
  return {
    ...person,
    displayName: person.displayName ?? person.userPrincipalName ?? person.mail ?? person.id,
    hireDate: hireDateOf(employeeHireDate),
    managerId: manager?.id ?? null,
    accountEnabled: accountEnabled ?? true,
    guest: userType?.toLowerCase() === 'guest',
    leavesAt: momentOf(employeeLeaveDateTime),
  };
}
