import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A zombie that a container's first process never collects has ended all the same.
  return process.platform !== 'linux' || !/\) Z /.test(procFile(pid, 'stat'));
}

/** The command line of a living process; null when there is none, or the system does not tell. */
export function commandOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  const line = readCommand(pid).trim();
  return line === '' ? null : line;
}

function readCommand(pid: number): string {
  // Slim containers have no `ps`.
  if (process.platform === 'linux') return procFile(pid, 'cmdline').replaceAll('\0', ' ');
  const windows = ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`];
  const asked =
    process.platform === 'win32'
      ? spawnSync('powershell', windows, { encoding: 'utf8' })
      : spawnSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout : '';
}

function procFile(pid: number, name: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** SIGTERM, and SIGKILL when the process is still there after `timeOutMs`. Resolves when it is gone. */
export async function stopProcess(pid: number, timeOutMs: number): Promise<void> {
  send(pid, 'SIGTERM');
  const until = Date.now() + timeOutMs;
  while (isAlive(pid) && Date.now() < until) await sleep(50);
  if (!isAlive(pid)) return;
  send(pid, 'SIGKILL');
  while (isAlive(pid) && Date.now() < until + 5_000) await sleep(50);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
}
