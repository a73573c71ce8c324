import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { control, type EventAnswer } from '../api/control.ts';
import type { CalendarEvent } from '../api/shapes.ts';
import { usePane } from '../state/teams-context.tsx';
import { useSpeech } from '../words/speech.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface AnswerProps {
  readonly event: CalendarEvent;
  readonly chooseTime: () => void;
  /** The event is not on this calendar any more. */
  readonly gone: () => void;
}

/** Accept, decline, propose another time, delete: as far as they make sense for this person and event. */
export function AnswerButtons({ event, chooseTime, gone }: AnswerProps): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const { person, say: tell } = usePane();
  const answer = async (kind: EventAnswer): Promise<void> => {
    try {
      await control.answerEvent(person.id, kind, event.id);
      if (kind !== 'accept') gone();
    } catch {
      tell({ title: say('somethingWrong'), intent: 'error' });
    }
  };
  const invited = !event.isOrganizer && !event.isCancelled;
  const accepted = event.responseStatus.response === 'accepted';
  const mayMove = !event.isCancelled && (event.isOrganizer || event.allowNewTimeProposals);
  return (
    <div className={styles.row}>
      {invited && (
        <Button
          appearance={accepted ? 'secondary' : 'primary'}
          disabled={accepted}
          onClick={() => void answer('accept')}
        >
          {say(accepted ? 'accepted' : 'accept')}
        </Button>
      )}
      {invited && <Button onClick={() => void answer('decline')}>{say('decline')}</Button>}
      {mayMove && <Button onClick={chooseTime}>{say(event.isOrganizer ? 'move' : 'propose')}</Button>}
      <Button appearance="subtle" onClick={() => void answer('delete')}>
        {say('delete')}
      </Button>
    </div>
  );
}
