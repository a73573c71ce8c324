import { FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { onThemeChange, type ThemeName } from '../lib/host.ts';

/** Only the theme that is shown is fetched; the others when somebody switches. */
const loaders = {
  default: () => import('./themes/default.ts'),
  dark: () => import('./themes/dark.ts'),
  contrast: () => import('./themes/contrast.ts'),
};
export type Look = { readonly name: ThemeName; readonly theme: Theme };
export async function loadLook(name: ThemeName): Promise<Look> {
  return { name, theme: (await loaders[name]()).theme };
}

export const deviceTheme = (): ThemeName =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
});

/** Teams' own colours, and its changes of them while the tab is open. */
export function Themed(props: { first: Look; live: boolean; children: ReactNode }) {
  const styles = useStyles();
  const { live } = props;
  const [look, setLook] = useState(props.first);
  useEffect(() => {
    if (live) onThemeChange((name) => void loadLook(name).then(setLook));
  }, [live]);
  useEffect(() => {
    document.documentElement.style.colorScheme = look.name === 'default' ? 'light' : 'dark';
  }, [look]);
  return (
    <FluentProvider theme={look.theme}>
      <div className={styles.ground}>{props.children}</div>
    </FluentProvider>
  );
}
