import { type Request, type Response, Router, urlencoded } from 'express';
import { EntraError } from './entra-error.ts';
import { grantToken, type SignIn } from './grants.ts';

/** Where the caller reached us: links in answers lead back the same way, also through a proxy that keeps the host. */
const originOf = (request: Request): string => `${request.protocol}://${request.headers.host ?? '127.0.0.1'}`;

function metadata(origin: string, tenantId: string): object {
  const base = `${origin}/${tenantId}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [
      'sub',
      'iss',
      'cloud_instance_name',
      'aud',
      'exp',
      'iat',
      'nonce',
      'preferred_username',
      'name',
      'tid',
      'ver',
    ],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
  };
}

function unknownTenant(tenant: string): EntraError {
  return new EntraError(
    'invalid_request',
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  );
}

/** Sign-in (`/{tenant}/…`) and the Bot Connector's own OpenID metadata (`/v1/.well-known/…`). */
export function entraRoutes(signIn: SignIn): Router {
  const router = Router();
  const inTenant = (request: Request): void => {
    const tenant = String(request.params.tenant);
    const names = [signIn.tenantId, 'common', 'organizations', 'botframework.com'];
    if (!names.includes(tenant.toLowerCase())) throw unknownTenant(tenant);
  };
  const answer =
    (make: (request: Request) => Promise<unknown>) =>
    async (request: Request, response: Response): Promise<void> => {
      response.set('cache-control', 'no-store');
      try {
        inTenant(request);
        response.json(await make(request));
      } catch (error) {
        if (!(error instanceof EntraError)) throw error;
        response.status(error.status).json(error.body());
      }
    };
  router.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    answer(async (request) => metadata(originOf(request), signIn.tenantId)),
  );
  router.get(
    '/:tenant/discovery/v2.0/keys',
    answer(() => signIn.mint.entraJwks()),
  );
  router.get(
    '/:tenant/discovery/keys',
    answer(() => signIn.mint.entraJwks()),
  );
  router.post(
    '/:tenant/oauth2/v2.0/token',
    urlencoded({ extended: false }),
    answer((request) => grantToken(request.body, signIn)),
  );

  router.get('/v1/.well-known/openidconfiguration', (request, response) => {
    response.json({
      issuer: 'https://api.botframework.com',
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${originOf(request)}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/v1/.well-known/keys', async (_request, response) => {
    response.json(await signIn.mint.botJwks());
  });
  return router;
}
