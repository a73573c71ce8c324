import { Avatar, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CallEndRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { CalendarEvent } from '../api/shapes.ts';
import { AppFrame } from '../app-host/app-frame.tsx';
import { hoursOf } from '../calendar/event-words.ts';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { useSpeech } from '../words/speech.tsx';
import { AppSettings } from './app-settings.tsx';
import { meetingDetailsOf, sessionPageOf, surroundingsOf } from './session-page.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: '#1f1f1f',
    color: '#fff',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 16px',
    borderBottom: '1px solid #3d3d3d',
  },
  name: { margin: 0, marginInlineEnd: 'auto', color: '#fff' },
  quiet: { color: '#fff', ':hover': { color: '#fff', backgroundColor: '#3d3d3d' } },
  leave: { backgroundColor: '#c4314b', color: '#fff', ':hover': { backgroundColor: '#a72037', color: '#fff' } },
  below: { flex: 1, minHeight: 0, display: 'flex', '@container (max-width: 700px)': { flexDirection: 'column' } },
  stage: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '16px',
    alignContent: 'center',
    justifyContent: 'center',
    overflowY: 'auto',
    '@container (max-width: 700px)': { flex: 'none', maxHeight: '40%' },
  },
  seat: {
    flex: '1 1 140px',
    maxWidth: '320px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '24px 8px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: '#292929',
    textAlign: 'center',
  },
  waiting: { backgroundColor: 'transparent', border: '1px dashed #8a8a8a' },
  hint: { flexBasis: '100%', textAlign: 'center', color: '#d6d6d6' },
  panel: { width: '320px', flex: 'none', '@container (max-width: 700px)': { width: 'auto', flex: 1, minHeight: 0 } },
});

function Seats({ event }: { event: CalendarEvent }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const { person } = usePane();
  const { personBy } = useTeams();
  const others = event.attendees.flatMap(({ emailAddress }) => {
    const found = personBy(emailAddress.address ?? '');
    return found?.id === person.id
      ? []
      : [{ id: emailAddress.address ?? '', name: emailAddress.name ?? emailAddress.address ?? '' }];
  });
  return (
    <div className={styles.stage}>
      <div className={styles.seat}>
        <Avatar name={person.name} size={72} color="colorful" />
        <Text>{person.name}</Text>
      </div>
      {others.map(({ id, name }) => (
        <div key={id} className={mergeClasses(styles.seat, styles.waiting)}>
          <Avatar name={name} size={72} color="colorful" />
          <Text>{name}</Text>
        </div>
      ))}
      <Text size={200} className={styles.hint}>
        {say('waitingForOthers')}
      </Text>
    </div>
  );
}

/** A meeting: who is in it, and the app's side panel beside. */
export function MeetingStage({ event }: { event: CalendarEvent }): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const { go, zone } = usePane();
  const { app } = useTeams();
  const [panel, setPanel] = useState(true);
  const [settings, setSettings] = useState(false);
  const [url, setUrl] = useState(`${app.app}/tab/session`);
  const toggle = speech.say(panel ? 'hidePanel' : 'showPanel');
  const surroundings = surroundingsOf(event);
  return (
    <section className={styles.root} aria-label={event.subject}>
      <header className={styles.bar}>
        <Text
          as="h2"
          weight="semibold"
          className={styles.name}
        >{`${event.subject} · ${hoursOf(event, zone, speech)}`}</Text>
        <Button
          appearance="subtle"
          className={styles.quiet}
          icon={<SettingsRegular />}
          aria-label={speech.say('setUpApp')}
          title={speech.say('setUpApp')}
          onClick={() => setSettings(true)}
        />
        <Button
          appearance="subtle"
          className={styles.quiet}
          icon={panel ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
          aria-label={toggle}
          title={toggle}
          onClick={() => setPanel(!panel)}
        />
        <Button
          className={styles.leave}
          icon={<CallEndRegular />}
          onClick={() => go({ view: 'calendar', event: null })}
        >
          {speech.say('leave')}
        </Button>
      </header>
      <div className={styles.below}>
        <Seats event={event} />
        {panel && (
          <div className={styles.panel}>
            <AppFrame
              title="Inverso"
              url={url}
              entityId="session"
              frameContext="sidePanel"
              page={sessionPageOf(event)}
              surroundings={surroundings}
              meeting={() => meetingDetailsOf(event, app.tenantId)}
            />
          </div>
        )}
      </div>
      {settings && (
        <AppSettings
          surroundings={surroundings}
          close={() => setSettings(false)}
          configured={({ contentUrl }) => setUrl(contentUrl)}
        />
      )}
    </section>
  );
}
