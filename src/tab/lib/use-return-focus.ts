import { useRef } from 'react';

/** Remembers what opened a dialog and gives it the focus again when the dialog closes. */
export function useReturnFocus() {
  const opener = useRef<Element | null>(null);
  return {
    remember: (): void => {
      opener.current = document.activeElement;
    },
    giveBack: (): void => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
