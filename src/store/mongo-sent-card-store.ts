import type { SentCard, SentCardStore } from '../use-cases/ports/outbox.ts';
import type { Database } from './collections.ts';
import { oneOf, putRow } from './connection.ts';

const plain = (row: unknown): SentCard => {
  const { _id, ...card } = row as SentCard & { _id: string };
  return card;
};

/** The cards that stand in chats, by their opaque action ids. */
export const mongoSentCardStore = ({ sentCards }: Database): SentCardStore => ({
  async find(tenantId, id) {
    const row = await sentCards.findOne(oneOf(tenantId, id)).lean();
    return row === null ? null : plain(row);
  },
  put: (card) => putRow(sentCards, { ...oneOf(card.tenantId, card.id), ...card }),
  async listOf(tenantId, personId, subjectId) {
    const rows = await sentCards.find({ tenantId, personId, subjectId }).sort({ sentAt: -1, _id: 1 }).lean();
    return rows.map(plain);
  },
  async subjectsSent(tenantId, kind) {
    return new Set((await sentCards.distinct('subjectId', { tenantId, kind })) as string[]);
  },
  async listAbout(tenantId, subjectId) {
    const rows = await sentCards.find({ tenantId, subjectId }).sort({ sentAt: -1, _id: 1 }).lean();
    return rows.map(plain);
  },
});
