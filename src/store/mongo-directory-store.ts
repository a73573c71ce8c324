import { randomUUID } from 'node:crypto';
import type { DirectorySnapshot, Person } from '../domain/kernel/person.ts';
import type { DirectoryStore } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { durable, insertNew, keyOf, oneOf, operator, type Row } from './connection.ts';
import { areBegun, foldText, indexWordsOf, searchStartOf, searchWordsOf, startsOf } from './directory-words.ts';
import { FindsTogether } from './finds-together.ts';

/** So few are read together with what others ask for at the moment. */
const fewPeople = 5;

/** A thousand people are about a megabyte, well below what one message may carry. */
const peopleAtATime = 1000;

type Head = { generation: string; takenAt: string; people: number; findings: DirectorySnapshot['findings'] };

const personOf = (row: unknown): Person => (row as { person: Person }).person;

const toRow = (tenantId: string, generation: string, takenAt: string, person: Person): Row => ({
  ...oneOf(tenantId, generation, person.id),
  generation,
  takenAt,
  personId: person.id,
  person,
  member: person.accountEnabled && !person.guest,
  sortName: foldText(person.displayName),
  starts: startsOf(wordsOf(person)),
});

/** The words by which a person is found: of name, address, department and title. */
const wordsOf = (person: Person): readonly string[] =>
  indexWordsOf([person.displayName, person.mail, person.userPrincipalName, person.department, person.jobTitle]);

/** Snapshots lie under a generation of their own; one write of the head switches readers from the old to the new. */
export function mongoDirectoryStore(db: Database): DirectoryStore {
  const { directoryHeads: heads, directoryPeople: people } = db;
  const headOf = (tenantId: string) => heads.findOne(oneOf(tenantId)).lean() as unknown as Promise<Head | null>;

  /** What `read` finds in one generation; read again when that generation was replaced meanwhile. */
  async function within<T>(tenantId: string, none: T, read: (head: Head) => Promise<T>): Promise<T> {
    let head = await headOf(tenantId);
    while (head !== null) {
      const found = await read(head);
      const after = await headOf(tenantId);
      if (after?.generation === head.generation) return found;
      head = after;
    }
    return none;
  }

  /** Makes this generation the one that is read, unless a newer snapshot is there; false then. */
  async function switchTo(tenantId: string, head: Head): Promise<boolean> {
    const one = oneOf(tenantId);
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const older = { ...one, takenAt: operator({ $lte: head.takenAt }) };
      const switched = await heads.updateOne(older, { $set: head });
      if (switched.matchedCount === 1 || (await insertNew(heads, { ...one, ...head }))) return true;
    }
    return false;
  }

  const peopleOf = (tenantId: string, ids: readonly string[]): Promise<readonly Person[]> =>
    within<readonly Person[]>(tenantId, [], async ({ generation }) => {
      const keys = [...new Set(ids)].map((id) => keyOf(tenantId, generation, id));
      if (keys.length === 0) return [];
      return (await people.find({ _id: operator({ $in: keys }), tenantId }).lean()).map(personOf);
    });
  const finds = new FindsTogether<Person>(
    async (tenantId, ids) => new Map((await peopleOf(tenantId, ids)).map((p) => [p.id, p])),
  );

  return {
    async replace({ tenantId, takenAt, findings, people: all }) {
      const generation = randomUUID();
      const before = await headOf(tenantId);
      for (let at = 0; at < all.length; at += peopleAtATime) {
        const rows = all.slice(at, at + peopleAtATime).map((p) => toRow(tenantId, generation, takenAt, p));
        // straight to the driver: casting a hundred thousand documents that were just built takes longer than writing them
        await people.collection.insertMany(rows as never[], { writeConcern: durable });
      }
      const isNewest = await switchTo(tenantId, { generation, takenAt, people: all.length, findings });
      if (!isNewest) await people.deleteMany({ tenantId, generation });
      else {
        if (before !== null) await people.deleteMany({ tenantId, generation: before.generation });
        // what stopped replacements left; one that runs now has a newer snapshot, or will not become the newest
        await people.deleteMany({ tenantId, takenAt: operator({ $lt: takenAt }) });
      }
    },
    snapshot: (tenantId) =>
      within<DirectorySnapshot | null>(tenantId, null, async ({ generation, takenAt, findings }) => {
        const rows = await people.find({ tenantId, generation }).select({ person: 1 }).sort({ personId: 1 }).lean();
        return { tenantId, takenAt, findings, people: rows.map(personOf) };
      }),
    async summary(tenantId) {
      const head = await headOf(tenantId);
      return head === null ? null : { takenAt: head.takenAt, people: head.people, findings: head.findings };
    },
    person: (tenantId, id) => finds.find(tenantId, id),
    people: async (tenantId, ids) =>
      ids.length > fewPeople
        ? peopleOf(tenantId, ids)
        : (await Promise.all([...new Set(ids)].map((id) => finds.find(tenantId, id)))).filter((p) => p !== null),
    async search(tenantId, text, limit) {
      const words = searchWordsOf(text);
      if (limit === 0 || (words.length === 0 && text.trim() !== '')) return [];
      const start = searchStartOf(words);
      return within<readonly Person[]>(tenantId, [], async ({ generation }) => {
        const members = { tenantId, generation, member: true, ...(start === null ? {} : { starts: start }) };
        const found: Person[] = [];
        for await (const row of people.find(members).select({ person: 1 }).sort({ sortName: 1 }).lean().cursor()) {
          const person = personOf(row);
          if (areBegun(wordsOf(person), words)) found.push(person);
          if (found.length === limit) break;
        }
        return found;
      });
    },
  };
}
