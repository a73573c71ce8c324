import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { type Answered, type Client, ids, requestToken, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterEach(() => client.stop());

const json = async (url: string): Promise<Answered> => (await fetch(url)).json();
const tenantId = '11111111-1111-4111-8111-111111111111';
const app = () => ({ client_id: client.emulator.clientId, client_secret: client.emulator.clientSecret });
const graphScope = 'https://graph.microsoft.com/.default';
const tabToken = async (user: string, flaw = '') =>
  (await client.control('GET', `/tokens/tab?user=${user}${flaw && `&flaw=${flaw}`}`)).body.token;
const onBehalf = async (assertion: string, scope = 'User.Read') =>
  requestToken(client.emulator, {
    ...app(),
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    assertion,
    scope,
  });

test('when the metadata is read, then it leads to the keys that sign the tokens', async () => {
  const metadata = await json(`${client.emulator.login}/${tenantId}/v2.0/.well-known/openid-configuration`);
  const { payload } = await jwtVerify(await tabToken(ids.head), createRemoteJWKSet(new URL(metadata.jwks_uri)), {
    issuer: metadata.issuer,
    audience: client.emulator.clientId,
  });
  expect(metadata.issuer).toBe(`https://login.microsoftonline.com/${tenantId}/v2.0`);
  expect(payload).toEqual(
    expect.objectContaining({
      tid: tenantId,
      oid: ids.head,
      ver: '2.0',
      scp: 'access_as_user',
      roles: ['Admin'],
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      preferred_username: 'hal@fabrikam.example',
    }),
  );
});

test('when another tenant is asked, then Entra does not know it', async () => {
  const answer = await fetch(`${client.emulator.login}/22222222-2222-4222-8222-222222222222/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect([answer.status, ((await answer.json()) as Answered).error_codes]).toEqual([400, [90002]]);
});

describe('client credentials', () => {
  test('when secret and scope are right, then the token carries the granted roles', async () => {
    const { status, body } = await requestToken(client.emulator, {
      ...app(),
      grant_type: 'client_credentials',
      scope: graphScope,
    });
    const claims = decodeJwt(body.access_token);
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3599]);
    expect(claims).toEqual(
      expect.objectContaining({
        aud: 'https://graph.microsoft.com',
        appid: client.emulator.clientId,
        idtyp: 'app',
        tid: tenantId,
      }),
    );
    expect(claims.roles).toContain('User.Read.All');
  });

  test.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 7000215],
    ['no secret', { client_secret: '' }, 401, 7000218],
    ['an unknown app', { client_id: randomUUID() }, 400, 700016],
    ['a scope without .default', { scope: 'User.Read' }, 400, 1002012],
    ['an unknown resource', { scope: 'https://vault.azure.net/.default' }, 400, 500011],
    ['an unknown grant', { grant_type: 'password' }, 400, 70003],
  ])('when there is %s, then it is refused with its number', async (_what, change, status, number) => {
    const answer = await requestToken(client.emulator, {
      ...app(),
      grant_type: 'client_credentials',
      scope: graphScope,
      ...change,
    });
    expect([answer.status, answer.body.error_codes]).toEqual([status, [number]]);
    expect(answer.body.error_description).toContain(`AADSTS${number}:`);
  });

  test('when a certificate was uploaded, then an assertion signed with it is taken, and no other', async () => {
    const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
    const [own, other] = [pair(), pair()];
    await client.control('PUT', '/app', { certificates: [own.publicKey.export({ type: 'spki', format: 'pem' })] });
    const ask = async (key: typeof own.privateKey) => {
      const assertion = await new SignJWT({})
        .setProtectedHeader({ alg: 'RS256', x5t: 'x' })
        .setIssuer(client.emulator.clientId)
        .setSubject(client.emulator.clientId)
        .setAudience(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
        .setJti(randomUUID())
        .setExpirationTime('5m')
        .sign(key);
      return requestToken(client.emulator, {
        client_id: client.emulator.clientId,
        grant_type: 'client_credentials',
        scope: graphScope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      });
    };
    const [right, wrong] = [await ask(own.privateKey), await ask(other.privateKey)];
    expect([right.status, wrong.status, wrong.body.error_codes]).toEqual([200, 401, [700027]]);
  });
});

describe('on behalf of', () => {
  test("when the scope is consented, then the token is the person's", async () => {
    const { status, body } = await onBehalf(await tabToken(ids.lead));
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token)).toEqual(
      expect.objectContaining({ scp: 'User.Read', oid: ids.lead, idtyp: 'user' }),
    );
  });

  test('when consent is missing, then the refusal says so', async () => {
    const { body } = await onBehalf(await tabToken(ids.lead), 'Calendars.Read');
    expect([body.error, body.suberror, body.error_codes]).toEqual(['invalid_grant', 'consent_required', [65001]]);
  });

  test('when conditional access wants more, then interaction is required', async () => {
    await client.control('PUT', '/app', { interactionRequiredFor: [ids.lead] });
    const { body } = await onBehalf(await tabToken(ids.lead));
    expect([body.error, body.error_codes]).toEqual(['interaction_required', [50076]]);
  });

  test.each(['expired', 'foreignTenant', 'idToken', 'wrongAudience', 'noneAlg', 'hs256'])(
    'when the assertion is flawed (%s), then it is refused',
    async (flaw) => {
      expect((await onBehalf(await tabToken(ids.lead, flaw))).body.error).toBe('invalid_grant');
    },
  );
});

describe('tokens for tests', () => {
  const claimsOf = async (flaw: string) => decodeJwt(await tabToken(ids.head, flaw));

  test('when a flaw is asked for, then the token has that flaw', async () => {
    expect((await claimsOf('expired')).exp).toBeLessThan(Date.now() / 1000 - 300);
    expect((await claimsOf('foreignTenant')).tid).not.toBe(tenantId);
    expect(await claimsOf('idToken')).not.toHaveProperty('scp');
    expect(await claimsOf('v1')).toEqual(
      expect.objectContaining({ ver: '1.0', iss: `https://sts.windows.net/${tenantId}/` }),
    );
    expect(await claimsOf('noScope')).not.toHaveProperty('scp');
    expect((await claimsOf('wrongAudience')).aud).not.toBe(client.emulator.clientId);
    expect((await claimsOf('foreignAzp')).azp).not.toBe('5e3ce6c0-2b1f-4285-8d4b-75ee78787346');
    expect([
      decodeProtectedHeader(await tabToken(ids.head, 'noneAlg')).alg,
      decodeProtectedHeader(await tabToken(ids.head, 'hs256')).alg,
    ]).toEqual(['none', 'HS256']);
  });

  test('when an unknown flaw or person is asked for, or the account is disabled, then it is refused', async () => {
    const status = async (path: string) => (await client.control('GET', path)).status;
    expect([
      await status(`/tokens/tab?user=${ids.head}&flaw=odd`),
      await status('/tokens/tab?user=nobody'),
      await status(`/tokens/tab?user=${ids.left}`),
      await status('/tokens/bot?flaw=odd'),
    ]).toEqual([400, 404, 403, 400]);
  });

  test('when keys are rotated, then new tokens verify with the new set and old ones still do', async () => {
    const keys = () => json(`${client.emulator.login}/${tenantId}/discovery/v2.0/keys`);
    const before = await tabToken(ids.head);
    const known = createLocalJWKSet(await keys());
    await client.control('POST', '/tokens/rotate');
    const after = await tabToken(ids.head);
    const now = createLocalJWKSet(await keys());
    await expect(jwtVerify(after, known)).rejects.toThrow();
    await expect(jwtVerify(after, now)).resolves.toBeDefined();
    await expect(jwtVerify(before, now)).resolves.toBeDefined();
  });

  test('when a Bot Connector token is flawed, then it is flawed in that way alone', async () => {
    const keys = await json(`${client.emulator.botOpenId}/v1/.well-known/keys`);
    const sound = async (flaw: string) => {
      const { body } = await client.control('GET', `/tokens/bot?flaw=${flaw}`);
      const key = keys.keys.find((k: { kid: string }) => k.kid === decodeProtectedHeader(body.token).kid);
      const claims = decodeJwt(body.token);
      return {
        issuer: claims.iss === 'https://api.botframework.com',
        audience: claims.aud === client.emulator.clientId,
        expired: (claims.exp ?? 0) > Date.now() / 1000,
        noEndorsement: key === undefined || key.endorsements.includes('msteams'),
        serviceUrl: claims.serviceurl === client.emulator.connector,
        unknownKey: key !== undefined,
      };
    };
    for (const flaw of ['issuer', 'audience', 'expired', 'noEndorsement', 'serviceUrl', 'unknownKey']) {
      expect(
        Object.entries(await sound(flaw))
          .filter(([, fine]) => !fine)
          .map(([name]) => name),
      ).toEqual([flaw]);
    }
  });
});
