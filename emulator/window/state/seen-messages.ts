import type { Activity, Chat } from '../api/shapes.ts';

const seen = new Map<string, string>();
const key = (personId: string): string => `teams-window.seen.${personId}`;

function lastSeen(personId: string): string {
  const held = seen.get(personId);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(key(personId)) ?? '';
  } catch {
    return '';
  }
}

export const visibleActivities = (chat: Chat): readonly Activity[] =>
  chat.activities.filter(({ type }) => type === 'message');

/** Messages of the bot that came after the person last looked at the chat. */
export function unseenOf(chat: Chat): readonly Activity[] {
  const since = lastSeen(chat.personId);
  return visibleActivities(chat).filter((a) => a.from === 'bot' && a.deletedAt === null && a.createdAt > since);
}

export function markSeen(chat: Chat): void {
  const newest = chat.activities.at(-1)?.createdAt;
  if (newest === undefined || newest <= lastSeen(chat.personId)) return;
  seen.set(chat.personId, newest);
  try {
    localStorage.setItem(key(chat.personId), newest);
  } catch {
    // kept in memory only
  }
}
