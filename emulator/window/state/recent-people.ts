const key = 'teams-window.recent-people';
const kept = 6;

/** Ids of the people whose Teams was looked at last, the newest first. */
export function recentPeople(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberPerson(id: string): void {
  const ids = [id, ...recentPeople().filter((other) => other !== id)].slice(0, kept);
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // a browser without storage just remembers nobody
  }
}
