import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { TenantId } from '../../domain/kernel/ids.ts';
import { daysBetween, daysLater, epochOf, type Instant, minutesLater } from '../../domain/kernel/instant.ts';
import { nextWorkingMoment } from '../../domain/kernel/working-time.ts';
import { cancelSessionEvent } from '../../use-cases/cancel-session-event.ts';
import type { CalendarProblem } from '../../use-cases/ports/calendar.ts';
import type { DeliveryResult, Messenger } from '../../use-cases/ports/messenger.ts';
import type { OutboxRow } from '../../use-cases/ports/outbox.ts';
import { reportUnreachable } from '../../use-cases/report-unreachable.ts';
import { workingTimeOf } from '../../use-cases/working-times.ts';
import type { World } from '../../use-cases/world.ts';
import { writeSessionEvent } from '../../use-cases/write-session-event.ts';
import { after } from '../adapters/clocks.ts';

const rowsAtATime = 20;
const leaseMs = 120_000;
const mostAttempts = 8;
const worthDays = 14;
const longestWaitMs = 15 * 60_000;

type Verdict =
  | { readonly kind: 'finish' }
  | { readonly kind: 'defer'; readonly dueAt: Instant }
  | { readonly kind: 'retry'; readonly waitMs: number | null; readonly problem: string }
  | { readonly kind: 'bury'; readonly problem: string };

/** Full jitter: anything up to a second doubled per attempt, five minutes at most. */
const backOffMs = (attempts: number): number => randomInt(1, Math.min(1000 * 2 ** attempts, 300_000) + 1);

function ofCalendar(problem: CalendarProblem): Verdict {
  if (problem.kind === 'throttled')
    return { kind: 'retry', waitMs: problem.retryAfterSeconds * 1000, problem: 'throttled' };
  // the same transactionId goes out again: one event comes of it, whatever happened the first time
  if (problem.kind === 'unknown') return { kind: 'retry', waitMs: null, problem: 'unknown outcome' };
  return { kind: 'bury', problem: problem.detail };
}

function ofMessenger(result: Exclude<DeliveryResult, { kind: 'unreachable' }>): Verdict {
  switch (result.kind) {
    case 'sent':
    case 'moot':
      return { kind: 'finish' };
    case 'retry':
      return {
        kind: 'retry',
        waitMs: result.retryAfterSeconds === null ? null : result.retryAfterSeconds * 1000,
        problem: result.problem,
      };
    case 'unknown':
      return { kind: 'retry', waitMs: null, problem: result.problem };
  }
}

/** Delivers what is owed to the outside world; any number of processes may do so at once, each row is one process's at a time. */
export class EffectDelivery {
  readonly #world: World;
  readonly #messenger: () => Messenger;
  readonly #logger: Logger;

  constructor(world: World, messenger: () => Messenger, logger: Logger) {
    this.#world = world;
    this.#messenger = messenger;
    this.#logger = logger;
  }

  /** Relays what aggregates owe and delivers what is due, until nothing is; returns how many rows were handled. */
  async deliverDue(tenantId: TenantId, signal: AbortSignal): Promise<number> {
    const { outbox, clock } = this.#world;
    let handled = 0;
    while (!signal.aborted) {
      const relayed = await outbox.relayOwed(tenantId, 200);
      const now = clock.now();
      const rows = await outbox.claim(tenantId, now, after(now, leaseMs), rowsAtATime);
      if (rows.length === 0 && relayed === 0) return handled;
      await Promise.all(rows.map((row) => this.#handle(row)));
      handled += rows.length;
    }
    return handled;
  }

  async #handle(row: OutboxRow): Promise<void> {
    const { outbox, clock } = this.#world;
    const verdict = await this.#attempt(row).catch((error: unknown): Verdict => {
      this.#logger.warn(
        { effectKey: row.effectKey, problem: String(error) },
        'an effect failed and will be tried again',
      );
      return { kind: 'retry', waitMs: null, problem: 'surprise' };
    });
    if (verdict.kind === 'finish') await outbox.finish(row);
    else if (verdict.kind === 'defer') await outbox.defer(row, verdict.dueAt);
    else if (verdict.kind === 'bury' || row.attempts + 1 >= mostAttempts) {
      this.#logger.error(
        { effectKey: row.effectKey, problem: verdict.problem },
        'an effect was given up; replay it when the cause is mended',
      );
      await outbox.bury(row, verdict.problem);
    } else {
      const waitMs = Math.min(verdict.waitMs ?? backOffMs(row.attempts + 1), longestWaitMs);
      await outbox.postpone(row, after(clock.now(), Math.ceil(waitMs)), verdict.problem);
    }
  }

  async #attempt(row: OutboxRow): Promise<Verdict> {
    const { effect, tenantId } = row;
    if (effect.kind !== 'notice') {
      const act = effect.kind === 'writeEvent' ? writeSessionEvent : cancelSessionEvent;
      const result = await act(this.#world, tenantId, effect.sessionId);
      if (result.kind === 'done') await this.#messenger().redraw(tenantId, effect.sessionId);
      return result.kind === 'done' ? { kind: 'finish' } : ofCalendar(result.problem);
    }
    const { notice } = effect;
    const quietUntil = notice.asked ? null : await this.#quietUntil(tenantId, notice.personId);
    if (quietUntil !== null) return { kind: 'defer', dueAt: quietUntil };
    const result = await this.#messenger().deliver(tenantId, notice);
    if (result.kind !== 'unreachable') return ofMessenger(result);
    await reportUnreachable(this.#world, { tenantId, notice, problem: result.problem });
    // somebody must act first (install, unblock): looked at again each day, for as long as the card would be worth having
    const now = this.#world.clock.now();
    return daysBetween(notice.dueAt, now) >= worthDays
      ? { kind: 'finish' }
      : { kind: 'defer', dueAt: daysLater(now, 1) };
  }

  /** Nobody is written to unasked outside their own working hours; null while they are at work. */
  async #quietUntil(tenantId: TenantId, personId: string): Promise<Instant | null> {
    const now = this.#world.clock.now();
    const next = nextWorkingMoment(await workingTimeOf(this.#world, tenantId, personId), now);
    return epochOf(next) > epochOf(minutesLater(now, 1)) ? next : null;
  }
}
