import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import { mayWriteNotes, type OwnNotes, writeOwnNotes as write } from '../domain/session/workbook.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnSession } from './find-own-session.ts';
import { ownNotesOf } from './sealed-words.ts';
import type { World } from './world.ts';

export type WriteOwnNotes = {
  readonly actor: Actor;
  readonly sessionId: EntityId;
  readonly words: string;
  /** The version that the writer saw; 0 before the first. */
  readonly base: number;
};

/** One's own notes of a session, which nobody else reads. */
export async function writeOwnNotes(
  world: World,
  command: WriteOwnNotes,
): Promise<Outcome<OwnNotes, 'notFound' | 'ended' | 'versionConflict'>> {
  const own = await findOwnSession(world, command);
  if (!own.ok) return own;
  const { pairing, session } = own.value;
  const now = world.clock.now();
  if (!mayWriteNotes(pairing, now)) return refused('ended');
  const { tenantId, personId } = command.actor;
  const store = ownNotesOf(world, { pairing, personId, number: session.number });
  return changeAggregate(store, { tenantId, id: store.id }, (notes) =>
    write(notes, { words: command.words, base: command.base, now }),
  );
}
