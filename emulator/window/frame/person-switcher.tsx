import { Avatar, Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Person } from '../api/shapes.ts';
import { OnlyHeard } from '../look/only-heard.tsx';
import { PersonChooser } from './person-chooser.tsx';

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
});

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
        >
          <OnlyHeard>{'Person: '}</OnlyHeard>
          <span className={styles.name}>{name}</span>
          <ChevronDownRegular />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Choose a person">
        <PersonChooser
          choose={(chosen) => {
            setOpen(false);
            choose(chosen);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}
