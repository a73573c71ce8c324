// npm run package [-- --out FILE]: the validated Teams app package from appPackage/ and the environment
// (CLIENT_ID, PUBLIC_URL; http only with LOCAL_ENDPOINTS=1). Nothing is written where something is wrong.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage, PackageRefused } from './app-package/build-package.ts';
import { BadEnvironment, readPackageValues } from './app-package/fill-placeholders.ts';

const CLONE = resolve(import.meta.dirname, '..');

async function main(): Promise<number> {
  const out = readOut();
  if (out === null) return 64;
  try {
    const values = readPackageValues(process.env);
    const { zip, fileNames } = await buildPackage(resolve(CLONE, 'appPackage'), values);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, zip);
    process.stdout.write(`${out}: ${fileNames.length} files, ${zip.length} bytes, for ${values.PUBLIC_URL}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadEnvironment) && !(error instanceof PackageRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error instanceof BadEnvironment ? 78 : 65;
  }
}

function readOut(): string | null {
  try {
    const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
    return resolve(CLONE, out ?? 'dist/inverso.zip');
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return null;
  }
}

process.exitCode = await main();
