import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Actor } from '../../domain/access/actor.ts';
import { type Outcome, ok, refused } from '../../domain/kernel/outcome.ts';

/** Clients that may ask for tokens of this app: Teams (desktop and mobile, web) and the other Microsoft 365 hosts that show its tabs. */
const hosts: ReadonlySet<string> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
]);

const Claims = z.object({
  ver: z.literal('2.0'),
  aud: z.string(),
  iss: z.string(),
  tid: z.guid(),
  oid: z.guid(),
  scp: z.string(),
  azp: z.string(),
  roles: z.array(z.string()).default([]),
});

const leewaySeconds = 300;

export type TabTokenRules = {
  readonly clientId: string;
  readonly tenantIds: readonly string[];
  /** Origin that stands for login.microsoftonline.com; null in production. */
  readonly loginUrl: string | null;
};

/**
 * Checks tokens that Teams hands to the tab: a v2 access token for this app, for a tenant that uses it, signed by Entra and asked
 * for by a Teams client in a person's name. Anything else (ID tokens, app-only tokens, v1) is nobody.
 */
export function tabTokenVerifier(rules: TabTokenRules): (token: string) => Promise<Outcome<Actor, 'notSignedIn'>> {
  const authority = 'https://login.microsoftonline.com';
  const keys = createRemoteJWKSet(new URL(`${rules.loginUrl ?? authority}/common/discovery/v2.0/keys`), {
    cooldownDuration: 60_000,
    [customFetch]: (url, options) => fetch(url, { ...options, redirect: 'error' }),
  });
  return async (token) => {
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: rules.clientId,
        clockTolerance: leewaySeconds,
        requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid', 'oid'],
      }));
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return refused('notSignedIn');
      throw error;
    }
    const claims = Claims.safeParse(payload);
    if (!claims.success) return refused('notSignedIn');
    const { tid, oid, iss, aud, scp, azp, roles } = claims.data;
    const tenantId = tid.toLowerCase();
    const fits =
      aud === rules.clientId &&
      iss === `${authority}/${tid}/v2.0` &&
      rules.tenantIds.includes(tenantId) &&
      scp.split(' ').includes('access_as_user') &&
      hosts.has(azp);
    return fits
      ? ok({ tenantId, personId: oid.toLowerCase(), admin: roles.includes('Admin') })
      : refused('notSignedIn');
  };
}
