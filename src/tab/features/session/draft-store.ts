/** Words as the server has them; `version` is 0 before the first. */
export type Kept = { readonly words: string; readonly version: number };

/** Words that are not on the server yet, and what they were typed on top of. */
export type Draft = { readonly words: string; readonly base: Kept };
export type DraftStore = {
  readonly read: () => Draft | null;
  readonly write: (draft: Draft) => void;
  readonly clear: () => void;
};

function draftIn(text: string | null): Draft | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('words' in value) || !('base' in value)) return null;
  const { words, base } = value;
  if (typeof words !== 'string' || typeof base !== 'object' || base === null) return null;
  if (!('words' in base) || !('version' in base)) return null;
  return typeof base.words === 'string' && typeof base.version === 'number'
    ? { words, base: { words: base.words, version: base.version } }
    : null;
}

/**
 * Drafts in the window's session storage: they outlive a reload, are not shared with other windows, and are gone with the window. A
 * Teams frame may have no storage at all: then the page alone holds them.
 */
export function windowDrafts(key: string): DraftStore {
  const name = `inverso.draft.${key}`;
  const trying = <T>(what: () => T): T | null => {
    try {
      return what();
    } catch {
      return null;
    }
  };
  return {
    read: () => trying(() => draftIn(window.sessionStorage.getItem(name))),
    write: (draft) => void trying(() => window.sessionStorage.setItem(name, JSON.stringify(draft))),
    clear: () => void trying(() => window.sessionStorage.removeItem(name)),
  };
}
