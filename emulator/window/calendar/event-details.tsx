import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Link,
  makeStyles,
  Persona,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, VideoRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { readOutlookTime } from '../../time-zones.ts';
import type { CalendarEvent } from '../api/shapes.ts';
import { sessionPageOf } from '../meeting/session-page.ts';
import { usePane } from '../state/teams-context.tsx';
import { clockTime, longDay, shortDay, written } from '../state/zone-dates.ts';
import { type Speech, useSpeech } from '../words/speech.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { hoursOf, responseWord, subjectOf } from './event-words.ts';
import { NewTimeForm } from './new-time-form.tsx';
import { type Attendee, useTracking } from './use-tracking.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'grid', gap: '12px' },
  meta: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  label: { color: tokens.colorNeutralForeground3, paddingBlock: '4px 8px' },
  join: { justifySelf: 'start' },
});

const OutlookTime = z.object({ dateTime: z.string(), timeZone: z.string() });
const Proposal = z.object({ start: OutlookTime });

function proposalOf(attendee: Attendee, zone: string, { say, language }: Speech): string {
  const proposal = Proposal.safeParse(attendee.proposedNewTime);
  const at = proposal.success ? readOutlookTime(proposal.data.start) : null;
  if (at === null) return '';
  return `, ${say('proposed', { time: written(at, { zone, language }, { ...shortDay, ...clockTime }) })}`;
}

/** The organizer and everybody who is asked, each with their answer. */
function Attendance({ event }: { event: CalendarEvent }): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const { zone } = usePane();
  const attendees = useTracking(event);
  const organizer = event.organizer?.emailAddress;
  if (event.kind === 'block') return null;
  return (
    <section>
      <Text as="h3" size={200} block className={styles.label} style={{ margin: 0 }}>
        {speech.say('people')}
      </Text>
      <ul className={styles.list}>
        <li>
          <Persona name={organizer?.name ?? organizer?.address ?? ''} secondaryText={speech.say('organizer')} />
        </li>
        {attendees.map((attendee) => (
          <li key={attendee.emailAddress.address}>
            <Persona
              name={attendee.emailAddress.name ?? attendee.emailAddress.address ?? ''}
              secondaryText={responseWord(attendee.status.response, speech) + proposalOf(attendee, zone, speech)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function When({ event }: { event: CalendarEvent }): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const { zone } = usePane();
  const day = written(Date.parse(event.startAt), { zone, language: speech.language }, longDay);
  return (
    <div>
      <Text block>{`${day}, ${hoursOf(event, zone, speech)} (${zone})`}</Text>
      <Text block size={200} className={styles.meta}>
        {[
          event.isCancelled && speech.say('cancelled'),
          event.onlineMeeting && speech.say('online'),
          event.location.displayName,
          event.sensitivity === 'private' && speech.say('privateEvent'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  );
}

/** The invitation's own words; where they lead to the app, they are a way to its page. */
function Invitation({ event }: { event: CalendarEvent }): ReactNode {
  const styles = useStyles();
  const { go } = usePane();
  // below the line stands what Teams adds to every online meeting
  const text = event.body.content.split(/_{10,}/)[0]?.trim();
  const page = sessionPageOf(event);
  if (!text) return null;
  if (page === null) return <Text className={styles.meta}>{text}</Text>;
  return (
    <Link as="button" className={styles.join} onClick={() => go({ view: 'tab', page })}>
      {text}
    </Link>
  );
}

/** An event with everything that its person can do about it. */
export function EventDetails({ event, close }: { event: CalendarEvent; close: () => void }): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const { go } = usePane();
  const [choosing, setChoosing] = useState(false);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close">
                <Button appearance="subtle" icon={<DismissRegular />} aria-label={speech.say('close')} />
              </DialogTrigger>
            }
          >
            {subjectOf(event, speech)}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <When event={event} />
            {event.onlineMeeting && !event.isCancelled && (
              <Button
                className={styles.join}
                appearance="primary"
                icon={<VideoRegular />}
                onClick={() => go({ view: 'meeting', event: event.id })}
              >
                {speech.say('join')}
              </Button>
            )}
            <Invitation event={event} />
            <Attendance event={event} />
            {choosing && <NewTimeForm event={event} done={() => setChoosing(false)} />}
          </DialogContent>
          {event.kind === 'event' && !choosing && (
            <DialogActions fluid position="start">
              <AnswerButtons event={event} chooseTime={() => setChoosing(true)} gone={close} />
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
