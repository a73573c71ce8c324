import type { PersonalData, PersonToErase, StoredRow } from '../use-cases/ports/personal-data.ts';
import type { CollectionName, Database } from './collections.ts';
import type { Row, Rows } from './connection.ts';
import { withoutPerson } from './without-person.ts';

/** The directory is large and its rows are known; the trail is a chain; the wish itself keeps its person until it is done. */
const notSwept: ReadonlySet<CollectionName> = new Set(['directoryPeople', 'directoryHeads', 'erasures', 'leases']);
/** Marks of delivery and of proposals: they hold nothing that an export gives out, and are many. */
const notExported: ReadonlySet<CollectionName> = new Set(['outbox', 'runParts', 'slotKeys', 'seenActivities', 'audit']);
/** A save by somebody else in between is swept again. */
const mostSweeps = 5;

const plain = (row: unknown): StoredRow => {
  const { _id, ...rest } = row as Row;
  return rest;
};

/** A row that is the person's own goes as a whole; what two or more share stays without them. */
function isOwn(name: CollectionName, row: Row, personId: string): boolean {
  if (row.personId === personId) return true;
  return name === 'insights' && row.draftedBy === personId && row.state !== 'released';
}

export function mongoPersonalData(db: Database): PersonalData {
  const names = Object.keys(db) as CollectionName[];

  async function* mentioning(rows: Rows, tenantId: string, words: readonly string[]): AsyncGenerator<Row> {
    for await (const row of rows.find({ tenantId }).lean().cursor()) {
      const text = JSON.stringify(row);
      if (words.some((w) => text.includes(w))) yield row as unknown as Row;
    }
  }

  /** How many rows had to be changed; a row that somebody saved meanwhile counts, and is found again. */
  async function sweep(name: CollectionName, person: PersonToErase): Promise<number> {
    const { tenantId, personId } = person;
    const rows = db[name];
    const words = [personId, ...person.alsoKnownAs].map((w) => JSON.stringify(w).slice(1, -1));
    let changed = 0;
    for await (const row of mentioning(rows, tenantId, words)) {
      changed += 1;
      const { _id } = row;
      if (isOwn(name, row, personId) || words.some((w) => _id.includes(w))) await rows.deleteOne({ _id, tenantId });
      else {
        const { _id: _same, ...rest } = withoutPerson(row, person) as Row;
        const unchanged = typeof row.version === 'number' ? { version: row.version } : {};
        const raised = typeof row.version === 'number' ? { version: row.version + 1 } : {};
        await rows.updateOne({ _id, tenantId, ...unchanged }, { $set: { ...rest, ...raised } });
      }
    }
    return changed;
  }

  /** Those who reported to the person report to the person's own manager: nobody's line falls apart. */
  async function eraseFromDirectory({ tenantId, personId, managerId }: PersonToErase): Promise<void> {
    await db.directoryPeople.deleteMany({ tenantId, personId });
    await db.directoryPeople.updateMany(
      { tenantId, 'person.managerId': personId },
      { $set: { 'person.managerId': managerId } },
    );
    const heads = await db.directoryHeads.find({ tenantId }).lean();
    for (const head of heads as unknown as (Row & { findings: readonly { personIds: readonly string[] }[] })[]) {
      const findings = head.findings
        .map((f) => ({ ...f, personIds: f.personIds.filter((id) => id !== personId) }))
        .filter((f) => f.personIds.length > 0);
      await db.directoryHeads.updateOne({ _id: head._id, tenantId }, { $set: { findings } });
    }
  }

  return {
    async rowsAbout(tenantId, personId) {
      const found = new Map<string, StoredRow[]>();
      for (const name of names.filter((n) => !notSwept.has(n) && !notExported.has(n))) {
        const own: StoredRow[] = [];
        for await (const row of mentioning(db[name], tenantId, [personId])) own.push(plain(row));
        if (own.length > 0) found.set(name, own);
      }
      return found;
    },
    async erase(person) {
      await eraseFromDirectory(person);
      for (const name of names.filter((n) => !notSwept.has(n)))
        for (let n = 0; n < mostSweeps && (await sweep(name, person)) > 0; n += 1);
    },
  };
}
