import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Program } from '../domain/program/program.ts';
import { findOwnProgram } from './find-own-program.ts';
import type { World } from './world.ts';

export type ChangeProgram = {
  readonly actor: Actor;
  readonly programId: EntityId;
  readonly expectedVersion: number;
  readonly change: {
    readonly name?: string | undefined;
    readonly aims?: string | undefined;
    readonly leads?: readonly PersonId[] | undefined;
    readonly sponsorId?: PersonId | null | undefined;
    readonly secondContactId?: PersonId | null | undefined;
  };
};

export async function changeProgram(
  world: World,
  command: ChangeProgram,
): Promise<
  Outcome<
    Program,
    'notFound' | 'forbidden' | 'unknownPerson' | 'versionConflict' | 'conflictOfInterest' | 'leadTakesPart'
  >
> {
  const { actor, change } = command;
  const found = await findOwnProgram(world, { actor, programId: command.programId, need: 'see' });
  if (!found.ok) return found;
  if (found.value.version !== command.expectedVersion) return refused('versionConflict');
  const named = [
    ...new Set([...(change.leads ?? []), change.sponsorId, change.secondContactId].filter((id) => id != null)),
  ];
  if ((await world.people.people(actor.tenantId, named)).length < named.length) return refused('unknownPerson');
  const next: Program = {
    ...found.value,
    name: change.name ?? found.value.name,
    aims: change.aims ?? found.value.aims,
    leads: change.leads ? [...new Set(change.leads)] : found.value.leads,
    sponsorId: change.sponsorId === undefined ? found.value.sponsorId : change.sponsorId,
    secondContactId: change.secondContactId === undefined ? found.value.secondContactId : change.secondContactId,
  };
  // the second contact takes the cases in which a lead has a conflict, so it cannot be a lead
  if (next.secondContactId !== null && next.leads.includes(next.secondContactId)) return refused('conflictOfInterest');
  for (const id of next.leads.filter((l) => !found.value.leads.includes(l)))
    if (await takesPart(world, next, id)) return refused('leadTakesPart');
  const saved = await world.programs.save(next);
  if (!saved.ok) return saved;
  await world.audit.append({
    tenantId: actor.tenantId,
    at: world.clock.now(),
    actorId: actor.personId,
    action: change.leads ? 'program.nameLeads' : 'program.change',
    targetId: next.id,
    outcome: 'done',
  });
  return ok(saved.value);
}

/** Whoever takes part in a program cannot read its figures: they could take their own answers out of them. */
async function takesPart(world: World, program: Program, personId: PersonId): Promise<boolean> {
  const places = await world.enrollments.listOfPerson(program.tenantId, personId);
  return places.some((e) => e.programId === program.id && e.state !== 'notJoining' && e.state !== 'withdrawn');
}
