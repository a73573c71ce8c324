import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { dayMs, localMidnight } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { EventTile } from './event-tile.tsx';
import { dayName, type WeekProps } from './week-grid.tsx';
import { eventsOn } from './week-layout.ts';

const useStyles = makeStyles({
  scroll: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 12px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  day: { margin: '16px 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  none: { color: tokens.colorNeutralForeground3 },
  tile: { paddingBlock: '6px' },
});

/** The week as a list of days, for phones. */
export function WeekList({ monday, events, open }: WeekProps): ReactNode {
  const styles = useStyles();
  const { zone } = usePane();
  const { language, say } = useSpeech();
  const { now } = useTeams();
  const today = useRef<HTMLElement>(null);
  const localToday = localMidnight(now(), zone);
  const filled = events.length > 0;
  useEffect(() => {
    if (filled) today.current?.scrollIntoView({ block: 'start' });
  }, [filled]);
  const days = Array.from({ length: 7 }, (_none, index) => monday + index * dayMs);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by key
    <div className={styles.scroll} tabIndex={0}>
      {days.map((midnight) => {
        const onDay = eventsOn(events, midnight, zone);
        return (
          <section key={midnight} ref={midnight === localToday ? today : undefined}>
            <Text as="h3" block weight="semibold" className={styles.day}>
              {dayName(midnight, language, 'long')}
            </Text>
            {onDay.length === 0 && (
              <Text size={200} className={styles.none}>
                {say('nothingPlanned')}
              </Text>
            )}
            <ul className={styles.list}>
              {onDay.map((event) => (
                <li key={event.id}>
                  <EventTile event={event} open={open} className={styles.tile} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
