import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import type { SessionView } from '../../contracts/me.ts';
import { openLink } from '../lib/host.ts';
import { useTexts } from '../lib/use-texts.ts';
import { StateMark } from './state-mark.tsx';
import { TextLink } from './text-link.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', minWidth: 0 },
  when: { flex: '1 1 200px', display: 'grid', minWidth: 0 },
  day: { fontWeight: tokens.fontWeightSemibold },
  large: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  time: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
});

const colors = {
  booking: 'informative',
  booked: 'brand',
  held: 'success',
  moved: 'informative',
  didNotHappen: 'informative',
  cancelled: 'informative',
} as const;

const soonMinutes = 15;

/** Whether joining is what one would do now: from a quarter of an hour before the start until the end. */
function joinsNow(session: SessionView, now: string): boolean {
  const opens = Date.parse(session.startsAt) - soonMinutes * 60_000;
  return Date.parse(now) >= opens && now < session.endsAt;
}

/** When a session is, how it stands, and the way in; `brief` leaves the way in out where it stands above already. */
export function SessionLine(props: {
  session: SessionView;
  zone: string;
  now: string;
  large?: boolean;
  brief?: boolean;
  /** The way to the agenda also for one that is over: what was written down is there. */
  agenda?: boolean;
}) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { session, zone, now } = props;
  const { joinUrl } = session;
  const ahead = session.state === 'booked' || session.state === 'booking';
  // a session that is over has an agenda to look back at, and nothing to join
  const open = props.brief !== true && ahead;
  const over = session.endsAt <= now;
  return (
    <div className={styles.line}>
      <span className={styles.when}>
        <span className={mergeClasses(styles.day, props.large === true && styles.large)}>
          {format.day(session.startsAt, zone)}
        </span>
        <span className={styles.time}>
          {format.timeSpan(session.startsAt, session.endsAt, zone)}
          {props.large !== true && ` · ${t('home.session.name', { number: session.number })}`}
        </span>
      </span>
      <span className={styles.actions}>
        {(session.state !== 'booked' || props.brief === true) && (
          <StateMark color={colors[session.state]}>{t(`home.session.states.${session.state}`)}</StateMark>
        )}
        {(open || props.agenda === true) && (
          <TextLink to={`/sessions/${session.id}`}>{t('home.session.agenda')}</TextLink>
        )}
        {open && !over && joinUrl !== null && (
          <Button
            appearance={joinsNow(session, now) || props.large === true ? 'primary' : 'secondary'}
            icon={<VideoRegular />}
            onClick={() => void openLink(joinUrl)}
          >
            {t('home.session.join')}
          </Button>
        )}
      </span>
    </div>
  );
}
