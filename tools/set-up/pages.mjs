// Builds the pages that browsers load, where their sources changed: the tab and the Teams window.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CLONE, LOCAL, NODE_24, run, SetUpFailure, step } from './steps.mjs';

const VITE = join(CLONE, 'node_modules/vite/bin/vite.js');
const TAB = { name: 'tab', source: 'src/tab', output: 'dist/tab', alsoReads: ['src/contracts', 'src/domain'] };
const WINDOW = {
  name: 'Teams window',
  source: 'emulator/window',
  output: 'emulator/window/dist',
  alsoReads: ['emulator/time-zones.ts', 'emulator/windows-zones.ts'],
};

export const tabPages = () => build(TAB);
export const windowPages = () => build(WINDOW);

async function build({ name, source, output, alsoReads }) {
  const config = join(CLONE, source, 'vite.config.ts');
  // A production image holds the built pages and no Vite.
  if (!existsSync(config) || !existsSync(VITE)) return;
  const built = join(CLONE, output, 'index.html');
  const mark = join(LOCAL, 'builds', source.replaceAll('/', '-'));
  const hash = hashOf([source, ...alsoReads, 'package-lock.json'], output);
  if (existsSync(built) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  await step(`building the ${name}`, existsSync(built) ? 'its sources changed' : 'first run', () => {
    const env = { NODE_ENV: 'production' };
    const done = run(NODE_24, [VITE, 'build', '--config', config, '--logLevel', 'warn'], { env });
    if (!done.ok) throw new SetUpFailure(`Vite could not build the ${name}.`, { output: done.output, exitCode: 1 });
    mkdirSync(join(LOCAL, 'builds'), { recursive: true });
    writeFileSync(mark, hash);
  });
}

function hashOf(paths, output) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesIn(join(CLONE, each), join(CLONE, output)))) {
    hash.update(relative(CLONE, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path, except) {
  if (path === except || !existsSync(path)) return [];
  try {
    const entries = readdirSync(path).sort();
    return entries.flatMap((entry) => filesIn(join(path, entry), except));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await tabPages();
    await windowPages();
  } catch (error) {
    process.stderr.write(`${error.message}\n${error.output ?? ''}\n`);
    process.exitCode = 1;
  }
}
