import { AdaptiveCard, HostConfig } from 'adaptivecards';
import { cardHtml } from './markdown.ts';

const colour = (token: string): string => `var(--${token})`;

function foreground(): object {
  const of = (name: string): object => ({ default: colour(name), subtle: colour(name) });
  return {
    default: { default: colour('colorNeutralForeground1'), subtle: colour('colorNeutralForeground2') },
    dark: of('colorNeutralForeground1'),
    light: of('colorNeutralForeground3'),
    accent: of('colorBrandForegroundLink'),
    good: of('colorPaletteGreenForeground1'),
    warning: of('colorPaletteDarkOrangeForeground1'),
    attention: of('colorPaletteRedForeground1'),
  };
}

const container = (background: string): object => ({
  backgroundColor: colour(background),
  foregroundColors: foreground(),
});

/** Sizes and spacings as Teams sets them; colours follow the theme of whatever surrounds the card. */
export const teamsHostConfig = new HostConfig({
  fontFamily: 'var(--fontFamilyBase)',
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: colour('colorNeutralStroke2') },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('colorNeutralBackground1'),
    emphasis: container('colorNeutralBackground3'),
    accent: container('colorBrandBackground2'),
    good: container('colorPaletteGreenBackground1'),
    warning: container('colorPaletteYellowBackground1'),
    attention: container('colorPaletteRedBackground1'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'default' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 4 },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  inputs: {
    label: { requiredInputs: { suffix: ' *' }, inputSpacing: 'small' },
    errorMessage: { size: 'small', color: 'attention', spacing: 'small' },
  },
});

AdaptiveCard.onProcessMarkdown = (text, result): void => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};
