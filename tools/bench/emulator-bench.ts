import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const main = join(import.meta.dirname, '..', '..', 'emulator', 'main.ts');
const Places = z.object({
  graph: z.string(),
  login: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
});
const Page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

export interface EmulatorFigures {
  readonly people: number;
  /** From the start of the process until it says that it is ready, in milliseconds. */
  readonly startMs: number;
  readonly pages: number;
  /** A page of 999 people with their managers, asked over loopback one after the other, in milliseconds. */
  readonly pageMedianMs: number;
  readonly pageSlowestMs: number;
  /** Largest resident memory of the process in MiB; null where the system does not tell (Linux does). */
  readonly peakMiB: number | null;
}

/** Starts the emulator with a generated tenant in a process of its own and reads its whole directory twice. */
export async function measureEmulator(people: number): Promise<EmulatorFigures> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, '--port', '0', '--people', String(people), '--seed', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const startMs = performance.now() - began;
    const places = Places.parse(JSON.parse(line));
    const token = await tokenFor(places);
    const times = [...(await readDirectory(places.graph, token)), ...(await readDirectory(places.graph, token))];
    times.sort((a, b) => a - b);
    return {
      people,
      startMs: Math.round(startMs),
      pages: times.length,
      pageMedianMs: Math.round(times[Math.floor(times.length / 2)] ?? Number.NaN),
      pageSlowestMs: Math.round(times.at(-1) ?? Number.NaN),
      peakMiB: peakMemoryOf(child.pid),
    };
  } finally {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  }
}

async function tokenFor({ login, tenantId, clientId, clientSecret }: z.infer<typeof Places>): Promise<string> {
  const reply = await fetch(`${login}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  return z.object({ access_token: z.string() }).parse(await reply.json()).access_token;
}

const selected = 'id,displayName,mail,jobTitle,department,accountEnabled';
const firstPage = `/v1.0/users?$top=999&$select=${selected}&$expand=manager($levels=1;$select=id)`;

/** Milliseconds of each page until its last byte is here; the reading of its JSON does not count. */
async function readDirectory(graph: string, token: string): Promise<number[]> {
  const times: number[] = [];
  for (let path: string | undefined = firstPage; path !== undefined; ) {
    const began = performance.now();
    const reply: Response = await fetch(graph + path, { headers: { Authorization: `Bearer ${token}` } });
    const text = await reply.text();
    const took = performance.now() - began;
    // the documented limits hold on the emulated clock: whoever asks too fast waits, which is no page's time
    if (reply.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, Number(reply.headers.get('retry-after')) * 1000));
      continue;
    }
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${text}`);
    times.push(took);
    const next = Page.parse(JSON.parse(text))['@odata.nextLink'];
    path = next?.replace('https://graph.microsoft.com', '');
  }
  return times;
}

function peakMemoryOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kib === undefined ? null : Math.round(Number(kib) / 1024);
}
