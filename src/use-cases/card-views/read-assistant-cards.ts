import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';

/** What an assistant may do, and for whom; once another is named, or none, there is nothing to see. */
export async function readAssistantRoleCard(world: World, query: CardQuery): Promise<CardOf<'assistantRole'> | null> {
  const place = await world.enrollments.find(query.tenantId, query.subjectId);
  if (place === null || place.assistantId !== query.personId) return null;
  const [program, mentee] = await Promise.all([
    world.programs.find(query.tenantId, place.programId),
    world.people.person(query.tenantId, place.personId),
  ]);
  return { kind: 'assistantRole', programName: program?.name ?? '', menteeName: mentee?.displayName ?? '' };
}

/** A mentee's own card for naming, changing or removing the assistant. */
export async function readAssistantChoiceCard(
  world: World,
  query: CardQuery,
): Promise<CardOf<'assistantChoice'> | null> {
  const place = await world.enrollments.find(query.tenantId, query.subjectId);
  if (place === null || place.personId !== query.personId) return null;
  if ((place.form?.side ?? place.suggestedSide) !== 'mentee') return null;
  const [program, assistant] = await Promise.all([
    world.programs.find(query.tenantId, place.programId),
    place.assistantId === null ? null : world.people.person(query.tenantId, place.assistantId),
  ]);
  const over = place.state === 'notJoining' || place.state === 'withdrawn' || place.state === 'completed';
  return {
    kind: 'assistantChoice',
    state: over ? 'over' : 'open',
    programName: program?.name ?? '',
    assistantName: assistant?.displayName ?? null,
  };
}
