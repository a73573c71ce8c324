import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { type Request, type Response, Router, raw } from 'express';
import type { Faults, ScriptedFault } from '../faults.ts';
import { runBatch } from './batch.ts';
import type { Exchange, ExchangeLog } from './exchange-log.ts';
import type { GraphAuthenticator } from './graph-authenticator.ts';
import { GraphError } from './graph-error.ts';
import { afterHandling, beforeHandling } from './graph-faults.ts';
import type { GraphResponse } from './graph-request.ts';
import { errorBody, type GraphService, type RawRequest } from './graph-service.ts';

export interface GraphHttpParts {
  readonly faults: Faults;
  readonly service: GraphService;
  readonly authenticator: GraphAuthenticator;
  readonly log: ExchangeLog;
}

/** What goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer | null;
  /** Whether the content is JSON. */
  readonly isJson?: boolean;
}

/** What the caller gets, null where the line breaks; and what Graph said, null where it was never asked. */
interface Outcome {
  readonly sent: WireAnswer | null;
  readonly said: WireAnswer | null;
}
const faithful = (answer: WireAnswer): Outcome => ({ sent: answer, said: answer });

const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function wire(response: GraphResponse): WireAnswer {
  if (response.bytes) return { status: response.status, headers: response.headers ?? {}, content: response.bytes };
  if (response.body === undefined) return { status: response.status, headers: response.headers ?? {}, content: null };
  return {
    status: response.status,
    headers: { 'content-type': jsonType, ...response.headers },
    content: Buffer.from(JSON.stringify(response.body)),
    isJson: true,
  };
}

function headersOf(request: Request): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return headers;
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

function failure(error: GraphError, { headers }: Incoming): WireAnswer {
  const requestId = randomUUID();
  const ids = { requestId, clientRequestId: headers['client-request-id'] ?? requestId };
  const idHeaders = { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId };
  return wire({ status: error.status, headers: { ...error.headers, ...idHeaders }, body: errorBody(error, ids) });
}

/** One step of a batch meets the faults that have a status of their own. */
function stepAnswer({ service, faults }: GraphHttpParts): (raw: RawRequest) => Promise<GraphResponse> {
  return async (raw) => {
    const script = faults.scripted('graph', `${raw.method} ${raw.url}`);
    const kind = script ? null : faults.next('graph');
    const before = script
      ? { kind: 'refuse' as const, error: scriptedError(script) }
      : beforeHandling(kind, faults, { ifMatch: raw.headers['if-match'] !== undefined });
    if (before.kind === 'refuse') {
      return {
        status: before.error.status,
        headers: before.error.headers,
        body: { error: { code: before.error.code, message: before.error.message } },
      };
    }
    return service.answer(raw);
  };
}

async function respond(parts: GraphHttpParts, incoming: Incoming): Promise<WireAnswer> {
  const { method, url, headers } = incoming;
  try {
    const caller = await parts.authenticator.callerOf(headers.authorization);
    const body = readJson(incoming.text);
    if (/^\/\$batch(\?|$)/i.test(url)) {
      if (method !== 'POST')
        throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
      return wire({ status: 200, body: await runBatch(body, caller, stepAnswer(parts)) });
    }
    return wire(await parts.service.answer({ method, url, headers, body, caller }));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return failure(error, incoming);
  }
}

const scriptedError = (script: ScriptedFault): GraphError =>
  new GraphError(
    script.status,
    script.code,
    script.message,
    script.retryAfter === undefined ? {} : { 'retry-after': String(script.retryAfter) },
  );

async function throughFaults(parts: GraphHttpParts, incoming: Incoming): Promise<Outcome> {
  const { faults } = parts;
  const script = faults.scripted('graph', `${incoming.method} ${incoming.url}`);
  if (script) return faithful(failure(scriptedError(script), incoming));
  const kind = faults.next('graph');
  const before = beforeHandling(kind, faults, { ifMatch: incoming.headers['if-match'] !== undefined });
  if (before.kind === 'reset') return { sent: null, said: null };
  if (before.kind === 'refuse') return faithful(failure(before.error, incoming));
  if (before.kind === 'html') {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, content: Buffer.from(before.page) };
    return { sent: page, said: null };
  }
  const said = await respond(parts, incoming);
  const after = await afterHandling(kind, faults);
  if (after.kind === 'reset') return { sent: null, said };
  if (after.kind === 'refuse') return faithful(failure(after.error, incoming));
  if (kind === 'cutJson' && said.content && said.content.length > 2)
    return { sent: { ...said, content: said.content.subarray(0, Math.floor(said.content.length / 2)) }, said };
  return faithful(said);
}

function send(response: Response, answer: WireAnswer): void {
  response.status(answer.status).set(answer.headers);
  if (answer.content === null) response.end();
  else response.end(answer.content);
}

/** What goes on record is Graph's own word, whatever the line made of it on the way. */
const exchangeOf = (
  { method, originalUrl }: Request,
  requestBody: string,
  { status, ...said }: WireAnswer,
): Exchange => ({
  method,
  url: originalUrl,
  requestBody,
  status,
  responseBody: said.isJson === true ? (said.content?.toString('utf8') ?? null) : null,
  isJson: said.isJson === true,
});

/** `/v1.0/…` over HTTP: sign-in, body, batch, faults, the record of every exchange. */
export function graphHttp(parts: GraphHttpParts): Router {
  const router = Router();
  router.use('/v1.0', raw({ type: () => true, limit: '4mb' }), async (request: Request, response: Response) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const { sent, said } = await throughFaults(parts, {
      method: request.method,
      url: request.url,
      headers: headersOf(request),
      text,
    });
    if (said) parts.log.add(exchangeOf(request, text, said));
    if (sent) send(response, sent);
    else request.socket.destroy();
  });
  return router;
}
