import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConcernKindName } from '../../../contracts/concerns.ts';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: '16px 32px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: '8px 0 0',
    paddingInlineStart: '20px',
    display: 'grid',
    gap: '6px',
    lineHeight: tokens.lineHeightBase300,
  },
});

/** What to do first with a kind of concern, and what never to do. */
export function Playbook(props: { kind: ConcernKindName }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { kind } = props;
  const parts = [
    { title: t('concern.case.first'), lines: t(`concern.playbooks.${kind}.first`).split('\n') },
    { title: t('concern.case.never'), lines: t(`concern.playbooks.${kind}.never`).split('\n') },
  ];
  return (
    <Surface title={t('concern.case.playbook')}>
      <div className={styles.columns}>
        {parts.map(({ title, lines }) => (
          <div key={title}>
            <h3 className={styles.title}>{title}</h3>
            <ul className={styles.list}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Surface>
  );
}
