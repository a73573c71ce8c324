import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { noticeKey, owing } from '../domain/notice/notice.ts';
import { tellAssistant } from '../domain/pairing/activation.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

export type NameAssistant = {
  readonly actor: Actor;
  readonly enrollmentId: EntityId;
  /** Null removes the assistant. */
  readonly personId: PersonId | null;
};
export type AssistantRefused = 'notFound' | 'notYours' | 'notMentee' | 'unknownPerson' | 'oneself' | 'partner' | 'over';

const takesPart = (e: Enrollment): boolean =>
  e.state !== 'notJoining' && e.state !== 'withdrawn' && e.state !== 'completed';

/**
 * A mentee names, changes or removes the assistant who books and moves sessions for them. Whoever is named is told once what they may
 * do; whoever was named before can do nothing from now on.
 */
export async function nameAssistant(
  world: World,
  command: NameAssistant,
): Promise<Outcome<Enrollment, AssistantRefused>> {
  const { actor, personId: named } = command;
  const { tenantId } = actor;
  const found = await world.enrollments.find(tenantId, command.enrollmentId);
  if (found === null) return refused('notFound');
  const pairings = (await world.pairings.listOfPerson(tenantId, actor.personId)).filter(
    (p) => p.cohortId === found.cohortId && isRunning(p),
  );
  const may = named === null ? ok(true) : await mayBeNamed(world, actor, { named, pairings });
  const now = world.clock.now();
  const done = await changeAggregate<Enrollment, AssistantRefused>(world.enrollments, found, (e) => {
    if (e.personId !== actor.personId) return refused('notYours');
    if ((e.form?.side ?? e.suggestedSide) !== 'mentee') return refused('notMentee');
    if (named !== null && !takesPart(e)) return refused('over');
    if (!may.ok) return may;
    return e.assistantId === named ? ok(e) : ok(withAssistant(e, named, now));
  });
  if (!done.ok || done.value.version === found.version) return done;
  for (const pairing of named === null ? [] : pairings)
    await changeAggregate(world.pairings, pairing, (p) =>
      ok(p.state === 'active' ? owing(p, tellAssistant(p, named ?? '', { now, suffix: ':named' })) : p),
    );
  await world.audit.append({
    tenantId,
    at: now,
    actorId: actor.personId,
    action: named === null ? 'enrollment.removeAssistant' : 'enrollment.nameAssistant',
    targetId: found.id,
    outcome: 'done',
  });
  world.deliverSoon(tenantId);
  return done;
}

async function mayBeNamed(
  world: World,
  actor: Actor,
  { named, pairings }: { readonly named: PersonId; readonly pairings: readonly Pairing[] },
): Promise<Outcome<true, 'unknownPerson' | 'oneself' | 'partner'>> {
  if (named === actor.personId) return refused('oneself');
  if (pairings.some((p) => p.mentorId === named || p.menteeId === named)) return refused('partner');
  const person = await world.people.person(actor.tenantId, named);
  return person?.accountEnabled && !person.guest ? ok(true) : refused('unknownPerson');
}

const withAssistant = (e: Enrollment, assistantId: PersonId | null, now: string): Enrollment => {
  const next = { ...e, assistantId };
  if (assistantId === null) return next;
  return owing(next, {
    key: noticeKey('assistantRole', e.id, assistantId),
    kind: 'assistantRole',
    personId: assistantId,
    subjectId: e.id,
    dueAt: now,
    asked: false,
    reminder: 0,
  });
};
