import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonBrief } from '../../contracts/fields.ts';
import { PeopleFound } from '../../contracts/programs.ts';
import { useApi } from '../lib/api-context.tsx';
import { useSettled } from '../lib/use-settled.ts';
import { useTexts } from '../lib/use-texts.ts';
import { PersonLine } from './person-line.tsx';
import { QueryView } from './query-view.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  results: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px',
    maxHeight: '320px',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  result: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px',
  },
  nobody: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const fewestLetters = 2;

/** Finds people by name; pressing one hands them on. People in `without` are chosen already and not shown. */
export function PeopleSearch(props: {
  label: string;
  hint?: string;
  without: readonly string[];
  onPick: (person: PersonBrief) => void;
  closeOnPick?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const [words, setWords] = useState('');
  const settled = useSettled(words.trim());
  const enough = settled.length >= fewestLetters;
  const found = useQuery({
    queryKey: ['people', settled],
    queryFn: ({ signal }) => api.read(`/api/people?words=${encodeURIComponent(settled)}`, PeopleFound, signal),
    enabled: enough,
    placeholderData: (before) => before,
  });
  const pick = (person: PersonBrief): void => {
    props.onPick(person);
    if (props.closeOnPick === true) setWords('');
  };
  return (
    <div className={styles.box}>
      <Field label={props.label} hint={props.hint ?? t('common.people.searchHint')}>
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          value={words}
          autoComplete="off"
          onChange={(_, data) => setWords(data.value)}
        />
      </Field>
      {enough && words !== '' && (
        <QueryView query={found}>
          {({ people }) => {
            const others = people.filter((person) => !props.without.includes(person.id));
            if (others.length === 0) {
              const key = people.length === 0 ? 'common.people.nobody' : 'common.people.allChosen';
              return <p className={styles.nobody}>{t(key, { words: settled })}</p>;
            }
            return (
              <ul className={styles.results} aria-label={t('common.people.results')}>
                {others.map((person) => (
                  <li className={styles.result} key={person.id}>
                    <PersonLine person={person} />
                    <Button
                      icon={<AddRegular />}
                      size="small"
                      aria-label={t('common.add', { name: person.name })}
                      onClick={() => pick(person)}
                    />
                  </li>
                ))}
              </ul>
            );
          }}
        </QueryView>
      )}
    </div>
  );
}
