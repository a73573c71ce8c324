import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, SignJWT } from 'jose';

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
};
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean;
};

type Key = { readonly kid: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject };
const freshKey = (kid: string): Key => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });

/** Made once: keys take long to make. */
const keys = { good: freshKey('good'), unendorsed: freshKey('unendorsed'), unknown: freshKey('unknown') };

const readText = async (req: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of req) text += String(part);
  return text;
};

/**
 * A tiny Bot Connector: publishes its keys, signs what it is told to sign, records what the bot does at its service URL and
 * answers as it is told to.
 */
export class ConnectorHost {
  readonly clientId = randomUUID();
  readonly calls: Call[] = [];
  /** Answers for the next calls, oldest first; without one a call succeeds. */
  readonly replies: Reply[] = [];
  keyReads = 0;
  readonly #good = keys.good;
  readonly #unendorsed = keys.unendorsed;
  readonly #server: Server;
  #next = 0;

  constructor() {
    this.#server = createServer((req, res) => {
      void this.#answer(req).then((reply) => {
        if (reply.cut) return void res.destroy();
        res.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
        res.end(JSON.stringify(reply.body ?? {}));
      });
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get serviceUrl(): string {
    return `${this.origin}/teams/`;
  }

  get metadataUrl(): string {
    return `${this.origin}/v1/.well-known/openidconfiguration`;
  }

  /** What was posted as new activities, oldest first. */
  posted(): Call[] {
    return this.calls.filter((c) => c.method === 'POST' && c.path.endsWith('/activities'));
  }

  async #answer(req: IncomingMessage): Promise<Reply> {
    const path = req.url ?? '';
    if (path.endsWith('/openidconfiguration'))
      return {
        status: 200,
        body: { issuer: 'https://api.botframework.com', jwks_uri: `${this.origin}/v1/.well-known/keys` },
      };
    if (path.endsWith('/keys')) return { status: 200, body: await this.#keySet() };
    const text = await readText(req);
    const { authorization } = req.headers;
    this.calls.push({ method: req.method ?? '', path, authorization, body: text === '' ? {} : JSON.parse(text) });
    const told = this.replies.shift();
    if (told !== undefined) return told;
    this.#next += 1;
    if (path.endsWith('/v3/conversations')) return { status: 201, body: { id: 'opened-chat' } };
    if (path.endsWith('/members')) return { status: 200, body: [] };
    return { status: req.method === 'PUT' ? 200 : 201, body: { id: `activity-${this.#next}` } };
  }

  async #keySet(): Promise<unknown> {
    this.keyReads += 1;
    const jwk = async (key: Key, endorsements: string[]) => ({
      ...(await exportJWK(key.publicKey)),
      kid: key.kid,
      use: 'sig',
      endorsements,
    });
    return { keys: [await jwk(this.#good, ['msteams', 'skype']), await jwk(this.#unendorsed, ['skype'])] };
  }

  /** A token as the connector signs it, with some claims, key or algorithm changed. */
  async token(
    change: { claims?: Record<string, unknown>; key?: 'good' | 'unendorsed' | 'unknown'; alg?: 'none' | 'HS256' } = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'https://api.botframework.com',
      aud: this.clientId,
      serviceurl: this.serviceUrl,
      nbf: now - 300,
      exp: now + 3300,
      ...change.claims,
    };
    const key = keys[change.key ?? 'good'];
    if (change.alg !== undefined) return this.#forged(change.alg, claims, key);
    return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid }).sign(key.privateKey);
  }

  async #forged(alg: 'none' | 'HS256', claims: object, key: Key): Promise<string> {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ typ: 'JWT', alg, kid: key.kid })}.${part(claims)}`;
    if (alg === 'none') return `${text}.`;
    return `${text}.${createHmac('sha256', await exportSPKI(key.publicKey))
      .update(text)
      .digest('base64url')}`;
  }
}
