import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { teamsHostConfig } from '../../../emulator/window/chat/card-host.ts';
import '../../../emulator/window/chat/card.css';
import './page.css';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

function drawn(content) {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.parse(content, new SerializationContext(Versions.v1_5));
  return card.render();
}

/** Draws cards as the Teams window does: `cards` are [name, card], `width` is that of a chat in CSS pixels. */
globalThis.showCards = ({ cards, theme, width, unfolded }) => {
  document.documentElement.style.cssText = Object.entries(themes[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
  document.documentElement.style.setProperty('--card-width', `${width}px`);
  const sheet = document.querySelector('main');
  sheet.replaceChildren(
    ...cards.map(([name, content]) => {
      const section = document.createElement('section');
      const title = document.createElement('h2');
      title.textContent = name;
      const place = document.createElement('div');
      place.className = 'teams-card';
      place.append(
        drawn(
          unfolded ? JSON.parse(JSON.stringify(content).replaceAll('"isVisible":false', '"isVisible":true')) : content,
        ),
      );
      section.append(title, place);
      return section;
    }),
  );
};

/** Names of cards with something that sticks out of them, or that is cut off. */
globalThis.cutOff = () =>
  [...document.querySelectorAll('section')].flatMap((section) => {
    const card = section.querySelector('.teams-card');
    const edge = card.getBoundingClientRect().right + 1;
    const wide = [...card.querySelectorAll('*')].filter(
      (e) =>
        e.getBoundingClientRect().right > edge ||
        (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible' && e.tagName !== 'SELECT'),
    );
    return wide.map(
      (e) => `${section.querySelector('h2').textContent}: ${e.className || e.tagName} ${e.textContent.slice(0, 40)}`,
    );
  });
