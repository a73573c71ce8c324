import type { Schema } from 'mongoose';

const queries = [
  'find',
  'findOne',
  'countDocuments',
  'distinct',
  'deleteOne',
  'deleteMany',
  'findOneAndDelete',
] as const;
const changes = ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace'] as const;
/** Stages that read or write another collection, where nobody would check the tenant. */
const elsewhere = ['$lookup', '$graphLookup', '$unionWith', '$out', '$merge'];

type Filtered = { getFilter(): unknown };
type Changing = Filtered & { getUpdate(): unknown };

const tenantOf = (value: unknown): string | null => {
  const tenantId = (value as { tenantId?: unknown } | null | undefined)?.tenantId;
  return typeof tenantId === 'string' && tenantId !== '' ? tenantId : null;
};

const demand = (holds: boolean, call: string): void => {
  if (!holds) throw new Error(`${call} without a tenant: no query may reach beyond one tenant`);
};

/** Whether a change leaves the document with the tenant that the filter names. */
function stays(tenantId: string | null, change: unknown): boolean {
  if (Array.isArray(change)) return false; // a pipeline can compute anything
  return Object.entries((change ?? {}) as Record<string, unknown>).every(([key, value]) => {
    if (key === 'tenantId') return value === tenantId;
    if (!key.startsWith('$') || typeof value !== 'object' || value === null) return true;
    if (key === '$set' || key === '$setOnInsert') return !('tenantId' in value) || tenantOf(value) === tenantId;
    return !('tenantId' in value) && !Object.values(value).includes('tenantId');
  });
}

function checkBulk(operation: object): void {
  const [call = '', what] = Object.entries(operation)[0] ?? [];
  const { filter, document, update, replacement } = what as Record<string, unknown>;
  const tenantId = tenantOf(call === 'insertOne' ? document : filter);
  demand(tenantId !== null && stays(tenantId, update ?? replacement), `bulkWrite ${call}`);
}

/**
 * Makes every query, aggregation, change and insertion fail that does not name exactly one tenant, or that would hand a
 * document to another. Saving or deleting a loaded document is refused as well: it would go by `_id` alone.
 */
export function tenantGuard(schema: Schema): void {
  for (const call of queries)
    schema.pre(call, function guard(this: Filtered) {
      demand(tenantOf(this.getFilter()) !== null, call);
    });
  for (const call of changes)
    schema.pre(call, function guard(this: Changing) {
      const tenantId = tenantOf(this.getFilter());
      demand(tenantId !== null && stays(tenantId, this.getUpdate()), call);
    });
  schema.pre('estimatedDocumentCount', () => demand(false, 'estimatedDocumentCount'));
  schema.pre('aggregate', function guard() {
    const [first, ...rest] = this.pipeline() as unknown as Record<string, unknown>[];
    demand(tenantOf(first?.$match) !== null, 'aggregate');
    const stages = JSON.stringify(rest);
    demand(!elsewhere.some((stage) => stages.includes(`"${stage}"`)), 'aggregate');
  });
  schema.pre('bulkWrite', (operations: readonly object[]) => operations.forEach(checkBulk));
  schema.pre('insertMany', (documents: unknown) => {
    for (const document of [documents].flat()) demand(tenantOf(document) !== null, 'insertMany');
  });
  schema.pre('save', function guard() {
    demand(this.isNew && tenantOf(this) !== null, 'save');
  });
  schema.pre('deleteOne', { document: true, query: false }, () => demand(false, 'deleteOne of a document'));
  schema.statics.watch = () => demand(false, 'watch');
}
