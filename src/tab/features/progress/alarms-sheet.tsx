import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AlarmList, SponsorNoteSent } from '../../../contracts/alarms.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '16px' },
  row: {
    display: 'grid',
    gap: '6px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTop: 'none' },
  },
  people: { display: 'flex', flexWrap: 'wrap', gap: '8px 32px' },
  why: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '2px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { display: 'grid', gap: '12px' },
  area: { minHeight: '9em' },
});

type Row = AlarmList['pairings'][number];

/** The draft of a word to the sponsor; sent once. */
function SponsorNote(props: { row: Row; sponsor: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { row, sponsor } = props;
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState(() => t('progress.alarms.letter.draft', { mentee: row.mentee.name }));
  const send = useChange({
    request: () => ({
      method: 'POST',
      path: `/api/pairings/${row.pairingId}/sponsor-note`,
      body: { words },
      reply: SponsorNoteSent,
    }),
    stale: ['alarms'],
    done: t('progress.alarms.letter.sent'),
    after: () => setOpen(false),
  });
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('progress.alarms.letter.write', { name: sponsor })}</Button>
      <Confirmation
        open={open}
        title={t('progress.alarms.letter.title', { name: sponsor })}
        action={t('progress.alarms.letter.send')}
        busy={send.isPending || words.trim() === ''}
        onConfirm={() => send.mutate()}
        onClose={() => setOpen(false)}
      >
        <div className={styles.note}>
          <p className={styles.quiet}>{t('progress.alarms.letter.text')}</p>
          <Field label={t('progress.alarms.letter.label')}>
            <Textarea
              className={styles.area}
              resize="vertical"
              maxLength={600}
              value={words}
              onChange={(_, data) => setWords(data.value)}
            />
          </Field>
        </div>
      </Confirmation>
    </div>
  );
}

function AlarmRow(props: { row: Row }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { row } = props;
  return (
    <li className={styles.row}>
      <div className={styles.people}>
        <PersonLine person={row.mentor} />
        <PersonLine person={row.mentee} />
      </div>
      <ul className={styles.why}>
        {row.alarms.map(({ kind, since, until }) => (
          <li key={kind}>
            {t(`progress.alarms.kinds.${kind}`, { date: until === null ? '' : format.date(until.slice(0, 10)) })}{' '}
            <span className={styles.quiet}>
              ({t('progress.alarms.since', { date: format.date(since.slice(0, 10)) })})
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {t('progress.alarms.held', { count: row.sessionsHeld })}
        {row.noteSentAt !== null &&
          `. ${t('progress.alarms.letter.sentOn', { date: format.date(row.noteSentAt.slice(0, 10)) })}`}
      </p>
      {row.noteTo !== null && <SponsorNote row={row} sponsor={row.noteTo} />}
    </li>
  );
}

/** Pairs that call for somebody, from conduct and lines only. */
export function AlarmsSheet(props: { cohortId: string }) {
  const styles = useStyles();
  const api = useApi();
  const { t } = useTexts();
  const alarms = useQuery({
    queryKey: ['alarms', props.cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${props.cohortId}/alarms`, AlarmList, signal),
    refetchInterval: 60_000,
  });
  return (
    <Surface title={t('progress.alarms.title')} note={t('progress.alarms.note')}>
      <QueryView query={alarms} sheets={1}>
        {({ pairings }) =>
          pairings.length === 0 ? (
            <p className={styles.quiet}>{t('progress.alarms.none')}</p>
          ) : (
            <ul className={styles.list}>
              {pairings.map((row) => (
                <AlarmRow key={row.pairingId} row={row} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Surface>
  );
}
