import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const local = join(here, '../../.local');
const venv = join(local, 'bench-venv');
const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** Times by the clock and of the processor, which a busy neighbour disturbs less. */
export type PeerResult = {
  readonly ms: number[];
  readonly cpuMs: number[];
  readonly pairings: number;
  readonly total: number;
};

/** What `peers.py` can be asked: a solver and the arcs or the matrix it gets, as 32-bit numbers in a file. */
export type PeerTask = {
  readonly solver: 'scipy' | 'ortools-assignment' | 'ortools-flow';
  readonly rows: number;
  readonly cols: number;
  /** Capacity of each column. */
  readonly units: number;
  readonly repeat: number;
  readonly data: Int32Array | Int16Array;
};

/** Runs a Python peer on the same instance; the first time it sets up a private environment with pinned versions. */
export function runPeer({ data, ...task }: PeerTask): PeerResult {
  preparePython();
  const file = join(local, 'bench-instance.bin');
  writeFileSync(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const output = execFileSync(python, [join(here, 'peers.py'), JSON.stringify({ ...task, file })], {
    encoding: 'utf8',
  });
  // The shape is that of peers.py beside this file.
  return JSON.parse(output) as PeerResult;
}

function preparePython(): void {
  const requirements = join(here, 'requirements.txt');
  const mark = join(venv, 'requirements.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === readFileSync(requirements, 'utf8')) return;
  process.stderr.write('Setting up the Python peers in .local/bench-venv (once)\n');
  mkdirSync(local, { recursive: true });
  execFileSync(process.platform === 'win32' ? 'py' : 'python3', ['-m', 'venv', venv]);
  execFileSync(python, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', requirements]);
  writeFileSync(mark, readFileSync(requirements));
}
