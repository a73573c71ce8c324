import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';
import { daysLater, minutesLater } from '../../src/domain/kernel/instant.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { randomFrom } from '../../tools/bench/random.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../tools/embedded-database.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { aCohort, anEnrollment, aPairing, guid, tenantId } from '../support/builders.ts';
import { smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const seed = 20_261_124;
const bookings = 200;
const serverKills = 20;
const databaseKills = 8;
const atOnce = 10;
const shares = { unavailable: 0.08, throttled: 0.06, resetAfter: 0.15 };

const programId = guid(2);
const firstSlot = '2026-12-07T08:00:00.000Z';
type Pair = { pairingId: string; mentorId: string; menteeId: string; offerId: string; startsAt: string };
const pairs: readonly Pair[] = Array.from({ length: bookings }, (_, n) => ({
  pairingId: guid(10_000 + n),
  mentorId: guid(20_000 + n),
  menteeId: guid(30_000 + n),
  offerId: randomUUID(),
  startsAt: minutesLater(daysLater(firstSlot, (n % 5) + 7 * Math.floor((n % 10) / 5)), 60 * (n % 6)),
}));

function company(): TenantFile {
  const small = smallCompany();
  const person = (id: string, name: string) => ({
    ...small.people.at(-1),
    id,
    displayName: name,
    mail: `${id.slice(-5)}@contoso.example`,
    userPrincipalName: `${id.slice(-5)}@contoso.example`,
    managerId: small.people[0]?.id ?? null,
  });
  const more = pairs.flatMap((p, n) => [person(p.mentorId, `Mentor ${n}`), person(p.menteeId, `Mentee ${n}`)]);
  return { ...small, people: [...small.people, ...more] };
}

/** Two hundred active pairs, each with a time on offer: what comes before is other tests' matter. */
async function layPairs(uri: string): Promise<void> {
  const store = await openStore({ uri, now: () => '2026-11-30T08:00:00.000Z' });
  const createdAt = '2026-11-30T08:00:00.000Z';
  const program = { name: 'Reverse mentoring', aims: '', leads: [], sponsorId: null, secondContactId: null };
  await store.programs.insert({ ...program, tenantId, id: programId, createdAt, version: 0 });
  await store.cohorts.insert(aCohort({ programId, startsOn: '2026-11-30', version: 0 }));
  const lay = async ({ pairingId: id, mentorId, menteeId, offerId, startsAt }: Pair): Promise<void> => {
    const slot = { startsAt, endsAt: minutesLater(startsAt, 60) };
    const offer = { id: offerId, sessionNumber: 1, foundAt: createdAt, slots: [slot], rhythms: [], remarks: [] };
    const since = { state: 'active', activatedAt: createdAt, confirmedAt: createdAt } as const;
    const pairing = { id, mentorId, menteeId, ...since, offer: { ...offer, note: null, byHand: null }, version: 0 };
    await store.pairings.insert(aPairing(pairing));
    for (const personId of [mentorId, menteeId])
      await store.enrollments.insert(
        anEnrollment({ id: randomUUID(), personId, state: 'paired', trainedAt: createdAt, version: 0 }),
      );
  };
  for (let i = 0; i < pairs.length; i += 25) await Promise.all(pairs.slice(i, i + 25).map(lay));
  await store.close();
}

let dir: string;
let database: EmbeddedDatabase;
let stage: Stage;
let uri: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'inverso-kills-'));
  database = await startEmbeddedDatabase({ dir });
  ({ uri } = database);
  await layPairs(uri);
  stage = await openStage(company(), { apart: true, databaseUri: uri });
}, 120_000);
afterAll(async () => {
  over = true;
  await stage?.close();
  await database?.kill();
  await rm(dir, { recursive: true, force: true });
}, 60_000);

let over = false;

/** Somebody taps a time, and taps again for as long as no answer comes. */
async function tap(pair: Pair): Promise<number> {
  const { token } = await stage.control<{ token: string }>(`/tokens/tab?user=${pair.menteeId}`);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ offerId: pair.offerId, startsAt: pair.startsAt });
  const url = `${stage.origin}/api/pairings/${pair.pairingId}/sessions`;
  for (let taps = 1; !over; taps += 1) {
    // nobody looks at a spinning button for longer
    const signal = AbortSignal.timeout(20_000);
    const reply = await fetch(url, { method: 'POST', headers, body, signal }).catch(() => null);
    if (reply?.status === 201) return taps;
    if (reply !== null && reply.status < 500) throw new Error(`${reply.status} ${await reply.text()}`);
    await wait(300);
  }
  throw new Error('the time was over');
}

/** All pairs tap, a few at a time, and no more than `allowed` have begun. */
function tapAll(allowed: () => number): Promise<number[]> {
  const taps: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < pairs.length) {
      if (next >= allowed()) {
        await wait(50);
        continue;
      }
      const pair = pairs[next] as Pair;
      next += 1;
      taps.push(await tap(pair));
    }
  };
  return Promise.all(Array.from({ length: atOnce }, one)).then(() => taps);
}

async function restartDatabase(): Promise<void> {
  await database.kill();
  database = await startEmbeddedDatabase({ dir, port: database.port });
}

/** Twenty kills of the server and eight of the database in a seeded order, each a seeded moment after the last thing came up. */
function killPlan(): { kill: 'server' | 'database'; afterMs: number }[] {
  const random = randomFrom(seed);
  const kills = [
    ...Array.from({ length: serverKills }, () => 'server' as const),
    ...Array.from({ length: databaseKills }, () => 'database' as const),
  ];
  return kills
    .map((kill) => ({ kill, order: random(), afterMs: Math.floor(100 + random() * 700) }))
    .sort((a, b) => a.order - b.order);
}

/** Bookings whose event is not in the calendar yet, and effects that were given up. The cards about them may still be on their way. */
async function waiting(store: Store): Promise<number> {
  const booked = await store.sessions.listInState(tenantId, 'booked', 2 * bookings);
  const { dead } = await store.outbox.counts(tenantId);
  return bookings - new Set(booked.map((s) => s.pairingId)).size + dead;
}

async function outcome(store: Store) {
  const sessions = await Promise.all(pairs.map((p) => store.sessions.listOfPairing(tenantId, p.pairingId)));
  const events: number[] = [];
  for (const p of pairs) events.push((await bookedEvents(stage, p.menteeId)).filter(stands).length);
  return {
    lost: events.filter((n) => n === 0).length + sessions.filter((s) => s.length === 0).length,
    duplicated: events.filter((n) => n > 1).length + sessions.filter((s) => s.length > 1).length,
    stuck: await waiting(store),
  };
}

test(`when ${bookings} sessions are booked under faults while the server is killed ${serverKills} times and the database ${databaseKills}, then none is lost, doubled or stuck`, async () => {
  const begun = Date.now();
  await eventually('the directory snapshot', async () => {
    const reply = await stage.api<{ people: number }>(smallCompany().people[1]?.id ?? '', 'GET /directory');
    return reply.status === 200 && reply.body.people > bookings;
  });
  await stage.control('PUT /faults', { seed, services: ['graph'], shares });
  const plan = killPlan();
  let done = 0;
  const tapping = tapAll(() => Math.ceil(((done + 1) * bookings) / (plan.length + 1)));
  for (const { kill, afterMs } of plan) {
    await wait(afterMs);
    if (kill === 'server') await stage.killAndRestart();
    else await restartDatabase();
    done += 1;
    // leases of what was killed lapse, and waits end
    await stage.advance('PT3M');
  }
  const taps = await tapping;
  const tapped = Math.round((Date.now() - begun) / 1000);
  const store = await openStore({ uri, now: () => firstSlot });
  for (let turn = 0; turn < 120 && (await waiting(store)) > 0; turn += 1) {
    await stage.advance('PT1M');
    await wait(500);
  }
  const settled = Math.round((Date.now() - begun) / 1000);
  const counts = await outcome(store);
  await store.close();
  const { injected } = await stage.control<{ injected: Record<string, number> }>('/faults');
  const seconds = Math.round((Date.now() - begun) / 1000);
  process.stdout.write(
    `${JSON.stringify({ killMatrix: { seed, bookings, serverKills, databaseKills, taps: taps.reduce((a, b) => a + b, 0), injected, tapped, settled, seconds, ...counts } })}\n`,
  );
  expect(counts).toEqual({ lost: 0, duplicated: 0, stuck: 0 });
}, 600_000);
