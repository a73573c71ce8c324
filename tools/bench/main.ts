// npm run bench [-- NAME …]: prints one JSON line for each case; all benchmarks without a name.
// NAME/PART runs only the cases of a benchmark whose names contain PART.
import { checkInCases } from './check-ins.ts';
import { measureEmulator } from './emulator-bench.ts';
import { paintCases } from './paint.ts';
import { pairingCases } from './pairing.ts';
import { slotCases } from './slots.ts';

/** A case whose result is wrong says `correct: false` and makes the command fail. */
type Figures = object;
/** Each benchmark gives the figures of its cases as they are measured. */
const benchmarks: Readonly<Record<string, (part: string) => AsyncIterable<Figures> | Iterable<Figures>>> = {
  emulator: async function* () {
    yield await measureEmulator(100_000);
  },
  pairing: pairingCases,
  slots: slotCases,
  'check-ins': checkInCases,
  paint: paintCases,
};

const asked = process.argv.slice(2).map((argument) => {
  const [name = '', part = ''] = argument.split('/');
  return { name, part };
});
const unknown = asked.find(({ name }) => !Object.hasOwn(benchmarks, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark "${unknown.name}". Benchmarks: ${Object.keys(benchmarks).join(', ')}.\n`);
  process.exit(64);
}
const chosen = asked.length > 0 ? asked : Object.keys(benchmarks).map((name) => ({ name, part: '' }));
for (const { name, part } of chosen)
  for await (const figures of benchmarks[name]!(part)) {
    process.stdout.write(`${JSON.stringify({ benchmark: name, ...figures })}\n`);
    if ('correct' in figures && figures.correct === false) process.exitCode = 1;
  }
