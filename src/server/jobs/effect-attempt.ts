import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { TenantId } from '../../domain/kernel/ids.ts';
import { daysBetween, daysLater, type Instant } from '../../domain/kernel/instant.ts';
import { feedTypeOf } from '../../domain/notice/feed-rules.ts';
import type { Notice } from '../../domain/notice/notice.ts';
import { cancelSessionEvent } from '../../use-cases/cancel-session-event.ts';
import { moveSessionEvent } from '../../use-cases/move-session-event.ts';
import type { CalendarProblem } from '../../use-cases/ports/calendar.ts';
import type { DeliveryResult, Messenger, Turn } from '../../use-cases/ports/messenger.ts';
import type { OutboxRow, RowOutcome, Waits } from '../../use-cases/ports/outbox.ts';
import { reportUnreachable } from '../../use-cases/report-unreachable.ts';
import type { World } from '../../use-cases/world.ts';
import { writeSessionEvent } from '../../use-cases/write-session-event.ts';
import { after } from '../adapters/clocks.ts';

/** How long an effect is one process's alone; work that takes longer extends it. */
export const leaseMs = 120_000;
const mostAttempts = 8;
const worthDays = 14;
const longestWaitMs = 15 * 60_000;

const eventEffects = { writeEvent: writeSessionEvent, moveEvent: moveSessionEvent, cancelEvent: cancelSessionEvent };

type Verdict =
  | { readonly kind: 'finish'; readonly outcome: RowOutcome }
  | { readonly kind: 'defer'; readonly dueAt: Instant; readonly waits: Waits; readonly problem?: string }
  | { readonly kind: 'retry'; readonly waitMs: number | null; readonly problem: string }
  | { readonly kind: 'bury'; readonly problem: string };

const sent: Verdict = { kind: 'finish', outcome: 'sent' };

/** How a notice goes: when it is its turn, and in which month it was counted. */
export type Way = { readonly turn: Turn; readonly month: string };

type Parts = {
  readonly world: World;
  readonly messenger: () => Messenger;
  readonly logger: Logger;
  /** The service asked for a rest until then. */
  readonly hold: (tenantId: TenantId, until: Instant) => Promise<void>;
  /** When the tenant's rest ends; a time gone by when it has none. */
  readonly restsUntil: (tenantId: TenantId) => Instant;
};

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Full jitter: anything up to a second doubled per attempt, five minutes at most. */
const backOffMs = (attempts: number): number => randomInt(1, Math.min(1000 * 2 ** attempts, 300_000) + 1);

function ofCalendar(problem: CalendarProblem): Verdict {
  if (problem.kind === 'throttled')
    return { kind: 'retry', waitMs: problem.retryAfterSeconds * 1000, problem: 'throttled' };
  // the same transactionId goes out again: one event comes of it, whatever happened the first time
  if (problem.kind === 'unknown') return { kind: 'retry', waitMs: null, problem: 'unknown outcome' };
  return { kind: 'bury', problem: problem.detail };
}

/** One attempt at one effect, and what it means for its row. */
export class EffectAttempt {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async make(row: OutboxRow, way: Way | null): Promise<void> {
    try {
      await this.#conclude(row, await this.#attempt(row, way));
    } catch (error) {
      await this.failed(row, error);
    }
  }

  /** A surprise: tried again later. */
  async failed(row: OutboxRow, error: unknown): Promise<void> {
    const { logger } = this.#parts;
    logger.warn({ effectKey: row.effectKey, problem: String(error) }, 'an effect failed and will be tried again');
    await this.#conclude(row, { kind: 'retry', waitMs: null, problem: 'surprise' }).catch((problem: unknown) =>
      // the lease ends by itself
      logger.warn({ effectKey: row.effectKey, problem: String(problem) }, 'a row could not be put back'),
    );
  }

  async #conclude(row: OutboxRow, verdict: Verdict): Promise<void> {
    const { world, logger } = this.#parts;
    const { outbox, clock } = world;
    if (verdict.kind === 'finish') await outbox.finish(row, verdict.outcome);
    else if (verdict.kind === 'defer') {
      const { problem } = verdict;
      await outbox.defer(row, verdict.dueAt, { waits: verdict.waits, ...(problem === undefined ? {} : { problem }) });
    } else if (verdict.kind === 'bury' || row.attempts + 1 >= mostAttempts) {
      logger.error(
        { effectKey: row.effectKey, problem: verdict.problem },
        'an effect was given up; replay it when the cause is mended',
      );
      await outbox.bury(row, verdict.problem);
    } else {
      const waitMs = Math.min(verdict.waitMs ?? backOffMs(row.attempts + 1), longestWaitMs);
      await outbox.postpone(row, after(clock.now(), Math.ceil(waitMs)), verdict.problem);
    }
  }

  async #attempt(row: OutboxRow, way: Way | null): Promise<Verdict> {
    const { messenger, world } = this.#parts;
    const { effect, tenantId } = row;
    if (effect.kind === 'notice') return this.#deliver(row, { notice: effect.notice, way });
    if (effect.kind === 'feedEntry') return this.#addToFeed(tenantId, effect.notice);
    const result = await this.#held(row, eventEffects[effect.kind](world, tenantId, effect.sessionId));
    if (result.kind !== 'done') return ofCalendar(result.problem);
    await messenger().redraw(tenantId, effect.sessionId);
    return sent;
  }

  /** A calendar may answer late or ask for patience: the lease is extended at each third of it, so that nobody else begins the same. */
  async #held<T>(row: OutboxRow, work: Promise<T>): Promise<T> {
    const { outbox, clock } = this.#parts.world;
    const ended = new AbortController();
    const beat = async (): Promise<void> => {
      for (;;) {
        await clock.sleepUntil(after(clock.now(), leaseMs / 3), ended.signal);
        if (ended.signal.aborted) return;
        // lost, or the database is away: what is done carries its key, so that a second attempt changes nothing
        if (!(await outbox.extend(row, after(clock.now(), leaseMs)).catch(() => false))) return;
      }
    };
    const beating = beat();
    return work.finally(() => {
      ended.abort();
      return beating;
    });
  }

  async #deliver(row: OutboxRow, of: { notice: Notice; way: Way | null }): Promise<Verdict> {
    const { world, messenger } = this.#parts;
    const { tenantId } = row;
    const { notice, way } = of;
    const result = await messenger().deliver(tenantId, notice, way?.turn);
    const leftNot = result.kind === 'moot' || result.kind === 'unreachable';
    if (leftNot && way !== null)
      await world.messages.forget({ tenantId, personId: notice.personId, month: way.month }, notice.key);
    if (result.kind === 'sent' || result.kind === 'unreachable') await this.#oweFeedEntry(row, notice);
    return this.#meaningOf(row, { notice, result });
  }

  /** Few kinds are told in the activity feed as well, where a muted or blocked chat would hide them; once each. */
  async #oweFeedEntry({ tenantId }: OutboxRow, notice: Notice): Promise<void> {
    if (feedTypeOf(notice) === null) return;
    const { outbox, clock } = this.#parts.world;
    const effect = { kind: 'feedEntry', notice } as const;
    await outbox.add(tenantId, [{ effectKey: `feed:${notice.key}`, effect, dueAt: clock.now() }]);
  }

  async #addToFeed(tenantId: TenantId, notice: Notice): Promise<Verdict> {
    const { messenger, world } = this.#parts;
    const entry = await messenger().feedEntryOf(tenantId, notice);
    if (entry === null) return { kind: 'finish', outcome: 'moot' };
    const result = await world.feed.add(tenantId, notice.personId, entry);
    if (result.kind === 'throttled')
      return { kind: 'retry', waitMs: result.retryAfterSeconds * 1000, problem: 'throttled' };
    return { kind: 'finish', outcome: result.kind === 'noApp' ? 'late' : 'sent' };
  }

  async #meaningOf(row: OutboxRow, of: { notice: Notice; result: DeliveryResult }): Promise<Verdict> {
    const { world, hold } = this.#parts;
    const { notice, result } = of;
    const now = world.clock.now();
    switch (result.kind) {
      case 'sent':
      case 'moot':
        return { kind: 'finish', outcome: result.kind };
      case 'held':
        return { kind: 'defer', dueAt: laterOf(now, this.#parts.restsUntil(row.tenantId)), waits: 'retry' };
      case 'refused':
        return { kind: 'bury', problem: result.problem };
      case 'unknown':
        return { kind: 'retry', waitMs: null, problem: result.problem };
      case 'retry': {
        const waitMs = result.retryAfterSeconds === null ? null : result.retryAfterSeconds * 1000;
        if (result.wholeTenant === true) await hold(row.tenantId, after(now, Math.min(waitMs ?? 1000, longestWaitMs)));
        return { kind: 'retry', waitMs, problem: result.problem };
      }
      case 'unreachable': {
        // each day's look that finds the same is no news
        if (row.lastProblem !== result.problem)
          await reportUnreachable(world, { tenantId: row.tenantId, notice, problem: result.problem });
        // somebody must act first (install, unblock): looked at again each day, for as long as the card would be worth having
        return daysBetween(notice.dueAt, now) >= worthDays
          ? { kind: 'finish', outcome: 'late' }
          : { kind: 'defer', dueAt: daysLater(now, 1), waits: 'unreachable', problem: result.problem };
      }
    }
  }
}
