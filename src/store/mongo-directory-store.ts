import { randomUUID } from 'node:crypto';
import type { DirectorySnapshot, Person } from '../domain/kernel/person.ts';
import type { DirectoryStore } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { keyOf, type Row } from './connection.ts';

const batch = 1000;

/** Lower case without accents, in words: what search compares. Scripts without case or accents stay as they are. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((w) => w !== '');

type Head = { generation: string; takenAt: string; people: number; findings: DirectorySnapshot['findings'] };
const personOf = (row: unknown): Person => (row as { person: Person }).person;

/** Snapshots lie under a generation of their own; one write of the head switches readers from the old to the new. */
export function mongoDirectoryStore(db: Database): DirectoryStore {
  const { directoryHeads: heads, directoryPeople: people } = db;
  const head = (tenantId: string) => heads.findOne({ tenantId }).lean() as unknown as Promise<Head | null>;

  const toRow = (tenantId: string, generation: string, person: Person): Row => ({
    _id: keyOf(tenantId, generation, person.id),
    tenantId,
    generation,
    personId: person.id,
    person,
    member: person.accountEnabled && !person.guest,
    sortName: person.displayName.toLowerCase(),
    words: [person.displayName, person.mail, person.userPrincipalName, person.department, person.jobTitle].flatMap(
      (t) => wordsOf(t ?? ''),
    ),
  });

  return {
    async replace(snapshot) {
      const { tenantId, takenAt, findings } = snapshot;
      const generation = randomUUID();
      for (let at = 0; at < snapshot.people.length; at += batch) {
        const rows = snapshot.people.slice(at, at + batch).map((p) => toRow(tenantId, generation, p));
        // straight to the driver: casting a hundred thousand documents that were just built takes longer than writing them
        await people.collection.insertMany(rows as never[], { writeConcern: { w: 'majority', journal: true } });
      }
      const next = { tenantId, generation, takenAt, people: snapshot.people.length, findings };
      await heads.updateOne({ tenantId, _id: tenantId }, { $set: next }, { upsert: true });
      await people.deleteMany({ tenantId, generation: { $ne: generation } });
    },
    async snapshot(tenantId) {
      const found = await head(tenantId);
      if (found === null) return null;
      const rows = await people.find({ tenantId, generation: found.generation }).lean();
      return { tenantId, takenAt: found.takenAt, findings: found.findings, people: rows.map(personOf) };
    },
    async summary(tenantId) {
      const found = await head(tenantId);
      return found === null ? null : { takenAt: found.takenAt, people: found.people, findings: found.findings };
    },
    async person(tenantId, id) {
      const found = await head(tenantId);
      const row =
        found === null ? null : await people.findOne({ tenantId, generation: found.generation, personId: id }).lean();
      return row === null ? null : personOf(row);
    },
    async people(tenantId, ids) {
      const found = ids.length === 0 ? null : await head(tenantId);
      if (found === null) return [];
      const rows = await people.find({ tenantId, generation: found.generation, personId: { $in: [...ids] } }).lean();
      return rows.map(personOf);
    },
    async search(tenantId, words, limit) {
      const found = await head(tenantId);
      if (found === null) return [];
      const begins = wordsOf(words).map((w) => ({ words: new RegExp(`^${w.replaceAll('.', '\\.')}`, 'u') }));
      const filter = begins.length === 0 ? {} : { $and: begins };
      const query = { ...filter, tenantId, generation: found.generation, member: true };
      const rows = await people.find(query).sort({ sortName: 1 }).limit(limit).lean();
      return rows.map(personOf);
    },
  };
}
