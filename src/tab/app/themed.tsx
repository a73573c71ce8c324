import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { onThemeChange, type ThemeName } from '../lib/host.ts';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
});

const prefersDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** Teams' own colours, and its changes of them while the tab is open; outside Teams (`initial` null) those of the device. */
export function Themed(props: { initial: ThemeName | null; children: ReactNode }) {
  const styles = useStyles();
  const inTeams = props.initial !== null;
  const [theme, setTheme] = useState<ThemeName>(props.initial ?? (prefersDark() ? 'dark' : 'default'));
  useEffect(() => {
    if (inTeams) onThemeChange(setTheme);
  }, [inTeams]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);
  return (
    <FluentProvider theme={themes[theme]}>
      <div className={styles.ground}>{props.children}</div>
    </FluentProvider>
  );
}
