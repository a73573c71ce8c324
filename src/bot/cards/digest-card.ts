import type { CardOf, CardView } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, link, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

/** Teams shows six buttons; the last leads into the tab. */
const shown = 5;

/** One message in the place of several. `saying`: what a card says in one line. */
export function digestCard(view: CardOf<'digest'>, paper: Paper, saying: (view: CardView) => string): CardParts {
  const { say, plain } = paper.words;
  const waiting = view.items.filter((i) => !i.opened);
  const listed = view.items.slice(0, shown);
  const left = view.items.length - listed.length;
  const lines = listed.map((item, i) => {
    const what = saying(item.view);
    // "1." would begin a list, which Markdown indents beyond a narrow card
    return paragraph(`${i + 1} · ${item.opened ? say('digest.opened', { what }) : escapeText(what)}`);
  });
  return {
    fallback: plain('digest.fallback'),
    body: [
      heading(waiting.length === 0 ? say('digest.allSeen') : say('digest.heading', { count: waiting.length })),
      ...(waiting.length === 0 ? [] : [paragraph(say('digest.text'))]),
      ...lines,
      ...(left > 0 ? [small(say('digest.more', { count: left }))] : []),
    ],
    buttons: [
      ...listed.flatMap((item, i) =>
        item.opened
          ? []
          : [press('digest.open', paper, plain('digest.show', { n: i + 1 }), { data: { item: String(item.index) } })],
      ),
      link(paper.tabLink('home'), plain('digest.home')),
    ],
  };
}
