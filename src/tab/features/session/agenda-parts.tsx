import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AgendaPartView } from '../../../contracts/sessions.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { useAgendaWords } from './agenda-words.ts';

const useStyles = makeStyles({
  parts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    paddingBlock: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  topic: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  minutes: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  hint: {
    gridColumn: '1 / -1',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

/** What the hour is for, part by part. */
export function AgendaParts(props: { parts: readonly AgendaPartView[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const wordsOf = useAgendaWords();
  return (
    <ol className={styles.parts}>
      {props.parts.map((part, i) => {
        const { name, hint } = wordsOf(part);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no id, and the whole list is drawn anew
          <li className={styles.part} key={i}>
            <span className={mergeClasses(styles.name, part.key === 'topic' && styles.topic)}>{name}</span>
            <span className={styles.minutes}>{t('session.minutes', { count: part.minutes })}</span>
            {hint !== null && <p className={styles.hint}>{hint}</p>}
          </li>
        );
      })}
    </ol>
  );
}
