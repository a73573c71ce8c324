import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel';
import { CalendarEditRegular } from '@fluentui/react-icons/svg/calendar-edit';
import { useState } from 'react';
import type { SessionView } from '../../../contracts/me.ts';
import type { MoveView } from '../../../contracts/moving.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { MoveTimes } from './move-times.tsx';
import { useMove } from './use-move.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function CancelSession(props: { session: SessionView; name: string; when: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [ill, setIll] = useState(false);
  const focus = useReturnFocus();
  const close = (): void => {
    setOpen(false);
    focus.giveBack();
  };
  const cancel = useMove(props.session.id, t('session.change.cancelled'), close);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<CalendarCancelRegular />}
        onClick={() => {
          focus.remember();
          setOpen(true);
        }}
      >
        {t('session.change.cancel')}
      </Button>
      <Confirmation
        open={open}
        title={t('session.change.cancelTitle', { number: props.session.number })}
        action={t('session.change.cancel')}
        keep={t('session.change.keep')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ method: 'POST', to: 'cancellation', body: { ill } })}
        onClose={close}
      >
        <Outcome of={cancel} />
        <p>{t('session.change.cancelText', { name: props.name, when: props.when })}</p>
        <Checkbox checked={ill} label={t('session.change.ill')} onChange={(_, data) => setIll(data.checked === true)} />
      </Confirmation>
    </>
  );
}

/** Moving a session, which keeps its time until another is chosen, and cancelling it. */
export function SessionChange(props: { session: SessionView; name: string; zone: string; now: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { session, zone, now, name } = props;
  const [view, setView] = useState<MoveView | null>(null);
  const ask = useMove(session.id, undefined, setView);
  if (session.state !== 'booked' || session.startsAt <= now) return null;
  const when = `${format.day(session.startsAt, zone)}, ${format.timeSpan(session.startsAt, session.endsAt, zone)}`;
  if (view?.times != null) {
    return <MoveTimes session={session} times={view.times} zone={zone} when={when} onView={setView} />;
  }
  return (
    <div className={styles.box}>
      <Outcome of={ask} />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<CalendarEditRegular />}
          disabled={ask.isPending}
          onClick={() => ask.mutate({ method: 'POST', to: 'move-times', body: {} })}
        >
          {t('session.change.move')}
        </Button>
        <CancelSession session={session} name={name} when={when} />
        {view?.mayTakeBack === true && (
          <Button
            size="small"
            appearance="subtle"
            disabled={ask.isPending}
            onClick={() => ask.mutate({ method: 'DELETE', to: 'move' })}
          >
            {t('session.change.takeBack')}
          </Button>
        )}
      </div>
    </div>
  );
}
