import type { ClientSession } from 'mongoose';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { isDuplicate, keyOf, operator, type Row, type Rows } from './connection.ts';
import { FindsTogether } from './finds-together.ts';

type Aggregate = { readonly tenantId: string; readonly id: string; readonly version: number };
type Owing = Aggregate & { readonly owed?: readonly Notice[] };
type Listing = { readonly sort?: Readonly<Record<string, 1 | -1>>; readonly limit?: number };

/**
 * Aggregates of one kind, each in one document with the notices it owes. `owing` marks documents that owe something, so that the
 * relay finds them by a small index.
 */
export class Aggregates<A extends Owing> {
  readonly rows: Rows;
  readonly #finds = new FindsTogether<A>((tenantId, ids) => this.#findAll(tenantId, ids));

  constructor(rows: Rows) {
    this.rows = rows;
  }

  find(tenantId: string, id: string): Promise<A | null> {
    return this.#finds.find(tenantId, id);
  }

  /** Stores it as version 1. Within a transaction (`session`) a key that is there already is thrown, so that all is undone. */
  async insert(aggregate: A, session?: ClientSession): Promise<Outcome<A, 'exists'>> {
    const stored = { ...aggregate, version: 1 };
    try {
      await this.rows.create([this.#toRow(stored)], session === undefined ? {} : { session });
      return ok(stored);
    } catch (error) {
      if (session === undefined && isDuplicate(error)) return refused('exists');
      throw error;
    }
  }

  async save(aggregate: A, session?: ClientSession): Promise<Outcome<A, 'versionConflict'>> {
    const next = { ...aggregate, version: aggregate.version + 1 };
    const { _id, ...row } = this.#toRow(next);
    const done = await this.rows.updateOne(
      { _id, tenantId: aggregate.tenantId, version: aggregate.version },
      { $set: row },
      session === undefined ? {} : { session },
    );
    return done.matchedCount === 1 ? ok(next) : refused('versionConflict');
  }

  /** In the order of ids unless `sort` says otherwise, so that the same data always reads the same. */
  async list(tenantId: string, filter: Readonly<Record<string, unknown>>, listing: Listing = {}): Promise<A[]> {
    if (listing.limit === 0) return []; // to MongoDB, 0 means no limit
    const query = this.rows.find({ ...filter, tenantId }).sort(listing.sort ?? { _id: 1 });
    const rows = await (listing.limit === undefined ? query : query.limit(listing.limit)).lean();
    return rows.map((row) => this.#fromRow(row));
  }

  async #findAll(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, A>> {
    const keys = ids.map((id) => keyOf(tenantId, id));
    const rows = (await this.rows.find({ _id: operator({ $in: keys }), tenantId }).lean()) as Row[];
    const byKey = new Map(rows.map((row) => [row._id, row]));
    return new Map(
      ids.flatMap((id) => {
        const row = byKey.get(keyOf(tenantId, id));
        return row === undefined ? [] : [[id, this.#fromRow(row)] as const];
      }),
    );
  }

  #toRow(aggregate: A): Row {
    const owing = aggregate.owed === undefined ? {} : { owing: aggregate.owed.length > 0 };
    return { ...aggregate, ...owing, _id: keyOf(aggregate.tenantId, aggregate.id) };
  }

  #fromRow(row: unknown): A {
    const { _id, owing, ...aggregate } = row as Row;
    return aggregate as unknown as A;
  }
}

/** What the store of every aggregate can do, on a collection; `all` is for its further reads. */
export function basicsOf<A extends Owing>(rows: Rows) {
  const all = new Aggregates<A>(rows);
  return {
    all,
    find: (tenantId: string, id: string) => all.find(tenantId, id),
    insert: (aggregate: A) => all.insert(aggregate),
    save: (aggregate: A) => all.save(aggregate),
  };
}
