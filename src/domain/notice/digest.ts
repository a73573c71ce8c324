import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import { type Notice, noticeKey } from './notice.ts';

/** One notice that a digest stands for; `openedAt` once the person asked for its card. */
export type DigestItem = { readonly notice: Notice; readonly openedAt: Instant | null };

/** One message in the place of several: what is owed to a person on a day (their own), each to be opened from it. */
export type Digest = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly personId: PersonId;
  readonly day: LocalDate;
  readonly items: readonly DigestItem[];
  readonly createdAt: Instant;
  readonly owed: readonly Notice[];
  readonly version: number;
};

export const digestNotice = (digest: Pick<Digest, 'id' | 'personId'>, now: Instant): Notice => ({
  key: noticeKey('digest', digest.id, digest.personId),
  kind: 'digest',
  personId: digest.personId,
  subjectId: digest.id,
  dueAt: now,
  asked: false,
  reminder: 0,
});

/** The digest with these notices in it too; one that is in it already is not there twice. */
export function withItems(digest: Digest, notices: readonly Notice[]): Digest {
  const known = new Set(digest.items.map((i) => i.notice.key));
  const fresh = notices.filter((n) => !known.has(n.key)).map((notice) => ({ notice, openedAt: null }));
  return fresh.length === 0 ? digest : { ...digest, items: [...digest.items, ...fresh] };
}

/** The person wants to see one of them: its card is owed, as the answer to what they asked. */
export function openItem(digest: Digest, index: number, now: Instant): Digest | null {
  const item = digest.items[index];
  if (item === undefined) return null;
  if (item.openedAt !== null) return digest;
  const items = digest.items.map((i) => (i === item ? { ...i, openedAt: now } : i));
  const card: Notice = { ...item.notice, key: `${item.notice.key}:opened`, dueAt: now, asked: true };
  return { ...digest, items, owed: [...digest.owed, card] };
}
