import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { OwnNotes } from '../../domain/session/workbook.ts';
import type { AggregateStore } from './stores.ts';

/** A pair's workbook as it lies in the database: every word of it sealed. Its id is the pairing's. */
export type SealedWorkbook = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly followUps: string;
  readonly agendas: string;
  readonly version: number;
};

export type WorkbookStore = AggregateStore<SealedWorkbook> & {
  /** Pairings of which anything written is still there: a workbook, or somebody's own notes. */
  pairingsWithWords(tenantId: TenantId): Promise<readonly EntityId[]>;
  /** Deletes the pairing's workbook and both people's own notes; doing so again changes nothing. */
  deleteWords(tenantId: TenantId, pairingId: EntityId): Promise<void>;
};

/** Own notes with their words sealed; the id is derived from pairing, person and number. */
export type OwnNotesStore = AggregateStore<OwnNotes> & {
  listOfPerson(tenantId: TenantId, personId: PersonId): Promise<readonly OwnNotes[]>;
};
