import { randomUUID } from 'node:crypto';
import { epochOf, instantOf } from '../domain/kernel/instant.ts';
import type { MessageMonth, SentMessage } from '../domain/notice/message-budget.ts';
import type { MessageLedger, SendingLine } from '../use-cases/ports/messaging.ts';
import type { Database } from './collections.ts';
import { insertNew, isDuplicate, keyOf, oneOf, operator, type Row, type Rows } from './connection.ts';
import { WritesTogether } from './writes-together.ts';

const monthOf = (row: Row): MessageMonth => {
  const { _id, mark, ...month } = row;
  return month as unknown as MessageMonth;
};

type Addition = { readonly month: MessageMonth; readonly messages: readonly SentMessage[]; readonly mark: string };

const rowId = (m: Pick<MessageMonth, 'tenantId' | 'personId' | 'month'>) => oneOf(m.tenantId, m.personId, m.month);

/** Which of these additions are the newest of their months: each wrote its mark. */
async function landed(rows: Rows, additions: readonly Addition[]): Promise<readonly boolean[]> {
  const marks = new Set<unknown>();
  for (const tenantId of new Set(additions.map((a) => a.month.tenantId))) {
    const ids = additions.filter((a) => a.month.tenantId === tenantId).map((a) => rowId(a.month)._id);
    for (const row of (await rows.find({ _id: operator({ $in: ids }), tenantId }).lean()) as Row[]) marks.add(row.mark);
  }
  return additions.map((a) => marks.has(a.mark));
}

async function insertMonths(rows: Rows, additions: readonly Addition[]): Promise<readonly boolean[]> {
  const fresh = additions.map(({ month, messages, mark }) => ({
    ...rowId(month),
    personId: month.personId,
    month: month.month,
    sent: messages,
    version: 1,
    mark,
  }));
  try {
    await rows.insertMany(fresh, { ordered: false, throwOnValidationError: true });
    return additions.map(() => true);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return landed(rows, additions);
  }
}

async function addToMonths(rows: Rows, additions: readonly Addition[]): Promise<readonly boolean[]> {
  const done = await rows.bulkWrite(
    additions.map(({ month, messages, mark }) => ({
      updateOne: {
        filter: { ...rowId(month), version: month.version },
        update: { $set: { sent: [...month.sent, ...messages], version: month.version + 1, mark } },
      },
    })),
    { ordered: false },
  );
  return done.matchedCount === additions.length ? additions.map(() => true) : landed(rows, additions);
}

export function mongoMessageLedger({ messageMonths }: Database): MessageLedger {
  const inserts = new WritesTogether<Addition>((all) => insertMonths(messageMonths, all));
  const updates = new WritesTogether<Addition>((all) => addToMonths(messageMonths, all));
  return {
    async months(tenantId, of) {
      const keys = of.map((o) => keyOf(tenantId, o.personId, o.month));
      if (keys.length === 0) return new Map();
      const rows = (await messageMonths.find({ _id: operator({ $in: keys }), tenantId }).lean()) as Row[];
      return new Map(rows.map(monthOf).map((m) => [m.personId, m]));
    },
    record: (month, messages) => (month.version === 0 ? inserts : updates).add({ month, messages, mark: randomUUID() }),
    async forget(month, key) {
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        const row = (await messageMonths.findOne(rowId(month)).lean()) as Row | null;
        if (row === null) return;
        const { version, sent } = monthOf(row);
        if (!sent.some((m) => m.key === key)) return;
        const left = sent.filter((m) => m.key !== key);
        const done = await messageMonths.updateOne(
          { ...rowId(month), version },
          { $set: { sent: left, version: version + 1 } },
        );
        if (done.matchedCount === 1) return;
      }
    },
  };
}

type LineRow = { readonly nextAt: number; readonly version: number; readonly perSecond: number | null };

/** One document a tenant, moved on by compare-and-set. */
export function mongoSendingLine({ sendingLines: lines }: Database): SendingLine {
  const read = async (tenantId: string) => (await lines.findOne(oneOf(tenantId)).lean()) as unknown as LineRow | null;

  /** Moves the front of the line on; the front that it had. */
  async function move(tenantId: string, to: (nextAt: number) => number): Promise<number> {
    for (;;) {
      const line = await read(tenantId);
      if (line === null) {
        await insertNew(lines, { ...oneOf(tenantId), nextAt: 0, version: 1, perSecond: null });
        continue;
      }
      const change = { $set: { nextAt: to(line.nextAt), version: line.version + 1 } };
      const moved = await lines.updateOne({ ...oneOf(tenantId), version: line.version }, change);
      if (moved.matchedCount === 1) return line.nextAt;
    }
  }

  return {
    async reserve(tenantId, { now, count, gapMs }) {
      const from = epochOf(now);
      const front = await move(tenantId, (nextAt) => Math.max(nextAt, from) + count * gapMs);
      return instantOf(Math.max(front, from));
    },
    async hold(tenantId, until) {
      await move(tenantId, (nextAt) => Math.max(nextAt, epochOf(until)));
    },
    rateOf: async (tenantId) => (await read(tenantId))?.perSecond ?? null,
    async setRate(tenantId, perSecond) {
      await move(tenantId, (nextAt) => nextAt);
      await lines.updateOne(oneOf(tenantId), { $set: { perSecond } });
    },
  };
}
