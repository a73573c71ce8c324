import { createHash } from 'node:crypto';
import type { Leases, SentCard, SentCardStore } from '../use-cases/ports/outbox.ts';
import type {
  AuditEntry,
  AuditLog,
  ConversationReference,
  ConversationStore,
  SeenActivities,
} from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { isDuplicate, keyOf, type Row } from './connection.ts';

const plain = <T>(row: unknown): T => {
  const { _id, ...rest } = row as Row;
  return rest as unknown as T;
};

export const mongoConversationStore = ({ conversations }: Database): ConversationStore => ({
  async find(tenantId, personId) {
    const row = await conversations.findOne({ tenantId, personId }).lean();
    return row === null ? null : plain<ConversationReference>(row);
  },
  async unreachable(tenantId, personIds) {
    const rows = await conversations
      .find({ tenantId, personId: { $in: [...personIds] }, unreachable: { $ne: null } })
      .lean();
    return rows.map((row) => plain<ConversationReference>(row));
  },
  async put(reference) {
    const { tenantId, personId } = reference;
    await conversations.updateOne({ tenantId, _id: keyOf(tenantId, personId) }, { $set: reference }, { upsert: true });
  },
  async remove(tenantId, personId) {
    await conversations.deleteOne({ tenantId, personId });
  },
});

export const mongoSentCardStore = ({ sentCards }: Database): SentCardStore => ({
  async find(tenantId, id) {
    const row = await sentCards.findOne({ tenantId, _id: keyOf(tenantId, id) }).lean();
    return row === null ? null : plain<SentCard>(row);
  },
  async put(card) {
    await sentCards.updateOne(
      { tenantId: card.tenantId, _id: keyOf(card.tenantId, card.id) },
      { $set: card },
      { upsert: true },
    );
  },
  async listOf(tenantId, personId, subjectId) {
    const rows = await sentCards.find({ tenantId, personId, subjectId }).sort({ sentAt: -1 }).lean();
    return rows.map((row) => plain<SentCard>(row));
  },
  async subjectsSent(tenantId, kind) {
    return new Set((await sentCards.distinct('subjectId', { tenantId, kind })) as string[]);
  },
  async listAbout(tenantId, subjectId) {
    const rows = await sentCards.find({ tenantId, subjectId }).lean();
    return rows.map((row) => plain<SentCard>(row));
  },
});

type LeaseRow = { readonly until: string; readonly fence: number; readonly donePeriod: string | null };

export const mongoLeases = ({ leases }: Database): Leases => ({
  async take(tenantId, name, { now, until, period }) {
    const _id = keyOf(tenantId, name);
    const held = (await leases.findOne({ tenantId, _id }).lean()) as LeaseRow | null;
    if (held === null) {
      try {
        await leases.create([{ _id, tenantId, name, until, fence: 1, donePeriod: null }]);
        return { fence: 1 };
      } catch (error) {
        if (isDuplicate(error)) return null;
        throw error;
      }
    }
    if (held.until > now || (period !== undefined && held.donePeriod === period)) return null;
    const fence = held.fence + 1;
    const won = await leases.updateOne({ tenantId, _id, fence: held.fence }, { $set: { until, fence } });
    return won.matchedCount === 1 ? { fence } : null;
  },
  async finish(tenantId, name, fence, period) {
    const done = period === undefined ? {} : { donePeriod: period };
    const freed = await leases.updateOne(
      { tenantId, _id: keyOf(tenantId, name), fence },
      { $set: { until: '', ...done } },
    );
    return freed.matchedCount === 1;
  },
});

const hashOf = (before: string, entry: AuditEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([before, entry.at, entry.actorId, entry.action, entry.targetId, entry.outcome]))
    .digest('hex');

export const mongoAuditLog = ({ audit }: Database): AuditLog => {
  const last = async (tenantId: string) => {
    const [row] = await audit.find({ tenantId }).sort({ sequence: -1 }).limit(1).lean();
    return row as unknown as { sequence: number; hash: string } | undefined;
  };
  return {
    async append(entry) {
      for (;;) {
        const before = await last(entry.tenantId);
        const sequence = (before?.sequence ?? 0) + 1;
        try {
          const _id = keyOf(entry.tenantId, String(sequence));
          await audit.create([{ ...entry, _id, sequence, hash: hashOf(before?.hash ?? '', entry) }]);
          return;
        } catch (error) {
          // another process took this place in the chain: the next one is ours
          if (!isDuplicate(error)) throw error;
        }
      }
    },
    async list(tenantId, limit) {
      const rows = await audit.find({ tenantId }).sort({ sequence: -1 }).limit(limit).lean();
      return rows.map((row) => plain<AuditEntry & { hash: string }>(row));
    },
  };
};

export const mongoSeenActivities = ({ seenActivities }: Database): SeenActivities => ({
  async firstTime(tenantId, conversationId, activityId) {
    try {
      await seenActivities.create([{ _id: keyOf(tenantId, conversationId, activityId), tenantId, seenAt: new Date() }]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
});
