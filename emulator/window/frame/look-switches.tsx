import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
} from '@fluentui/react-components';
import { DarkThemeRegular, LocalLanguageRegular, SplitVerticalRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { type Address, type LanguageChoice, languages, type ThemeName, themeNames } from '../state/address.ts';

const themeWords: Readonly<Record<ThemeName, string>> = { default: 'Default', dark: 'Dark', contrast: 'High contrast' };

const languageWords: Readonly<Record<LanguageChoice, string>> = {
  en: 'English',
  it: 'Italiano',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  own: "Each person's own",
};

interface SwitchProps<T extends string> {
  readonly name: string;
  readonly icon: ReactElement;
  readonly words: Readonly<Record<T, string>>;
  readonly order: readonly T[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

function Switch<T extends string>({ name, icon, words, order, chosen, choose }: SwitchProps<T>): ReactNode {
  const change: MenuProps['onCheckedValueChange'] = (_event, { checkedItems }) => {
    const value = order.find((each) => each === checkedItems[0]);
    if (value) choose(value);
  };
  return (
    <Menu checkedValues={{ [name]: [chosen] }} onCheckedValueChange={change}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={icon}
          aria-label={`${name}: ${words[chosen]}`}
          title={`${name}: ${words[chosen]}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {order.map((value) => (
            <MenuItemRadio key={value} name={name} value={value}>
              {words[value]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface LookSwitchesProps {
  readonly address: Address;
  readonly change: (change: Partial<Pick<Address, 'theme' | 'language'>>) => void;
  readonly split: () => void;
}

/** Theme, language, and one or two people. */
export function LookSwitches({ address, change, split }: LookSwitchesProps): ReactNode {
  const two = address.panes.length > 1;
  return (
    <>
      <Switch
        name="Theme"
        icon={<DarkThemeRegular />}
        words={themeWords}
        order={themeNames}
        chosen={address.theme}
        choose={(theme) => change({ theme })}
      />
      <Switch
        name="Language"
        icon={<LocalLanguageRegular />}
        words={languageWords}
        order={[...languages, 'own']}
        chosen={address.language}
        choose={(language) => change({ language })}
      />
      <Button
        appearance={two ? 'secondary' : 'subtle'}
        icon={<SplitVerticalRegular />}
        aria-label="Two people side by side"
        aria-pressed={two}
        title="Two people side by side"
        onClick={split}
      />
    </>
  );
}
