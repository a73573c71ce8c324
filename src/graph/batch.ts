import { z } from 'zod';
import type { TenantId } from '../domain/kernel/ids.ts';
import type { GraphChannel } from './channel.ts';
import { patientRead, promptRead, type RetryRule } from './retry.ts';
import { passes, type Waiting, waitMs } from './waiting.ts';

/** One read inside a batch; `url` is relative to the version (`/users/…`). Repeating it must be harmless. */
export type BatchStep = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
};

export type StepReply = { readonly status: number; readonly body: unknown; header(name: string): string | null };

/** json-batching: a batch holds at most twenty requests. */
const batchSize = 20;

const batchReply = z.object({
  responses: z.array(
    z.object({
      id: z.coerce.string(),
      status: z.number(),
      headers: z.record(z.string(), z.coerce.string()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});
type RawReply = z.infer<typeof batchReply>['responses'][number];

function readStep(raw: RawReply | undefined): StepReply {
  if (raw === undefined) return { status: 503, body: null, header: () => null }; // a step left out is as good as failed
  const headers = new Map(Object.entries(raw.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return { status: raw.status, body: raw.body ?? null, header: (name) => headers.get(name) ?? null };
}

export type Batching = { readonly channel: GraphChannel; readonly waiting: Waiting };

type Sending = { readonly channel: GraphChannel; readonly tenantId: TenantId; readonly rule: RetryRule };

async function sendOnce(sending: Sending, steps: readonly BatchStep[]): Promise<readonly StepReply[]> {
  const requests = steps.map((step, i) => ({ id: String(i + 1), ...step }));
  const call = { method: 'POST', path: '/$batch', body: { requests }, retry: sending.rule } as const;
  const { responses } = batchReply.parse(await sending.channel.send(sending.tenantId, call));
  const byId = new Map(responses.map((r) => [r.id, r]));
  return requests.map(({ id }) => readStep(byId.get(id)));
}

type Open = { readonly index: number; readonly step: BatchStep; readonly attempts: number };

/**
 * Sends reads in batches, one batch after the other (Outlook runs only four requests of an app at a time anyway).
 * Throttled or failed steps join the next batch, after the longest wait that any of them asks for. What fits in one
 * batch may be for somebody who waits, so its patience is short. Gives one reply per step in the order of `steps`; a step
 * that failed to the end has its last reply. Throws GraphProblem when a batch as a whole fails.
 */
export async function sendBatch(
  { channel, waiting }: Batching,
  tenantId: TenantId,
  steps: readonly BatchStep[],
): Promise<readonly StepReply[]> {
  const rule = steps.length > batchSize ? patientRead : promptRead;
  const replies: StepReply[] = [];
  let waited = 0;
  let open: readonly Open[] = steps.map((step, index) => ({ index, step, attempts: 1 }));
  while (open.length > 0) {
    const sent = open.slice(0, batchSize);
    const bare = sent.map((one) => one.step);
    const results = await sendOnce({ channel, tenantId, rule }, bare);
    const failed: Open[] = [];
    let wait = 0;
    for (const [i, one] of sent.entries()) {
      const reply = results[i] ?? readStep(undefined);
      replies[one.index] = reply;
      if (!passes(reply.status) || one.attempts >= rule.tries) continue;
      wait = Math.max(wait, waitMs(one.attempts - 1, reply, waiting));
      failed.push({ ...one, attempts: one.attempts + 1 });
    }
    waited += wait;
    const again = waited <= rule.patienceMs ? failed : [];
    open = [...open.slice(batchSize), ...again];
    if (again.length > 0) await waiting.sleep(wait);
  }
  return replies;
}
