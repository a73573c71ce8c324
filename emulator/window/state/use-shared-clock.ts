import { useCallback, useEffect, useState } from 'react';
import { control } from '../api/control.ts';
import { useLive } from './use-live.ts';

const tickMs = 5000;

/** The emulated now, in milliseconds since the epoch; whoever uses it is drawn again every few seconds. */
export function useSharedClock(): () => number {
  const { data: aheadMs = 0 } = useLive(
    'clock',
    async () => (await control.now()) - Date.now(),
    ({ type }) => type === 'clock',
  );
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), tickMs);
    return () => clearInterval(timer);
  }, []);
  return useCallback(() => Date.now() + aheadMs, [aheadMs]);
}
