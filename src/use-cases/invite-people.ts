import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Side } from '../domain/program/cohort.ts';
import { invite, mayBeInvited } from '../domain/program/invitation.ts';
import { isLead } from '../domain/program/program.ts';
import { exclusivePeople } from './exclusive-people.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { World } from './world.ts';

export type NotInvited = {
  readonly personId: PersonId;
  readonly code: 'lead' | 'guest' | 'disabled' | 'unknownPerson' | 'noMail' | 'alreadyInvited' | 'exclusiveProgram';
};
export type InviteResult = { readonly invited: readonly PersonId[]; readonly refused: readonly NotInvited[] };

/** Invites people into a cohort; each owes its invitation card from then on. Inviting somebody again does nothing. */
export async function invitePeople(
  world: World,
  command: { actor: Actor; cohortId: EntityId; people: readonly { personId: PersonId; side: Side | null }[] },
): Promise<Outcome<InviteResult, 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...command, need: 'run' });
  if (!found.ok) return found;
  const { cohort, program } = found.value;
  const { tenantId } = cohort;
  const known = new Map(
    (
      await world.people.people(
        tenantId,
        command.people.map((p) => p.personId),
      )
    ).map((p) => [p.id, p]),
  );
  const exclusive = await exclusivePeople(world, cohort);
  const invited: PersonId[] = [];
  const refusals: NotInvited[] = [];
  for (const { personId, side } of command.people) {
    const person = known.get(personId);
    const may = person === undefined ? ({ ok: false, code: 'unknownPerson' } as const) : mayBeInvited(person);
    if (!may.ok) refusals.push({ personId, code: may.code });
    // who reads the program's figures cannot be one of those whom they cover
    else if (isLead(program, personId)) refusals.push({ personId, code: 'lead' });
    else if (exclusive.has(personId)) refusals.push({ personId, code: 'exclusiveProgram' });
    else {
      const enrollmentId = world.ids.derive('enrollment', cohort.id, personId);
      const stored = await world.enrollments.insert(
        invite(cohort, { enrollmentId, personId, side }, world.clock.now()),
      );
      if (stored.ok) invited.push(personId);
      else refusals.push({ personId, code: 'alreadyInvited' });
    }
  }
  await world.audit.append({
    tenantId,
    at: world.clock.now(),
    actorId: command.actor.personId,
    action: 'cohort.invite',
    targetId: cohort.id,
    outcome: 'done',
  });
  world.deliverSoon(tenantId);
  return ok({ invited, refused: refusals });
}
