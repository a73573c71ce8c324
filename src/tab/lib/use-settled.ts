import { useEffect, useState } from 'react';

const pauseMilliseconds = 250;

/** A value once it has stayed the same for a quarter of a second: what somebody types is asked about when they pause. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
