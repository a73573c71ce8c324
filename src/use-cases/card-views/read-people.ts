import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Program } from '../../domain/program/program.ts';
import type { World } from '../world.ts';
import type { PartnerView } from './card-view.ts';

export async function readPartner(world: World, tenantId: TenantId, personId: PersonId): Promise<PartnerView> {
  const person = await world.people.person(tenantId, personId);
  return {
    name: person?.displayName ?? '',
    jobTitle: person?.jobTitle ?? null,
    department: person?.department ?? null,
    officeLocation: person?.officeLocation ?? null,
  };
}

/** Names of those who run a program, in the order in which they were named. */
export async function readRunners(
  world: World,
  program: Program,
): Promise<{ leadNames: string[]; sponsorName: string | null; secondContactName: string | null }> {
  const ids = [...program.leads, program.sponsorId, program.secondContactId].filter((id) => id !== null);
  const names = new Map((await world.people.people(program.tenantId, ids)).map((p) => [p.id, p.displayName]));
  return {
    leadNames: program.leads.flatMap((id) => names.get(id) ?? []),
    sponsorName: names.get(program.sponsorId ?? '') ?? null,
    secondContactName: names.get(program.secondContactId ?? '') ?? null,
  };
}
