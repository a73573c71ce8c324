import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular, VideoRegular } from '@fluentui/react-icons';
import type { CSSProperties, ReactNode } from 'react';
import type { CalendarEvent } from '../api/shapes.ts';
import { OnlyHeard } from '../look/only-heard.tsx';
import { usePane } from '../state/teams-context.tsx';
import { useSpeech } from '../words/speech.tsx';
import { dayOf, hoursOf, subjectOf } from './event-words.ts';

const useStyles = makeStyles({
  tile: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    boxSizing: 'border-box',
    width: '100%',
    padding: '2px 6px',
    overflow: 'hidden',
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandBackground}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 2 },
  },
  block: {
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover },
  },
  tentative: { borderLeftStyle: 'dashed' },
  off: { textDecorationLine: 'line-through', opacity: 0.8 },
  head: { flex: 'none', display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  subject: { display: 'block', minWidth: 0, overflowWrap: 'anywhere' },
  time: { color: tokens.colorNeutralForeground2, display: 'block' },
});

interface TileProps {
  readonly event: CalendarEvent;
  readonly open: (event: CalendarEvent) => void;
  readonly style?: CSSProperties;
  readonly className?: string | undefined;
}

/** One event on the calendar; pressing it opens its details. */
export function EventTile({ event, open, style, className }: TileProps): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const { zone } = usePane();
  const subject = subjectOf(event, speech);
  const hours = hoursOf(event, zone, speech);
  const look = mergeClasses(
    styles.tile,
    event.kind === 'block' && styles.block,
    event.showAs === 'tentative' && styles.tentative,
    event.isCancelled && styles.off,
    className,
  );
  return (
    <button type="button" className={look} style={style} title={`${subject}\n${hours}`} onClick={() => open(event)}>
      <span className={styles.head}>
        <Text size={200} weight={event.kind === 'event' ? 'semibold' : 'regular'} className={styles.subject}>
          {subject}
        </Text>
        {event.sensitivity === 'private' && <LockClosedRegular aria-hidden="true" />}
        {event.onlineMeeting && <VideoRegular aria-hidden="true" />}
      </span>
      <OnlyHeard>{`, ${dayOf(event, zone, speech)}, `}</OnlyHeard>
      <Text size={100} className={styles.time}>
        {hours}
      </Text>
    </button>
  );
}
