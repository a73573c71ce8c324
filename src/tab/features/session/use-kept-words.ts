import { useEffect, useSyncExternalStore } from 'react';
import { NotesView } from '../../../contracts/sessions.ts';
import type { ApiClient } from '../../lib/api-client.ts';
import { useApi } from '../../lib/api-context.tsx';
import { type Kept, windowDrafts } from './draft-store.ts';
import { WordsKeeper } from './words-keeper.ts';

/** They outlive the page that shows them, so that words typed just before leaving it are still saved. */
const keepers = new Map<string, WordsKeeper>();

function keeperFor(api: ApiClient, key: string, path: string, start: Kept): WordsKeeper {
  const known = keepers.get(key);
  if (known !== undefined) return known;
  const keeper = new WordsKeeper({
    start,
    drafts: windowDrafts(key),
    save: (words, version) => api.change({ method: 'PUT', path, body: { words }, version, reply: NotesView }),
    currentIn: ({ current }) => {
      const read = NotesView.safeParse(current);
      return read.success ? read.data : null;
    },
  });
  keepers.set(key, keeper);
  return keeper;
}

/** Words that save themselves. `key` names the person too: two people may use one window. */
export function useKeptWords(of: { readonly key: string; readonly path: string; readonly now: Kept }) {
  const api = useApi();
  const keeper = keeperFor(api, of.key, of.path, of.now);
  const shown = useSyncExternalStore(keeper.subscribe, keeper.shown);
  useEffect(() => keeper.saw(of.now), [keeper, of.now]);
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keeper.saveNow();
    };
    const leaving = (event: BeforeUnloadEvent): void => {
      if (keeper.shown().state === 'saved') return;
      keeper.saveNow();
      event.preventDefault();
    };
    window.addEventListener('online', keeper.saveNow);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      keeper.saveNow();
      window.removeEventListener('online', keeper.saveNow);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [keeper]);
  return { ...shown, write: keeper.write, keep: keeper.keep, saveNow: keeper.saveNow };
}
