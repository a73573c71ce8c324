import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Notice } from '../../domain/notice/notice.ts';

export type DeliveryResult =
  | { readonly kind: 'sent' }
  /** What the card was about is over: nothing needs to be sent. */
  | { readonly kind: 'moot' }
  | { readonly kind: 'retry'; readonly retryAfterSeconds: number | null; readonly problem: string }
  /** It may have been sent; the card's id is kept, and a repetition cannot take effect twice. */
  | { readonly kind: 'unknown'; readonly problem: string }
  /** Nothing can be sent until the person acts (blocked, not installed, no Teams). */
  | { readonly kind: 'unreachable'; readonly problem: string };

/** The bot writing on its own account. */
export type Messenger = {
  deliver(tenantId: TenantId, notice: Notice): Promise<DeliveryResult>;
  /** Redraws the cards about a subject that stand in chats, so that each shows its true state; best effort. `except` was just answered with its new card. */
  redraw(tenantId: TenantId, subjectId: EntityId, except?: { readonly personId: PersonId }): Promise<void>;
};
