/*
 * Names that scripts and tests can rely on (English; the Teams parts follow `lang`, the bar at the top stays English):
 *
 * - URL: `/?user=ID|mail&view=activity|chat|tab|calendar|meeting&theme=default|dark|contrast&lang=en|it|es|fr|de|own`,
 *   `&page=SUBPAGEID` with view=tab, `&event=EVENTID` with view=meeting; `user2`, `view2` … open a second person beside.
 * - Top bar: button `Person: NAME` (inside: search box `Search people`, a button per person), button `Clock: …` (inside:
 *   buttons `Advance 1 hour`, `Advance 1 day`, `Advance 1 week`, field `Go to (ZONE)` with button `Go`, switch
 *   `Everybody answers by themselves`), buttons `Theme: …`, `Language: …`, `Two people side by side`.
 * - Each person's half: region `Teams of NAME`; tabs `Activity`, `Chat`, `Inverso`, `Calendar` (also `[data-view="chat"]` in
 *   every language); chat: role `log` named `Chat with Inverso`, text box `Type a message`, button `Send`; the app: a frame
 *   titled `Inverso`; calendar: a button `SUBJECT, DAY, HOURS` per event, and in its dialog `Join`, `Accept`, `Decline`,
 *   `Propose new time`, `Delete`; meeting: buttons `Leave`, `App settings`, `Hide app panel`.
 * - Cards: a compact choice of several is a button `LABEL: CHOSEN` that unfolds its check boxes; Action.OpenUrl is a link.
 * - A pressed card button has `aria-busy="true"` until the bot has answered; refusals appear as role `alert` under the card.
 */
import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useMemo } from 'react';
import { control } from './api/control.ts';
import type { AppEntry, Person } from './api/shapes.ts';
import { ClockControl } from './frame/clock-control.tsx';
import { LookSwitches } from './frame/look-switches.tsx';
import { PaneSlot } from './frame/pane-slot.tsx';
import { PersonSwitcher } from './frame/person-switcher.tsx';
import { TitleBar } from './frame/title-bar.tsx';
import { Notice } from './look/notice.tsx';
import { themes } from './look/themes.ts';
import { rememberPerson } from './state/recent-people.ts';
import { type Teams, TeamsContext } from './state/teams-context.tsx';
import { type AddressState, useAddress } from './state/use-address.ts';
import { useLive } from './state/use-live.ts';
import { useSharedClock } from './state/use-shared-clock.ts';
import { zoneOf } from './state/zone-dates.ts';

const useStyles = makeStyles({
  window: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  panes: { flex: 1, minHeight: 0, display: 'flex', '@media (max-width: 720px)': { flexDirection: 'column' } },
  beside: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    ':not(:first-child)': { borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  },
});

interface World {
  readonly people: readonly Person[];
  readonly app: AppEntry;
}

/** Two people look at the same clock and theme, each at their own Teams. */
function Halves({ state, teams }: { state: AddressState; teams: Teams }): ReactNode {
  const styles = useStyles();
  const { address } = state;
  const go = [state.goLeft, state.goRight];
  return (
    <main className={styles.panes}>
      {address.panes.map((pane, index) => {
        const goHere = go[index] ?? state.goLeft;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: left and right are what the two halves are
          <div key={index} className={styles.beside}>
            <PaneSlot
              address={pane}
              person={pane.user ? teams.personBy(pane.user) : undefined}
              language={address.language}
              go={goHere}
              choose={({ id }) =>
                goHere({ user: id, page: null, event: null, ...(pane.view === 'meeting' && { view: 'calendar' }) })
              }
              titled={address.panes.length > 1}
            />
          </div>
        );
      })}
    </main>
  );
}

function useTeamsOf({ people, app }: World, theme: AddressState['address']['theme']): Teams {
  const now = useSharedClock();
  return useMemo(() => {
    const byKey = new Map<string, Person>();
    for (const person of people) {
      for (const key of [person.id, person.mail, person.userPrincipalName])
        if (key) byKey.set(key.toLowerCase(), person);
    }
    return { app, people, theme, now, personBy: (key) => byKey.get(key.toLowerCase()) };
  }, [people, app, theme, now]);
}

function Furnished({ world, state }: { world: World; state: AddressState }): ReactNode {
  const styles = useStyles();
  const { address, look, split, goLeft } = state;
  const teams = useTeamsOf(world, address.theme);
  const first = address.panes[0];
  const person = first?.user ? teams.personBy(first.user) : undefined;
  useEffect(() => {
    for (const { user } of address.panes) {
      const known = user ? teams.personBy(user) : undefined;
      if (known) rememberPerson(known.id);
    }
  }, [address.panes, teams]);
  const choose = ({ id }: Person): void =>
    goLeft({ user: id, page: null, event: null, ...(first?.view === 'meeting' && { view: 'calendar' }) });
  return (
    <TeamsContext value={teams}>
      <div className={styles.window}>
        <TitleBar>
          <ClockControl zone={zoneOf(person?.timeZone)} />
          <LookSwitches address={address} change={look} split={split} />
          {address.panes.length === 1 && <PersonSwitcher person={person} choose={choose} />}
        </TitleBar>
        <Halves state={state} teams={teams} />
      </div>
    </TeamsContext>
  );
}

/** Microsoft Teams in the browser, of anybody in the emulated organization. */
export function TeamsWindow(): ReactNode {
  const state = useAddress();
  const { data, failed, reload } = useLive(
    'world',
    async (): Promise<World> => {
      const [people, app] = await Promise.all([control.people(), control.app()]);
      return { people, app };
    },
    ({ type }) => type === 'people',
  );
  useEffect(() => {
    // the browser's own parts (date fields, scroll bars) follow
    document.documentElement.style.colorScheme = state.address.theme === 'default' ? 'light' : 'dark';
  }, [state.address.theme]);
  return (
    <FluentProvider theme={themes[state.address.theme]} style={{ height: '100dvh' }}>
      {data && <Furnished world={data} state={state} />}
      {!data && !failed && <Spinner label="Starting Teams…" style={{ height: '100%' }} />}
      {!data && failed && (
        <Notice
          alert
          icon={<PlugDisconnectedRegular />}
          title="The emulator does not answer"
          hint="Is it still running?"
          action={{ label: 'Try again', run: reload }}
        />
      )}
    </FluentProvider>
  );
}
