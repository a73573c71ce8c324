import { type CardParts, link, paragraph } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

/** One line and the way into the tab. */
export const shortCard = (line: string, paper: Paper): CardParts => ({
  fallback: line,
  body: [paragraph(escapeText(line))],
  buttons: [link(paper.tabLink('home'), paper.words.plain('digest.home'))],
});
