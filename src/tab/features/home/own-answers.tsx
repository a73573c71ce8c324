import { makeStyles, tokens } from '@fluentui/react-components';
import type { Participation } from '../../../contracts/me.ts';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: '8px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
});

/** What the person told us on the form; open to change until a pairing is being asked about. */
export function OwnAnswers(props: { participation: Participation }) {
  const styles = useStyles();
  const { t, word, format } = useTexts();
  const { side, topics, state, enrollmentId } = props.participation;
  const open = state === 'enrolled' || state === 'trained' || state === 'waiting';
  const change = open && <TextLink to={`/enrollments/${enrollmentId}/form`}>{t('home.answers.change')}</TextLink>;
  return (
    <Surface title={t('home.answers.title')} aside={change}>
      <dl className={styles.list}>
        <div>
          <dt className={styles.label}>{t('home.answers.side')}</dt>
          <dd className={styles.value}>{side === null ? t('common.notGiven') : t(`sides.${side}`)}</dd>
        </div>
        <div>
          <dt className={styles.label}>{t(side === 'mentor' ? 'home.answers.teach' : 'home.answers.learn')}</dt>
          <dd className={styles.value}>{format.list(topics.map((topic) => word('topics', topic)))}</dd>
        </div>
      </dl>
    </Surface>
  );
}
