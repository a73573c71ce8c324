import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Cohort, Side } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { invite, mayTakePart } from '../domain/program/invitation.ts';
import { changeAggregate } from './change-aggregate.ts';
import { exclusivePeople } from './exclusive-people.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { World } from './world.ts';

export type NotInvited = {
  readonly personId: PersonId;
  readonly code:
    | 'lead'
    | 'guest'
    | 'disabled'
    | 'unknownPerson'
    | 'noMail'
    | 'alreadyInvited'
    | 'exclusiveProgram'
    | 'unknownTopic';
};
/** `prefilled`: what a mentee shall only have to confirm. */
export type Invitee = {
  readonly personId: PersonId;
  readonly side: Side | null;
  readonly prefilled: Enrollment['prefilled'];
};
export type InviteResult = { readonly invited: readonly PersonId[]; readonly refused: readonly NotInvited[] };

/** Invites people into a cohort; each owes its invitation card from then on. Inviting somebody again does nothing. */
export async function invitePeople(
  world: World,
  command: { actor: Actor; cohortId: EntityId; people: readonly Invitee[] },
): Promise<Outcome<InviteResult, 'notFound' | 'forbidden' | 'secondContactMissing'>> {
  const found = await findOwnCohort(world, { ...command, need: 'run' });
  if (!found.ok) return found;
  const { cohort, program } = found.value;
  // nobody is asked in before there is somebody to turn to who is not their lead
  if (program.secondContactId === null) return refused('secondContactMissing');
  const { tenantId } = cohort;
  const waiting = await waitingForNext(world, cohort);
  const people = [...command.people, ...waiting.filter((w) => command.people.every((p) => p.personId !== w.personId))];
  const known = new Map(
    (
      await world.people.people(
        tenantId,
        people.map((p) => p.personId),
      )
    ).map((p) => [p.id, p]),
  );
  const exclusive = await exclusivePeople(world, cohort);
  const invited: PersonId[] = [];
  const refusals: NotInvited[] = [];
  for (const { personId, side, prefilled } of people) {
    const person = known.get(personId);
    const may = person === undefined ? refused('unknownPerson') : mayTakePart(person, { program, exclusive });
    if (!may.ok) refusals.push({ personId, code: may.code });
    else if (prefilled?.topics.some((t) => !cohort.topics.includes(t)))
      refusals.push({ personId, code: 'unknownTopic' });
    else {
      const enrollmentId = world.ids.derive('enrollment', cohort.id, personId);
      const stored = await world.enrollments.insert(
        invite(
          cohort,
          { enrollmentId, personId, side: prefilled === null ? side : 'mentee', prefilled },
          world.clock.now(),
        ),
      );
      if (stored.ok) invited.push(personId);
      else refusals.push({ personId, code: 'alreadyInvited' });
    }
  }
  await invitedNow(world, waiting);
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

type Waiting = Invitee & { readonly from: Enrollment };

/** People who left an earlier cohort of the program for this one, with the side and topics that they had. */
async function waitingForNext(world: World, cohort: Cohort): Promise<readonly Waiting[]> {
  const { tenantId, programId, id } = cohort;
  const earlier = (await world.cohorts.listOfProgram(tenantId, programId)).filter((c) => c.id !== id);
  const places = (await Promise.all(earlier.map((c) => world.enrollments.listOfCohort(tenantId, c.id)))).flat();
  return places
    .filter((e) => e.wantsNext)
    .map((from) => ({ from, personId: from.personId, ...asBefore(from, cohort) }));
}

function asBefore({ form, suggestedSide }: Enrollment, cohort: Cohort): Pick<Invitee, 'side' | 'prefilled'> {
  if (form?.side !== 'mentee') return { side: form?.side ?? suggestedSide, prefilled: null };
  const topics = form.topics.filter((t) => cohort.topics.includes(t));
  return { side: 'mentee', prefilled: topics.length === 0 ? null : { topics, languages: form.languages } };
}

/** Asked for once; whoever could not be invited is named to the lead. */
async function invitedNow(world: World, waiting: readonly Waiting[]): Promise<void> {
  for (const { from } of waiting)
    await changeAggregate(world.enrollments, from, (e) => ok(e.wantsNext ? { ...e, wantsNext: false } : e));
}
