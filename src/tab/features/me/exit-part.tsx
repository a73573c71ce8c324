import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type ExitBody, ExitView, LeavingReasonName } from '../../../contracts/own-data.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { useExit } from './me-queries.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  action: { justifySelf: 'start' },
});

type OfPlace = { readonly enrollmentId: string; readonly view: ExitView };
const stale = ['exit', 'home', 'sessions', 'pause'] as const;

/** The person's wish before it is confirmed. */
function useWish(view: ExitView) {
  const [pairingId, setPairingId] = useState<string | null>(null);
  const [waits, setWaits] = useState(false);
  const [reason, setReason] = useState<LeavingReasonName | null>(null);
  const body: ExitBody = { pairingId, reason, waits: view.pairings.length > 0 && waits };
  return { body, setPairingId, waits, setWaits, reason, setReason };
}

function Wishes(props: { view: ExitView; wish: ReturnType<typeof useWish> }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { view, wish } = props;
  const paired = view.pairings.length > 0;
  return (
    <div className={styles.form}>
      <p className={styles.text}>{t(paired ? 'me.away.leaveText' : 'me.away.leaveList')}</p>
      {view.pairings.length > 1 && (
        <Field label={t('me.away.which')}>
          <Select
            value={wish.body.pairingId ?? ''}
            onChange={(_, data) => wish.setPairingId(data.value === '' ? null : data.value)}
          >
            <option value="">{t('me.away.all')}</option>
            {view.pairings.map((p) => (
              <option key={p.id} value={p.id}>
                {t('me.away.with', { name: p.partnerName })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {paired && (
        <Field label={t('me.away.then')}>
          <RadioGroup
            value={wish.waits ? 'newPartner' : 'stop'}
            onChange={(_, data) => wish.setWaits(data.value === 'newPartner')}
          >
            <Radio value="stop" label={t('me.away.stop')} />
            <Radio value="newPartner" label={t('me.away.newPartner')} />
          </RadioGroup>
        </Field>
      )}
      <Field label={t('me.away.reason')} hint={t('me.away.reasonNote')}>
        <Select
          value={wish.reason ?? ''}
          onChange={(_, data) => wish.setReason(LeavingReasonName.options.find((r) => r === data.value) ?? null)}
        >
          <option value="">{t('me.away.reasonNone')}</option>
          {LeavingReasonName.options.map((reason) => (
            <option key={reason} value={reason}>
              {t(`leavingReasons.${reason}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Leave(props: OfPlace) {
  const styles = useStyles();
  const { t } = useTexts();
  const { enrollmentId, view } = props;
  const [asked, setAsked] = useState(false);
  const wish = useWish(view);
  const leaving = useChange<ExitBody, ExitView>({
    request: (body) => ({ method: 'PUT', path: `/api/enrollments/${enrollmentId}/exit`, body, reply: ExitView }),
    stale,
    done: t('me.away.leftNow'),
    after: () => setAsked(false),
  });
  return (
    <>
      <Button className={styles.action} onClick={() => setAsked(true)}>
        {`${t('me.away.leave')}: ${view.programName}`}
      </Button>
      <Confirmation
        open={asked}
        title={t('me.away.leaveTitle', { program: view.programName })}
        action={t('me.away.leave')}
        busy={leaving.isPending}
        onConfirm={() => leaving.mutate(wish.body)}
        onClose={() => setAsked(false)}
      >
        <Wishes view={view} wish={wish} />
        <Outcome of={leaving} />
      </Confirmation>
    </>
  );
}

function Leaving(props: OfPlace & { zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { enrollmentId, view, zone } = props;
  const staying = useChange<void, ExitView>({
    request: () => ({ method: 'DELETE', path: `/api/enrollments/${enrollmentId}/exit`, reply: ExitView }),
    stale,
    done: t('me.away.stays'),
  });
  const time = view.leavesAt === null ? '' : format.moment(view.leavesAt, zone);
  return (
    <>
      <p className={styles.text}>{t('me.away.leavingText', { time })}</p>
      <Outcome of={staying} />
      <Button className={styles.action} disabled={staying.isPending} onClick={() => staying.mutate()}>
        {t('me.away.stay')}
      </Button>
    </>
  );
}

/** Leaving one place, with or without a pairing. */
export function ExitPart(props: { enrollmentId: string; zone: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { enrollmentId, zone } = props;
  const exit = useExit(enrollmentId);
  return (
    <QueryView query={exit}>
      {(view) => {
        if (view.state === 'open') return <Leave enrollmentId={enrollmentId} view={view} />;
        if (view.state === 'leaving') return <Leaving enrollmentId={enrollmentId} view={view} zone={zone} />;
        return <p className={styles.text}>{t('me.away.left', { program: view.programName })}</p>;
      }}
    </QueryView>
  );
}
