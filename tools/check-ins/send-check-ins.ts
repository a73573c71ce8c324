import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { personalChatId } from '../../emulator/app-registration.ts';
import { type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts';
import { epochOf, instantAt, localTimeOf } from '../../src/domain/kernel/instant.ts';
import { startEmbeddedDatabase } from '../embedded-database.ts';
import { freePort } from '../local-run/free-port.ts';
import { startServerProcess } from '../local-run/server-process.ts';
import { layCheckIns } from './lay-check-ins.ts';
import { manyPeople, personId, zoneOf } from './many-people.ts';

/** A Monday; Tokyo is at work for half an hour more, Milan begins, London and New York follow. */
const begin = '2026-11-30T07:45:00.000Z';
const dueAt = '2026-11-30T07:58:00.000Z';
const day = '2026-11-30';

export type CheckInFigures = {
  readonly checkIns: number;
  readonly perSecond: number;
  readonly lost: number;
  readonly twice: number;
  /** Sent outside the person's own working hours. */
  readonly atNight: number;
  /** Sent, as a share of what the rate allowed in the (virtual) time in which something was due. */
  readonly rateUsed: number;
  readonly mostInASecond: number;
  readonly throttledShare: number;
  readonly virtualSecondsDue: number;
  readonly realSeconds: number;
  readonly realMsEach: number;
};

/** When each person's card may leave: when it is due and they are at work. */
const eligibleAt = (n: number): number => {
  const opens = epochOf(instantAt(day, '09:00', zoneOf(n)));
  const closes = epochOf(instantAt(day, '17:30', zoneOf(n)));
  const due = epochOf(dueAt);
  return closes <= due ? opens + 86_400_000 : Math.max(opens, due);
};

/** Sends so many check-ins through a server process, an embedded database and the emulator with its limits on. */
export async function sendCheckIns(given: {
  readonly count: number;
  readonly perSecond: number;
}): Promise<CheckInFigures> {
  const dir = await mkdtemp(join(tmpdir(), 'inverso-check-ins-'));
  const database = await startEmbeddedDatabase({ dir });
  const emulator = await startEmulator({
    tenant: manyPeople(given.count),
    startAt: begin,
    everybodyHasApp: true,
    exchangesNotKept: 'thousands of them are alike',
  });
  const port = await freePort();
  const server = await startServerProcess({
    port,
    env: environment(emulator, database.uri),
    logFile: join(dir, 'server.log'),
  });
  emulator.setApp(server.url);
  try {
    await directoryRead(emulator, server.url);
    await layCheckIns({
      uri: database.uri,
      ...given,
      dueAt,
      serviceUrl: emulator.connector,
      conversationOf: (n) => personalChatId(emulator.clientId, personId(n)),
    });
    const began = performance.now();
    await driveClock(emulator, given.count);
    const realSeconds = (performance.now() - began) / 1000;
    return figuresOf(emulator, { ...given, realSeconds });
  } finally {
    await server.stop();
    await emulator.stop();
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

function environment(emulator: RunningEmulator, uri: string): Record<string, string> {
  return {
    MONGODB_URI: uri,
    CLIENT_ID: emulator.clientId,
    CLIENT_SECRET: emulator.clientSecret,
    TENANT_IDS: emulator.tenantId,
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'warn',
    LOCAL_ENDPOINTS: '1',
    GRAPH_URL: emulator.graph,
    LOGIN_URL: emulator.login,
    BOT_OPENID_URL: emulator.botOpenId,
    BOT_SERVICE_URLS: new URL(emulator.connector).origin,
    TEAMS_ORIGINS: new URL(emulator.teams).origin,
    CLOCK_URL: emulator.clock,
  };
}

async function directoryRead(emulator: RunningEmulator, url: string): Promise<void> {
  const reply = await fetch(`${emulator.control}/tokens/tab?user=${personId(0)}`);
  const { token } = (await reply.json()) as { token: string };
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const directory = await fetch(`${url}/api/directory`, { headers: { Authorization: `Bearer ${token}` } });
    const { people } = (await directory.json()) as { people?: number };
    if ((people ?? 0) > 0) return;
    await pause(100);
  }
  throw new Error('the directory was not read within a minute');
}

const openings = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => eligibleAt(n)).sort((a, b) => a - b);

/**
 * Lets the clock run at real speed while anything can be due, so that the rate is measured in time that nobody bent, and moves it
 * forward to where the next people come to work.
 */
async function driveClock(emulator: RunningEmulator, count: number): Promise<void> {
  const { ownClock: clock } = emulator;
  const opening = openings(count);
  // the jump is longer than the time between two ticks: what was laid is found at once
  clock.advance(Math.max(0, epochOf(dueAt) - clock.now()));
  for (;;) {
    const { requests, throttled } = emulator.connectorUse();
    const sent = requests - throttled;
    if (sent >= count) return;
    const wait = (opening[sent] ?? 0) - clock.now();
    if (wait > 1000) clock.advance(wait - 500);
    await pause(20);
  }
}

/** How long something was due, in milliseconds: each message from when it may leave until it left, together. */
function dueTime(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let total = 0;
  let end = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

function figuresOf(
  emulator: RunningEmulator,
  given: { readonly count: number; readonly perSecond: number; readonly realSeconds: number },
): CheckInFigures {
  const { count, perSecond, realSeconds } = given;
  const sent = emulator.sentByBot();
  const number = new Map(Array.from({ length: count }, (_, n) => [personId(n), n]));
  const firsts = new Map<string, number>();
  for (const { personId: id, at } of sent)
    firsts.set(id, Math.min(firsts.get(id) ?? Number.POSITIVE_INFINITY, Date.parse(at)));
  const spans = [...firsts].map(([id, to]) => ({ from: eligibleAt(number.get(id) ?? 0), to }));
  const dueMs = dueTime(spans);
  const times = sent.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  const mostInASecond = times.reduce((most, at, i) => {
    let first = i;
    while (first > 0 && (times[first - 1] ?? 0) > at - 1000) first -= 1;
    return Math.max(most, i - first + 1);
  }, 0);
  const atNight = sent.filter(({ personId: id, at }) => {
    const local = localTimeOf(at, zoneOf(number.get(id) ?? 0));
    return local < '09:00' || local >= '17:30';
  });
  const { requests, throttled } = emulator.connectorUse();
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    checkIns: count,
    perSecond,
    lost: count - firsts.size,
    twice: sent.length - firsts.size,
    atNight: atNight.length,
    rateUsed: round(firsts.size / ((perSecond * dueMs) / 1000)),
    mostInASecond,
    throttledShare: round(throttled / requests),
    virtualSecondsDue: Math.round(dueMs / 1000),
    realSeconds: Math.round(realSeconds),
    realMsEach: round((realSeconds * 1000) / count),
  };
}
