import { groupByRow } from '../src/domain/matching/optimiser/arcs.ts';
import { solveArcs } from '../src/domain/matching/optimiser/solve-arcs.ts';
import { badFile, readArguments, runCommand, writeText } from './pairing/command-line.ts';
import { csvCell } from './pairing/csv-line.ts';
import { type Edges, readEdgesFile } from './pairing/edges-file.ts';

/** `npm run -s assign -- EDGES.csv [--out PAIRS.csv]`: only the optimiser, on scores of an own making. */
runCommand((args) => {
  const { input, outputs } = readArguments(args, { input: 'EDGES.csv', outputs: ['out'] });
  const edges = readEdgesFile(input);
  const started = performance.now();
  const arcs = groupByRow(edges.list, edges.mentorUnits, edges.menteeUnits);
  const solution = solveArcs(arcs, () => false);
  const seconds = (performance.now() - started) / 1000;
  if (solution.bound !== solution.total)
    throw badFile(`${input}: the scores lie too far apart for exact sums of so many`);
  const result = `${JSON.stringify({ pairings: solution.count, total: solution.total, seconds })}\n`;
  if (outputs.out !== undefined) writeText(outputs.out, pairsText(edges, arcs, solution.held));
  process.stdout.write(result);
});

function pairsText(edges: Edges, arcs: ReturnType<typeof groupByRow>, held: Uint8Array): string {
  const lines = ['mentor,mentee,score'];
  for (let a = 0; a < held.length; a++)
    if (held[a])
      lines.push(
        `${csvCell(edges.mentors[arcs.rowOf[a]!]!)},${csvCell(edges.mentees[arcs.colOf[a]!]!)},${arcs.score[a]}`,
      );
  return `${lines.join('\n')}\n`;
}
