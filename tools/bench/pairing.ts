import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { munkres } from 'munkres';
import { groupByRow } from '../../src/domain/matching/optimiser/arcs.ts';
import { certificateOf } from '../../src/domain/matching/optimiser/certificate.ts';
import { type Optimum, optimise } from '../../src/domain/matching/optimiser/optimise.ts';
import { Residual } from '../../src/domain/matching/optimiser/residual.ts';
import { solveArcs } from '../../src/domain/matching/optimiser/solve-arcs.ts';
import { scoreRow } from '../../src/domain/matching/pair-table.ts';
import { type Kind, matrix, packed, type SparseShape, sparse, tableOf } from './instances.ts';
import { type PeerResult, type PeerTask, runPeer } from './python-peers.ts';
import { randomFrom } from './random.ts';

const kinds: readonly Kind[] = ['realistic', 'uniform'];
const never = () => false;

/** Measures the cases whose names contain `part`. */
export function* pairingCases(part: string): Generator<Figures> {
  for (const [name, measure] of cases()) if (name.includes(part)) yield { case: name, ...measure() };
}

type Figures = { readonly correct: boolean } & Readonly<Record<string, number | boolean | string>>;
type Case = readonly [name: string, measure: () => Figures];

function* cases(): Generator<Case> {
  for (const kind of kinds) for (const size of [2000, 5000]) yield [`dense-${kind}-${size}`, () => dense(kind, size)];
  for (const kind of kinds) {
    const square = (size: number): SparseShape => ({ kind, rows: size, cols: size, perRow: 100, perfect: true });
    yield [`sparse-square-${kind}-10000x100`, () => against('ortools-assignment', square(10_000), 1)];
    const left = { kind, rows: 10_000, cols: 6000, perRow: 100, perfect: false };
    yield [`sparse-left-over-${kind}-10000x6000`, () => against('ortools-flow', left, 1)];
    const tight = { kind, rows: 10_000, cols: 3334, perRow: 100, perfect: false };
    yield [`sparse-tight-${kind}-10000x3334x3`, () => against('ortools-flow', tight, 3)];
    yield [`sparse-square-${kind}-50000x100`, () => against('ortools-assignment', square(50_000), 1)];
  }
  for (const kind of kinds) yield [`changes-${kind}-2000`, () => changes(kind, 2000)];
  yield ['scores-10000', () => scores(10_000)];
  yield ['whole-run-10000', () => wholeRun(10_000)];
}

type Timed<T> = { readonly ms: number[]; readonly cpuMs: number[]; readonly last: T };

/** Milliseconds of each of `times` runs, by the clock and of the processor (all threads, so with garbage collection). */
function timed<T>(times: number, work: () => T): Timed<T> {
  const ms: number[] = [];
  const cpuMs: number[] = [];
  let last: T | undefined;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    last = work();
    const used = process.cpuUsage(cpu);
    ms.push(performance.now() - started);
    cpuMs.push((used.user + used.system) / 1000);
  }
  return { ms, cpuMs, last: last as T };
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[sorted.length >> 1]! * 100) / 100;
};
/**
 * Ours and the peer in turn, so that a busy neighbour disturbs both alike. The first of ours, still being compiled, counts
 * too.
 */
function inTurn<T>(work: () => T, peer: () => PeerResult): Timed<T> & { readonly peer: PeerResult } {
  const rounds = [0, 1, 2].map(() => ({ ours: timed(2, work), peer: peer() }));
  const { ours, peer: last } = rounds.at(-1)!;
  return {
    ms: rounds.flatMap((round) => round.ours.ms),
    cpuMs: rounds.flatMap((round) => round.ours.cpuMs),
    last: ours.last,
    peer: {
      ...last,
      ms: rounds.flatMap((round) => round.peer.ms),
      cpuMs: rounds.flatMap((round) => round.peer.cpuMs),
    },
  };
}

const ratio = (ours: readonly number[], peer: readonly number[]): number =>
  Math.round((median(ours) / median(peer)) * 1000) / 1000;

function sourceOf(data: Int16Array, size: number) {
  const units = () => new Int32Array(size).fill(1);
  const row = (r: number) => data.subarray(r * size, (r + 1) * size);
  return { rowUnits: units(), colUnits: units(), row };
}

const solveMatrix = (data: Int16Array, size: number): Optimum =>
  optimise(sourceOf(data, size), { standing: [], onProgress: () => {}, shouldStop: never });

function dense(kind: Kind, size: number): Figures {
  const data = matrix(kind, size);
  const task: PeerTask = { solver: 'scipy', rows: size, cols: size, units: 1, repeat: 1, data };
  const { peer, ...ours } = inTurn(
    () => solveMatrix(data, size),
    () => runPeer(task),
  );
  const { pairs, total, bound } = ours.last;
  const figures = {
    ms: median(ours.ms),
    firstMs: Math.round(ours.ms[0]!),
    scipyMs: median(peer.ms),
    ratio: ratio(ours.ms, peer.ms),
    cpuRatio: ratio(ours.cpuMs, peer.cpuMs),
    pairings: pairs.length,
    total,
    bound,
    correct: pairs.length === peer.pairings && total === peer.total && bound === total,
  };
  return size > 2000 ? figures : { ...figures, ...besideMunkres(data, { size, ours: ours.ms }) };
}

function besideMunkres(data: Int16Array, { size, ours }: { size: number; ours: readonly number[] }) {
  const cost = Array.from({ length: size }, (_, r) =>
    Array.from(data.subarray(r * size, (r + 1) * size), (score) => (score < 0 ? 1e7 : 1000 - score)),
  );
  const { ms } = timed(2, () => munkres(cost));
  return { munkresMs: median(ms), ratioToMunkres: ratio(ours, ms) };
}

/** Times include loading the arcs on both sides. */
function against(solver: PeerTask['solver'], shape: SparseShape, units: number): Figures {
  const list = sparse(shape);
  const rowUnits = new Int32Array(shape.rows).fill(1);
  const colUnits = new Int32Array(shape.cols).fill(units);
  const task: PeerTask = { solver, rows: shape.rows, cols: shape.cols, units, repeat: 1, data: packed(list) };
  const { peer, ...ours } = inTurn(
    () => solveArcs(groupByRow(list, rowUnits, colUnits), never),
    () => runPeer(task),
  );
  const { count, total, bound } = ours.last;
  return {
    ms: median(ours.ms),
    peer: solver,
    peerMs: median(peer.ms),
    ratio: ratio(ours.ms, peer.ms),
    cpuRatio: ratio(ours.cpuMs, peer.cpuMs),
    pairings: count,
    total,
    correct: count === peer.pairings && total === peer.total && bound === total,
  };
}

function changes(kind: Kind, size: number): Figures {
  const data = matrix(kind, size);
  const cold = timed(5, () => solveMatrix(data, size));
  const optimum = cold.last;
  if (optimum.duals === null) return { correct: false };
  const proved = { ...optimum, duals: optimum.duals };
  const random = randomFrom(3);
  const prepared = timed(1, () => {
    const residual = new Residual(certificateOf(proved, false));
    residual.prepareForRepairs();
    return residual;
  });
  const refusals = timed(40, () => {
    const pairs = prepared.last.pairs;
    const [row, col] = pairs[Math.floor(random() * pairs.length)]!;
    return prepared.last.forbid(row, col);
  });
  const alternatives = timed(9, () => {
    const residual = new Residual(certificateOf(proved, true));
    residual.measureFrom(Math.floor(random() * size));
    return residual;
  });
  return {
    coldMs: median(cold.ms),
    preparationMs: median(prepared.ms),
    refusalMs: median(refusals.ms),
    ratio: ratio(refusals.ms, cold.ms),
    cpuRatio: ratio(refusals.cpuMs, cold.cpuMs),
    alternativesMs: median(alternatives.ms),
    correct: prepared.last.pairs.length <= optimum.pairs.length,
  };
}

function scores(size: number): Figures {
  const table = tableOf(size, size);
  const row = new Int16Array(size);
  const { ms } = timed(3, () => {
    for (let r = 0; r < size; r++) scoreRow(table, r, row);
  });
  return { ms: median(ms), nsPerPair: Math.round((median(ms) * 1e8) / size / size) / 100, correct: true };
}

/** In a process of its own, so that its memory and its event loop are those of this run alone. */
function wholeRun(size: number): Figures {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'whole-run.ts'), String(size)], {
    encoding: 'utf8',
  });
  return child.status === 0
    ? (JSON.parse(child.stdout) as Figures)
    : { correct: false, error: child.stderr.slice(0, 300) };
}
