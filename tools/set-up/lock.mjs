// Two commands at once in one clone must not install twice: a directory is the lock, because making one is atomic.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOCAL, SetUpFailure, say } from './steps.mjs';

const LOCK = join(LOCAL, 'set-up.lock');
const HOLDER = join(LOCK, 'pid');
const WAIT_MS = 15 * 60_000;

export async function withLock(work) {
  mkdirSync(LOCAL, { recursive: true });
  await acquire();
  const release = () => rmSync(LOCK, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire() {
  const until = Date.now() + WAIT_MS;
  let said = false;
  while (!tryAcquire()) {
    if (Date.now() > until)
      throw new SetUpFailure(`Another set-up holds ${LOCK}.`, { advice: 'Remove that directory if none is running.' });
    if (!said) say('waiting for another set-up of this clone');
    said = true;
    await sleep(250);
  }
}

function tryAcquire() {
  try {
    mkdirSync(LOCK);
    writeFileSync(HOLDER, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(HOLDER, 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    if (error.code === 'EPERM') return false;
    // Between the two writes of its holder there is no pid yet, for a moment only.
    return ageOfLockMs() > 10_000;
  }
}

function ageOfLockMs() {
  try {
    return Date.now() - statSync(LOCK).mtimeMs;
  } catch {
    return 0;
  }
}
