import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GroupsFound } from '../../../contracts/programs.ts';
import { QueryView } from '../../components/query-view.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useSettled } from '../../lib/use-settled.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 4px 4px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const fewestLetters = 2;
const mostGroups = 20;

type Group = GroupsFound['groups'][number];

function Results(props: { words: string; groups: readonly string[]; onPick: (group: Group) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const { words, groups } = props;
  const found = useQuery({
    queryKey: ['groups', words],
    queryFn: ({ signal }) => api.read(`/api/groups?words=${encodeURIComponent(words)}`, GroupsFound, signal),
  });
  return (
    <QueryView query={found}>
      {(data) => {
        const others = data.groups.filter((group) => !groups.includes(group.id));
        if (others.length === 0) return <p className={styles.none}>{t('cohort.form.noGroup', { words })}</p>;
        return (
          <ul className={styles.list} aria-label={t('cohort.form.groupsFound')}>
            {others.map((group) => (
              <li className={styles.item} key={group.id}>
                {group.displayName}
                <Button
                  icon={<AddRegular />}
                  size="small"
                  disabled={groups.length >= mostGroups}
                  aria-label={t('common.add', { name: group.displayName })}
                  onClick={() => props.onPick(group)}
                />
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

function Chosen(props: { groups: readonly string[]; nameOf: (id: string) => string; onRemove: (id: string) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { groups, nameOf } = props;
  if (groups.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('cohort.form.exclusiveGroups')}>
      {groups.map((id) => (
        <li className={styles.item} key={id}>
          {nameOf(id)}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('common.remove', { name: nameOf(id) })}
            onClick={() => props.onRemove(id)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Entra groups whose members are not paired. Names are known for groups found here; older ones show their id. */
export function GroupsChoice(props: { groups: readonly string[]; onChange: (groups: string[]) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { groups, onChange } = props;
  const [words, setWords] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const settled = useSettled(words.trim());
  const nameOf = (id: string): string => names[id] ?? t('cohort.form.unknownGroup', { id: id.slice(0, 8) });
  const add = (group: Group): void => {
    setNames({ ...names, [group.id]: group.displayName });
    onChange([...groups, group.id]);
    setWords('');
  };
  return (
    <div className={styles.box}>
      <Field label={t('cohort.form.exclusiveGroups')} hint={t('cohort.form.exclusiveGroupsHint')}>
        <Input type="search" value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      {words !== '' && settled.length >= fewestLetters && <Results words={settled} groups={groups} onPick={add} />}
      <Chosen groups={groups} nameOf={nameOf} onRemove={(id) => onChange(groups.filter((other) => other !== id))} />
    </div>
  );
}
