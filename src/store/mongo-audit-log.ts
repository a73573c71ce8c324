import { createHash } from 'node:crypto';
import type { AuditEntry, AuditLog } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { insertNew, oneOf, operator, putRow, type Row } from './connection.ts';

type Link = { readonly sequence: number; readonly hash: string };
type AuditRow = AuditEntry & Link & { readonly _id: string };

const mostAttempts = 50;
const beginning: Link = { sequence: 0, hash: '' };

/** SHA-256 over the entry before and this entry: one that is changed or missing breaks the chain from there on. */
export const auditHash = (hashBefore: string, sequence: number, entry: AuditEntry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        hashBefore,
        entry.tenantId,
        sequence,
        entry.at,
        entry.actorId,
        entry.action,
        entry.targetId,
        entry.outcome,
      ]),
    )
    .digest('hex');

const entryOf = ({ _id, sequence, hash, ...entry }: AuditRow): AuditEntry => entry;

/** The trail of each tenant, a chain of numbered entries; whoever writes next takes the next number, or tries again. */
export function mongoAuditLog({ audit, auditAnchors }: Database): AuditLog {
  /** Entries of this process wait for each other, so that only other processes compete for a number. */
  const queues = new Map<string, Promise<void>>();

  /** The last entry that was deleted: what the first one that stays is chained to. */
  const anchorOf = async (tenantId: string): Promise<Link> =>
    ((await auditAnchors.findOne(oneOf(tenantId)).lean()) as Link | null) ?? beginning;

  const append = async (entry: AuditEntry): Promise<void> => {
    const { tenantId } = entry;
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const [last] = (await audit.find({ tenantId }).sort({ sequence: -1 }).limit(1).lean()) as unknown as AuditRow[];
      const before = last ?? (await anchorOf(tenantId));
      const sequence = before.sequence + 1;
      const hash = auditHash(before.hash, sequence, entry);
      if (await insertNew(audit, { ...entry, ...oneOf(tenantId, String(sequence)), sequence, hash })) return;
    }
    throw new Error(`no place in the audit trail after ${mostAttempts} attempts`);
  };

  /** The newest entry older than `before`, null when there is none; false when the chain does not hold up to there. */
  const lastBefore = async (tenantId: string, before: string): Promise<Link | null | false> => {
    let link = await anchorOf(tenantId);
    let last: Link | null = null;
    for await (const row of audit.find({ tenantId }).sort({ sequence: 1 }).lean().cursor()) {
      const entry = row as unknown as AuditRow;
      if (entry.at >= before) break;
      // what an anchor covers already was about to be deleted when a process stopped
      if (entry.sequence <= link.sequence) continue;
      if (entry.sequence !== link.sequence + 1) return false;
      if (auditHash(link.hash, entry.sequence, entryOf(entry)) !== entry.hash) return false;
      link = { sequence: entry.sequence, hash: entry.hash };
      last = link;
    }
    return last;
  };

  return {
    append(entry) {
      const before = queues.get(entry.tenantId) ?? Promise.resolve();
      const done = before.then(() => append(entry));
      queues.set(
        entry.tenantId,
        done.catch(() => undefined), // whoever asked learns of it; the next entry is not held up
      );
      return done;
    },
    async list(tenantId, limit) {
      if (limit === 0) return [];
      const rows = await audit.find({ tenantId }).sort({ sequence: -1 }).limit(limit).lean();
      return (rows as unknown as AuditRow[]).map(({ _id, sequence, ...entry }) => entry);
    },
    pseudonymOf: (_tenantId, personId) => personId,
    async latestAt(tenantId, of) {
      const query = audit.find({ targetId: of.targetId, tenantId, actorId: of.actorId, action: of.action });
      const [row] = (await query.sort({ sequence: -1 }).limit(1).lean()) as unknown as AuditRow[];
      return row?.at ?? null;
    },
    async listAbout(tenantId, targetIds, limit) {
      if (targetIds.length === 0 || limit === 0) return [];
      const query = audit.find({ targetId: operator({ $in: [...targetIds] }), tenantId });
      return ((await query.sort({ sequence: -1 }).limit(limit).lean()) as unknown as AuditRow[]).map(entryOf);
    },
    async deleteBefore(tenantId, before) {
      const last = await lastBefore(tenantId, before);
      if (last === false) return false;
      if (last !== null) await putRow(auditAnchors, { ...oneOf(tenantId), ...last } as Row);
      const { sequence } = await anchorOf(tenantId);
      await audit.deleteMany({ tenantId, sequence: operator({ $lte: sequence }) });
      return true;
    },
  };
}
