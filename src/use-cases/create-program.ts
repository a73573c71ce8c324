import type { Actor } from '../domain/access/actor.ts';
import { mayCreateProgram } from '../domain/access/rights.ts';
import type { PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Program } from '../domain/program/program.ts';
import type { World } from './world.ts';

export type CreateProgram = {
  readonly actor: Actor;
  readonly name: string;
  readonly aims: string;
  readonly leads: readonly PersonId[];
};

/** An administrator, or somebody who leads a program already, names a new program and who leads it. */
export async function createProgram(
  world: World,
  command: CreateProgram,
): Promise<Outcome<Program, 'forbidden' | 'unknownPerson'>> {
  const { tenantId, personId } = command.actor;
  if (!mayCreateProgram(command.actor, await world.programs.list(tenantId))) return refused('forbidden');
  const leads = [...new Set(command.leads)];
  if ((await world.people.people(tenantId, leads)).length < leads.length) return refused('unknownPerson');
  const program: Program = {
    tenantId,
    // the same name and leads are the same program: a double press makes one
    id: world.ids.derive('program', tenantId, command.name.toLowerCase(), ...[...leads].sort()),
    name: command.name,
    aims: command.aims,
    leads,
    sponsorId: null,
    secondContactId: null,
    createdAt: world.clock.now(),
    version: 0,
  };
  const stored = await world.programs.insert(program);
  if (!stored.ok) {
    const known = await world.programs.find(tenantId, program.id);
    if (known === null) throw new Error(`program ${program.id} exists and cannot be found`);
    return ok(known);
  }
  await world.audit.append({
    tenantId,
    at: program.createdAt,
    actorId: personId,
    action: 'program.create',
    targetId: program.id,
    outcome: 'done',
  });
  return ok(stored.value);
}
