import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CaseView } from '../../../contracts/concerns.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Quote } from '../../components/quote.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useChange, useZone } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CaseNotes } from './case-notes.tsx';
import { useCase } from './concern-queries.ts';
import { Playbook } from './playbook.tsx';
import { SettleCase } from './settle-case.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  label: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  take: { justifySelf: 'start' },
});

function Who(props: { of: CaseView }) {
  const styles = useStyles();
  const zone = useZone();
  const { t, format } = useTexts();
  const { of } = props;
  const side =
    of.side === null ? '' : ` (${t(of.side === 'mentor' ? 'concern.case.asMentor' : 'concern.case.asMentee')})`;
  return (
    <Surface title={t(`concernKinds.${of.kind}`)} prominent>
      <p className={styles.label}>{`${t('concern.case.who')}${side}`}</p>
      <PersonLine person={of.person} />
      {of.other !== null && (
        <>
          <p className={styles.label}>{t('concern.case.other')}</p>
          <PersonLine person={of.other} />
        </>
      )}
      <p className={styles.label}>{t('concern.case.words')}</p>
      {of.words === null ? <p className={styles.quiet}>{t('concern.case.noWords')}</p> : <Quote>{of.words}</Quote>}
      <p className={styles.label}>{t('concern.own.opened', { date: format.moment(of.openedAt, zone) })}</p>
    </Surface>
  );
}

function Take(props: { of: CaseView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { of } = props;
  const taking = useChange<void, CaseView>({
    request: () => ({ method: 'POST', path: `/api/cases/${of.id}/taking`, reply: CaseView }),
    stale: ['cases'],
    done: t('concern.case.taken'),
  });
  if (of.mine) return <p className={styles.quiet}>{t('concern.case.taken')}</p>;
  return (
    <>
      {of.handlerName !== null && (
        <p className={styles.quiet}>{t('concern.cases.takenBy', { name: of.handlerName })}</p>
      )}
      <Outcome of={taking} />
      <Button className={styles.take} appearance="primary" disabled={taking.isPending} onClick={() => taking.mutate()}>
        {t(of.handlerName === null ? 'concern.case.take' : 'concern.case.takeOver')}
      </Button>
    </>
  );
}

function State(props: { of: CaseView }) {
  const styles = useStyles();
  const zone = useZone();
  const { t, format } = useTexts();
  const { of } = props;
  const due = t(of.overdue ? 'concern.cases.overdue' : 'concern.cases.due', { date: format.date(of.dueOn) });
  if (of.state === 'settled') {
    return (
      <Surface
        title={t('concern.cases.settledOn', { date: of.settledAt === null ? '' : format.moment(of.settledAt, zone) })}
      >
        {of.outcome !== null && <p className={styles.quiet}>{t(`concern.outcomes.${of.outcome}`)}</p>}
      </Surface>
    );
  }
  return (
    <Surface title={due}>
      <Take of={of} />
    </Surface>
  );
}

/** One call for help: who, in which words, what to do first, and where it stands. */
export function CasePage(props: { concernId: string }) {
  const { t } = useTexts();
  const found = useCase(props.concernId);
  const back = <BackLink to="/concerns" place={t('concern.case.back')} />;
  return (
    <Page title={t('concern.cases.title')} lead={t('concern.cases.lead')} above={back}>
      <QueryView query={found} sheets={3}>
        {(of) => (
          <>
            {of.urgent && of.state !== 'settled' && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{t('concern.urgent')}</MessageBarBody>
              </MessageBar>
            )}
            <Who of={of} />
            <State of={of} />
            {of.state !== 'settled' && <Playbook kind={of.kind} />}
            <CaseNotes of={of} />
            {of.state !== 'settled' && <SettleCase of={of} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}
