import {
  Avatar,
  Badge,
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Person } from '../api/shapes.ts';
import { recentPeople } from '../state/recent-people.ts';
import { useTeams } from '../state/teams-context.tsx';
import { quickPicks, searchPeople } from './person-search.ts';

const useStyles = makeStyles({
  trigger: { minWidth: 0, maxWidth: '240px', flexShrink: 1, paddingInline: '6px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  surface: {
    width: 'min(380px, 92vw)',
    boxSizing: 'border-box',
    maxHeight: '80vh',
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
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

function Chooser({ choose }: { choose: (person: Person) => void }): ReactNode {
  const styles = useStyles();
  const { people } = useTeams();
  const [text, setText] = useState('');
  const found = searchPeople(people, text);
  const groups =
    text.trim() === ''
      ? [...quickPicks(people, recentPeople()), { title: `Everybody (${people.length})`, people: found }]
      : [{ title: found.length === 0 ? 'Nobody found' : 'Found', people: found }];
  return (
    <>
      <SearchBox
        autoFocus
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
    </>
  );
}

interface PersonSwitcherProps {
  readonly person: Person | undefined;
  readonly choose: (person: Person) => void;
}

/** Whose Teams this is, and the way to somebody else's. Its accessible name is `Person: NAME`. */
export function PersonSwitcher({ person, choose }: PersonSwitcherProps): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const name = person?.name ?? 'choose somebody';
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.trigger}
          appearance="subtle"
          icon={<Avatar aria-hidden="true" name={name} size={28} color="colorful" />}
          aria-label={`Person: ${name}`}
        >
          <span className={styles.name}>{name}</span>
          <ChevronDownRegular />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Choose a person">
        <Chooser
          choose={(chosen) => {
            setOpen(false);
            choose(chosen);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}
