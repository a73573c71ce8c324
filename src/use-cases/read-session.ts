import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Person } from '../domain/kernel/person.ts';
import { type AgendaPart, agendaOf } from '../domain/session/agenda.ts';
import type { Session } from '../domain/session/session.ts';
import type { World } from './world.ts';

export type SessionPage = {
  readonly session: Session;
  readonly partner: Person | null;
  readonly agenda: readonly AgendaPart[];
  readonly theme: string;
};

/** A session with its agenda, for the two who meet and nobody else: to others it does not exist. */
export async function readSession(
  world: World,
  query: { actor: Actor; sessionId: EntityId },
): Promise<Outcome<SessionPage, 'notFound'>> {
  const { tenantId, personId } = query.actor;
  const session = await world.sessions.find(tenantId, query.sessionId);
  if (session === null || (session.mentorId !== personId && session.menteeId !== personId)) return refused('notFound');
  const partner = await world.people.person(
    tenantId,
    personId === session.mentorId ? session.menteeId : session.mentorId,
  );
  return ok({ session, partner, ...agendaOf(session.number) });
}
