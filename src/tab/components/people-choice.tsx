import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { PersonBrief } from '../../contracts/fields.ts';
import { useTexts } from '../lib/use-texts.ts';
import { PeopleSearch } from './people-search.tsx';
import { PersonLine } from './person-line.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  chosen: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  person: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 6px 6px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** One or several people: those chosen, and a search for more. With `most` 1 the search goes once somebody is chosen. */
export function PeopleChoice(props: {
  label: string;
  hint?: string;
  most?: number;
  chosen: readonly PersonBrief[];
  onChange: (people: readonly PersonBrief[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { chosen, onChange, label, hint, most = 20 } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a list
    <div className={styles.box} role="group" aria-label={label}>
      {chosen.length < most && (
        <PeopleSearch
          label={label}
          {...(hint === undefined ? {} : { hint })}
          without={chosen.map((person) => person.id)}
          closeOnPick
          onPick={(person) => onChange([...chosen, person])}
        />
      )}
      {chosen.length >= most && <span aria-hidden="true">{label}</span>}
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('common.people.chosen')}>
          {chosen.map((person) => (
            <li className={styles.person} key={person.id}>
              <PersonLine person={person} />
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('common.remove', { name: person.name })}
                onClick={() => onChange(chosen.filter((other) => other.id !== person.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
