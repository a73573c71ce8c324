import { createContext, useContext } from 'react';
import type { AppEntry, Person } from '../api/shapes.ts';
import type { PaneAddress, ThemeName } from './address.ts';

/** What every part of the window can ask for. */
export interface Teams {
  readonly app: AppEntry;
  readonly people: readonly Person[];
  readonly theme: ThemeName;
  /** The emulated clock, milliseconds since the epoch. */
  readonly now: () => number;
  /** By object id, mail address or principal name. */
  readonly personBy: (key: string) => Person | undefined;
}

export const TeamsContext = createContext<Teams | null>(null);

export function useTeams(): Teams {
  const teams = useContext(TeamsContext);
  if (!teams) throw new Error('no Teams around this part');
  return teams;
}

/** One person's half of the window. */
export interface Pane {
  readonly person: Person;
  readonly address: PaneAddress;
  /** IANA name of the person's own zone. */
  readonly zone: string;
  readonly go: (change: Partial<PaneAddress>) => void;
  readonly say: (message: PaneMessage) => void;
}

/** Something that Teams shows for a moment in a corner. */
export interface PaneMessage {
  readonly title: string;
  readonly text?: string;
  readonly intent: 'info' | 'error';
  readonly open?: () => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('no person around this part');
  return pane;
}
