// npm start [-- --fresh] [--tenant FILE | --people N --seed S]: database, emulated Microsoft 365 and server, until Ctrl-C.
import { join, resolve } from 'node:path';
import { fillDemo } from './demo.ts';
import { onFirstRun, releaseDir, takeDir } from './local-run/kept-run.ts';
import { type LocalRun, type Places, startLocalRun } from './local-run/start-local-run.ts';
import { Refusal, readStartOptions } from './local-run/start-options.ts';

const DIR = resolve(import.meta.dirname, '../.local/start');

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
    const run = await startLocalRun({
      dir: DIR,
      tenant: { startAt: atWork(new Date()).toISOString(), ...tenant },
      mongodbUri,
      logLevel,
    });
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

/** Nobody is written to outside working hours, so a new demo begins in European ones: now, or on the next working morning. */
function atWork(now: Date): Date {
  const at930 = (days: number): Date =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 9, 30));
  const works = (day: Date): boolean => day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
  const hour = now.getUTCHours();
  if (works(now) && hour >= 9 && hour < 14) return now;
  return (
    [0, 1, 2, 3]
      .slice(hour < 9 ? 0 : 1)
      .map(at930)
      .find(works) ?? now
  );
}

async function fill(places: Places): Promise<void> {
  try {
    await onFirstRun(DIR, async () => {
      const told = await fillDemo(places);
      if (told !== null) say(told);
    });
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
