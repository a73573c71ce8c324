import type { Actor } from '../domain/access/actor.ts';
import { sideOf } from '../domain/pairing/pairing.ts';
import { type ExportShape, exportShapes } from './export-shapes.ts';
import type { StoredRow } from './ports/personal-data.ts';
import type { VaultPurpose } from './ports/vault.ts';
import { readAccessLog } from './read-access-log.ts';
import { workbooksOf } from './sealed-words.ts';
import type { World } from './world.ts';

export type OwnData = {
  readonly exportedAt: string;
  readonly tenantId: string;
  readonly personId: string;
  /** By kind of data; each entry is a document of the person's own, or says as what they are mentioned in one of others. */
  readonly data: Readonly<Record<string, readonly unknown[]>>;
};

/** Under which purpose the sealed texts of a collection open. */
const purposes: Readonly<Partial<Record<string, VaultPurpose>>> = {
  concerns: 'concern',
  ownNotes: 'notes',
  declaredFacts: 'declaredFacts',
  insights: 'insight',
  actions: 'insight',
};

/** Everything about the person that is stored, own words opened, and nothing of anybody else. */
export async function exportOwnData(world: World, actor: Actor): Promise<OwnData> {
  const { tenantId, personId } = actor;
  const [directory, chat, rows, accessLog] = await Promise.all([
    world.people.person(tenantId, personId),
    world.conversations.find(tenantId, personId),
    world.personalData.rowsAbout(tenantId, personId),
    readAccessLog(world, actor),
  ]);
  const data: Record<string, readonly unknown[]> = {
    directory: directory === null ? [] : [directory],
    chat: chat === null ? [] : [chat],
    workbooks: await ownFollowUps(world, actor),
    accessLog: accessLog.map(({ byName, ...access }) => access),
  };
  for (const [name, found] of rows) {
    if (name === 'conversations') continue;
    const shape: ExportShape = exportShapes[name] ?? ownOrMentioned;
    const shaped = found.flatMap((row) => shape(row, personId) ?? []);
    if (shaped.length > 0) data[name] = shaped.map((item) => opened(world, tenantId, item, purposes[name]));
  }
  const others = await otherPeopleIn(world, actor, data);
  return { exportedAt: world.clock.now(), tenantId, personId, data: without(data, others) as OwnData['data'] };
}

const internal: ReadonlySet<string> = new Set(['tenantId', 'version', 'owed', 'owing']);

/** The person's own document; of one that belongs to others only where the person occurs in it. */
function ownOrMentioned(row: StoredRow, personId: string): unknown {
  const fields = Object.entries(row).filter(([key]) => !internal.has(key));
  if (row.personId === personId) return Object.fromEntries(fields);
  const mentioned = fields.filter(([, value]) => JSON.stringify(value)?.includes(personId)).map(([key]) => key);
  return mentioned.length === 0 ? null : { id: row.id ?? null, mentionedAs: mentioned };
}

/** What the person wrote into the list that a pair shares, and of it what they take on. */
async function ownFollowUps(world: World, { tenantId, personId }: Actor): Promise<unknown[]> {
  const pairings = await world.pairings.listOfPerson(tenantId, personId);
  const books = await Promise.all(
    pairings.map(async (pairing) => {
      const side = sideOf(pairing, personId);
      const { followUps, differently } = await workbooksOf(world).find(tenantId, pairing.id);
      const mine = followUps.items.filter((item) => item.by === side);
      const written = mine.map(({ words, takenBy, dueOn, done, fromSession }) => {
        return { words, takenBy, dueOn, done, fromSession };
      });
      const lines = side === 'mentee' ? differently : {};
      return { pairingId: pairing.id, followUps: written, differently: lines };
    }),
  );
  return books.filter((book) => book.followUps.length > 0 || Object.keys(book.differently).length > 0);
}

/** Sealed texts of a value in plain words. */
function opened(world: World, tenantId: string, value: unknown, purpose: VaultPurpose | undefined): unknown {
  if (purpose === undefined || value === null) return value;
  if (typeof value === 'string') return value.startsWith('v1.') ? world.vault.open(tenantId, purpose, value) : value;
  if (Array.isArray(value)) return value.map((item) => opened(world, tenantId, item, purpose));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, opened(world, tenantId, item, purpose)]));
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids in the export that belong to other people. */
async function otherPeopleIn(world: World, { tenantId, personId }: Actor, data: unknown): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && guid.test(value) && value !== personId) ids.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(data);
  return new Set((await world.people.people(tenantId, [...ids])).map((p) => p.id));
}

function without(value: unknown, others: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return others.has(value) ? 'somebody else' : value;
  if (Array.isArray(value)) return value.map((item) => without(item, others));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, others)]));
}
