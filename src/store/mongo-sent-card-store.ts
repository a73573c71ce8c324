import type { SentCard, SentCardStore } from '../use-cases/ports/outbox.ts';
import type { Database } from './collections.ts';
import { isDuplicate, keyOf, oneOf, operator, putRow, type Row } from './connection.ts';
import { FindsTogether } from './finds-together.ts';
import { WritesTogether } from './writes-together.ts';

const plain = (row: unknown): SentCard => {
  const { _id, ...card } = row as SentCard & { _id: string };
  return card;
};

const rowOf = (card: SentCard): Row => ({ ...oneOf(card.tenantId, card.id), ...card });

/** The cards that stand in chats, by their opaque action ids. */
export const mongoSentCardStore = ({ sentCards }: Database): SentCardStore => {
  const finds = new FindsTogether<SentCard>(async (tenantId, ids) => {
    const keys = ids.map((id) => keyOf(tenantId, id));
    const rows = await sentCards.find({ _id: operator({ $in: keys }), tenantId }).lean();
    return new Map(rows.map(plain).map((card) => [card.id, card]));
  });
  /** New ones together; whichever of them was there before is written by itself. */
  const inserts = new WritesTogether<SentCard>(async (cards) => {
    try {
      await sentCards.insertMany(cards.map(rowOf), { ordered: false, throwOnValidationError: true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      for (const card of cards) await putRow(sentCards, rowOf(card));
    }
    return cards.map(() => true);
  });
  const changes = new WritesTogether<SentCard>(async (cards) => {
    const done = await sentCards.bulkWrite(
      cards.map((card) => {
        const { _id, ...fields } = rowOf(card);
        return { updateOne: { filter: { _id, tenantId: card.tenantId }, update: { $set: fields } } };
      }),
    );
    if (done.matchedCount < cards.length) for (const card of cards) await putRow(sentCards, rowOf(card));
    return cards.map(() => true);
  });
  return {
    find: (tenantId, id) => finds.find(tenantId, id),
    async put(card) {
      await (card.activityId === null ? inserts : changes).add(card);
    },
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
  };
};
