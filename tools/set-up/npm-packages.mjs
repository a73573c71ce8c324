import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLONE, mustRun, NODE_24, run, SetUpFailure, step } from './steps.mjs';

const MARK = join(CLONE, 'node_modules/.inverso-lock');
const ADVICE = 'npm must reach its registry (npm config get registry); then run the command again.';

/** Installs what package-lock.json names, when it changed since the last time, and the Node 24 that everything runs on. */
export async function npmPackages() {
  const lock = readFileSync(join(CLONE, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readMark() !== hash) {
    if (!isInstalled(JSON.parse(lock.toString('utf8')))) await install();
    writeFileSync(MARK, hash);
  }
  await ensureNode24();
}

async function install() {
  const reason = existsSync(join(CLONE, 'node_modules')) ? 'package-lock.json changed' : 'first run';
  await step('installing npm packages', reason, () =>
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed.'),
  );
}

async function ensureNode24() {
  if (isNode24()) return;
  await step('bringing Node 24', 'the node package has not run its install script', () => {
    npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], 'npm rebuild node failed.');
    if (isNode24()) return;
    throw new SetUpFailure(`${NODE_24} is not Node 24.`, {
      advice:
        'npm must be allowed to run the install script of the package "node": npm config set ignore-scripts false',
    });
  });
}

function isNode24() {
  return existsSync(NODE_24) && run(NODE_24, ['--version']).stdout.startsWith('v24.');
}

/** npm's own record of what lies in node_modules; a developer's `npm install` needs no second installation. */
function isInstalled(lock) {
  const record = join(CLONE, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = there[path];
    return found === undefined ? Boolean(wanted.optional || wanted.peer) : found.integrity === wanted.integrity;
  });
}

/** The npm that runs us, else the one on PATH. */
function npm(args, message) {
  const own = process.env.npm_execpath;
  const options = { message, advice: ADVICE, env: { npm_config_loglevel: 'error' } };
  if (own?.endsWith('.js') && own.includes('npm')) return mustRun(process.execPath, [own, ...args], options);
  return mustRun('npm', args, { ...options, shell: process.platform === 'win32' });
}

function readMark() {
  return existsSync(MARK) ? readFileSync(MARK, 'utf8') : null;
}
