import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef, useState } from 'react';
import { instantOf } from '../../time-zones.ts';
import { control } from '../api/control.ts';
import { Notice } from '../look/notice.tsx';
import { useNarrow } from '../look/use-narrow.ts';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { useLive } from '../state/use-live.ts';
import { dayMs, mondayOf } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { EventDetails } from './event-details.tsx';
import { WeekGrid } from './week-grid.tsx';
import { WeekList } from './week-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: '0 12px 0 0' },
  zone: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3 },
});

interface BarProps {
  readonly monday: number;
  readonly go: (monday: number) => void;
}

function WeekBar({ monday, go }: BarProps): ReactNode {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const { zone } = usePane();
  const { now } = useTeams();
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <header className={styles.bar}>
      <Text as="h2" size={500} weight="bold" className={styles.title}>
        {say('calendar')}
      </Text>
      <Button size="small" onClick={() => go(mondayOf(now(), zone))}>
        {say('today')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={say('previousWeek')}
        onClick={() => go(monday - 7 * dayMs)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={say('nextWeek')}
        onClick={() => go(monday + 7 * dayMs)}
      />
      <Text weight="semibold" aria-live="polite">
        {say('weekOf', { date: written.format(monday) })}
      </Text>
      <Text size={200} className={styles.zone}>
        {zone}
      </Text>
    </header>
  );
}

/** The person's week, in their own time zone. */
export function CalendarView(): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const { person, zone } = usePane();
  const { now } = useTeams();
  const root = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root, 720);
  const [monday, setMonday] = useState(() => mondayOf(now(), zone));
  const [openId, setOpenId] = useState<string | null>(null);
  const span = { start: instantOf(monday, zone), end: instantOf(monday + 7 * dayMs, zone) };
  const { data, failed, reload } = useLive(
    `calendar ${person.id} ${monday}`,
    () => control.calendar(person.id, span),
    (change) => (change.type === 'calendar' && change.personId === person.id) || change.type === 'clock',
  );
  const events = [...(data?.busy ?? []), ...(data?.events ?? [])].sort(
    (a, b) => Date.parse(a.startAt) - Date.parse(b.startAt),
  );
  const opened = events.find(({ id }) => id === openId);
  const Week = narrow ? WeekList : WeekGrid;
  return (
    <section ref={root} className={styles.root} aria-label={say('calendar')}>
      <WeekBar monday={monday} go={setMonday} />
      {failed && !data ? (
        <Notice alert title={say('cannotLoad')} action={{ label: say('retry'), run: reload }} />
      ) : (
        <Week monday={monday} events={events} open={(event) => setOpenId(event.id)} />
      )}
      {opened && <EventDetails event={opened} close={() => setOpenId(null)} />}
    </section>
  );
}
