import type { OwnNotes } from '../domain/session/workbook.ts';
import type { OwnNotesStore, SealedWorkbook, WorkbookStore } from '../use-cases/ports/workbooks.ts';
import { basicsOf } from './aggregates.ts';
import type { Database } from './collections.ts';
import { oneOf } from './connection.ts';

export function mongoWorkbookStore(db: Database): WorkbookStore {
  const { all, ...store } = basicsOf<SealedWorkbook>(db.workbooks);
  return {
    ...store,
    async pairingsWithWords(tenantId) {
      const [books, notes] = await Promise.all([
        db.workbooks.distinct('id', { tenantId }),
        db.ownNotes.distinct('pairingId', { tenantId }),
      ]);
      return [...new Set([...books, ...notes].map(String))].sort();
    },
    async deleteWords(tenantId, pairingId) {
      await db.ownNotes.deleteMany({ tenantId, pairingId });
      await db.workbooks.deleteOne(oneOf(tenantId, pairingId));
    },
  };
}

export function mongoOwnNotesStore(db: Database): OwnNotesStore {
  const { all, ...store } = basicsOf<OwnNotes>(db.ownNotes);
  return {
    ...store,
    listOfPerson: (tenantId, personId) => all.list(tenantId, { personId }, { sort: { writtenAt: 1 } }),
  };
}
