import { type RefObject, useLayoutEffect, useState } from 'react';

/** True while an element is narrower than a number of pixels. */
export function useNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = (): void => setNarrow(watched.clientWidth < below);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(watched);
    return () => sizes.disconnect();
  }, [element, below]);
  return narrow;
}
