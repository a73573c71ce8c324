import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { localOf } from '../../time-zones.ts';
import type { CalendarEvent } from '../api/shapes.ts';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { dayMs } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { EventTile } from './event-tile.tsx';
import { placeDay } from './week-layout.ts';

const hourHeight = 48;
const hours = Array.from({ length: 24 }, (_none, hour) => hour);

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  grid: { display: 'grid', gridTemplateColumns: '56px repeat(7, minmax(96px, 1fr))', minWidth: '728px' },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { padding: '8px', margin: 0, borderTop: '3px solid transparent' },
  today: { borderTopColor: tokens.colorBrandBackground, color: tokens.colorBrandForeground1 },
  hour: {
    height: `${hourHeight}px`,
    boxSizing: 'border-box',
    paddingInline: '8px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
  },
  day: {
    position: 'relative',
    height: `${hourHeight * 24}px`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourHeight}px`,
  },
  slot: { position: 'absolute', padding: '1px 2px', boxSizing: 'border-box' },
  fill: { height: '100%' },
  now: {
    position: 'absolute',
    insetInline: 0,
    height: '2px',
    zIndex: 1,
    backgroundColor: tokens.colorBrandBackground,
    pointerEvents: 'none',
  },
});

export interface WeekProps {
  /** Monday's local midnight as milliseconds that read like UTC. */
  readonly monday: number;
  readonly events: readonly CalendarEvent[];
  readonly open: (event: CalendarEvent) => void;
}

/** `Tue 24`, or `Tuesday 24 November`. */
export function dayName(midnight: number, language: string, style: 'short' | 'long' = 'short'): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }).format(midnight);
  if (style === 'long') return part({ weekday: 'long', day: 'numeric', month: 'long' });
  return `${part({ weekday: 'short' })} ${new Date(midnight).getUTCDate()}`;
}

function Day({
  midnight,
  events,
  open,
  localNow,
}: Omit<WeekProps, 'monday'> & { midnight: number; localNow: number }): ReactNode {
  const styles = useStyles();
  const { zone } = usePane();
  const { language } = useSpeech();
  const share = (localNow - midnight) / dayMs;
  const percent = (value: number): string => `${value * 100}%`;
  return (
    <ul className={styles.day} aria-label={dayName(midnight, language, 'long')}>
      {placeDay(events, midnight, zone).map(({ event, top, height, left, width }) => (
        <li
          key={event.id}
          className={styles.slot}
          style={{ top: percent(top), height: percent(height), left: percent(left), width: percent(width) }}
        >
          <EventTile event={event} open={open} className={styles.fill} />
        </li>
      ))}
      {share >= 0 && share < 1 && <li aria-hidden="true" className={styles.now} style={{ top: percent(share) }} />}
    </ul>
  );
}

/** A week as Teams draws it, hours down, days across, on the person's own wall clock. */
export function WeekGrid({ monday, events, open }: WeekProps): ReactNode {
  const styles = useStyles();
  const { zone } = usePane();
  const { language } = useSpeech();
  const { now } = useTeams();
  const scroll = useRef<HTMLDivElement>(null);
  const localNow = localOf(now(), zone);
  const days = Array.from({ length: 7 }, (_none, index) => monday + index * dayMs);
  const isToday = (midnight: number): boolean => localNow >= midnight && localNow < midnight + dayMs;
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = hourHeight * 7.5;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by key
    <div ref={scroll} className={styles.scroll} tabIndex={0}>
      <div className={mergeClasses(styles.grid, styles.heads)}>
        <span />
        {days.map((midnight) => (
          <Text
            as="h3"
            key={midnight}
            weight="semibold"
            className={mergeClasses(styles.head, isToday(midnight) && styles.today)}
          >
            {dayName(midnight, language)}
          </Text>
        ))}
      </div>
      <div className={styles.grid}>
        <div aria-hidden="true">
          {hours.map((hour) => (
            <Text key={hour} size={100} block className={styles.hour}>
              {String(hour).padStart(2, '0')}:00
            </Text>
          ))}
        </div>
        {days.map((midnight) => (
          <Day key={midnight} midnight={midnight} events={events} open={open} localNow={localNow} />
        ))}
      </div>
    </div>
  );
}
