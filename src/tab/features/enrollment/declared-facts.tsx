import { Button, Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { OwnFacts } from '../../../contracts/declared-facts.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  fact: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingBlock: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  choice: { minWidth: '200px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Fact = OwnFacts['facts'][number];

function useFactChange(path: string, said: string) {
  return useChange({
    request: (value: string | null) =>
      value === null
        ? { method: 'DELETE', path, reply: OwnFacts }
        : { method: 'PUT', path, body: { value, consent: true }, reply: OwnFacts },
    stale: ['own-facts'],
    done: said,
  });
}

function Declared(props: { fact: Fact & { value: string } }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { fact } = props;
  const withdrawing = useFactChange(`/api/me/facts/${fact.fact}`, t('facts.withdrawn'));
  return (
    <>
      <div className={styles.row}>
        <span>{t(`facts.values.${fact.value}` as 'facts.values.yes')}</span>
        <Button disabled={withdrawing.isPending} onClick={() => withdrawing.mutate(null)}>
          {t('facts.withdraw')}
        </Button>
      </div>
      <Outcome of={withdrawing} />
    </>
  );
}

function Undeclared(props: { fact: Fact; labelledBy: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { fact } = props;
  const [value, setValue] = useState('');
  const [agreed, setAgreed] = useState(false);
  const declaring = useFactChange(`/api/me/facts/${fact.fact}`, t('facts.declared'));
  return (
    <>
      <div className={styles.row}>
        <Select
          className={styles.choice}
          aria-labelledby={props.labelledBy}
          value={value}
          onChange={(_, data) => setValue(data.value)}
        >
          <option value="">{t('facts.rather')}</option>
          {fact.values.map((one) => (
            <option key={one} value={one}>
              {t(`facts.values.${one}` as 'facts.values.yes')}
            </option>
          ))}
        </Select>
        {value !== '' && (
          <Checkbox
            label={t('facts.agree')}
            checked={agreed}
            onChange={(_, data) => setAgreed(data.checked === true)}
          />
        )}
        {value !== '' && (
          <Button disabled={!agreed || declaring.isPending} onClick={() => declaring.mutate(value)}>
            {t('facts.declare')}
          </Button>
        )}
      </div>
      <Outcome of={declaring} />
    </>
  );
}

function OneFact(props: { fact: Fact }) {
  const styles = useStyles();
  const { t } = useTexts();
  const id = useId();
  const { fact } = props;
  const { value } = fact;
  return (
    <div className={styles.fact}>
      <h3 className={styles.name} id={id}>
        {t(`facts.names.${fact.fact}`)}
      </h3>
      {value === null ? <Undeclared fact={fact} labelledBy={id} /> : <Declared fact={{ ...fact, value }} />}
    </div>
  );
}

/** What somebody may say of themselves. Nothing is shown where no administrator opted in. */
export function DeclaredFacts() {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const own = useQuery({
    queryKey: ['own-facts'],
    queryFn: ({ signal }) => api.read('/api/me/facts', OwnFacts, signal),
  });
  if (own.data === undefined || own.data.facts.length === 0) return null;
  return (
    <Surface title={t('facts.title')} note={t('facts.purpose')}>
      {own.data.facts.map((fact) => (
        <OneFact key={fact.fact} fact={fact} />
      ))}
      <p className={styles.note}>{t('facts.whoSees')}</p>
    </Surface>
  );
}
