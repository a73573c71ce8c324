import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Notice } from '../../domain/notice/notice.ts';
import type { FeedEntry } from './activity-feed.ts';

export type DeliveryResult =
  | { readonly kind: 'sent' }
  /** What the card was about is over: nothing needs to be sent. */
  | { readonly kind: 'moot' }
  /** `wholeTenant`: the service asked that nothing at all be sent meanwhile. */
  | {
      readonly kind: 'retry';
      readonly retryAfterSeconds: number | null;
      readonly problem: string;
      readonly wholeTenant?: boolean;
    }
  /** The service refuses it and would again: somebody must look at it. */
  | { readonly kind: 'refused'; readonly problem: string }
  /** It was not the card's turn after all; nothing was sent. */
  | { readonly kind: 'held' }
  /** It may have been sent; the card's id is kept, and a repetition cannot take effect twice. */
  | { readonly kind: 'unknown'; readonly problem: string }
  /** Nothing can be sent until the person acts (blocked, not installed, no Teams). */
  | { readonly kind: 'unreachable'; readonly problem: string };

/** Resolves when it is a card's turn to leave; false: it must not leave now. */
export type Turn = () => Promise<boolean>;

/** The bot writing on its own account. */
export type Messenger = {
  /** The card is drawn at once, and leaves when `turn` says so; at once without. */
  deliver(tenantId: TenantId, notice: Notice, turn?: Turn): Promise<DeliveryResult>;
  /** What the activity feed says of a notice, in the person's language; null when what it was about is over. */
  feedEntryOf(tenantId: TenantId, notice: Notice): Promise<FeedEntry | null>;
  /** Redraws the cards about a subject that stand in chats, so that each shows its true state; best effort. `except` was just answered with its new card. */
  redraw(tenantId: TenantId, subjectId: EntityId, except?: { readonly personId: PersonId }): Promise<void>;
};
