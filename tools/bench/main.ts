// npm run bench [-- NAME …]: prints one JSON line for each case; all benchmarks without a name.
import { measureEmulator } from './emulator-bench.ts';

type Figures = object;
/** Each benchmark gives the figures of its cases as they are measured. */
const benchmarks: Readonly<Record<string, () => AsyncIterable<Figures>>> = {
  emulator: async function* () {
    yield await measureEmulator(100_000);
  },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benchmarks, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark "${unknown}". Benchmarks: ${Object.keys(benchmarks).join(', ')}.\n`);
  process.exit(64);
}
for (const [name, cases] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for await (const figures of cases()) process.stdout.write(`${JSON.stringify({ benchmark: name, ...figures })}\n`);
}
