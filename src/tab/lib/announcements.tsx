import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';

type Announcements = {
  readonly text: string | null;
  readonly announce: (text: string) => void;
  readonly clear: () => void;
};
const AnnouncementContext = createContext<Announcements>({ text: null, announce: () => {}, clear: () => {} });

const shownMilliseconds = 8000;

/** Short messages about what was just done; they outlive the button that caused them. */
export function AnnouncementProvider(props: { children: ReactNode }) {
  const [message, setMessage] = useState<{ text: string } | null>(null);
  const announce = useCallback((text: string) => setMessage({ text }), []);
  const clear = useCallback(() => setMessage(null), []);
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setMessage(null), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [message]);
  const value = useMemo(() => ({ text: message?.text ?? null, announce, clear }), [message, announce, clear]);
  return <AnnouncementContext value={value}>{props.children}</AnnouncementContext>;
}

export const useAnnouncements = (): Announcements => use(AnnouncementContext);
