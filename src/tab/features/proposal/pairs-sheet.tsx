import { Button, Field, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { useState } from 'react';
import type { RunView } from '../../../contracts/proposals.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { Surface } from '../../components/surface.tsx';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { AlternativesDialog } from './alternatives-dialog.tsx';
import { judged, type PairIds, type Say, verdictOn } from './pair-say.ts';

const useStyles = makeStyles({
  search: { maxWidth: '320px' },
  fit: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  first: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '::first-letter': { textTransform: 'uppercase' },
  },
  reason: { '::first-letter': { textTransform: 'uppercase' } },
  reasons: { margin: 0, paddingInlineStart: '18px', display: 'grid', gap: '4px' },
  points: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  none: { margin: 0 },
});

type Pair = RunView['pairs'][number];
const idsOf = (pair: Pair): PairIds => ({ mentorId: pair.mentor.id, menteeId: pair.mentee.id });

function Fit(props: { pair: Pair }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { pair } = props;
  // the weightiest reason stands open, the others behind “Why”
  const [first] = [...pair.parts].sort((a, b) => b.points - a.points);
  return (
    <>
      <span className={styles.fit}>{format.number(pair.score)}</span>
      {first !== undefined && <span className={styles.first}>{first.reason}</span>}
      <Disclosure title={t('proposal.pairs.why')} bare>
        <ul className={styles.reasons}>
          {pair.parts.map((part) => (
            <li className={styles.reason} key={part.name}>
              {part.reason}{' '}
              <span className={styles.points}>
                {t('proposal.pairs.points', {
                  name: t(`proposal.pairs.parts.${part.name}`),
                  points: format.number(part.points),
                })}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Actions(props: { pair: Pair; say: Say; onSay: (say: Say) => void; onOthers: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { pair, say, onSay } = props;
  const names = { mentor: pair.mentor.name, mentee: pair.mentee.name };
  const verdict = verdictOn(say, idsOf(pair));
  return (
    <span className={styles.actions}>
      <ToggleButton
        size="small"
        icon={<LockClosedRegular />}
        checked={verdict === 'fixed'}
        aria-label={t('proposal.pairs.lockOf', names)}
        onClick={() => onSay(judged(say, idsOf(pair), 'fixed'))}
      >
        {t('proposal.pairs.lock')}
      </ToggleButton>
      <ToggleButton
        size="small"
        icon={<ProhibitedRegular />}
        checked={verdict === 'forbidden'}
        aria-label={t('proposal.pairs.forbidOf', names)}
        onClick={() => onSay(judged(say, idsOf(pair), 'forbidden'))}
      >
        {t('proposal.pairs.forbid')}
      </ToggleButton>
      <Button
        size="small"
        appearance="subtle"
        aria-label={t('proposal.pairs.alternativesOf', { mentee: pair.mentee.name })}
        onClick={props.onOthers}
      >
        {t('proposal.pairs.alternatives')}
      </Button>
    </span>
  );
}

function usePairColumns(props: { run: RunView; say: Say; onSay: (say: Say) => void; onOthers: (pair: Pair) => void }) {
  const { t } = useTexts();
  const columns: Column<Pair>[] = [
    {
      key: 'mentor',
      title: t('proposal.pairs.columns.mentor'),
      width: '25%',
      cell: (pair) => <PersonLine person={pair.mentor} />,
    },
    {
      key: 'mentee',
      title: t('proposal.pairs.columns.mentee'),
      width: '25%',
      cell: (pair) => <PersonLine person={pair.mentee} />,
    },
    { key: 'fit', title: t('proposal.pairs.columns.fit'), width: '26%', cell: (pair) => <Fit pair={pair} /> },
  ];
  if (props.run.state === 'released') return columns;
  columns.push({
    key: 'actions',
    title: t('proposal.pairs.columns.actions'),
    plain: true,
    cell: (pair) => <Actions pair={pair} say={props.say} onSay={props.onSay} onOthers={() => props.onOthers(pair)} />,
  });
  return columns;
}

const fewPairs = 12;

/** The pairs of a run, each with its reasons and what the lead says about it. */
export function PairsSheet(props: { run: RunView; say: Say; onSay: (say: Say) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { run, say, onSay } = props;
  const [words, setWords] = useState('');
  const [others, setOthers] = useState<{ pair: Pair; open: boolean } | null>(null);
  const focus = useReturnFocus();
  const open = (pair: Pair): void => {
    focus.remember();
    setOthers({ pair, open: true });
  };
  const close = (): void => {
    setOthers((before) => (before === null ? null : { ...before, open: false }));
    focus.giveBack();
  };
  const columns = usePairColumns({ ...props, onOthers: open });
  const wanted = words.trim().toLocaleLowerCase();
  const rows = run.pairs.filter((pair) =>
    `${pair.mentor.name} ${pair.mentee.name}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Surface title={t('proposal.pairs.title')} note={t('proposal.pairs.note')}>
      {run.pairs.length === 0 && <p className={styles.none}>{t('proposal.pairs.none')}</p>}
      {run.pairs.length > fewPairs && (
        <Field className={styles.search} label={t('proposal.pairs.search')}>
          <Input type="search" value={words} onChange={(_, data) => setWords(data.value)} />
        </Field>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t('proposal.pairs.title')}
          columns={columns}
          rows={rows}
          keyOf={(pair) => `${pair.mentor.id} ${pair.mentee.id}`}
        />
      )}
      {others !== null && (
        <AlternativesDialog
          runId={run.id}
          open={others.open}
          mentee={others.pair.mentee}
          onChoose={(mentorId) => {
            const pair = { mentorId, menteeId: others.pair.mentee.id };
            if (verdictOn(say, pair) !== 'fixed') onSay(judged(say, pair, 'fixed'));
            close();
          }}
          onClose={close}
        />
      )}
    </Surface>
  );
}
