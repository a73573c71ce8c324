import { z } from 'zod';
import { guidOf } from '../identifiers.ts';

const timeOfDay = z.string().regex(/^\d\d:\d\d(:\d\d(\.\d+)?)?$/, 'a time like 09:00');
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO date or date and time');

const busySchema = z.object({
  start: instant,
  end: instant,
  status: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']).default('busy'),
});

const automaticRepliesSchema = z.object({
  status: z.enum(['disabled', 'alwaysEnabled', 'scheduled']).default('alwaysEnabled'),
  start: instant.nullish(),
  end: instant.nullish(),
  message: z.string().nullish(),
});

const workingHoursSchema = z.object({
  days: z.array(z.string()).default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  start: timeOfDay.default('09:00'),
  end: timeOfDay.default('17:30'),
});

export const personSchema = z.object({
  id: z.string().min(1),
  displayName: z.string().nullable(),
  managerId: z.string().nullable(),
  givenName: z.string().nullish(),
  surname: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  officeLocation: z.string().nullish(),
  country: z.string().nullish(),
  employeeHireDate: instant.nullish(),
  employeeLeaveDateTime: instant.nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
  timeZone: z.string().nullish(),
  workingHours: workingHoursSchema.nullish(),
  automaticReplies: automaticRepliesSchema.nullish(),
  teams: z.boolean().nullish(),
  roles: z.array(z.string()).nullish(),
  calendarAccess: z.boolean().nullish(),
  busy: z.array(busySchema).nullish(),
});

export const tenantFileSchema = z.object({
  tenantId: z.guid().optional(),
  name: z.string().optional(),
  domain: z.string().optional(),
  people: z.array(personSchema),
  groups: z
    .array(z.object({ id: z.string().min(1), displayName: z.string(), members: z.array(z.string()).default([]) }))
    .default([]),
  programMailbox: z.string().nullish(),
});

export type TenantFile = z.input<typeof tenantFileSchema>;
export type TenantPerson = z.infer<typeof personSchema>;
export type AutomaticReplies = z.infer<typeof automaticRepliesSchema>;
export type WorkingHours = z.infer<typeof workingHoursSchema>;
export type Busy = z.infer<typeof busySchema>;

export type Tenant = z.infer<typeof tenantFileSchema> & { tenantId: string; name: string; domain: string };

/** Something in the file that cannot be read; `field` is the path to it, as in `people[3].id`. */
export class TenantFileError extends Error {
  readonly field: string;

  constructor(field: string, why: string) {
    super(`${field}: ${why}`);
    this.field = field;
  }
}

const pathText = (path: ReadonlyArray<PropertyKey>): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '') || 'tenant';

/** Reads a tenant file's content. Throws TenantFileError for what cannot be read; untidy content is fine. */
export function readTenant(content: unknown): Tenant {
  const parsed = tenantFileSchema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new TenantFileError(pathText(issue?.path ?? []), issue?.message ?? 'cannot be read');
  }
  const seen = new Set<string>();
  for (const [index, person] of parsed.data.people.entries()) {
    // a directory cannot hold two objects of one id, so there is nothing sensible to make of it
    if (seen.has(person.id.toLowerCase()))
      throw new TenantFileError(`people[${index}].id`, `occurs twice: ${person.id}`);
    seen.add(person.id.toLowerCase());
  }
  const name = parsed.data.name ?? 'Contoso';
  const domain = parsed.data.domain ?? 'contoso.example';
  const first = parsed.data.people[0]?.id ?? 'nobody';
  return {
    ...parsed.data,
    name,
    domain,
    tenantId: parsed.data.tenantId ?? guidOf(`tenant ${name} ${domain} ${first}`),
  };
}
