import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { type MailboxTime, officeHours } from '../domain/kernel/person.ts';
import type { WorkingTime } from '../domain/kernel/working-time.ts';
import type { World } from './world.ts';

export type KnownTime = WorkingTime & { readonly assumed: boolean; readonly automaticReplies: boolean };

/** Where a mailbox names no zone, the office's is used: that of the country, as far as it has one main zone. */
const countryZones: Readonly<Record<string, string>> = {
  IT: 'Europe/Rome',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  NL: 'Europe/Amsterdam',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
  CH: 'Europe/Zurich',
  AT: 'Europe/Vienna',
  IN: 'Asia/Kolkata',
  NP: 'Asia/Kathmandu',
  JP: 'Asia/Tokyo',
  SG: 'Asia/Singapore',
  US: 'America/New_York',
  BR: 'America/Sao_Paulo',
};

function timeOf(mailbox: MailboxTime | undefined, country: string | null): KnownTime {
  const zone = mailbox?.zone ?? countryZones[country ?? ''] ?? 'UTC';
  const hours = mailbox?.workingHours ?? officeHours;
  return {
    zone,
    hours,
    assumed: mailbox?.zone == null || mailbox.workingHours === null,
    automaticReplies: mailbox?.automaticReplies ?? false,
  };
}

/** Zone and working hours of people, from their mailboxes; unknown ones are assumed as the office's and marked so. */
export async function workingTimes(
  world: World,
  tenantId: TenantId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, KnownTime>> {
  const [mailboxes, people] = await Promise.all([
    world.calendar.mailboxTimes(tenantId, personIds),
    world.people.people(tenantId, personIds),
  ]);
  const byId = new Map(mailboxes.map((m) => [m.personId, m]));
  const countries = new Map(people.map((p) => [p.id, p.country]));
  return new Map(personIds.map((id) => [id, timeOf(byId.get(id), countries.get(id) ?? null)]));
}

export async function workingTimeOf(world: World, tenantId: TenantId, personId: PersonId): Promise<KnownTime> {
  const time = (await workingTimes(world, tenantId, [personId])).get(personId);
  return time ?? timeOf(undefined, null);
}
