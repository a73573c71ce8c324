import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ClosingChoiceName, ClosingPage as Contract } from '../../../contracts/check-ins.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange, useHome } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { display: 'grid', gap: '2px' },
  action: { justifySelf: 'start' },
});

const choices: readonly ClosingChoiceName[] = ['continueThree', 'continueOwn', 'newPartner', 'stop'];

function useClosing(pairingId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['closing', pairingId],
    queryFn: ({ signal }) => api.read(`/api/pairings/${pairingId}/closing-choice`, Contract, signal),
  });
}

function Choosing(props: { page: Contract; zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { page, zone } = props;
  const [choice, setChoice] = useState<ClosingChoiceName | null>(page.choice);
  const time = format.moment(page.windowEndsAt, zone);
  const save = useChange({
    request: () => ({ method: 'PUT', path: `/api/pairings/${page.pairingId}/closing-choice`, body: { choice } }),
    stale: ['closing', 'home'],
    done: t('checkins.closing.saved'),
  });
  return (
    <Surface title={t('checkins.closing.question')} note={t('checkins.closing.rule', { time })} prominent>
      <Field label={t('checkins.closing.private')}>
        <RadioGroup value={choice ?? ''} onChange={(_, data) => setChoice(data.value as ClosingChoiceName)}>
          {choices.map((name) => {
            const label = (
              <span className={styles.choice}>
                <span>{t(`checkins.closing.choices.${name}`)}</span>
                <span className={styles.hint}>{t(`checkins.closing.hints.${name}`)}</span>
              </span>
            );
            return <Radio key={name} value={name} label={label} />;
          })}
        </RadioGroup>
      </Field>
      <Outcome of={save} />
      <Button
        className={styles.action}
        appearance="primary"
        disabled={save.isPending || choice === null || choice === page.choice}
        onClick={() => save.mutate()}
      >
        {t(page.choice === null ? 'checkins.closing.send' : 'checkins.closing.change')}
      </Button>
    </Surface>
  );
}

function Over(props: { page: Contract }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { outcome, choice } = props.page;
  return (
    <Surface title={t('checkins.closing.over')}>
      {choice !== null && (
        <p className={styles.text}>
          {t('checkins.closing.youChose', { choice: t(`checkins.closing.choices.${choice}`) })}
        </p>
      )}
      <p className={styles.text}>{t(`checkins.closing.outcomes.${outcome ?? 'waiting'}`)}</p>
    </Surface>
  );
}

/** How to go on after the last session: one's own word, which nobody else ever reads. */
export function ClosingPage(props: { pairingId: string }) {
  const { t } = useTexts();
  const closing = useClosing(props.pairingId);
  const zone = useHome().data?.zone ?? 'UTC';
  const back = <BackLink to="/home" place={t('common.navigation.home')} />;
  return (
    <Page title={t('checkins.closing.title')} lead={t('checkins.closing.lead')} above={back}>
      <QueryView query={closing} sheets={2}>
        {(page) => (
          <>
            {page.state === 'open' ? <Choosing key={page.choice} page={page} zone={zone} /> : <Over page={page} />}
            <Surface>
              <PersonLine person={page.partner} />
            </Surface>
          </>
        )}
      </QueryView>
    </Page>
  );
}
