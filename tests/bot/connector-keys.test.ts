import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK } from 'jose';
import { ConnectorKeys, KeysUnavailable } from '../../src/bot/auth/connector-keys.ts';
import { sameServiceUrl, serviceUrls } from '../../src/bot/auth/service-url.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

let server: Server;
let origin: string;
let published: { kid: string; endorsements?: string[] }[];
let up: boolean;
let reads: number;
let now: number;

beforeEach(async () => {
  [published, up, reads, now] = [[{ kid: 'first', endorsements: ['msteams'] }], true, 0, 0];
  const jwk = await exportJWK(publicKey);
  server = createServer((req, res) => {
    if (!up) return void res.writeHead(503).end();
    res.setHeader('content-type', 'application/json');
    if (req.url === '/metadata') return void res.end(JSON.stringify({ jwks_uri: `${origin}/keys` }));
    reads += 1;
    const odd = [{ kid: 'elliptic', kty: 'EC' }, 'nonsense', null];
    res.end(JSON.stringify({ keys: [...published.map((k) => ({ ...jwk, ...k })), ...odd] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const open = () => new ConnectorKeys(`${origin}/metadata`, () => now);

test('when a key is published, then it is found with its endorsements; many who ask at once cause one reading', async () => {
  const keys = open();
  const found = await Promise.all(Array.from({ length: 20 }, () => keys.find('first')));
  expect(found.every((f) => f?.endorsements.includes('msteams'))).toBe(true);
  expect(reads).toBe(1);
});

test('when a key names no endorsements, or is no RSA key, then it has none, or is not known', async () => {
  published = [{ kid: 'bare' }];
  const keys = open();
  expect(await keys.find('bare')).toMatchObject({ endorsements: [] });
  expect(await keys.find('elliptic')).toBeNull();
});

test('when keys are rolled, then the new one is found after a minute at most, and the one that is gone no longer after a day', async () => {
  const keys = open();
  await keys.find('first');
  published = [{ kid: 'second', endorsements: ['msteams'] }];
  expect(await keys.find('second')).toBeNull();
  now = 61_000;
  expect(await keys.find('second')).not.toBeNull();
  published = [{ kid: 'third' }];
  now += 25 * 3_600_000;
  expect(await keys.find('second')).toBeNull();
});

test('when the publisher is away, then known keys stay good; without any the failure is ours', async () => {
  const keys = open();
  await keys.find('first');
  up = false;
  now = 25 * 3_600_000;
  expect(await keys.find('first')).not.toBeNull();
  await expect(open().find('first')).rejects.toThrow(KeysUnavailable);
});

test('when the publisher was away at first, then the next question asks again', async () => {
  up = false;
  const keys = open();
  await expect(keys.find('first')).rejects.toThrow(KeysUnavailable);
  up = true;
  expect(await keys.find('first')).not.toBeNull();
});

describe('service URLs', () => {
  const real = serviceUrls('public', []);
  test.each([
    'https://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net/emea/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/gcch',
    'https://smba.infra.dod.teams.microsoft.us/dod',
  ])('when it is %s, then it is allowed', (url) => expect(real.allows(url)).toBe(true));

  test.each([
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net:444/teams/',
    'https://user:pass@smba.trafficmanager.net/teams/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://xsmba.trafficmanager.net/',
    'http://127.0.0.1:4000/teams',
    'ftp://smba.trafficmanager.net/',
    'no url',
    '',
  ])('when it is %p, then it is not', (url) => expect(real.allows(url)).toBe(false));

  test('when local ones are named, then exactly their origins are allowed besides', () => {
    const local = serviceUrls('public', ['http://127.0.0.1:4000']);
    expect(local.allows('http://127.0.0.1:4000/teams/')).toBe(true);
    expect(local.allows('http://127.0.0.1:4001/teams/')).toBe(false);
    expect(local.allows('http://127.0.0.1.evil.example:4000/')).toBe(false);
    expect(local.home).toBe('http://127.0.0.1:4000/teams');
    expect(serviceUrls('public', ['http://127.0.0.1:4000/emea/']).home).toBe('http://127.0.0.1:4000/emea');
    expect(real.home).toBe('https://smba.trafficmanager.net/teams');
    expect(serviceUrls('gcc', []).home).toBe('https://smba.infra.gcc.teams.microsoft.com/teams');
  });

  test('when two differ in case or a slash at the end, then they are the same', () => {
    expect(sameServiceUrl('https://SMBA.trafficmanager.net/Teams/', 'https://smba.trafficmanager.net/teams')).toBe(
      true,
    );
    expect(sameServiceUrl('https://smba.trafficmanager.net/teams', 'https://smba.trafficmanager.net/emea')).toBe(false);
  });
});
