import type { Connection } from 'mongoose';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Session } from '../domain/session/session.ts';
import type { SessionStore } from '../use-cases/ports/stores.ts';
import { Aggregates } from './aggregates.ts';
import type { Database } from './collections.ts';
import { isDuplicate, oneOf, operator } from './connection.ts';
import { newOutboxRow } from './mongo-outbox.ts';

const bookedFirst = { startsAt: 1 } as const;

/** Sessions, and the slot keys that make a double booking impossible. */
export function mongoSessionStore(connection: Connection, db: Database, now: () => string): SessionStore {
  const sessions = new Aggregates<Session>(db.sessions);

  const writeBooking = (session: Session, slotKeys: readonly string[]): Promise<void> =>
    // the callback may run again: nothing but writes of this transaction happens in it
    connection.transaction(async (transaction) => {
      const { tenantId, id } = session;
      await sessions.insert(session, transaction);
      const keys = slotKeys.map((slotKey) => ({ ...oneOf(tenantId, slotKey), slotKey, sessionId: id }));
      await db.slotKeys.insertMany(keys, { session: transaction });
      const effect = { kind: 'writeEvent' as const, sessionId: id };
      await db.outbox.create([newOutboxRow(tenantId, { effectKey: `writeEvent:${id}`, effect, dueAt: now() })], {
        session: transaction,
      });
    }) as Promise<void>;

  return {
    find: (tenantId, id) => sessions.find(tenantId, id),
    save: (session) => sessions.save(session),
    async book(session, slotKeys): Promise<Outcome<Session, 'slotTaken' | 'exists'>> {
      try {
        await writeBooking(session, slotKeys);
        return ok({ ...session, version: 1 });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return refused((await sessions.find(session.tenantId, session.id)) === null ? 'slotTaken' : 'exists');
      }
    },
    async saveAndFree(session) {
      let saved: Outcome<Session, 'versionConflict'> = refused('versionConflict');
      await connection.transaction(async (transaction) => {
        const { tenantId, id } = session;
        saved = await sessions.save(session, transaction);
        if (!saved.ok) return;
        await db.slotKeys.deleteMany({ tenantId, sessionId: id }, { session: transaction });
        const effect = { kind: 'cancelEvent' as const, sessionId: id };
        await db.outbox.create([newOutboxRow(tenantId, { effectKey: `cancelEvent:${id}`, effect, dueAt: now() })], {
          session: transaction,
        });
      });
      return saved;
    },
    async saveAndHold(session, slotKeys) {
      const { tenantId, id } = session;
      let saved: Outcome<Session, 'versionConflict'> = refused('versionConflict');
      try {
        await connection.transaction(async (transaction) => {
          saved = await sessions.save(session, transaction);
          if (!saved.ok) return;
          await db.slotKeys.deleteMany({ tenantId, sessionId: id }, { session: transaction });
          const keys = slotKeys.map((slotKey) => ({ ...oneOf(tenantId, slotKey), slotKey, sessionId: id }));
          if (keys.length > 0) await db.slotKeys.insertMany(keys, { session: transaction });
          if (session.movedFrom.length === 0) return;
          // a version is saved once, so each move is owed once
          const effectKey = `moveEvent:${id}:${session.version}`;
          const row = newOutboxRow(tenantId, { effectKey, effect: { kind: 'moveEvent', sessionId: id }, dueAt: now() });
          await db.outbox.create([row], { session: transaction });
        });
        return saved;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return refused('slotTaken');
      }
    },
    listOfPairing: (tenantId, pairingId) => sessions.list(tenantId, { pairingId }, { sort: bookedFirst }),
    listOfCohort: (tenantId, cohortId) => sessions.list(tenantId, { cohortId }, { sort: bookedFirst }),
    listInState: (tenantId, state, limit) => sessions.list(tenantId, { state }, { sort: { endsAt: 1 }, limit }),
    listEnded: (tenantId, before, limit) =>
      sessions.list(
        tenantId,
        { state: 'booked', endsAt: operator({ $lte: before }), checkInsAskedAt: null },
        { sort: { endsAt: 1 }, limit },
      ),
  };
}
