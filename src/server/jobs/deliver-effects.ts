import type { Logger } from 'pino';
import type { TenantId } from '../../domain/kernel/ids.ts';
import { epochOf, type Instant, instantOf } from '../../domain/kernel/instant.ts';
import { noticeRowsOf, type Sorting } from '../../use-cases/notice-row.ts';
import type { Messenger } from '../../use-cases/ports/messenger.ts';
import type { OutboxRow } from '../../use-cases/ports/outbox.ts';
import { gapMsAt, rateOf } from '../../use-cases/sending-rate.ts';
import { sortAskedNotices } from '../../use-cases/sort-asked-notices.ts';
import { sortDueNotices } from '../../use-cases/sort-due-notices.ts';
import type { World } from '../../use-cases/world.ts';
import { after } from '../adapters/clocks.ts';
import { EffectAttempt, leaseMs, type Way } from './effect-attempt.ts';
import { LineGate } from './line-gate.ts';

/** A row is let go this long before its lease ends, so that no attempt outlives it. */
const leaseMarginMs = 20_000;
const urgentAtATime = 50;
const relayedAtATime = 500;
/** So many seconds of the line are claimed at once: reading what is due costs much, and a claim must not outlive its lease. */
const claimedSeconds = 15;
/** Fewer at first, so that the line begins to move at once. */
const firstSeconds = 4;
const mostClaimed = 500;

/** Delivers what is owed to the outside world; any number of processes may do so at once, each row is one process's at a time. */
export class EffectDelivery {
  readonly #world: World;
  readonly #attempts: EffectAttempt;
  /** Until when nothing leaves, because the service asked for it; by tenant. */
  readonly #held = new Map<TenantId, Instant>();
  readonly #gate: LineGate;
  readonly #running = new Set<Promise<void>>();

  constructor(world: World, messenger: () => Messenger, logger: Logger) {
    this.#world = world;
    this.#gate = new LineGate(world.clock);
    this.#attempts = new EffectAttempt({
      world,
      messenger,
      logger,
      hold: (t, until) => this.#hold(t, until),
      restsUntil: (t) => this.#held.get(t) ?? '',
    });
  }

  /** Relays what aggregates owe, and delivers answers to presses and events; resolves when there are none left. */
  async deliverUrgent(tenantId: TenantId, given: { signal: AbortSignal; relayed: () => void }): Promise<void> {
    const { outbox, clock } = this.#world;
    while (!given.signal.aborted) {
      const relayed = await outbox.relayOwed(tenantId, relayedAtATime);
      if (relayed > 0) given.relayed();
      const now = clock.now();
      const leaseUntil = after(now, leaseMs);
      const rows = await outbox.claim(tenantId, { lane: 'urgent', now, leaseUntil, limit: urgentAtATime });
      if (rows.length === 0 && relayed === 0) return;
      const sorted = await sortAskedNotices(this.#world, tenantId, noticeRowsOf(rows));
      const others = rows.filter((row) => row.effect.kind !== 'notice');
      await Promise.all([
        ...others.map((row) => this.#attempts.make(row, null)),
        ...sorted.map((s) => this.#follow(s, async () => this.#takePlace(tenantId))),
      ]);
    }
  }

  /** Delivers what may wait, in its line; resolves when nothing is due and all that was begun is done. */
  async deliverPatient(tenantId: TenantId, signal: AbortSignal): Promise<void> {
    for (let seconds = firstSeconds; !signal.aborted; seconds = claimedSeconds) {
      const rate = await rateOf(this.#world, tenantId);
      const rows = await this.#claimPatient(tenantId, Math.min(mostClaimed, Math.ceil(rate * seconds)));
      if (rows.length === 0) break;
      const feed = rows.filter((row) => row.effect.kind === 'feedEntry');
      for (const row of feed) this.#run(this.#attempts.make(row, null));
      const sorted = await this.#sort(tenantId, rows);
      const sends = sorted.filter((s) => s.kind === 'send');
      for (const s of sorted) if (s.kind !== 'send') this.#run(this.#follow(s, async () => true));
      const gapMs = gapMsAt(rate);
      const first = await this.#world.sendingLine.reserve(tenantId, {
        now: this.#world.clock.now(),
        count: sends.length,
        gapMs,
      });
      let taken = 0;
      // whoever is ready first takes the first place
      const nextPlace = (): Instant => instantOf(epochOf(first) + taken++ * gapMs);
      const leaving = sends.map((s) => this.#follow(s, () => this.#turn(s.row, { place: nextPlace(), gapMs, signal })));
      for (const one of leaving) this.#run(one);
      // the next are made ready while the later half of these leaves
      if (leaving.length > 0) await Promise.race(leaving.slice(Math.floor(leaving.length / 2)));
    }
    await Promise.all(this.#running);
  }

  async #claimPatient(tenantId: TenantId, limit: number): Promise<readonly OutboxRow[]> {
    const { outbox, clock } = this.#world;
    const now = clock.now();
    return outbox.claim(tenantId, { lane: 'patient', now, leaseUntil: after(now, leaseMs), limit });
  }

  /** Where hours or budgets cannot be read now, everything is tried again a little later. */
  async #sort(tenantId: TenantId, rows: readonly OutboxRow[]): Promise<readonly Sorting[]> {
    const { outbox, clock } = this.#world;
    const more = (personId: string) => {
      const now = clock.now();
      return outbox.claimOf(tenantId, personId, { now, leaseUntil: after(now, leaseMs) });
    };
    try {
      return await sortDueNotices(this.#world, { tenantId, rows: noticeRowsOf(rows), more });
    } catch (error) {
      for (const row of rows) this.#run(this.#attempts.failed(row, error));
      return [];
    }
  }

  #follow(sorting: Sorting, turn: Way['turn']): Promise<void> {
    const { outbox } = this.#world;
    switch (sorting.kind) {
      case 'send':
        return this.#attempts.make(sorting.row, { turn, month: sorting.month });
      case 'wait':
        return outbox.defer(sorting.row, sorting.until, { waits: sorting.waits }).then(() => undefined);
      default:
        return outbox.finish(sorting.row, sorting.kind).then(() => undefined);
    }
  }

  /** Waits for a row's place in the line; false when the process stops, the lease ends or the service wants a rest. */
  async #turn(row: OutboxRow, of: { place: Instant; gapMs: number; signal: AbortSignal }): Promise<boolean> {
    await this.#gate.pass(row.tenantId, of);
    const now = this.#world.clock.now();
    const rests = (this.#held.get(row.tenantId) ?? '') > now;
    return !of.signal.aborted && !rests && now < after(row.leaseUntil, -leaseMarginMs);
  }

  /** Answers do not stand in line, but take a place in it. */
  async #takePlace(tenantId: TenantId): Promise<boolean> {
    const rate = await rateOf(this.#world, tenantId);
    const now = this.#world.clock.now();
    await this.#world.sendingLine.reserve(tenantId, { now, count: 1, gapMs: gapMsAt(rate) });
    return (this.#held.get(tenantId) ?? '') <= now;
  }

  async #hold(tenantId: TenantId, until: Instant): Promise<void> {
    if ((this.#held.get(tenantId) ?? '') >= until) return;
    this.#held.set(tenantId, until);
    await this.#world.sendingLine.hold(tenantId, until);
  }

  #run(work: Promise<void>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}
