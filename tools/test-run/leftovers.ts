import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, stopProcess } from '../processes.ts';

const GRACE_MS = 10_000;

export interface Leftover {
  readonly pid: number;
  readonly command: string;
}

/**
 * Ends every process that still carries this run's mark in its environment (`name=value`), after `graceMs` in which it
 * may end by itself, and returns those that had to be ended. Only Linux shows the environment of a process; elsewhere the list is empty.
 */
export async function endLeftovers(mark: string, graceMs: number = GRACE_MS): Promise<readonly Leftover[]> {
  if (process.platform !== 'linux') return [];
  const until = Date.now() + graceMs;
  let left = carrying(mark);
  while (left.length > 0 && Date.now() < until) {
    await sleep(100);
    left = carrying(mark);
  }
  await Promise.all(left.map(({ pid }) => stopProcess(pid, 3_000)));
  return left;
}

function carrying(mark: string): readonly Leftover[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return pids
    .filter((pid) => environmentOf(pid).includes(mark))
    .map((pid) => ({ pid, command: commandOf(pid) }))
    .filter((found): found is Leftover => found.command !== null);
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    // Gone meanwhile, or of another user.
    return [];
  }
}
