import { createContext, useCallback, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ChangeStream } from '../api/change-stream.ts';
import type { Change } from '../api/shapes.ts';

export const ChangesContext = createContext<ChangeStream | null>(null);

/** Calls back on each change of the emulated world, and (with null) when some may have been missed. */
export function useChanges(hear: (change: Change | null) => void): void {
  const changes = useContext(ChangesContext);
  const onChange = useEffectEvent(hear);
  useEffect(() => changes?.listen((change) => onChange(change === 'reconnected' ? null : change)), [changes]);
}

export interface Live<T> {
  /** Undefined until the first reading has come. */
  readonly data: T | undefined;
  readonly failed: boolean;
  readonly reload: () => void;
}

interface Reading<T> {
  readonly key: string;
  readonly data: T | undefined;
  readonly failed: boolean;
}

/**
 * Reads something of the emulator and reads it again whenever a change matters to it. A reading that comes late never
 * replaces a newer one; `key` names what is read, and another key starts afresh.
 */
export function useLive<T>(key: string, load: () => Promise<T>, matters: (change: Change) => boolean): Live<T> {
  const [reading, setReading] = useState<Reading<T>>({ key, data: undefined, failed: false });
  const asked = useRef(0);
  const onLoad = useEffectEvent(load);
  const read = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    try {
      const data = await onLoad();
      if (turn === asked.current) setReading({ key, data, failed: false });
    } catch (error) {
      console.warn('reading failed', key, error);
      if (turn === asked.current) {
        setReading((old) => ({ key, data: old.key === key ? old.data : undefined, failed: true }));
      }
    }
  }, [key]);
  useEffect(() => void read(), [read]);
  useChanges((change) => {
    if (change === null || matters(change)) void read();
  });
  const current = reading.key === key ? reading : { key, data: undefined, failed: false };
  return { data: current.data, failed: current.failed, reload: () => void read() };
}
