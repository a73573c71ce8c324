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

type Picking = { readonly without: readonly string[]; readonly onPick: (person: PersonBrief) => void };

function Results(props: Picking & { words: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const { words, without, onPick } = props;
  const found = useQuery({
    queryKey: ['people', words],
    queryFn: ({ signal }) => api.read(`/api/people?words=${encodeURIComponent(words)}`, PeopleFound, signal),
    placeholderData: (before) => before,
  });
  return (
    <QueryView query={found}>
      {({ people }) => {
        const others = people.filter((person) => !without.includes(person.id));
        if (others.length === 0) {
          const key = people.length === 0 ? 'common.people.nobody' : 'common.people.allChosen';
          return <p className={styles.nobody}>{t(key, { words })}</p>;
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
                  onClick={() => onPick(person)}
                />
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

/** Finds people by name; pressing one hands them on. People in `without` are chosen already and not shown. */
export function PeopleSearch(props: Picking & { label: string; hint?: string; closeOnPick?: boolean }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [words, setWords] = useState('');
  const settled = useSettled(words.trim());
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
      {words !== '' && settled.length >= fewestLetters && (
        <Results words={settled} without={props.without} onPick={pick} />
      )}
    </div>
  );
}
