import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RunBrief, RunComparison, RunView } from '../../../contracts/proposals.ts';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { useComparison } from './proposal-queries.ts';

const useStyles = makeStyles({
  choose: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)' },
  text: { margin: 0 },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: '16px' },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
});

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

function PairList(props: { title: string; pairs: RunComparison['added'] }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  if (props.pairs.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{props.title}</h3>
      <ul className={styles.list}>
        {props.pairs.map(({ mentor, mentee, score }) => (
          <li key={`${mentor.id} ${mentee.id}`}>
            {t('proposal.compare.pair', { mentor: mentor.name, mentee: mentee.name, score: format.number(score) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Difference(props: { comparison: RunComparison }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { kept, added, gone, pairings, total } = props.comparison;
  if (added.length === 0 && gone.length === 0) return <p className={styles.text}>{t('proposal.compare.same')}</p>;
  return (
    <>
      <p className={styles.text}>
        {t('proposal.compare.kept', { count: kept })}{' '}
        {t('proposal.compare.difference', {
          pairings: signed(format.number(pairings), pairings),
          total: signed(format.number(total), total),
        })}
      </p>
      <div className={styles.columns}>
        <PairList title={t('proposal.compare.added')} pairs={added} />
        <PairList title={t('proposal.compare.gone')} pairs={gone} />
      </div>
    </>
  );
}

/** What changed from another run to this one. */
export function Comparison(props: { run: RunView; runs: readonly RunBrief[] }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const [withId, setWithId] = useState<string | null>(null);
  const comparison = useComparison(props.run.id, withId);
  const others = props.runs.filter(
    (run) => run.id !== props.run.id && (run.state === 'finished' || run.state === 'released'),
  );
  if (others.length === 0) return null;
  return (
    <Surface title={t('proposal.compare.title')}>
      <Field className={styles.choose} label={t('proposal.compare.choose')}>
        <Select value={withId ?? ''} onChange={(_, data) => setWithId(data.value === '' ? null : data.value)}>
          <option value="">{t('proposal.compare.nothing')}</option>
          {others.map((run) => (
            <option key={run.id} value={run.id}>
              {t('proposal.runs.option', {
                when: format.moment(run.requestedAt),
                pairings: run.pairings,
                state: t(`proposal.runs.states.${run.state}`),
              })}
            </option>
          ))}
        </Select>
      </Field>
      {withId !== null && <QueryView query={comparison}>{(data) => <Difference comparison={data} />}</QueryView>}
    </Surface>
  );
}
