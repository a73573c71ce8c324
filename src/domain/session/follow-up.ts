import type { EntityId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { Side } from '../program/cohort.ts';

export type Taker = Side | 'both';

/** Words that somebody replaced without having seen them; kept beside the item until one of the two has read them. */
export type Displaced = { readonly words: string; readonly by: Side; readonly version: number };

/** One thing that a pair means to do, on the list that both of them write. */
export type FollowUp = {
  readonly id: EntityId;
  readonly words: string;
  readonly takenBy: Taker | null;
  /** On the taker's own calendar. */
  readonly dueOn: LocalDate | null;
  readonly done: boolean;
  /** Number of the session in which it was written down. */
  readonly fromSession: number;
  readonly by: Side;
  /** One higher with every change of the item. */
  readonly version: number;
  /** The version that brought the words as they are. */
  readonly wordsVersion: number;
  readonly also: readonly Displaced[];
};

/** What is left of an item that was taken off: enough to bring it back under words that somebody was writing meanwhile. */
export type RemovedFollowUp = Omit<FollowUp, 'words' | 'by' | 'wordsVersion' | 'also'>;

export type FollowUpList = {
  readonly items: readonly FollowUp[];
  readonly removed: readonly RemovedFollowUp[];
};
export const noFollowUps: FollowUpList = { items: [], removed: [] };

export const mostFollowUps = 100;
/** Items taken off that are remembered; a change that comes later than that finds nothing. */
const mostRemoved = 200;
const mostDisplaced = 10;

export type NewFollowUp = Pick<FollowUp, 'id' | 'words' | 'takenBy' | 'dueOn' | 'fromSession' | 'by'>;

/** Adds an item under an id that its writer chose: adding it again, also after it was taken off, changes nothing. */
export function addFollowUp(list: FollowUpList, item: NewFollowUp): Outcome<FollowUpList, 'listFull'> {
  if ([...list.items, ...list.removed].some(({ id }) => id === item.id)) return ok(list);
  if (list.items.length >= mostFollowUps) return refused('listFull');
  return ok({ ...list, items: [...list.items, { ...item, done: false, version: 1, wordsVersion: 1, also: [] }] });
}

export type FollowUpChange = {
  readonly words?: string | undefined;
  readonly takenBy?: Taker | null | undefined;
  readonly dueOn?: LocalDate | null | undefined;
  readonly done?: boolean | undefined;
  /** The writer has read what stood beside the item in the version that they changed. */
  readonly settled?: boolean | undefined;
};
export type FollowUpEdit = {
  readonly id: EntityId;
  readonly by: Side;
  /** The version of the item that the writer saw. */
  readonly base: number;
  readonly change: FollowUpChange;
};

/**
 * Changes an item field by field, so that two people who change different things both get what they wrote. Words that came in between
 * are kept beside the new ones; an item that was taken off meanwhile comes back where somebody wrote words for it.
 */
export function editFollowUp(
  list: FollowUpList,
  edit: FollowUpEdit,
): Outcome<FollowUpList, 'notFound' | 'listFull' | 'unsettled'> {
  const item = list.items.find(({ id }) => id === edit.id);
  if (item === undefined) return bringBack(list, edit);
  const next = changed(item, edit);
  if (next.also.length > mostDisplaced) return refused('unsettled');
  if (isSame(item, next)) return ok(list);
  const version = item.version + 1;
  const items = list.items.map((i) => (i.id === item.id ? { ...next, version } : i));
  return ok({ ...list, items });
}

function changed(item: FollowUp, { change, base, by }: FollowUpEdit): FollowUp {
  const { words = item.words, takenBy = item.takenBy, dueOn = item.dueOn, done = item.done } = change;
  const kept = change.settled === true ? item.also.filter((a) => a.version > base) : item.also;
  const rest = { ...item, takenBy, dueOn, done, also: kept };
  if (words === item.words) return rest;
  const version = item.version + 1;
  const unseen: Displaced = { words: item.words, by: item.by, version };
  const also = item.wordsVersion > base ? [...kept, unseen] : kept;
  return { ...rest, words, by, wordsVersion: version, also };
}

const isSame = (a: FollowUp, b: FollowUp): boolean =>
  a.words === b.words &&
  a.takenBy === b.takenBy &&
  a.dueOn === b.dueOn &&
  a.done === b.done &&
  a.also.length === b.also.length;

function bringBack(
  list: FollowUpList,
  { id, by, change }: FollowUpEdit,
): Outcome<FollowUpList, 'notFound' | 'listFull'> {
  const was = list.removed.find((r) => r.id === id);
  if (was === undefined || change.words === undefined) return refused('notFound');
  if (list.items.length >= mostFollowUps) return refused('listFull');
  const version = was.version + 1;
  const { words, takenBy = was.takenBy, dueOn = was.dueOn, done = was.done } = change;
  const back: FollowUp = { ...was, words, takenBy, dueOn, done, by, version, wordsVersion: version, also: [] };
  return ok({ items: [...list.items, back], removed: list.removed.filter((r) => r.id !== id) });
}

/** Takes an item off, unless somebody else put other words there since it was seen; doing so again changes nothing. */
export function removeFollowUp(
  list: FollowUpList,
  of: { readonly id: EntityId; readonly base: number },
): Outcome<FollowUpList, 'versionConflict'> {
  const item = list.items.find(({ id }) => id === of.id);
  if (item === undefined) return ok(list);
  if (item.wordsVersion > of.base || item.also.some((a) => a.version > of.base)) return refused('versionConflict');
  const { words, by, wordsVersion, also, ...was } = item;
  const removed = [...list.removed, { ...was, version: item.version + 1 }].slice(-mostRemoved);
  return ok({ items: list.items.filter(({ id }) => id !== of.id), removed });
}
