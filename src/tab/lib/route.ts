import { useSyncExternalStore } from 'react';

/** The tab's address lies in the hash: it survives a reload, gives back and forward, and never reaches the server. */
const current = (): string => window.location.hash.replace(/^#/, '') || '/';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Segments of the address: `/cohorts/ID/invite` → `['cohorts', ID, 'invite']`. */
export function useRoute(): readonly string[] {
  const path = useSyncExternalStore(subscribe, current);
  return path.split('/').filter((part) => part !== '');
}

export const hrefOf = (path: string): string => `#${path}`;

export function goTo(path: string): void {
  window.location.hash = path;
}

/** As `goTo`, without a step back to where one was. */
export function goInstead(path: string): void {
  window.location.replace(`#${path}`);
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const pages: readonly { readonly pattern: RegExp; readonly path: (id: string) => string }[] = [
  { pattern: /^(?:home|pairing)$/, path: () => '/home' },
  { pattern: /^enroll$/, path: () => '/enroll' },
  { pattern: /^training$/, path: () => '/training' },
  { pattern: /^training:(manager|assistant)$/, path: (role) => `/training/${role}` },
  { pattern: new RegExp(`^training:(${guid})$`), path: (id) => `/enrollments/${id}/training/next` },
  { pattern: new RegExp(`^session:(${guid})$`), path: (id) => `/sessions/${id}` },
  { pattern: new RegExp(`^certificate:(${guid})$`), path: (id) => `/enrollments/${id}/certificate` },
  { pattern: new RegExp(`^join:(${guid})$`), path: (id) => `/join/${id}` },
  { pattern: /^insights$/, path: () => '/insights' },
  { pattern: new RegExp(`^insight-desk:(${guid})$`), path: (id) => `/cohorts/${id}/insights` },
  { pattern: /^me$/, path: () => '/me' },
  { pattern: /^concerns$/, path: () => '/concerns' },
  { pattern: /^lead$/, path: () => '/programs' },
  { pattern: new RegExp(`^cohort:(${guid})$`), path: (id) => `/cohorts/${id}/progress` },
  { pattern: /^admin$/, path: () => '/administration' },
];

/** Where a deep link's subPageId leads; only these words are known, anything else leads nowhere (null). */
export function pathOfSubPage(subPageId: string): string | null {
  for (const { pattern, path } of pages) {
    const match = pattern.exec(subPageId);
    if (match !== null) return path(match[1] ?? '');
  }
  return null;
}
