import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Switch,
  Text,
} from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ControlRefusal, control } from '../api/control.ts';
import { useTeams } from '../state/teams-context.tsx';
import { useLive } from '../state/use-live.ts';
import { fromLocalInput, toLocalInput, written } from '../state/zone-dates.ts';

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    width: 'min(320px, 92vw)',
    boxSizing: 'border-box',
  },
  steps: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px' },
  input: { minWidth: 0 },
  step: { minWidth: 0, paddingInline: '4px', whiteSpace: 'nowrap' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'end',
    '& input': { minWidth: 0 },
  },
  trigger: {
    minWidth: 0,
    flexShrink: 0,
    whiteSpace: 'nowrap',
    '@media (max-width: 720px)': { paddingInline: '6px', '& .fui-Button__icon': { display: 'none' } },
  },
  short: { display: 'none', '@media (max-width: 720px)': { display: 'inline' } },
  long: { '@media (max-width: 720px)': { display: 'none' } },
});

const steps = [
  { name: '1 hour', advance: 'PT1H' },
  { name: '1 day', advance: 'P1D' },
  { name: '1 week', advance: 'P7D' },
] as const;

type Move = { advance: string } | { to: string };

/** Moves everybody's clock; what went wrong is said beside the buttons. */
function useMove(): { readonly move: (to: Move) => Promise<void>; readonly problem: string | null } {
  const [problem, setProblem] = useState<string | null>(null);
  const move = async (to: Move): Promise<void> => {
    try {
      await control.moveClock(to);
      setProblem(null);
    } catch (error) {
      setProblem(
        error instanceof ControlRefusal && error.code === 'backwards'
          ? 'The clock only moves forward.'
          : 'The clock was not moved.',
      );
    }
  };
  return { move, problem };
}

function MoveTo({
  zone,
  move,
  problem,
}: {
  zone: string;
  move: (to: Move) => Promise<void>;
  problem: string | null;
}): ReactNode {
  const styles = useStyles();
  const { now } = useTeams();
  const [text, setText] = useState(() => toLocalInput(now(), zone));
  const at = fromLocalInput(text, zone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (at !== null) void move({ to: new Date(at).toISOString() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={`Go to (${zone})`} {...(problem && { validationMessage: problem })}>
        <Input
          className={styles.input}
          type="datetime-local"
          value={text}
          onChange={(_event, data) => setText(data.value)}
        />
      </Field>
      <Button type="submit" disabled={at === null}>
        Go
      </Button>
    </form>
  );
}

function Autopilot(): ReactNode {
  const { data, reload } = useLive('autopilot', control.autopilot, () => false);
  // shown at once, before the emulator has said that it is so
  const [asked, setAsked] = useState<boolean | null>(null);
  if (data === undefined) return null;
  const change = async (on: boolean): Promise<void> => {
    setAsked(on);
    await control.setAutopilot(on).catch(() => setAsked(null));
    reload();
  };
  return (
    <Switch
      label="Everybody answers by themselves"
      checked={asked ?? data}
      onChange={(_event, { checked }) => void change(checked)}
    />
  );
}

/** The clock that emulator, server and everybody share, in the zone of whoever is shown. */
export function ClockControl({ zone }: { zone: string }): ReactNode {
  const styles = useStyles();
  const { now } = useTeams();
  const { move, problem } = useMove();
  const at = now();
  const time = written(at, { zone, language: 'en' }, { hour: '2-digit', minute: '2-digit' });
  const long = written(
    at,
    { zone, language: 'en' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  );
  const short = written(at, { zone, language: 'en' }, { day: 'numeric', month: 'short' });
  return (
    <Popover positioning="below" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.trigger}
          appearance="subtle"
          icon={<ClockRegular />}
          aria-label={`Clock: ${long}, ${time}`}
        >
          <span className={styles.long}>{`${long}, ${time}`}</span>
          <span className={styles.short}>{`${short} ${time}`}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Clock">
        <Text weight="semibold">Move everybody's clock forward</Text>
        <div className={styles.steps}>
          {steps.map(({ name, advance }) => (
            <Button
              key={advance}
              className={styles.step}
              aria-label={`Advance ${name}`}
              onClick={() => void move({ advance })}
            >
              {`+ ${name}`}
            </Button>
          ))}
        </div>
        <MoveTo zone={zone} move={move} problem={problem} />
        <Autopilot />
      </PopoverSurface>
    </Popover>
  );
}
