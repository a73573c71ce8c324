import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonBrief } from '../../../contracts/fields.ts';
import type { InviteResult } from '../../../contracts/programs.ts';
import { PersonLine } from '../../components/person-line.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '2px 16px' },
});

/** Who was not invited, each with the reason and, where there is one, the remedy. */
export function RefusedInvitations(props: { refused: InviteResult['refused']; people: readonly PersonBrief[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  if (props.refused.length === 0) return null;
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{t('cohort.invite.refusedTitle')}</h3>
      <ul className={styles.list}>
        {props.refused.map(({ personId, code }) => {
          const person = props.people.find((p) => p.id === personId);
          return (
            <li className={styles.row} key={personId}>
              {person === undefined ? <span>{personId}</span> : <PersonLine person={person} size={24} brief />}
              <span>{t(`cohort.invite.refused.${code}`)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
