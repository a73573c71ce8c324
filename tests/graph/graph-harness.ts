import { type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts';
import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';
import { type Graph, type GraphOptions, openGraph } from '../../src/graph/open-graph.ts';
import { type Exchange, readExchanges } from '../support/graph-checker.ts';
import { FaultProxy } from './fault-proxy.ts';

export const now = '2026-11-24T08:00:00.000Z';

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const mailOf = (n: number): string => `person${n}@contoso.example`;

type TenantPerson = TenantFile['people'][number];

/** A tidy person of the tests' tenant; number 1 is the top of the tree. */
export const person = (n: number, more: Partial<TenantPerson> = {}): TenantPerson => ({
  id: idOf(n),
  displayName: `Person ${n}`,
  managerId: n === 1 ? null : idOf(1),
  mail: mailOf(n),
  userPrincipalName: mailOf(n),
  timeZone: 'W. Europe Standard Time',
  workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' },
  busy: [],
  ...more,
});

export const people = (count: number): TenantPerson[] => Array.from({ length: count }, (_, i) => person(i + 1));

export type LogLine = { readonly level: 'info' | 'warn'; readonly fields: object; readonly message: string };

export type Harness = {
  readonly emulator: RunningEmulator;
  readonly tenantId: string;
  readonly graph: Graph;
  readonly proxy: FaultProxy;
  /** Milliseconds that the gateway waited, in order; nobody really waits. */
  readonly waits: number[];
  readonly log: LogLine[];
  /** Another gateway on the same services. */
  open(options?: Partial<GraphOptions>): Graph;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  exchanges(): Promise<readonly Exchange[]>;
  stop(): Promise<void>;
};

/** The gateway in front of an emulated tenant, with a proxy between them. */
export async function startHarness(tenant: Partial<TenantFile> = {}): Promise<Harness> {
  const emulator = await startEmulator({ tenant: { people: people(3), ...tenant }, startAt: now });
  const proxy = new FaultProxy(emulator.graph);
  const origin = await proxy.start();
  const waits: number[] = [];
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (fields: object, message: string) =>
    void log.push({ level, fields, message });
  const open = (options: Partial<GraphOptions> = {}): Graph =>
    openGraph({
      clientId: emulator.clientId,
      credential: { secret: emulator.clientSecret },
      cloud: 'public',
      graphUrl: origin,
      loginUrl: origin,
      now: () => now,
      sleep: async (milliseconds) => void waits.push(milliseconds),
      random: () => 0.5,
      logger: { info: write('info'), warn: write('warn') },
      ...options,
    });
  return {
    emulator,
    tenantId: emulator.tenantId,
    graph: open(),
    proxy,
    waits,
    log,
    open,
    control: async (method, path, body) => {
      const init =
        body === undefined
          ? { method }
          : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      return (await fetch(emulator.control + path, init)).json();
    },
    exchanges: async () => readExchanges(await (await fetch(`${emulator.control}/exchanges`)).text()),
    stop: async () => {
      await proxy.stop();
      await emulator.stop();
    },
  };
}

/** Forgets what was seen, asked for and logged before. */
export function resetHarness(harness: Harness): void {
  harness.proxy.forget();
  harness.waits.length = 0;
  harness.log.length = 0;
}
