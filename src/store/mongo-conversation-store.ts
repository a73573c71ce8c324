import type { ConversationReference, ConversationStore } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { insertNew, keyOf, oneOf, operator } from './connection.ts';
import { FindsTogether } from './finds-together.ts';

const plain = (row: unknown): ConversationReference => {
  const { _id, ...reference } = row as ConversationReference & { _id: string };
  return reference;
};

/** Where the bot can reach people. A reference that was seen earlier never replaces one that was seen later. */
export const mongoConversationStore = ({ conversations }: Database): ConversationStore => {
  const listOf = async (tenantId: string, personIds: readonly string[]): Promise<readonly ConversationReference[]> => {
    const keys = [...new Set(personIds)].map((id) => keyOf(tenantId, id));
    return keys.length === 0
      ? []
      : (await conversations.find({ _id: operator({ $in: keys }), tenantId }).lean()).map(plain);
  };
  const finds = new FindsTogether<ConversationReference>(
    async (tenantId, ids) => new Map((await listOf(tenantId, ids)).map((r) => [r.personId, r])),
  );
  return {
    find: (tenantId, personId) => finds.find(tenantId, personId),
    listOf,
    async unreachable(tenantId, personIds) {
      const marked = await conversations.find({ tenantId, unreachable: operator({ $gt: '' }) }).lean();
      const asked = new Set(personIds);
      return marked.map(plain).filter((r) => asked.has(r.personId));
    },
    async put(reference) {
      const { tenantId, personId, seenAt, unreachable, conversationId } = reference;
      const one = oneOf(tenantId, personId);
      const change = conversationId === '' ? { seenAt, unreachable } : reference;
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const replaced = await conversations.updateOne(
          { ...one, seenAt: operator({ $lte: seenAt }) },
          { $set: change },
        );
        if (replaced.matchedCount === 1 || (await insertNew(conversations, { ...one, ...reference }))) return;
        const stored = await conversations.findOne(one).lean();
        if (stored !== null && plain(stored).seenAt > seenAt) return;
      }
      throw new Error('a conversation reference came and went while it was written');
    },
    async remove(tenantId, personId) {
      await conversations.deleteOne(oneOf(tenantId, personId));
    },
  };
};
