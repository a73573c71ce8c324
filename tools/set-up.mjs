// node tools/set-up.mjs COMMAND [arguments]: brings what COMMAND needs, then runs it with Node 24.
// Itself it runs on Node 18 or newer, without any package. Silent when nothing is missing.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from './set-up/chromium.mjs';
import { database } from './set-up/database.mjs';
import { withLock } from './set-up/lock.mjs';
import { npmPackages } from './set-up/npm-packages.mjs';
import { tabPages, windowPages } from './set-up/pages.mjs';
import { CLONE, NODE_24, SetUpFailure } from './set-up/steps.mjs';

const OLDEST_NODE = 18;
const COMMANDS = {
  start: { script: 'tools/start.ts', needs: [database, tabPages, windowPages] },
  // The build of the pages is one of its stages: a broken page must not hide what the other stages find.
  test: { script: 'tools/test.ts', needs: [database, chromium] },
  serve: { script: 'src/server/main.ts', needs: [tabPages] },
  emulator: { script: 'emulator/main.ts', needs: [windowPages] },
  package: { script: 'tools/package.ts', needs: [] },
  pair: { script: 'tools/pair.ts', needs: [] },
  assign: { script: 'tools/assign.ts', needs: [] },
  impact: { script: 'tools/impact.ts', needs: [] },
  cards: { script: 'tools/cards.ts', needs: [database, chromium] },
  bench: { script: 'tools/bench/main.ts', needs: [database] },
  simulate: { script: 'tools/simulate.ts', needs: [database] },
  screenshots: { script: 'tools/screenshots.ts', needs: [database, chromium, tabPages, windowPages] },
};

async function main() {
  const [name, ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) {
    const advice = `Commands: ${Object.keys(COMMANDS).join(', ')}.`;
    throw new SetUpFailure(name ? `There is no command "${name}".` : 'No command given.', { advice, exitCode: 64 });
  }
  if (!existsSync(join(CLONE, command.script))) {
    throw new SetUpFailure(`"${name}" needs ${command.script}, which is not in this clone.`, { exitCode: 64 });
  }
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new SetUpFailure(`Node ${process.versions.node} is too old.`, {
      advice: `Install Node ${OLDEST_NODE} or newer from https://nodejs.org.`,
    });
  }
  await withLock(async () => {
    for (const need of [npmPackages, ...command.needs]) await need();
  });
  runCommand(command.script, args);
}

function runCommand(script, args) {
  const preload = pathToFileURL(join(CLONE, 'tools/set-up/end-with-parent.mjs')).href;
  const bin = join(CLONE, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(NODE_24, ['--import', preload, join(CLONE, script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  const watch = whenNpmDies(() => child.kill('SIGTERM'));
  child.on('error', fail);
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    for (const each of signals) process.off(each, pass);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
    child.channel?.unref();
  });
}

/** npm passes a signal to the shell between us at most, which dies without passing it on; a new parent tells that one did. */
function whenNpmDies(end) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const before = parents();
  return setInterval(() => parents() !== before && end(), 500);
}

/** Our parent and, where that is npm's shell and Linux tells, the shell's. */
function parents() {
  const parent = process.ppid;
  try {
    if (!/^(\/bin\/)?sh\0-c\0/.test(readFileSync(`/proc/${parent}/cmdline`, 'utf8'))) return `${parent}`;
    return `${parent} ${/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8'))?.[1]}`;
  } catch {
    return `${parent}`;
  }
}

function fail(error) {
  process.stderr.write(`set-up: ${error.message}\n`);
  if (error.output) process.stderr.write(`${error.output.trimEnd()}\n`);
  if (error.advice) process.stderr.write(`set-up: ${error.advice}\n`);
  if (!(error instanceof SetUpFailure)) process.stderr.write(`${error.stack}\n`);
  process.exitCode = error.exitCode ?? 1;
}

main().catch(fail);
