import { createHash } from 'node:crypto';
import type { AuditEntry, AuditLog } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { insertNew, oneOf } from './connection.ts';

type AuditRow = AuditEntry & { readonly _id: string; readonly sequence: number; readonly hash: string };

const mostAttempts = 50;

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

/** The trail of each tenant, a chain of numbered entries; whoever writes next takes the next number, or tries again. */
export function mongoAuditLog({ audit }: Database): AuditLog {
  /** Entries of this process wait for each other, so that only other processes compete for a number. */
  const queues = new Map<string, Promise<void>>();

  const append = async (entry: AuditEntry): Promise<void> => {
    const { tenantId } = entry;
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const [before] = (await audit.find({ tenantId }).sort({ sequence: -1 }).limit(1).lean()) as unknown as AuditRow[];
      const sequence = (before?.sequence ?? 0) + 1;
      const hash = auditHash(before?.hash ?? '', sequence, entry);
      if (await insertNew(audit, { ...entry, ...oneOf(tenantId, String(sequence)), sequence, hash })) return;
    }
    throw new Error(`no place in the audit trail after ${mostAttempts} attempts`);
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
  };
}
