import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const tools = resolve(import.meta.dirname, '../../tools');
const fakeNpm = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
if (process.env.NPM_FAILS) { console.log('registry said no'); process.exit(1); }
`;
const command = `
if (process.argv[2] === 'wait') { process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); }
process.stdout.write(JSON.stringify({ args: process.argv.slice(2), chromium: process.env.CHROMIUM_PATH ?? null }));
if (process.argv[2] !== 'wait') process.exitCode = Number(process.argv[2] ?? 0);
`;

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'inverso-set-up-'));
  for (const dir of ['tools', 'src/server', 'node_modules/node/bin', 'empty-path']) {
    mkdirSync(join(clone, dir), { recursive: true });
  }
  cpSync(join(tools, 'set-up'), join(clone, 'tools/set-up'), { recursive: true });
  cpSync(join(tools, 'set-up.mjs'), join(clone, 'tools/set-up.mjs'));
  symlinkSync(process.execPath, join(clone, 'node_modules/node/bin/node'));
  const write = (file: string, text: string) => writeFileSync(join(clone, file), text);
  write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity: 'one' } } }));
  write('npm-cli.js', fakeNpm);
  for (const script of ['tools/pair.ts', 'tools/test.ts', 'tools/start.ts', 'src/server/main.ts'])
    write(script, command);
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const environment = (more: Record<string, string> = {}) => ({
  PATH: join(clone, 'empty-path'),
  npm_execpath: join(clone, 'npm-cli.js'),
  ...more,
});

function setUp(args: readonly string[], more: Record<string, string> = {}) {
  const script = join(clone, 'tools/set-up.mjs');
  const done = spawnSync(process.execPath, [script, ...args], { cwd: clone, env: environment(more), encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function installed(integrity: string): void {
  const record = { packages: { 'node_modules/a': { integrity } } };
  writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify(record));
}

const npmCalls = () => {
  const file = join(clone, 'npm-calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};

test.each([
  [[], 'No command given.'],
  [['dance'], 'There is no command "dance".'],
  [['toString'], 'There is no command "toString".'],
])('when the command is %j, then it is refused with the list of commands', (args, said) => {
  const { code, err } = setUp(args);
  expect(code).toBe(64);
  expect(err).toContain(said);
  expect(err).toContain('Commands: start, test, serve');
});

describe('npm packages', () => {
  test('when this is the first run, then they are installed once, and said on one line', () => {
    const first = setUp(['pair', '0', '--flag']);
    expect(first).toMatchObject({ code: 0, out: '{"args":["0","--flag"],"chromium":null}' });
    expect(first.err).toMatch(/^set-up: installing npm packages \(.+\) … \d+\.\d s\n$/);
    expect(setUp(['pair'])).toMatchObject({ code: 0, err: '' });
    expect(npmCalls()).toHaveLength(1);
  });

  test('when a developer installed what the lock file names, then nothing is installed again', () => {
    installed('one');
    expect(setUp(['pair'])).toMatchObject({ code: 0, err: '' });
    expect(npmCalls()).toEqual([]);
  });

  test('when the lock file names something else, then it is installed', () => {
    installed('another');
    expect(setUp(['pair']).err).toContain('package-lock.json changed');
    expect(npmCalls()).toEqual(['ci --no-audit --no-fund --loglevel=error']);
  });

  test('when npm fails, then exit 69 with its output and what to do, and the next run tries again', () => {
    const { code, err } = setUp(['pair'], { NPM_FAILS: '1' });
    expect(code).toBe(69);
    expect(err).toContain('registry said no');
    expect(err).toContain('npm must reach its registry');
    expect(setUp(['pair']).code).toBe(0);
  });

  test('when two commands come at once, then one installs and the other waits', async () => {
    const script = join(clone, 'tools/set-up.mjs');
    const both = [0, 1].map(() => spawn(process.execPath, [script, 'pair'], { cwd: clone, env: environment() }));
    const codes = await Promise.all(both.map(async (child) => (await once(child, 'close'))[0] as number));
    expect(codes).toEqual([0, 0]);
    expect(npmCalls()).toHaveLength(1);
  });
});

describe('what a command needs', () => {
  beforeEach(() => installed('one'));

  test('when there is no Python, then start says what to install, and serve does not care', () => {
    const { code, err } = setUp(['start']);
    expect(code).toBe(69);
    expect(err).toContain('Install CPython 3.10, 3.11, 3.12 or 3.13');
    expect(err).toContain('set MONGODB_URI');
    expect(setUp(['serve'])).toMatchObject({ code: 0, err: '' });
  });

  test('when MONGODB_URI is set, then start needs no Python', () => {
    expect(setUp(['start'], { MONGODB_URI: 'mongodb://example' })).toMatchObject({ code: 0, err: '' });
  });

  test('when CHROMIUM_PATH names a browser, then the tests get it; when it names nothing, then exit 69', () => {
    const MONGODB_URI = 'mongodb://example';
    const given = setUp(['test'], { MONGODB_URI, CHROMIUM_PATH: process.execPath });
    expect(given.out).toBe(JSON.stringify({ args: [], chromium: process.execPath }));
    const wrong = setUp(['test'], { MONGODB_URI, CHROMIUM_PATH: join(clone, 'no-browser') });
    expect(wrong.code).toBe(69);
    expect(wrong.err).toContain('Install Chromium');
  });
});

describe('the command itself', () => {
  beforeEach(() => installed('one'));

  test('when it ends with a code, then so does the set-up', () => {
    expect(setUp(['pair', '65']).code).toBe(65);
  });

  test('when the set-up gets a signal, then the command gets it', async () => {
    const script = join(clone, 'tools/set-up.mjs');
    const child = spawn(process.execPath, [script, 'pair', 'wait'], { cwd: clone, env: environment() });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([7, null]);
  });
});
