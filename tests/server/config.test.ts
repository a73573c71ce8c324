import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { parseConfig } from '../../src/server/config.ts';

const good = {
  PUBLIC_URL: 'https://inverso.contoso.example',
  MONGODB_URI: 'mongodb://db.contoso.example/inverso?replicaSet=rs0',
  CLIENT_ID: '11111111-2222-4333-8444-555555555555',
  CLIENT_SECRET: 'a-secret',
  TENANT_IDS: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  DATA_KEY: randomBytes(32).toString('base64'),
};

test('when all is set, then the configuration is read', () => {
  expect(parseConfig(good)).toMatchObject({
    ok: true,
    config: { port: 3978, tenantIds: [good.TENANT_IDS], cloud: 'public' },
  });
});

test.each([
  ['an empty client id', { CLIENT_ID: '' }, 'CLIENT_ID'],
  ['an http public URL without LOCAL_ENDPOINTS', { PUBLIC_URL: 'http://inverso.contoso.example' }, 'PUBLIC_URL'],
  ['the common tenant', { TENANT_IDS: 'common' }, 'TENANT_IDS'],
  ['no tenant', { TENANT_IDS: ' , ' }, 'TENANT_IDS'],
  ['an unset key', { DATA_KEY: undefined }, 'DATA_KEY'],
  ['a key of the wrong length', { DATA_KEY: randomBytes(16).toString('base64') }, 'DATA_KEY'],
  ['no database', { MONGODB_URI: undefined }, 'MONGODB_URI'],
  ['neither secret nor certificate', { CLIENT_SECRET: undefined }, 'CLIENT_SECRET'],
  ['a stand-in for Graph in production', { GRAPH_URL: 'http://127.0.0.1:4000' }, 'GRAPH_URL'],
  ['local endpoints in production', { LOCAL_ENDPOINTS: '1', NODE_ENV: 'production' }, 'LOCAL_ENDPOINTS'],
  ['a port beyond all ports', { PORT: '70000' }, 'PORT'],
])('when there is %s, then it is named, and no value is told', (_, change, name) => {
  const result = parseConfig({ ...good, ...change });
  if (result.ok) throw new Error('was taken');
  expect(result.problems.map((p) => p.name)).toContain(name);
  expect(JSON.stringify(result.problems)).not.toContain('a-secret');
});

test('when several values are bad, then all are named at once', () => {
  const result = parseConfig({ ...good, CLIENT_ID: 'x', TENANT_IDS: 'common', DATA_KEY: 'short' });
  expect(result.ok ? [] : result.problems.map((p) => p.name).sort()).toEqual(['CLIENT_ID', 'DATA_KEY', 'TENANT_IDS']);
});

test('whatever stands in the environment, then reading it gives a configuration or problems, and never throws', () => {
  const value = fc.option(fc.string(), { nil: undefined });
  const environment = fc.record(
    Object.fromEntries([...Object.keys(good), 'PORT', 'CLOUD', 'GRAPH_URL'].map((k) => [k, value])),
  );
  fc.assert(
    fc.property(environment, (env) => {
      const result = parseConfig(env);
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
