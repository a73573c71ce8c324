import { type ProposedPairs, proposePairs } from '../src/domain/matching/propose-pairs.ts';
import { readArguments, runCommand, writeText } from './pairing/command-line.ts';
import { writeEdgesFile } from './pairing/edges-file.ts';
import { readPoolFile } from './pairing/pool-file.ts';

/** `npm run -s pair -- POOL.json [--out PAIRS.json] [--edges-out EDGES.csv]`: a proposal run on a file. */
runCommand((args) => {
  const { input, outputs } = readArguments(args, { input: 'POOL.json', outputs: ['out', 'edges-out'] });
  const pool = readPoolFile(input);
  const started = performance.now();
  const proposed = proposePairs(pool);
  const text = `${JSON.stringify(toJson(proposed, (performance.now() - started) / 1000))}\n`;
  if (outputs['edges-out'] !== undefined) writeEdgesFile(outputs['edges-out'], pool);
  if (outputs.out === undefined) process.stdout.write(text);
  else writeText(outputs.out, text);
});

/** The form that interfaces.md fixes: reasons in words. `bound` is the proof, `gap` is told only where it is not 0. */
function toJson(proposed: ProposedPairs, seconds: number) {
  return {
    pairs: proposed.pairs.map(({ mentor, mentee, score, parts, fixed }) => ({
      mentor,
      mentee,
      score,
      parts: parts.map(({ name, points, words }) => ({ name, points, reason: words })),
      fixed,
    })),
    unmatched: proposed.unmatched,
    pairings: proposed.pairings,
    total: proposed.total,
    optimal: proposed.optimal,
    bound: proposed.bound,
    ...(proposed.optimal ? {} : { gap: proposed.gap }),
    seconds,
  };
}
