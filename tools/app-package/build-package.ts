import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { fillPlaceholders, type PackageValues } from './fill-placeholders.ts';
import { lintPackage } from './lint-package.ts';
import type { PackageFiles } from './manifest-shape.ts';

/** Zip knows no time before 1980; one time for all files makes the same input the same package. */
const FIXED_TIME = new Date('1980-01-01T00:00:00');

export interface BuiltPackage {
  readonly zip: Uint8Array;
  readonly fileNames: readonly string[];
}

/** Findings of Microsoft's schema and of our lint; with one or more there is no package. */
export class PackageRefused extends Error {
  readonly findings: readonly string[];
  constructor(findings: readonly string[]) {
    super(findings.join('\n'));
    this.findings = findings;
  }
}

/** Reads `dir`, fills in the values, validates and zips. Writes nothing; throws PackageRefused with all findings. */
export async function buildPackage(dir: string, values: PackageValues): Promise<BuiltPackage> {
  const files = await filledFiles(dir, values);
  const findings = [...(await schemaFindings(files)), ...lintPackage(files, values)];
  if (findings.length > 0) throw new PackageRefused(findings);
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: FIXED_TIME });
  return { zip, fileNames: [...files.keys()] };
}

async function filledFiles(dir: string, values: PackageValues): Promise<PackageFiles> {
  const names = (await readdir(dir)).filter((name) => /\.(json|png)$/.test(name)).sort();
  const read = names.map(async (name): Promise<[string, Buffer]> => {
    const content = await readFile(join(dir, name));
    return [name, name.endsWith('.json') ? Buffer.from(fillPlaceholders(content.toString('utf8'), values)) : content];
  });
  return new Map(await Promise.all(read));
}

async function schemaFindings(files: PackageFiles): Promise<readonly string[]> {
  const text = files.get('manifest.json')?.toString('utf8');
  if (text === undefined) return ['manifest.json is missing'];
  const manifest = JSON.parse(text) as TeamsManifest;
  return (await AppManifestUtils.validateAgainstSchema(manifest)).map((finding) => `manifest.json: ${finding}`);
}
