import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  AuthError,
  ClientAuthErrorCodes,
  ConfidentialClientApplication,
  type Configuration,
  type INetworkModule,
} from '@azure/msal-node';

/** How the app proves itself: a secret, or PEM text that holds a certificate and its private key. */
export type Credential = { readonly secret: string } | { readonly certificatePem: string };

export type Tokens = {
  /** An app-only token (client credentials) of the tenant for scopes such as `https://graph.microsoft.com/.default`; kept until shortly before it expires. Throws SignInProblem. */
  acquire(tenantId: string, scopes: readonly string[]): Promise<string>;
  /** A token other than `stale`, which the service refused. */
  renew(tenantId: string, scopes: readonly string[], stale: string): Promise<string>;
};

/** The app could not sign in: its code is Entra's (`invalid_client`) or MSAL's, without any text of theirs. */
export class SignInProblem extends Error {
  readonly code: string;
  /** The login host could not be reached; it passes by itself. */
  readonly passing: boolean;

  constructor(code: string) {
    super(`The app could not sign in: ${code}`);
    this.name = 'SignInProblem';
    this.code = code;
    this.passing = code === ClientAuthErrorCodes.networkError;
  }
}

function authOf(clientId: string, credential: Credential): Configuration['auth'] {
  if ('secret' in credential) return { clientId, clientSecret: credential.secret };
  const certificate = new X509Certificate(credential.certificatePem);
  const privateKey = createPrivateKey(credential.certificatePem).export({ type: 'pkcs8', format: 'pem' }).toString();
  const thumbprintSha256 = certificate.fingerprint256.replaceAll(':', '');
  return { clientId, clientCertificate: { thumbprintSha256, privateKey, x5c: certificate.toString() } };
}

export type TokenSource = {
  readonly clientId: string;
  readonly credential: Credential;
  readonly loginHost: string;
  readonly network: INetworkModule;
};

/** The one token cache of the process. Calls for the same token at the same time share one request. */
export function openTokens(source: TokenSource): Tokens {
  const apps = new Map<string, ConfidentialClientApplication>();
  const running = new Map<string, Promise<string>>();
  const appOf = (tenantId: string): ConfidentialClientApplication => {
    const known = apps.get(tenantId);
    if (known !== undefined) return known;
    const authority = `${source.loginHost}/${encodeURIComponent(tenantId)}`;
    const auth = { ...authOf(source.clientId, source.credential), authority };
    const app = new ConfidentialClientApplication({ auth, system: { networkClient: source.network } });
    apps.set(tenantId, app);
    return app;
  };
  const ask = async (tenantId: string, scopes: readonly string[], skipCache: boolean): Promise<string> => {
    try {
      const result = await appOf(tenantId).acquireTokenByClientCredential({ scopes: [...scopes], skipCache });
      if (result === null) throw new SignInProblem('no_token');
      return result.accessToken;
    } catch (error) {
      throw error instanceof AuthError ? new SignInProblem(error.errorCode) : error;
    }
  };
  const shared = (tenantId: string, scopes: readonly string[], skipCache: boolean): Promise<string> => {
    const key = [tenantId, skipCache, ...scopes].join(' ');
    const known = running.get(key);
    if (known !== undefined) return known;
    const asked = ask(tenantId, scopes, skipCache).finally(() => running.delete(key));
    running.set(key, asked);
    return asked;
  };
  return {
    acquire: (tenantId, scopes) => shared(tenantId, scopes, false),
    renew: async (tenantId, scopes, stale) => {
      const current = await shared(tenantId, scopes, false);
      return current === stale ? shared(tenantId, scopes, true) : current;
    },
  };
}
