import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, type Element, framed, heading, kicker, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { timeInput } from './time-inputs.ts';
import { zoneName } from './times.ts';

type View = CardOf<'earlyOrLate'>;

/** A zone's name is the same all year. */
const anyTime = '2026-01-01T12:00:00.000Z';

/** A question to each of two who have no working hour in common, alone: is an early or a late one possible? */
export function earlyOrLateCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { name } = view.partner;
  const asks = view.state === 'open' || view.state === 'answered';
  return {
    fallback: plain('earlyOrLate.heading', { name }),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('earlyOrLate.heading', { name })),
      ...(asks ? question(view, paper) : [paragraph(say(after[view.state === 'offered' ? 'offered' : 'over']))]),
    ],
    buttons: asks
      ? [
          press('earlyOrLate.fine', paper, plain('earlyOrLate.fine'), { style: 'positive' }),
          press('earlyOrLate.no', paper, plain('earlyOrLate.no'), { inputs: 'none' }),
        ]
      : [],
  };
}

const after = { offered: 'earlyOrLate.offered', over: 'earlyOrLate.overText' } as const;

function question(view: View, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  const given = view.answer === null || view.answer === 'no' ? null : view.answer;
  const missing = plain('earlyOrLate.missing');
  return [
    ...answered(view, paper),
    paragraph(say('earlyOrLate.text', { name: view.partner.name })),
    small(say('earlyOrLate.usual', { ...view.hours, zone: zoneName(paper.reader, anyTime) })),
    small(say('earlyOrLate.private', { name: view.partner.name })),
    timeInput(paper, {
      id: 'earliest',
      label: plain('earlyOrLate.earliest'),
      value: given?.earliest ?? view.hours.start,
      missing,
    }),
    timeInput(paper, {
      id: 'latest',
      label: plain('earlyOrLate.latest'),
      value: given?.latest ?? view.hours.end,
      missing,
    }),
  ];
}

function answered(view: View, paper: Paper): Element[] {
  const { say } = paper.words;
  if (view.answer === null) return [];
  const words =
    view.answer === 'no' ? say('earlyOrLate.answeredNo') : say('earlyOrLate.answeredFine', { ...view.answer });
  const none = view.stillNone ? [` ${say('earlyOrLate.stillNone')}`] : [];
  return [framed([`${say('earlyOrLate.answeredHeading')}. ${words}`, ...none].join(''))];
}
