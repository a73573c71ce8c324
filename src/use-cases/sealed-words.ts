import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { emptyWorkbook, type OwnNotes, type Workbook } from '../domain/session/workbook.ts';
import type { SealedWorkbook } from './ports/workbooks.ts';
import type { World } from './world.ts';

function sealBook(world: World, book: Workbook): SealedWorkbook {
  const { tenantId, id, version, agendas, followUps, differently } = book;
  return {
    tenantId,
    id,
    followUps: world.vault.seal(tenantId, 'followUps', JSON.stringify({ followUps, differently })),
    agendas: world.vault.seal(tenantId, 'agenda', JSON.stringify(agendas)),
    version,
  };
}

function openBook(world: World, sealed: SealedWorkbook): Workbook {
  const { tenantId, id, version } = sealed;
  const shared: Pick<Workbook, 'followUps' | 'differently'> = JSON.parse(
    world.vault.open(tenantId, 'followUps', sealed.followUps),
  );
  const agendas: Workbook['agendas'] = JSON.parse(world.vault.open(tenantId, 'agenda', sealed.agendas));
  return { tenantId, id, version, agendas, ...shared };
}

/** Workbooks in plain words; a pair that has written nothing yet has an empty one. Nothing leaves for the database unsealed. */
export const workbooksOf = (world: World) => ({
  async find(tenantId: TenantId, pairingId: EntityId): Promise<Workbook> {
    const sealed = await world.workbooks.find(tenantId, pairingId);
    return sealed === null ? emptyWorkbook({ tenantId, id: pairingId }) : openBook(world, sealed);
  },
  async save(book: Workbook) {
    const sealed = sealBook(world, book);
    const saved =
      book.version === 0 ? await firstOf(world.workbooks.insert(sealed)) : await world.workbooks.save(sealed);
    return saved.ok ? ok({ ...book, version: saved.value.version }) : saved;
  },
});

/** Whose notes, of which session of which pairing. */
export type NotesOf = {
  readonly pairing: Pick<Pairing, 'tenantId' | 'id'>;
  readonly personId: PersonId;
  readonly number: number;
};

/** One person's own notes of one session in plain words; empty ones of version 0 before anything was written. */
export const ownNotesOf = (world: World, { pairing, personId, number }: NotesOf) => ({
  id: world.ids.derive('notes', pairing.id, personId, String(number)),
  async find(tenantId: TenantId, id: EntityId): Promise<OwnNotes> {
    const none = { tenantId, id, pairingId: pairing.id, personId, number, words: '', writtenAt: '', version: 0 };
    const sealed = await world.ownNotes.find(tenantId, id);
    return sealed === null ? none : { ...sealed, words: world.vault.open(tenantId, 'notes', sealed.words) };
  },
  async save(notes: OwnNotes) {
    const sealed = { ...notes, words: world.vault.seal(notes.tenantId, 'notes', notes.words) };
    const saved =
      notes.version === 0 ? await firstOf(world.ownNotes.insert(sealed)) : await world.ownNotes.save(sealed);
    return saved.ok ? ok({ ...notes, version: saved.value.version }) : saved;
  },
});

/** Somebody else wrote first: to whoever saves, the same as a save in between. */
async function firstOf<A>(inserting: Promise<{ ok: true; value: A } | { ok: false; code: 'exists' }>) {
  const done = await inserting;
  return done.ok ? done : ({ ok: false, code: 'versionConflict' } as const);
}
