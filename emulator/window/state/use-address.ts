import { useCallback, useEffect, useState } from 'react';
import { type Address, emptyPane, type PaneAddress, readAddress, writeAddress } from './address.ts';

export interface AddressState {
  readonly address: Address;
  readonly look: (change: Partial<Pick<Address, 'theme' | 'language'>>) => void;
  readonly goLeft: (change: Partial<PaneAddress>) => void;
  readonly goRight: (change: Partial<PaneAddress>) => void;
  readonly split: () => void;
}

/** What the window shows, kept in its URL; the browser's back and forward work. */
export function useAddress(): AddressState {
  const [address, setAddress] = useState(() => readAddress(window.location.search));
  useEffect(() => {
    const back = (): void => setAddress(readAddress(window.location.search));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    const written = writeAddress(address);
    if (window.location.search !== written) window.history.pushState(null, '', written);
  }, [address]);
  const goPane = useCallback(
    (index: number, change: Partial<PaneAddress>) =>
      setAddress((old) => ({
        ...old,
        panes: old.panes.map((pane, at) => (at === index ? { ...pane, ...change } : pane)),
      })),
    [],
  );
  return {
    address,
    look: useCallback((change) => setAddress((old) => ({ ...old, ...change })), []),
    goLeft: useCallback((change: Partial<PaneAddress>) => goPane(0, change), [goPane]),
    goRight: useCallback((change: Partial<PaneAddress>) => goPane(1, change), [goPane]),
    split: useCallback(
      () =>
        setAddress((old) => ({
          ...old,
          panes: old.panes.length > 1 ? old.panes.slice(0, 1) : [...old.panes, emptyPane],
        })),
      [],
    ),
  };
}
