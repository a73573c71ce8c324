import type { Instant } from '../domain/kernel/instant.ts';
import type { Notice } from '../domain/notice/notice.ts';
import type { OutboxRow, Waits } from './ports/outbox.ts';

/** A row that is about a notice. */
export type NoticeRow = OutboxRow & { readonly effect: { readonly kind: 'notice'; readonly notice: Notice } };

/** What becomes of a due notice. `send`: it is counted already; `month` is where, should it not leave after all. */
export type Sorting =
  | { readonly kind: 'send'; readonly row: NoticeRow; readonly month: string }
  | { readonly kind: 'wait'; readonly row: NoticeRow; readonly until: Instant; readonly waits: Waits }
  | { readonly kind: 'merged' | 'moot'; readonly row: NoticeRow };

const isNoticeRow = (row: OutboxRow): row is NoticeRow => row.effect.kind === 'notice';

export const noticeRowsOf = (rows: readonly OutboxRow[]): readonly NoticeRow[] => rows.filter(isNoticeRow);
