import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { SeenActivities } from '../../use-cases/ports/stores.ts';
import { IncomingActivity } from '../incoming-activity.ts';
import { type ConnectorKey, type ConnectorKeys, KeysUnavailable } from './connector-keys.ts';
import { readBody } from './read-body.ts';
import { type ServiceUrls, sameServiceUrl } from './service-url.ts';

export type VerifierParts = {
  readonly clientId: string;
  /** Tenants for which the app is set up, in lower case. */
  readonly tenantIds: readonly string[];
  readonly keys: ConnectorKeys;
  readonly serviceUrls: ServiceUrls;
  readonly seen: SeenActivities;
};

export type ActivityRequest = {
  readonly authorization: string | undefined;
  /** Header `x-ms-tenant-id`. */
  readonly tenantHeader: string | undefined;
  readonly body: Uint8Array;
};

export type Refused = { readonly ok: false; readonly status: 400 | 401 | 403 | 503; readonly code: string };
/** `repeated`: the very activity was taken before; it must have no further effect. */
export type Verified = {
  readonly ok: true;
  readonly body: Record<string, unknown>;
  readonly activity: IncomingActivity;
  readonly repeated: boolean;
};

const issuer = 'https://api.botframework.com';
const channel = 'msteams';
const skewSeconds = 300;

const no = (status: Refused['status'], code: string): Refused => ({ ok: false, status, code });
const Claims = z.object({ serviceurl: z.string().min(1), aud: z.string() });

/** Holds an incoming request against what quality.md §1.A asks for; whatever fails is told by a code, never in words of ours. */
export async function verifyActivity(parts: VerifierParts, request: ActivityRequest): Promise<Verified | Refused> {
  const body = readBody(request.body);
  if (!body.ok) return no(400, body.code);
  const token = /^Bearer ([^\s]+)$/i.exec(request.authorization ?? '')?.[1];
  if (token === undefined) return no(401, 'noToken');
  const signed = await checkToken(parts, token);
  if (!('claims' in signed)) return signed;
  const parsed = IncomingActivity.safeParse(body.value);
  if (!parsed.success) return no(400, 'unreadableActivity');
  const activity = parsed.data;
  // an invoke without an id could take effect again and again; sign-in goes through the tab, and the SDK's own way would call out
  if (activity.type === 'invoke' && (activity.id === undefined || activity.name?.startsWith('signin/') === true))
    return no(403, 'notSupported');
  const refusal = checkPlaces(parts, { activity, ...signed }) ?? checkTenant(parts, activity, request.tenantHeader);
  if (refusal !== null) return refusal;
  const repeated = await isRepeated(parts.seen, activity);
  return { ok: true, body: body.value, activity, repeated };
}

type Signed = { readonly claims: z.infer<typeof Claims>; readonly key: ConnectorKey };

async function checkToken(parts: VerifierParts, token: string): Promise<Signed | Refused> {
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    if (kid === undefined || alg !== 'RS256') return no(401, 'badToken');
    const key = await parts.keys.find(kid);
    if (key === null) return no(401, 'badToken');
    const { payload } = await jwtVerify(token, key.key, {
      algorithms: ['RS256'],
      issuer,
      audience: parts.clientId,
      clockTolerance: skewSeconds,
      requiredClaims: ['exp', 'nbf', 'serviceurl'],
    });
    // jose also takes a list of audiences that names us; the connector never sends one
    const claims = Claims.safeParse(payload);
    return claims.success ? { claims: claims.data, key } : no(401, 'badToken');
  } catch (error) {
    if (error instanceof KeysUnavailable) return no(503, 'keysUnavailable');
    if (error instanceof errors.JOSEError || error instanceof TypeError) return no(401, 'badToken');
    throw error;
  }
}

/** Where the activity comes from and where an answer would go. */
function checkPlaces(
  parts: VerifierParts,
  { activity, claims, key }: Signed & { readonly activity: IncomingActivity },
): Refused | null {
  if (activity.serviceUrl === undefined || !sameServiceUrl(activity.serviceUrl, claims.serviceurl))
    return no(401, 'serviceUrlMismatch');
  if (activity.channelId !== channel) return no(403, 'wrongChannel');
  if (!key.endorsements.includes(channel)) return no(403, 'notEndorsed');
  if (!parts.serviceUrls.allows(activity.serviceUrl)) return no(403, 'serviceUrlNotAllowed');
  return null;
}

function checkTenant(parts: VerifierParts, activity: IncomingActivity, header: string | undefined): Refused | null {
  const tenantId = activity.channelData?.tenant?.id;
  if (tenantId === undefined || activity.conversation.tenantId !== tenantId) return no(403, 'tenantMismatch');
  if (header !== undefined && header !== '' && header.toLowerCase() !== tenantId) return no(403, 'tenantMismatch');
  return parts.tenantIds.includes(tenantId) ? null : no(403, 'tenantNotOnboarded');
}

/** A token is not bound to one activity, so a taken one is remembered for a day. */
async function isRepeated(seen: SeenActivities, activity: IncomingActivity): Promise<boolean> {
  const tenantId = activity.conversation.tenantId;
  if (activity.id === undefined || tenantId === undefined) return false;
  return !(await seen.firstTime(tenantId, activity.conversation.id, activity.id));
}
