import type { Logger } from 'pino';
import type { TenantId } from '../../domain/kernel/ids.ts';
import { daysBetween, type Instant, localDateOf } from '../../domain/kernel/instant.ts';
import { askAfterSessions, remindCheckIns, settleUnreported } from '../../use-cases/ask-after-sessions.ts';
import { attendConcerns } from '../../use-cases/attend-concerns.ts';
import { attendPairings } from '../../use-cases/attend-pairings.ts';
import { checkLines } from '../../use-cases/check-lines.ts';
import { deleteExpired } from '../../use-cases/delete-expired.ts';
import { endDepartedPairings } from '../../use-cases/end-departed-pairings.ts';
import { eraseDue } from '../../use-cases/erase-me.ts';
import { endLeftPairings } from '../../use-cases/leave-pairing.ts';
import { nudgeUntrained } from '../../use-cases/nudge-training.ts';
import { endPauses } from '../../use-cases/pause-pairing.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Lane, Leases } from '../../use-cases/ports/outbox.ts';
import { continueRuns } from '../../use-cases/propose-pairings.ts';
import { reconcileSessions } from '../../use-cases/reconcile-sessions.ts';
import { continueReleases } from '../../use-cases/release-run.ts';
import { remindInvited } from '../../use-cases/remind-invited.ts';
import { remindActionOwners } from '../../use-cases/reply-to-action.ts';
import { runConsultations } from '../../use-cases/run-consultations.ts';
import { takeDirectorySnapshot } from '../../use-cases/take-directory-snapshot.ts';
import { watchPairings } from '../../use-cases/watch-pairings.ts';
import type { World } from '../../use-cases/world.ts';
import { after } from '../adapters/clocks.ts';
import type { EffectDelivery } from './deliver-effects.ts';

const tickMs = 60_000;
const leaseMs = 5 * 60_000;

type Job = { readonly name: string; readonly run: (world: World, tenantId: TenantId) => Promise<void> };

/** Every tick; each finds what is due from stored state, so a missed tick is caught up and a doubled one changes nothing. */
const jobs: readonly Job[] = [
  { name: 'nightly directory', run: nightlyDirectory },
  { name: 'pairings that somebody left', run: endLeftPairings },
  { name: 'people who want to be forgotten', run: eraseDue },
  { name: 'pauses', run: endPauses },
  { name: 'concerns', run: attendConcerns },
  { name: 'proposal runs', run: continueRuns },
  { name: 'releases', run: continueReleases },
  { name: 'invitations', run: remindInvited },
  { name: 'training', run: nudgeUntrained },
  { name: 'consultations', run: runConsultations },
  { name: 'calendars', run: reconcileSessions },
  { name: 'pairs that need help', run: watchPairings },
  { name: 'ended sessions', run: askAfterSessions },
  { name: 'sessions without a report', run: settleUnreported },
  { name: 'close and check-ins of periods', run: attendPairings },
  { name: 'check-in reminders', run: remindCheckIns },
  { name: 'action reminders', run: remindActionOwners },
];

async function nightlyDirectory(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const summary = await world.people.summary(tenantId);
  const stale =
    summary === null ||
    localDateOf(summary.takenAt, 'UTC') < localDateOf(now, 'UTC') ||
    daysBetween(summary.takenAt, now) >= 1;
  if (!stale) return;
  await takeDirectorySnapshot(world, tenantId);
  await endDepartedPairings(world, tenantId);
  await checkLines(world, tenantId);
  await deleteExpired(world, tenantId);
}

export type Ticking = {
  /** Wakes delivery for a tenant now instead of at the next tick. */
  deliverSoon(tenantId: TenantId): void;
  /** Claims nothing more and resolves when what was begun is done. */
  stop(): Promise<void>;
};

/** The process's heartbeat: each minute of the clock it takes the tenant's lease, runs the jobs, and delivers what is due. */
export class Ticker implements Ticking {
  readonly #stopping = new AbortController();
  /** Lanes for which delivery was asked for since it last began. */
  readonly #asked = new Set<string>();
  readonly #wakers = new Map<string, () => void>();
  #loops: readonly Promise<void>[] = [];
  readonly #with: { world: World; leases: Leases; delivery: EffectDelivery; logger: Logger };

  constructor(parts: { world: World; leases: Leases; delivery: EffectDelivery; logger: Logger }) {
    this.#with = parts;
  }

  start(tenantIds: readonly TenantId[]): void {
    this.#loops = tenantIds.flatMap((t) => [
      this.#tickLoop(t),
      this.#laneLoop(t, 'urgent'),
      this.#laneLoop(t, 'patient'),
    ]);
  }

  deliverSoon(tenantId: TenantId): void {
    for (const lane of ['urgent', 'patient'] as const) this.#wake(tenantId, lane);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  #wake(tenantId: TenantId, lane: Lane): void {
    const name = `${lane} ${tenantId}`;
    this.#asked.add(name);
    this.#wakers.get(name)?.();
  }

  /** Sleeps on the clock until `until`, until delivery is asked for, or until the process stops. */
  async #sleep(name: string, until: Instant): Promise<void> {
    const woken = new AbortController();
    this.#wakers.set(name, () => woken.abort());
    await this.#clock.sleepUntil(until, AbortSignal.any([woken.signal, this.#stopping.signal]));
    woken.abort();
  }

  get #clock(): Clock {
    return this.#with.world.clock;
  }

  async #tickLoop(tenantId: TenantId): Promise<void> {
    const { world, leases, logger } = this.#with;
    while (!this.#stopping.signal.aborted) {
      const now = this.#clock.now();
      const lease = await leases.take(tenantId, 'tick', { now, until: after(now, leaseMs) }).catch(() => null);
      if (lease !== null) {
        for (const job of jobs) {
          if (this.#stopping.signal.aborted) break;
          await job.run(world, tenantId).catch((error: unknown) => {
            logger.error(
              { job: job.name, tenantId, error: error instanceof Error ? error.stack : String(error) },
              'a job failed',
            );
          });
        }
        await leases.finish(tenantId, 'tick', lease.fence).catch(() => false);
        this.deliverSoon(tenantId);
      }
      await this.#clock.sleepUntil(after(now, tickMs), this.#stopping.signal);
    }
  }

  /** Delivers one lane whenever something is due in it, or was just owed. */
  async #laneLoop(tenantId: TenantId, lane: Lane): Promise<void> {
    const { world, delivery, logger } = this.#with;
    const { signal } = this.#stopping;
    const name = `${lane} ${tenantId}`;
    const relayed = () => this.#wake(tenantId, 'patient');
    while (!signal.aborted) {
      this.#asked.delete(name);
      const delivering =
        lane === 'urgent'
          ? delivery.deliverUrgent(tenantId, { signal, relayed })
          : delivery.deliverPatient(tenantId, signal);
      await delivering.catch((error: unknown) => {
        logger.error({ tenantId, error: error instanceof Error ? error.stack : String(error) }, 'delivery failed');
      });
      const latest = after(this.#clock.now(), tickMs);
      const nextDue = await world.outbox.nextDue(tenantId, lane, latest).catch(() => null);
      if (this.#asked.has(name)) continue;
      await this.#sleep(name, nextDue ?? latest);
    }
  }
}
