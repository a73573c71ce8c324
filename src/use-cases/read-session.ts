import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Person } from '../domain/kernel/person.ts';
import { personOn } from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import { isAhead, type Session } from '../domain/session/session.ts';
import { deletedAt, mayWriteTogether, type OwnNotes, type Workbook } from '../domain/session/workbook.ts';
import { findOwnSession, type OwnSession } from './find-own-session.ts';
import { ownNotesOf, workbooksOf } from './sealed-words.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type SessionPage = OwnSession & {
  readonly zone: string;
  readonly now: Instant;
  readonly partner: Person | null;
  readonly book: Workbook;
  readonly notes: OwnNotes;
  /** Whether the two may still write to each other. */
  readonly open: boolean;
  readonly deletedAt: Instant | null;
  /** The pair's next session after this one, if it has a time. */
  readonly next: Session | null;
};

/** A session with everything that its reader may see of it: what the two share, and the reader's own notes. */
export async function readSession(
  world: World,
  query: { actor: Actor; sessionId: EntityId },
): Promise<Outcome<SessionPage, 'notFound'>> {
  const own = await findOwnSession(world, query);
  if (!own.ok) return own;
  const { pairing, session, mySide } = own.value;
  const { tenantId, personId } = query.actor;
  const ownNotes = ownNotesOf(world, { pairing, personId, number: session.number });
  const [partner, book, notes, sessions, time] = await Promise.all([
    world.people.person(tenantId, personOn(pairing, otherSide(mySide))),
    workbooksOf(world).find(tenantId, pairing.id),
    ownNotes.find(tenantId, ownNotes.id),
    world.sessions.listOfPairing(tenantId, pairing.id),
    workingTimeOf(world, tenantId, personId),
  ]);
  return ok({
    ...own.value,
    zone: time.zone,
    now: world.clock.now(),
    partner,
    book,
    notes,
    open: mayWriteTogether(pairing),
    deletedAt: deletedAt(pairing),
    next: sessions.find((s) => isAhead(s) && s.startsAt > session.startsAt) ?? null,
  });
}
