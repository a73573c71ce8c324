import { monitorEventLoopDelay } from 'node:perf_hooks';
import { WorkerPairingSolver } from '../../src/server/matching/worker-pairing-solver.ts';
import { syntheticPool } from './synthetic-pool.ts';

/** From the pool in memory to pairs with reasons, through the solver's thread as in the server. */
const size = Number(process.argv[2]);
const pool = syntheticPool({ mentors: size, mentees: size, seed: 3 });
const solver = new WorkerPairingSolver();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
const result = await solver.solve(pool, { runId: 'bench' });
const seconds = (performance.now() - started) / 1000;
delay.disable();
await solver.close();
const figures = {
  seconds: Math.round(seconds * 100) / 100,
  eventLoopMaxMs: Math.round(delay.max / 1e5) / 10,
  memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  pairings: result.pairings,
  total: result.total,
  correct: result.optimal && result.bound === result.total,
};
process.stdout.write(JSON.stringify(figures));
