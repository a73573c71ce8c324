import { createPublicKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { AppRegistration } from '../app-registration.ts';
import type { Directory } from '../directory/directory.ts';
import { EntraError } from './entra-error.ts';
import { botAudience, type TokenMint } from './token-mint.ts';

export interface SignIn {
  readonly app: AppRegistration;
  readonly directory: Directory;
  readonly mint: TokenMint;
  readonly tenantId: string;
}

const formSchema = z.object({
  grant_type: z.string(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  client_assertion: z.string().optional(),
  client_assertion_type: z.string().optional(),
  scope: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
});
type TokenForm = z.infer<typeof formSchema>;

export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly scope?: string;
}

const graphResource = 'https://graph.microsoft.com';
const lifetime = 3599;

async function checkAssertion(assertion: string, { app }: SignIn): Promise<void> {
  for (const pem of app.certificates) {
    try {
      await jwtVerify(assertion, createPublicKey(pem), {
        algorithms: ['RS256', 'PS256'],
        issuer: app.clientId,
        subject: app.clientId,
        // Entra allows five minutes of skew; MSAL rounds the assertion's nbf up to the next second
        clockTolerance: 300,
      });
      return;
    } catch (error) {
      if (error instanceof errors.JWTExpired)
        throw new EntraError('invalid_client', 700024, 'Client assertion is not within its valid time range.');
    }
  }
  throw new EntraError(
    'invalid_client',
    700027,
    'The certificate with identifier used to sign the client assertion is not registered on application.',
  );
}

async function authenticateClient(form: TokenForm, signIn: SignIn): Promise<void> {
  if (form.client_id !== signIn.app.clientId) {
    throw new EntraError(
      'unauthorized_client',
      700016,
      `Application with identifier '${form.client_id ?? ''}' was not found in the directory.`,
    );
  }
  if (form.client_assertion) return checkAssertion(form.client_assertion, signIn);
  if (!form.client_secret) {
    throw new EntraError(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  if (form.client_secret !== signIn.app.clientSecret) {
    throw new EntraError(
      'invalid_client',
      7000215,
      'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
    );
  }
}

async function clientCredentials(form: TokenForm, { app, mint }: SignIn): Promise<TokenAnswer> {
  const scope = (form.scope ?? '').trim();
  const [first = ''] = scope.split(/\s+/).filter((word) => !['openid', 'profile', 'offline_access'].includes(word));
  if (!first.endsWith('/.default')) {
    throw new EntraError(
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  }
  const resource = first.slice(0, -'/.default'.length);
  const roles = resource === graphResource ? app.permissions : [];
  if (resource !== graphResource && resource !== botAudience) {
    throw new EntraError(
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant.`,
    );
  }
  return {
    token_type: 'Bearer',
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: await mint.appToken(resource, roles),
  };
}

/** The person whose token the product hands in; Entra takes only a valid token that was made for the product. */
async function assertedPerson(assertion: string, { app, directory, mint, tenantId }: SignIn) {
  const refuse = (number: number, message: string): never => {
    throw new EntraError('invalid_grant', number, message);
  };
  try {
    const header = decodeProtectedHeader(assertion);
    const key = mint.entraKey(header.kid ?? '') ?? refuse(50013, 'Assertion failed signature validation.');
    await jwtVerify(assertion, key, {
      algorithms: ['RS256'],
      audience: [app.clientId, `api://${app.clientId}`],
      clockTolerance: 300,
    });
  } catch (error) {
    if (error instanceof EntraError) throw error;
    if (error instanceof errors.JWTExpired) refuse(500133, 'Assertion is not within its valid time range.');
    refuse(50013, 'Assertion failed signature validation.');
  }
  const claims = decodeJwt(assertion);
  if (claims.tid !== tenantId) refuse(50013, 'Assertion audience does not match the tenant.');
  if (typeof claims.scp !== 'string') refuse(50013, 'Assertion is not an access token with a delegated scope.');
  return directory.find(String(claims.oid)) ?? refuse(50034, 'The user account does not exist in the directory.');
}

async function onBehalfOf(form: TokenForm, signIn: SignIn): Promise<TokenAnswer> {
  const { app, mint } = signIn;
  if (form.requested_token_use !== 'on_behalf_of')
    throw new EntraError(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'requested_token_use'.",
    );
  const person = await assertedPerson(form.assertion ?? '', signIn);
  if (!person.accountEnabled) throw new EntraError('invalid_grant', 50057, 'The user account is disabled.');
  if (app.interactionRequiredFor.includes(person.id)) {
    throw new EntraError(
      'interaction_required',
      50076,
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    );
  }
  const asked = (form.scope ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((scope) => scope.replace(`${graphResource}/`, ''));
  const wanted = asked.includes('.default')
    ? app.consentedScopes
    : asked.filter((s) => !['openid', 'profile', 'offline_access', 'email'].includes(s));
  const missing = wanted.filter((scope) => !app.consentedScopes.includes(scope));
  if (missing.length > 0 || wanted.length === 0) {
    throw new EntraError(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${app.clientId}' named '${app.displayName}'. Send an interactive authorization request for this user and resource.`,
    );
  }
  const token = await mint.delegatedGraphToken(person, wanted);
  return {
    token_type: 'Bearer',
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: token,
    scope: wanted.join(' '),
  };
}

/** The token endpoint: client credentials (secret or certificate) and on-behalf-of. Throws EntraError. */
export async function grantToken(body: unknown, signIn: SignIn): Promise<TokenAnswer> {
  const parsed = formSchema.safeParse(body);
  if (!parsed.success)
    throw new EntraError(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    );
  const form = parsed.data;
  await authenticateClient(form, signIn);
  if (form.grant_type === 'client_credentials') return clientCredentials(form, signIn);
  if (form.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return onBehalfOf(form, signIn);
  throw new EntraError(
    'unsupported_grant_type',
    70003,
    `The app requested an unsupported grant type '${form.grant_type}'.`,
  );
}
