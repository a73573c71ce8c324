import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { control } from '../api/control.ts';
import { Notice } from '../look/notice.tsx';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { useLive } from '../state/use-live.ts';
import { dayMs } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { MeetingStage } from './meeting-stage.tsx';

/** The meeting of an event on the person's calendar. */
export function MeetingView(): ReactNode {
  const { say } = useSpeech();
  const { person, address, go } = usePane();
  const { now } = useTeams();
  const { data, failed } = useLive(
    `meeting ${person.id} ${address.event}`,
    async () => {
      const span = { start: now() - 60 * dayMs, end: now() + 370 * dayMs };
      const { events } = await control.calendar(person.id, span);
      return events.find(({ id }) => id === address.event) ?? null;
    },
    (change) => change.type === 'calendar' && change.personId === person.id,
  );
  if (data) return <MeetingStage event={data} />;
  if (data === undefined && !failed) return <Spinner style={{ height: '100%' }} />;
  return (
    <Notice
      alert
      title={say(failed ? 'cannotLoad' : 'noMeeting')}
      action={{ label: say('back'), run: () => go({ view: 'calendar', event: null }) }}
    />
  );
}
