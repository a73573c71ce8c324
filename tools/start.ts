// npm start [-- --fresh] [--tenant FILE | --people N --seed S]: database, emulated Microsoft 365 and server, until Ctrl-C.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onFirstRun, releaseDir, takeDir } from './local-run/kept-run.ts';
import { type LocalRun, type Places, startLocalRun } from './local-run/start-local-run.ts';
import { Refusal, readStartOptions } from './local-run/start-options.ts';

const DIR = resolve(import.meta.dirname, '../.local/start');
const DEMO = resolve(import.meta.dirname, 'demo.ts');

/** What demo.ts exports: it works through the product's HTTP API and the people's stand-ins, as anybody could. */
interface Demo {
  fillDemo(places: Places): Promise<void>;
}

async function main(): Promise<number> {
  let stopAsked = false;
  const asked = new Promise<null>((end) => {
    const ask = () => {
      stopAsked = true;
      end(null);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
  const options = await readStartOptions(process.argv.slice(2));
  const { MONGODB_URI: mongodbUri, LOG_LEVEL: logLevel } = process.env;
  if (options.fresh && mongodbUri) say('MONGODB_URI names a database of your own: its data stay as they are.');
  const tenant = await takeDir(DIR, options);
  try {
    const run = await startLocalRun({ dir: DIR, tenant, mongodbUri, logLevel });
    if (!stopAsked) await Promise.race([fill(run.places), asked, run.broken]);
    if (!stopAsked) announce(run);
    const broken = await Promise.race([asked, run.broken]);
    if (broken !== null) say(`${broken} Log: ${join(DIR, 'server.log')}`);
    await run.stop();
    return broken === null ? 0 : 1;
  } finally {
    await releaseDir(DIR);
  }
}

async function fill(places: Places): Promise<void> {
  if (!existsSync(DEMO)) return;
  try {
    const { fillDemo } = (await import(pathToFileURL(DEMO).href)) as Demo;
    await onFirstRun(DIR, () => fillDemo(places));
  } catch (error) {
    say(`The demo tenant could not be filled (${(error as Error).message}); the next start tries again.`);
  }
}

function announce({ places, remarks }: LocalRun): void {
  for (const remark of remarks) say(`tenant: ${remark}`);
  const lines = [
    JSON.stringify({ ready: true, ...places }),
    `Ready: ${places.teams.replace(/\/$/, '')}`,
    'Teams window: the address above; choose who you are, then look at the chat with Inverso, its tab and the calendar.',
    `Server: ${places.server} (health: /readyz, metrics: /metrics, log: ${join(DIR, 'server.log')})`,
    `Data: ${DIR} (kept for the next start; "npm start -- --fresh" starts over). Ctrl-C stops everything.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    say(error.message);
    process.exit(error instanceof Refusal ? error.exitCode : 1);
  },
);
