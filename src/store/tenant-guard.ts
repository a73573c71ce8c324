import type { Schema } from 'mongoose';

const queries = [
  'find',
  'findOne',
  'countDocuments',
  'distinct',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
] as const;

const namesTenant = (filter: unknown): boolean =>
  typeof filter === 'object' && filter !== null && typeof (filter as { tenantId?: unknown }).tenantId === 'string';

const demand = (holds: boolean, call: string): void => {
  if (!holds) throw new Error(`${call} without a tenant: no query may reach beyond one tenant`);
};

/** Makes every query, aggregation and bulk write fail that does not name exactly one tenant. */
export function tenantGuard(schema: Schema): void {
  for (const call of queries)
    schema.pre(call, function guard(this: { getFilter(): unknown }) {
      demand(namesTenant(this.getFilter()), call);
    });
  schema.pre('estimatedDocumentCount', () => demand(false, 'estimatedDocumentCount'));
  schema.pre('aggregate', function guard() {
    const first = this.pipeline()[0];
    demand(first !== undefined && '$match' in first && namesTenant(first.$match), 'aggregate');
  });
  schema.pre('bulkWrite', function guard(operations: readonly object[]) {
    for (const operation of operations) {
      const [call = 'bulkWrite', what] = Object.entries(operation)[0] ?? [];
      const { filter, document } = what as { filter?: unknown; document?: unknown };
      demand(namesTenant(call === 'insertOne' ? document : filter), `bulkWrite ${call}`);
    }
  });
}
