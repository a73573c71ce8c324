import { defaultPoolRules, defaultPoolWeights, type Pool, type PoolPerson } from '../../../src/domain/matching/pool.ts';
import { proposePairs } from '../../../src/domain/matching/propose-pairs.ts';
import { WorkerPairingSolver } from '../../../src/server/matching/worker-pairing-solver.ts';

const solver = new WorkerPairingSolver();
afterAll(() => solver.close());

function poolOf(size: number): Pool {
  const person = (id: string, level: number): PoolPerson => ({
    id,
    level,
    managerId: null,
    department: `D${size % 7}`,
    office: null,
    timeZone: null,
    workingHours: null,
    languages: [],
    stage: null,
    birthYearBand: null,
    hireDate: null,
    groups: [],
  });
  const side = (name: string) =>
    Array.from({ length: size }, (_, i) => ({
      id: `${name}${i}`,
      topics: [`t${(i * i) % 11}`, `t${i % 5}`],
      capacity: 1,
      avoid: [],
    }));
  const [mentors, mentees] = [side('junior'), side('senior')];
  return {
    asOf: '2026-11-24',
    seed: 1,
    rules: defaultPoolRules,
    weights: defaultPoolWeights,
    people: [...mentors.map((m) => person(m.id, 5)), ...mentees.map((m) => person(m.id, 1))],
    mentors,
    mentees,
    history: [],
    fixed: [],
  };
}

test('when a pool is solved in the thread, then the result is that of solving it here, with the time taken', async () => {
  const pool = poolOf(600);
  const { seconds, ...result } = await solver.solve(pool, { runId: 'run' });
  expect(result).toEqual(expect.objectContaining({ pairings: 600, optimal: true }));
  expect({ ...result, seconds: null }).toEqual(proposePairs(pool));
  expect(seconds).toBeGreaterThan(0);
});

test('when two runs are asked for at once, then both are solved', async () => {
  const results = await Promise.all([
    solver.solve(poolOf(20), { runId: 'a' }),
    solver.solve(poolOf(30), { runId: 'b' }),
  ]);
  expect(results.map((r) => r.pairings)).toEqual([20, 30]);
});

test('when a run is cancelled, then it rejects with the reason and the next is solved', async () => {
  const cancelled = new AbortController();
  const run = solver.solve(poolOf(1500), { runId: 'long', signal: cancelled.signal });
  cancelled.abort(new Error('changed my mind'));
  await expect(run).rejects.toThrow('changed my mind');
  await expect(solver.solve(poolOf(5), { runId: 'next' })).resolves.toMatchObject({ pairings: 5 });
});

test('when a run is cancelled before it begins, then nothing is computed', async () => {
  await expect(
    solver.solve(poolOf(5), { runId: 'none', signal: AbortSignal.abort(new Error('too late')) }),
  ).rejects.toThrow('too late');
});

test('when a pool breaks the computation, then the run rejects and the thread goes on', async () => {
  const broken = { ...poolOf(5), asOf: 'never' };
  await expect(solver.solve(broken, { runId: 'broken' })).rejects.toThrow();
  await expect(solver.solve(poolOf(5), { runId: 'next' })).resolves.toMatchObject({ pairings: 5 });
});

test('when the solver is closed, then a run under way is rejected', async () => {
  const other = new WorkerPairingSolver();
  const run = other.solve(poolOf(800), { runId: 'late' });
  const closed = other.close();
  await expect(run).rejects.toThrow('closed');
  await closed;
});
