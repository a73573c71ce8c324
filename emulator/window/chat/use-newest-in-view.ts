import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

type Place = 'newest' | 'bottom' | 'elsewhere';

/** Where the newest message is in view: at the bottom, or from its top where it is taller than the list. */
function newestTop(list: HTMLElement): number {
  const bottom = list.scrollHeight - list.clientHeight;
  const last = [...list.querySelectorAll('article')].at(-1);
  if (!last) return bottom;
  const top = last.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop - 12;
  return Math.max(0, Math.min(bottom, top));
}

function placeOf(list: HTMLElement): Place {
  if (Math.abs(list.scrollTop - newestTop(list)) < 8) return 'newest';
  return list.scrollHeight - list.scrollTop - list.clientHeight < 40 ? 'bottom' : 'elsewhere';
}

/** Brings a new message into view, and keeps the view while cards grow; reading further up is not disturbed. */
export function useNewestInView(ref: RefObject<HTMLElement | null>, newest: string | undefined): void {
  const place = useRef<Place>('newest');
  useEffect(() => {
    const list = ref.current;
    if (!list) return;
    const note = (): void => {
      place.current = placeOf(list);
    };
    const keep = (): void => {
      if (place.current === 'newest') list.scrollTop = newestTop(list);
      if (place.current === 'bottom') list.scrollTop = list.scrollHeight;
    };
    list.addEventListener('scroll', note, { passive: true });
    const sizes = new ResizeObserver(keep);
    if (list.firstElementChild) sizes.observe(list.firstElementChild);
    return () => {
      list.removeEventListener('scroll', note);
      sizes.disconnect();
    };
  }, [ref]);
  useLayoutEffect(() => {
    if (newest === undefined || !ref.current) return;
    place.current = 'newest';
    ref.current.scrollTop = newestTop(ref.current);
  }, [ref, newest]);
}
