import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type EmulatorOptions, startEmulator } from './start-emulator.ts';
import { readTenant, type TenantFile, TenantFileError } from './tenant/tenant-file.ts';

function refuse(code: 64 | 65, line: string): never {
  process.stderr.write(`${line.replaceAll('\n', ' ')}\n`);
  process.exit(code);
}

function wholeNumber(
  name: string,
  text: string | undefined,
  { min, max }: { min: number; max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max)
    refuse(64, `--${name}: a whole number from ${min} to ${max}, not '${text}'`);
  return value;
}

function readTenantFile(file: string): TenantFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    refuse(65, `--tenant: ${file} cannot be read (${error instanceof Error ? error.message : 'unknown'})`);
  }
  try {
    const content: unknown = JSON.parse(text);
    readTenant(content);
    return content as TenantFile;
  } catch (error) {
    if (error instanceof TenantFileError) refuse(65, `${file}: ${error.message}`);
    refuse(65, `${file}: not JSON (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

function readOptions(args: string[]): EmulatorOptions {
  const text = { type: 'string' } as const;
  let values: Record<string, string | undefined>;
  try {
    values = parseArgs({
      args,
      options: { port: text, tenant: text, people: text, seed: text, app: text, state: text, 'start-at': text },
    }).values;
  } catch (error) {
    refuse(64, error instanceof Error ? error.message : 'bad arguments');
  }
  const port = wholeNumber('port', values.port, { min: 0, max: 65_535 });
  const people = wholeNumber('people', values.people, { min: 1, max: 1_000_000 });
  const seed = wholeNumber('seed', values.seed, { min: 0, max: 4_294_967_295 });
  if (values.tenant !== undefined && people !== undefined) refuse(64, '--people: not together with --tenant');
  if (values.app !== undefined && !/^https?:\/\/[^/]+\/?$/.test(values.app))
    refuse(64, `--app: an origin like http://localhost:3978, not '${values.app}'`);
  const startAt = values['start-at'];
  if (startAt !== undefined && Number.isNaN(Date.parse(startAt)))
    refuse(64, `--start-at: an ISO instant, not '${startAt}'`);
  return {
    port: port ?? 4000,
    ...(people === undefined ? {} : { people }),
    ...(seed === undefined ? {} : { seed }),
    ...(values.tenant === undefined ? {} : { tenant: readTenantFile(values.tenant) }),
    ...(values.app === undefined ? {} : { app: values.app }),
    ...(startAt === undefined ? {} : { startAt }),
    ...(values.state === undefined ? {} : { stateFile: values.state }),
  };
}

const options = readOptions(process.argv.slice(2));
const emulator = await startEmulator(options).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') refuse(64, `--port: ${options.port} is taken`);
  throw error;
});
const { setApp: _setApp, stop, remarks, ...places } = emulator;
for (const remark of remarks) process.stderr.write(`tenant: ${remark}\n`);
process.stdout.write(`${JSON.stringify({ ready: true, ...places })}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void stop().then(() => process.exit(0));
  });
}
