import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { TokenMint } from '../entra/token-mint.ts';
import { GraphError } from './graph-error.ts';
import type { Caller } from './graph-request.ts';

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
