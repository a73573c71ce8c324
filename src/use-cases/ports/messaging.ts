import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Digest } from '../../domain/notice/digest.ts';
import type { MessageMonth, SentMessage } from '../../domain/notice/message-budget.ts';
import type { AggregateStore } from './stores.ts';

/** What everybody was sent, by person and month, for good. */
export type MessageLedger = {
  /** The months asked for that hold anything, by person. */
  months(
    tenantId: TenantId,
    of: readonly { readonly personId: PersonId; readonly month: string }[],
  ): Promise<ReadonlyMap<PersonId, MessageMonth>>;
  /** Adds messages to a month as it was read (version 0: not there yet); false when somebody else added meanwhile, and nothing is added then. */
  record(month: MessageMonth, messages: readonly SentMessage[]): Promise<boolean>;
  /** Takes a message out again that did not leave after all. */
  forget(month: Pick<MessageMonth, 'tenantId' | 'personId' | 'month'>, key: string): Promise<void>;
};

/**
 * The line in which a tenant's messages leave, shared by all processes: places are handed out one behind the other, so that the
 * rate holds however many send.
 */
export type SendingLine = {
  /** Takes `count` places in a row, `gapMs` apart; the time of the first, not before `now`. */
  reserve(tenantId: TenantId, of: { now: Instant; count: number; gapMs: number }): Promise<Instant>;
  /** Nothing leaves before `until`: the service asked for it. */
  hold(tenantId: TenantId, until: Instant): Promise<void>;
  /** Messages a second as an administrator set it; null: the default. */
  rateOf(tenantId: TenantId): Promise<number | null>;
  setRate(tenantId: TenantId, perSecond: number): Promise<void>;
};

export type DigestStore = AggregateStore<Digest>;
