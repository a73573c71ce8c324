import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { PersonBrief } from '../../../contracts/fields.ts';
import type { Alternatives } from '../../../contracts/proposals.ts';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { useAlternatives } from './proposal-queries.ts';

const useStyles = makeStyles({
  note: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: '4px 12px' },
  cost: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Alternative = Alternatives['alternatives'][number];

function useCostWords() {
  const { t, format } = useTexts();
  return ({ score, costPairings, costTotal }: Alternative): string => {
    const cost =
      costPairings > 0
        ? t('proposal.alternatives.costsPairs', { count: costPairings })
        : costTotal > 0
          ? t('proposal.alternatives.costs', { total: format.number(costTotal) })
          : t('proposal.alternatives.free');
    return `${t('proposal.alternatives.fit', { score: format.number(score) })} · ${cost}`;
  };
}

function List(props: { alternatives: readonly Alternative[]; onChoose: (mentorId: string) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const costWords = useCostWords();
  if (props.alternatives.length === 0) return <p className={styles.note}>{t('proposal.alternatives.none')}</p>;
  return (
    <>
      <p className={styles.note}>{t('proposal.alternatives.note')}</p>
      <ul className={styles.list}>
        {props.alternatives.map((alternative) => (
          <li className={styles.row} key={alternative.mentor.id}>
            <PersonLine person={alternative.mentor} />
            <Button size="small" onClick={() => props.onChoose(alternative.mentor.id)}>
              {t('proposal.alternatives.choose', { name: alternative.mentor.name.split(/\s+/)[0] ?? '' })}
            </Button>
            <span className={styles.cost}>{costWords(alternative)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The best other mentors for one mentee, and what each would cost the whole. */
export function AlternativesDialog(props: {
  open: boolean;
  runId: string;
  mentee: PersonBrief;
  onChoose: (mentorId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const alternatives = useAlternatives(props.runId, props.mentee.id);
  return (
    <Dialog open={props.open} onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('proposal.alternatives.title', { name: props.mentee.name })}</DialogTitle>
          <DialogContent>
            <QueryView query={alternatives}>
              {(data) => <List alternatives={data.alternatives} onChoose={props.onChoose} />}
            </QueryView>
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{t('common.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
