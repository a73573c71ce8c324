import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { exportJWK, exportSPKI, type JWK, SignJWT } from 'jose';
import type { AppRegistration } from '../app-registration.ts';
import type { Person } from '../directory/person.ts';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly endorsements: readonly string[] | null;
}

function freshKey(endorsements: readonly string[] | null): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
  return { kid, privateKey, publicKey, endorsements };
}

let shared: { entra: SigningKey; bot: SigningKey } | null = null;

/** One cloud signs for all its tenants with the same keys; so do all the tenants emulated in one process. */
function cloudKeys(): { entra: SigningKey; bot: SigningKey } {
  shared ??= { entra: freshKey(null), bot: freshKey(['msteams', 'skype', 'webchat']) };
  return shared;
}

async function publicJwk(key: SigningKey): Promise<JWK> {
  const jwk = await exportJWK(key.publicKey);
  return {
    kty: 'RSA',
    use: 'sig',
    kid: key.kid,
    x5t: key.kid,
    n: jwk.n ?? '',
    e: jwk.e ?? '',
    ...(key.endorsements ? { endorsements: key.endorsements } : {}),
  };
}

export type Claims = Readonly<Record<string, unknown>>;

export const tabTokenFlaws = [
  'expired',
  'foreignTenant',
  'idToken',
  'v1',
  'noScope',
  'wrongAudience',
  'noneAlg',
  'hs256',
  'foreignAzp',
] as const;
export type TabTokenFlaw = (typeof tabTokenFlaws)[number];

export const botTokenFlaws = ['issuer', 'audience', 'expired', 'noEndorsement', 'serviceUrl', 'unknownKey'] as const;
export type BotTokenFlaw = (typeof botTokenFlaws)[number];

const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const graphAudience = 'https://graph.microsoft.com';
export const botAudience = 'https://api.botframework.com';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const seconds = (): number => Math.floor(Date.now() / 1000);

/** Signs the tokens of the emulated sign-in service and of the Bot Connector. Token times are always real time. */
export class TokenMint {
  #entraKeys: [SigningKey, ...SigningKey[]] = [cloudKeys().entra];
  #botKeys: [SigningKey, ...SigningKey[]] = [cloudKeys().bot];
  #flawedKeys: { unendorsed: SigningKey; strange: SigningKey } | null = null;
  readonly #app: AppRegistration;
  readonly tenantId: string;

  constructor(app: AppRegistration, tenantId: string) {
    this.#app = app;
    this.tenantId = tenantId;
  }

  /** New keys sign from now on; the old ones stay published, as Microsoft rolls them. */
  rotate(): void {
    this.#entraKeys = [freshKey(null), this.#entraKeys[0]];
    this.#botKeys = [freshKey(['msteams', 'skype', 'webchat']), this.#botKeys[0]];
  }

  /** Keys for flawed tokens only; making a key takes a while, so they are made when somebody asks.
   * The one without endorsements is published from the first: verifiers refetch keys only now and then. */
  #flawed(): { unendorsed: SigningKey; strange: SigningKey } {
    this.#flawedKeys ??= { unendorsed: freshKey([]), strange: freshKey(null) };
    return this.#flawedKeys;
  }

  async entraJwks(): Promise<{ keys: JWK[] }> {
    return { keys: await Promise.all(this.#entraKeys.map(publicJwk)) };
  }

  async botJwks(): Promise<{ keys: JWK[] }> {
    return {
      keys: await Promise.all([...this.#botKeys, this.#flawed().unendorsed].map(publicJwk)),
    };
  }

  entraKey(kid: string): KeyObject | undefined {
    return this.#entraKeys.find((key) => key.kid === kid)?.publicKey;
  }

  async sign(claims: Claims, key?: SigningKey): Promise<string> {
    const by = key ?? this.#entraKeys[0];
    return new SignJWT({ ...claims })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: by.kid, x5t: by.kid })
      .sign(by.privateKey);
  }

  #times(lifetime = 3900): { iat: number; nbf: number; exp: number } {
    const now = seconds();
    return { iat: now - 300, nbf: now - 300, exp: now + lifetime };
  }

  /** An app-only access token for a resource, in the v1 shape that Graph and the Bot Connector get. */
  async appToken(resource: string, roles: readonly string[]): Promise<string> {
    const app = this.#app;
    return this.sign({
      aud: resource,
      iss: `https://sts.windows.net/${this.tenantId}/`,
      ...this.#times(),
      aio: randomUUID(),
      app_displayname: app.displayName,
      appid: app.clientId,
      appidacr: '1',
      idp: `https://sts.windows.net/${this.tenantId}/`,
      idtyp: 'app',
      oid: app.servicePrincipalId,
      sub: app.servicePrincipalId,
      tid: this.tenantId,
      uti: randomUUID(),
      ver: '1.0',
      ...(roles.length > 0 ? { roles } : {}),
    });
  }

  /** A delegated Graph token, as on-behalf-of hands it out. */
  async delegatedGraphToken(person: Person, scopes: readonly string[]): Promise<string> {
    return this.sign({
      aud: graphAudience,
      iss: `https://sts.windows.net/${this.tenantId}/`,
      ...this.#times(),
      appid: this.#app.clientId,
      appidacr: '1',
      idtyp: 'user',
      name: person.displayName,
      oid: person.id,
      scp: scopes.join(' '),
      sub: person.id,
      tid: this.tenantId,
      upn: person.userPrincipalName,
      ver: '1.0',
    });
  }

  #tabClaims(person: Person): Record<string, unknown> {
    return {
      aud: this.#app.clientId,
      iss: `https://login.microsoftonline.com/${this.tenantId}/v2.0`,
      ...this.#times(),
      aio: randomUUID(),
      azp: teamsWebClient,
      azpacr: '0',
      name: person.displayName,
      oid: person.id,
      preferred_username: person.userPrincipalName,
      ...(person.roles.length > 0 ? { roles: [...person.roles] } : {}),
      scp: 'access_as_user',
      sid: randomUUID(),
      sub: createHash('sha256').update(`${person.id} ${this.#app.clientId}`).digest('base64url'),
      tid: this.tenantId,
      uti: randomUUID(),
      ver: '2.0',
    };
  }

  /** What getAuthToken hands to the tab, or one spoilt in one way. */
  async tabToken(person: Person, flaw?: TabTokenFlaw): Promise<string> {
    const claims = this.#tabClaims(person);
    const foreign = '11111111-2222-4333-8444-555555555555';
    const spoil: Record<TabTokenFlaw, () => Promise<string> | string> = {
      expired: () => this.sign({ ...claims, iat: seconds() - 7200, nbf: seconds() - 7200, exp: seconds() - 3600 }),
      foreignTenant: () =>
        this.sign({ ...claims, tid: foreign, iss: `https://login.microsoftonline.com/${foreign}/v2.0` }),
      idToken: () => this.sign({ ...claims, scp: undefined, azp: undefined, azpacr: undefined, nonce: randomUUID() }),
      v1: () =>
        this.sign({
          ...claims,
          ver: '1.0',
          iss: `https://sts.windows.net/${this.tenantId}/`,
          aud: `api://${this.#app.clientId}`,
          azp: undefined,
          appid: teamsWebClient,
        }),
      noScope: () => this.sign({ ...claims, scp: undefined }),
      wrongAudience: () => this.sign({ ...claims, aud: graphAudience }),
      noneAlg: () => `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.`,
      hs256: () => this.#signedWithPublicKey(claims),
      foreignAzp: () => this.sign({ ...claims, azp: foreign }),
    };
    return flaw ? spoil[flaw]() : this.sign(claims);
  }

  async #signedWithPublicKey(claims: Claims): Promise<string> {
    const key = this.#entraKeys[0];
    const text = `${encode({ typ: 'JWT', alg: 'HS256', kid: key.kid })}.${encode(claims)}`;
    return `${text}.${createHmac('sha256', await exportSPKI(key.publicKey))
      .update(text)
      .digest('base64url')}`;
  }

  /** What the Bot Connector signs activities with, or one spoilt in one way. */
  async botToken({ serviceUrl, flaw }: { serviceUrl: string; flaw?: BotTokenFlaw | undefined }): Promise<string> {
    const key = this.#botKeys[0];
    const claims = {
      serviceurl: serviceUrl,
      iss: botAudience,
      aud: this.#app.clientId,
      nbf: seconds() - 300,
      exp: seconds() + 3300,
    };
    const spoil: Record<BotTokenFlaw, () => Promise<string>> = {
      issuer: () => this.sign({ ...claims, iss: `https://sts.windows.net/${this.tenantId}/` }, key),
      audience: () => this.sign({ ...claims, aud: '99999999-aaaa-4bbb-8ccc-dddddddddddd' }, key),
      expired: () => this.sign({ ...claims, nbf: seconds() - 7200, exp: seconds() - 3600 }, key),
      noEndorsement: () => this.sign(claims, this.#flawed().unendorsed),
      serviceUrl: () => this.sign({ ...claims, serviceurl: 'https://smba.trafficmanager.net/elsewhere/' }, key),
      unknownKey: () => this.sign(claims, this.#flawed().strange),
    };
    return flaw ? spoil[flaw]() : this.sign(claims, key);
  }
}
