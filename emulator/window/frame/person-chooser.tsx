import { Avatar, Badge, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Person } from '../api/shapes.ts';
import { recentPeople } from '../state/recent-people.ts';
import { useTeams } from '../state/teams-context.tsx';
import { quickPicks, searchPeople } from './person-search.ts';

const useStyles = makeStyles({
  chooser: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0 },
  results: { overflowY: 'auto', minHeight: 0 },
  group: { margin: '8px 0 2px', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  pick: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '10px',
    width: '100%',
    padding: '6px',
    border: 'none',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  about: { color: tokens.colorNeutralForeground3 },
});

function Pick({ person, choose }: { person: Person; choose: (person: Person) => void }): ReactNode {
  const styles = useStyles();
  const about = [person.jobTitle, person.department, person.officeLocation].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className={styles.pick} onClick={() => choose(person)}>
        <Avatar aria-hidden="true" name={person.name} size={32} color="colorful" />
        <span>
          <Text block truncate wrap={false} weight="semibold">
            {person.name}
          </Text>
          <Text block truncate wrap={false} size={200} className={styles.about}>
            {about || person.userPrincipalName}
          </Text>
        </span>
        {!person.accountEnabled && (
          <Badge appearance="tint" color="warning">
            disabled
          </Badge>
        )}
        {person.roles.includes('Admin') && <Badge appearance="tint">Admin</Badge>}
      </button>
    </li>
  );
}

function Picks({
  title,
  people,
  choose,
}: {
  title: string;
  people: readonly Person[];
  choose: (person: Person) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Text as="h3" size={200} weight="semibold" block className={styles.group}>
        {title}
      </Text>
      <ul className={styles.list}>
        {people.map((person) => (
          <Pick key={person.id} person={person} choose={choose} />
        ))}
      </ul>
    </section>
  );
}

/** Everybody to choose from: quick picks first, or whoever a search finds. */
export function PersonChooser({ choose }: { choose: (person: Person) => void }): ReactNode {
  const styles = useStyles();
  const { people } = useTeams();
  const [text, setText] = useState('');
  const found = searchPeople(people, text);
  const groups =
    text.trim() === ''
      ? [...quickPicks(people, recentPeople()), { title: `Everybody (${people.length})`, people: found }]
      : [{ title: found.length === 0 ? 'Nobody found' : 'Found', people: found }];
  return (
    <div className={styles.chooser}>
      <SearchBox
        aria-label="Search people"
        placeholder="Search people"
        value={text}
        onChange={(_event, data) => setText(data.value)}
      />
      <div className={styles.results}>
        {groups.map((group) => (
          <Picks key={group.title} {...group} choose={choose} />
        ))}
      </div>
    </div>
  );
}
