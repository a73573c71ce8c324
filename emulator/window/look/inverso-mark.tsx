import type { ReactNode } from 'react';

/** The app's picture: two arrows that swap places. */
export function InversoMark({ size = 32 }: { size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="inverso-mark" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#0f766e" />
          <stop offset="1" stopColor="#134e6f" />
        </linearGradient>
      </defs>
      <rect width="32" height="32" rx="8" fill="url(#inverso-mark)" />
      <path
        d="M11.5 24V9.5m0 0L7 14m4.500-4.500L16 14M20.500 8v14.500m0 0L25 18m-4.500 4.500L16 18"
        fill="none"
        stroke="#fff"
        strokeWidth="2.400"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
