import { hasConflict } from '../domain/access/conflict-of-interest.ts';
import type { TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { afterWorkingDays } from '../domain/kernel/working-time.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { foundApart, foundInOneLine } from '../domain/pairing/watch.ts';
import { readersToTell } from './case-readers.ts';
import { changeAggregate } from './change-aggregate.ts';
import { readLines } from './read-lines.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

const most = 20_000;
/** So long whoever runs the program has to do something about it. */
const daysToAct = 5;

/**
 * After each night's directory: pairs that a reorganisation put into one reporting line are told to whoever runs the program, and
 * nothing is cancelled. Held while so many managers changed overnight that the directory may be wrong; the administrator sees that
 * among the findings.
 */
export async function checkLines(world: World, tenantId: TenantId): Promise<void> {
  const summary = await world.people.summary(tenantId);
  if (summary === null || summary.findings.some((f) => f.kind === 'managersChanged')) return;
  const states = ['active', 'paused'] as const;
  const running = (await Promise.all(states.map((s) => world.pairings.listInState(tenantId, s, most)))).flat();
  if (running.length === 0) return;
  const { managerOf } = await readLines(
    world,
    tenantId,
    running.flatMap((p) => [p.mentorId, p.menteeId]),
  );
  for (const pairing of running) {
    const inOneLine = hasConflict(pairing.mentorId, [pairing.menteeId], managerOf);
    if (inOneLine === (pairing.watch.oneLine !== null)) continue;
    if (inOneLine) await tell(world, pairing);
    else await changeAggregate(world.pairings, pairing, (p) => ok(foundApart(p)));
  }
}

async function tell(world: World, pairing: Pairing): Promise<void> {
  const now = world.clock.now();
  const readers = await readersToTell(world, pairing);
  const [first] = readers;
  const time = await workingTimeOf(world, pairing.tenantId, first ?? pairing.menteeId);
  const until = afterWorkingDays(time, now, daysToAct);
  await changeAggregate(world.pairings, pairing, (p) => ok(foundInOneLine(p, readers, { now, until })));
}
