import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Pairing, personOn, sideOf } from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import type { SessionChange } from '../domain/session/session.ts';
import type { World } from './world.ts';

/** One line of the commitment ledger: a session that its person, or an assistant for them, moved or cancelled. */
export type LedgerEntry = {
  readonly sessionId: EntityId;
  readonly number: number;
  readonly partnerId: PersonId;
  readonly what: SessionChange['what'];
  readonly at: Instant;
  /** When the session was to begin; null where that was not written down yet. */
  readonly from: Instant | null;
  readonly by: 'oneself' | 'assistant';
  readonly counts: boolean;
  readonly far: boolean;
};

async function ofPairing(world: World, { tenantId, personId }: Actor, pairing: Pairing): Promise<LedgerEntry[]> {
  const side = sideOf(pairing, personId);
  if (side === null) return [];
  const sessions = await world.sessions.listOfPairing(tenantId, pairing.id);
  return sessions.flatMap((s) =>
    s.changes
      .filter((c) => c.side === side)
      .map((c) => ({
        sessionId: s.id,
        number: s.number,
        partnerId: personOn(pairing, otherSide(side)),
        what: c.what,
        at: c.at,
        from: c.from?.startsAt ?? null,
        by: c.by === personId || c.by === null ? ('oneself' as const) : ('assistant' as const),
        counts: c.counts,
        far: c.far,
      })),
  );
}

/** What one's own side moved and cancelled, newest first. Nobody else reads it. */
export async function readLedger(world: World, { actor }: { readonly actor: Actor }): Promise<readonly LedgerEntry[]> {
  const pairings = await world.pairings.listOfPerson(actor.tenantId, actor.personId);
  const entries = (await Promise.all(pairings.map((p) => ofPairing(world, actor, p)))).flat();
  return entries.sort((a, b) => (a.at > b.at ? -1 : 1));
}
