import type { AskedFor } from '../../use-cases/card-views/asked-card.ts';
import { type CardParts, heading, link, paragraph } from './card-parts.ts';
import type { Paper, TabPage } from './paper.ts';

/** What can be asked for in words and has no card of its own, or not now. */
export type Way = Exclude<AskedFor, 'concern'> | 'insight' | 'language' | 'myData';

const pages: Readonly<Record<Way, TabPage>> = {
  nextSession: 'home',
  book: 'home',
  move: 'home',
  checkIn: 'home',
  pause: 'me',
  leave: 'me',
  assistant: 'home',
  ledger: 'me',
  insight: 'insights',
  language: 'home',
  myData: 'me',
};

/** Says how it stands with what was asked for, and where to go on. */
export function wayCard(way: Way): (paper: Paper) => CardParts {
  return (paper) => {
    const { say, plain } = paper.words;
    return {
      fallback: plain(`way.${way}.heading`),
      body: [heading(say(`way.${way}.heading`)), paragraph(say(`way.${way}.text`))],
      buttons: [link(paper.tabLink(pages[way]), plain('static.openTab'))],
    };
  };
}
