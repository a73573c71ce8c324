import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readTenant, type TenantFile, TenantFileError } from '../../emulator/tenant/tenant-file.ts';

/** What `npm start` was asked for; nothing about the tenant means the kept one, else the default. */
export interface StartOptions {
  readonly fresh: boolean;
  readonly tenant: TenantChoice | null;
}

export interface TenantChoice {
  readonly tenant?: TenantFile;
  readonly people?: number;
  readonly seed?: number;
}

/** 64: a bad argument; 65: a bad file. */
export class Refusal extends Error {
  readonly exitCode: 64 | 65;
  constructor(exitCode: 64 | 65, message: string) {
    super(message.replaceAll('\n', ' '));
    this.exitCode = exitCode;
  }
}

/** Throws a Refusal that names the argument or the field. */
export async function readStartOptions(args: readonly string[]): Promise<StartOptions> {
  const values = parse(args);
  const people = wholeNumber('people', values.people, { min: 1, max: 1_000_000 });
  const seed = wholeNumber('seed', values.seed, { min: 0, max: 4_294_967_295 });
  if (values.tenant !== undefined) {
    if (people !== undefined) throw new Refusal(64, '--people: not together with --tenant');
    if (seed !== undefined) throw new Refusal(64, '--seed: not together with --tenant');
    return { fresh: values.fresh === true, tenant: { tenant: await readTenantFile(values.tenant) } };
  }
  const chosen = people !== undefined || seed !== undefined;
  const generated = { people: people ?? 200, seed: seed ?? 1 };
  return { fresh: values.fresh === true, tenant: chosen ? generated : null };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { fresh: { type: 'boolean' }, tenant: text, people: text, seed: text } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Refusal(64, (error as Error).message);
  }
}

function wholeNumber(name: string, text: string | undefined, range: { min: number; max: number }): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= range.min && value <= range.max) return value;
  throw new Refusal(64, `--${name}: a whole number from ${range.min} to ${range.max}, not '${text}'`);
}

async function readTenantFile(file: string): Promise<TenantFile> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refusal(65, `--tenant: ${file} cannot be read (${error.message})`);
  });
  try {
    const content: unknown = JSON.parse(text);
    readTenant(content);
    return content as TenantFile;
  } catch (error) {
    const what = error instanceof TenantFileError ? '' : 'not JSON: ';
    throw new Refusal(65, `${file}: ${what}${(error as Error).message}`);
  }
}
