import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionPage } from '../../../contracts/me.ts';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  parts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    paddingBlock: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  minutes: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  hint: {
    gridColumn: '1 / -1',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
  },
  theme: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500 },
  privacy: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const hinted = ['followUp', 'topic', 'differently', 'nextDate'] as const;

/** What the hour is for, part by part. */
export function AgendaView(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { page } = props;
  const number = page.theme.split('.')[1] ?? page.theme;
  return (
    <>
      <Surface title={t('session.theme')} prominent>
        <p className={styles.theme}>{word('agenda', number)}</p>
      </Surface>
      <Surface title={t('session.agenda')}>
        <ol className={styles.parts}>
          {page.agenda.map((part) => {
            const hint = hinted.find((key) => key === part.key);
            return (
              <li className={styles.part} key={part.key}>
                <span className={styles.name}>{word('agendaParts', part.key)}</span>
                <span className={styles.minutes}>{t('session.minutes', { count: part.minutes })}</span>
                {hint !== undefined && <p className={styles.hint}>{t(`session.hints.${hint}`)}</p>}
              </li>
            );
          })}
        </ol>
        <p className={styles.privacy}>{t('session.privacy')}</p>
      </Surface>
    </>
  );
}
