import { Client, GraphError, type GraphRequest, TelemetryHandler } from '@microsoft/microsoft-graph-client';
import type { TenantId } from '../domain/kernel/ids.ts';
import { Gate } from './gate.ts';
import { GraphProblem, routeOf } from './graph-problem.ts';
import {
  CallNote,
  lastHop,
  outlookRoom,
  pacingFeeds,
  pacingInstalls,
  type RetryNotice,
  retrying,
  signingIn,
  throttlingOutlook,
} from './middleware.ts';
import type { RetryRule } from './retry.ts';
import { SignInProblem, type Tokens } from './tokens.ts';
import { retryAfterMs, type Waiting } from './waiting.ts';

export type GraphCall = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path after the version with an encoded query (`/users?$top=999`), or a whole nextLink. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without it a GET is repeated patiently, a write only after a 429. */
  readonly retry?: RetryRule;
};

export type GraphChannel = {
  /** The parsed body of a successful reply, undefined where there is none. Throws GraphProblem, SignInProblem. */
  send(tenantId: TenantId, call: GraphCall): Promise<unknown>;
};

/** Structured log of ids and codes only; pino's logger is one. */
export type GraphLog = { info(fields: object, message: string): void; warn(fields: object, message: string): void };

export type ChannelParts = {
  readonly graphHost: string;
  readonly rewrite: (url: string) => string;
  readonly timeoutMs: number;
  readonly tokens: Tokens;
  readonly waiting: Waiting;
  readonly log: GraphLog;
};

export function openChannel(parts: ChannelParts): GraphChannel {
  const { graphHost, waiting } = parts;
  const clients = new Map<TenantId, Client>();
  const gate = new Gate(outlookRoom);
  const onRetry = ({ url, ...notice }: RetryNotice): void =>
    parts.log.info({ ...notice, route: routeOf(url) }, 'Graph is asked again');
  const clientOf = (tenantId: TenantId): Client => {
    const known = clients.get(tenantId);
    if (known !== undefined) return known;
    const middleware = [
      retrying(waiting, onRetry),
      throttlingOutlook(gate),
      pacingInstalls(waiting),
      pacingFeeds(waiting),
      signingIn({ tokens: parts.tokens, tenantId, graphHost }),
      new TelemetryHandler(),
      lastHop(parts),
    ];
    const client = Client.initWithMiddleware({ middleware, baseUrl: `${graphHost}/` });
    clients.set(tenantId, client);
    return client;
  };
  return {
    send: async (tenantId, call) => {
      const note = new CallNote(call.retry ?? null);
      const request = clientOf(tenantId).api(call.path).middlewareOptions([note]);
      if (call.headers) request.headers({ ...call.headers });
      try {
        return await sent(request, call);
      } catch (error) {
        throw note.thrown instanceof SignInProblem ? note.thrown : problemOf(error, call, waiting.now());
      }
    },
  };
}

function sent(request: GraphRequest, { method, body = {} }: GraphCall): Promise<unknown> {
  if (method === 'GET') return request.get();
  return method === 'POST' ? request.post(body) : request.patch(body);
}

function problemOf(error: unknown, call: GraphCall, now: number): unknown {
  if (!(error instanceof GraphError)) return error;
  const { statusCode, code, headers } = error;
  const wait = retryAfterMs({ status: statusCode, header: (name) => headers?.get(name) ?? null }, now);
  return new GraphProblem({
    method: call.method,
    url: call.path,
    status: statusCode < 0 ? null : statusCode,
    code: code ?? 'unnamed',
    retryAfterSeconds: wait === null ? null : wait / 1000,
  });
}
