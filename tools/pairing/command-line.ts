import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Ends a command with one line on standard error: 64 for arguments, 65 for what is in a file. */
export class CommandFault extends Error {
  readonly exitCode: 64 | 65;
  constructor(exitCode: 64 | 65, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const badArgument = (message: string): CommandFault => new CommandFault(64, message);
export const badFile = (message: string): CommandFault => new CommandFault(65, message);

/** One input file and options that each name a file to write. Anything else is a bad argument. */
export function readArguments<Option extends string>(
  args: readonly string[],
  { input, outputs }: { readonly input: string; readonly outputs: readonly Option[] },
): { input: string; outputs: Partial<Record<Option, string>> } {
  const { values, positionals } = parse(args, outputs);
  const [file, extra] = positionals;
  if (file === undefined) throw badArgument(`${input}: the file is missing`);
  if (extra !== undefined) throw badArgument(`${extra}: only one ${input} is expected`);
  const seen = new Set([resolve(file)]);
  for (const option of outputs) {
    const path = values[option];
    if (path === undefined) continue;
    checkWritable(`--${option}`, path);
    if (seen.has(resolve(path))) throw badArgument(`--${option}: ${path} is named twice`);
    seen.add(resolve(path));
  }
  return { input: file, outputs: values };
}

function parse<Option extends string>(args: readonly string[], outputs: readonly Option[]) {
  try {
    const options = Object.fromEntries(outputs.map((name) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    // Every declared option is a string.
    return { values: values as Partial<Record<Option, string>>, positionals };
  } catch (error) {
    throw badArgument(firstLine(error));
  }
}

function checkWritable(option: string, path: string): void {
  try {
    if (path === '') throw new Error('empty');
    accessSync(dirname(resolve(path)), constants.W_OK);
    if (statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory()) throw new Error('directory');
  } catch {
    throw badArgument(`${option}: ${path || 'nothing'} cannot be written`);
  }
}

/** Everything or nothing: the text appears under its name only once it is complete. */
export function writeWhole(path: string, write: (partialPath: string) => void): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    write(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

export const writeText = (path: string, text: string): void =>
  writeWhole(path, (partial) => writeFileSync(partial, text));

export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 300);

/** Runs a command and turns its faults into a line and an exit code; surprises keep their stack. */
export function runCommand(command: (args: readonly string[]) => void): void {
  try {
    command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    process.stderr.write(`${error.message.replaceAll(/\s+/g, ' ').slice(0, 500)}\n`);
    process.exitCode = error.exitCode;
  }
}
