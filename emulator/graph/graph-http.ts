import { Buffer } from 'node:buffer';
import { createPublicKey } from 'node:crypto';
import { type Request, type Response, Router, raw } from 'express';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { TokenMint } from '../entra/token-mint.ts';
import { runBatch } from './batch.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { GraphError } from './graph-error.ts';
import type { Caller, GraphResponse } from './graph-request.ts';
import { errorBody, type GraphService } from './graph-service.ts';

const graphAudience = [
  'https://graph.microsoft.com',
  '00000003-0000-0000-c000-000000000000',
  'https://graph.microsoft.com/',
];

/** Reads bearer tokens; a token that was checked once is remembered until it expires. */
export class GraphAuthenticator {
  readonly #seen = new Map<string, { caller: Caller; expires: number }>();
  readonly #mint: TokenMint;

  constructor(mint: TokenMint) {
    this.#mint = mint;
  }

  async callerOf(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    const seen = this.#seen.get(token);
    if (seen && seen.expires > Date.now()) return seen.caller;
    const { caller, expires } = await this.#verify(token);
    if (this.#seen.size > 1000) this.#seen.clear();
    this.#seen.set(token, { caller, expires });
    return caller;
  }

  async #verify(token: string): Promise<{ caller: Caller; expires: number }> {
    const refused = (why: string): GraphError => new GraphError(401, 'InvalidAuthenticationToken', why);
    try {
      const key = this.#mint.entraKey(decodeProtectedHeader(token).kid ?? '');
      if (!key) throw refused('Access token validation failure. Invalid signature.');
      const { payload } = await jwtVerify(token, createPublicKey(key.export({ type: 'spki', format: 'pem' })), {
        algorithms: ['RS256'],
        audience: graphAudience,
      });
      const roles = Array.isArray(payload.roles) ? payload.roles.map(String) : [];
      const scopes = typeof payload.scp === 'string' ? payload.scp.split(' ') : [];
      const userId = typeof payload.scp === 'string' ? String(payload.oid) : null;
      return { caller: { roles, scopes, userId }, expires: (payload.exp ?? 0) * 1000 };
    } catch (error) {
      if (error instanceof GraphError) throw error;
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ERR_JWT_EXPIRED') throw refused('Lifetime validation failed, the token is expired.');
      throw refused(
        code === 'ERR_JWT_CLAIM_VALIDATION_FAILED'
          ? 'Access token validation failure. Invalid audience.'
          : 'CompactToken parsing failed with error code: 80049217',
      );
    }
  }
}

export interface GraphHttpParts {
  readonly service: GraphService;
  readonly authenticator: GraphAuthenticator;
  readonly log: ExchangeLog;
}

/** What goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer | null;
}

const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function wire(response: GraphResponse): WireAnswer {
  if (response.bytes) return { status: response.status, headers: response.headers ?? {}, content: response.bytes };
  if (response.body === undefined) return { status: response.status, headers: response.headers ?? {}, content: null };
  return {
    status: response.status,
    headers: { 'content-type': jsonType, ...response.headers },
    content: Buffer.from(JSON.stringify(response.body)),
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

async function respond(parts: GraphHttpParts, request: Request, text: string): Promise<WireAnswer> {
  const headers = headersOf(request);
  try {
    const caller = await parts.authenticator.callerOf(headers.authorization);
    const body = readJson(text);
    const answer = parts.service.answer.bind(parts.service);
    if (/^\/\$batch(\?|$)/i.test(request.url)) {
      if (request.method !== 'POST')
        throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
      return wire({ status: 200, body: await runBatch(body, caller, answer) });
    }
    return wire(await answer({ method: request.method, url: request.url, headers, body, caller }));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const requestId = headers['client-request-id'] ?? 'none';
    return wire({
      status: error.status,
      headers: { ...error.headers },
      body: errorBody(error, { requestId, clientRequestId: requestId }),
    });
  }
}

function send(response: Response, answer: WireAnswer): void {
  response.status(answer.status).set(answer.headers);
  if (answer.content === null) response.end();
  else response.end(answer.content);
}

/** `/v1.0/…` over HTTP: sign-in, body, batch, the record of every exchange. */
export function graphHttp(parts: GraphHttpParts): Router {
  const router = Router();
  router.use('/v1.0', raw({ type: () => true, limit: '4mb' }), async (request: Request, response: Response) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const answer = await respond(parts, request, text);
    const isText = answer.headers['content-type']?.includes('json') ?? false;
    parts.log.add({
      method: request.method,
      url: request.originalUrl,
      requestBody: text,
      status: answer.status,
      responseBody: isText ? (answer.content?.toString('utf8') ?? null) : null,
    });
    send(response, answer);
  });
  return router;
}
