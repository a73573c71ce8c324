import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ProgramView } from '../../../contracts/programs.ts';
import { useMe } from '../../lib/queries.ts';
import { hrefOf } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  link: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { display: 'grid', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  dates: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The cohorts of a program; only its leads may open them. */
export function CohortLinks(props: { program: ProgramView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const me = useMe();
  const { program } = props;
  const leads = me.data?.leads.some((led) => led.programId === program.id) === true;
  if (program.cohorts.length === 0) return <p className={styles.none}>{t('program.noCohort')}</p>;
  return (
    <ul className={styles.list} aria-label={t('program.cohorts')}>
      {program.cohorts.map((cohort) => {
        const words = (
          <span className={styles.words}>
            <span className={styles.name}>{cohort.name}</span>
            <span className={styles.dates}>{format.dateSpan(cohort.startsOn, cohort.endsOn)}</span>
          </span>
        );
        return (
          <li key={cohort.id}>
            {leads ? (
              <a className={styles.link} href={hrefOf(`/cohorts/${cohort.id}/invite`)}>
                {words}
                <ChevronRightRegular aria-hidden="true" />
              </a>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
