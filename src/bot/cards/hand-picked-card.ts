import { Column, ColumnSet, type IColumnSet } from '@microsoft/teams.cards';
import { instantAt } from '../../domain/kernel/instant.ts';
import { timesToPick } from '../../domain/session/picked-times.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  bullets,
  type CardParts,
  type Element,
  framed,
  heading,
  kicker,
  link,
  paragraph,
  press,
  small,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { joinButton } from './join-button.ts';
import type { Paper } from './paper.ts';
import { dateInput, timeInput } from './time-inputs.ts';
import { spanInWords, timeInWords, timeOnButton, zoneName } from './times.ts';

type View = CardOf<'handPicked'>;
type Drawn = { readonly heading: string; readonly body: readonly Element[]; readonly buttons: readonly Button[] };

/** Three times picked by hand where a calendar cannot be seen: one side picks, the other chooses, each on this card. */
export function handPickedCard(view: View, paper: Paper): CardParts {
  const drawn = states[view.state](view, paper);
  return {
    fallback: fallbackOf(view, paper),
    body: [kicker(escapeText(view.programName)), heading(drawn.heading), ...drawn.body],
    buttons: drawn.buttons,
  };
}

/** What every text may name: for an assistant the mentee alone, since they see times only. */
const aboutOf = (view: View) => ({
  name: view.actingFor ?? view.partner.name,
  person: view.actingFor ?? '',
  number: view.number,
});

function fallbackOf(view: View, paper: Paper): string {
  const { plain } = paper.words;
  if (view.actingFor !== null) return plain('handPicked.assistant.fallback', aboutOf(view));
  if (view.state === 'pick') return plain('handPicked.pickFallback', aboutOf(view));
  return plain(view.state === 'choose' ? 'handPicked.chooseFallback' : 'handPicked.overHeading', aboutOf(view));
}

/** The key of a text that an assistant reads in other words. */
const forReader = <K extends 'pickText' | 'chooseText' | 'pickedHeading' | 'pickedText' | 'waitingText'>(
  view: View,
  key: K,
) => (view.actingFor === null ? (`handPicked.${key}` as const) : (`handPicked.assistant.${key}` as const));

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  pick,
  choose,
  picked: (view, paper) => ({
    heading: paper.words.say(forReader(view, 'pickedHeading'), aboutOf(view)),
    body: [
      paragraph(paper.words.say(forReader(view, 'pickedText'), aboutOf(view))),
      ...bullets(view.slots.map((s) => escapeText(spanInWords(paper.reader, s)))),
    ],
    buttons: [],
  }),
  waiting: (view, paper) => ({
    heading: paper.words.say('handPicked.waitingHeading'),
    body: [paragraph(paper.words.say(forReader(view, 'waitingText'), aboutOf(view)))],
    buttons: [],
  }),
  booked,
  over: (_view, paper) => ({
    heading: paper.words.say('handPicked.overHeading'),
    body: [paragraph(paper.words.say('handPicked.overText'))],
    buttons: [],
  }),
};

function aboutTimes(view: View, paper: Paper): Element {
  const at = view.slots[0]?.startsAt ?? instantAt(view.today, '12:00', paper.reader.zone);
  return small(paper.words.say('handPicked.minutes', { minutes: view.minutes, zone: zoneName(paper.reader, at) }));
}

function pick(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const data = { offerId: view.offerId ?? '' };
  return {
    heading: say('handPicked.pickHeading', aboutOf(view)),
    body: [
      paragraph(say(forReader(view, 'pickText'), aboutOf(view))),
      aboutTimes(view, paper),
      ...(view.actingFor === null ? [small(say('handPicked.hours', view.hours))] : []),
      ...Array.from({ length: timesToPick }, (_, i) => inputs(view, paper, i + 1)),
    ],
    buttons: [press('handPicked.pick', paper, plain('handPicked.send'), { data, style: 'positive' })],
  };
}

function inputs(view: View, paper: Paper, number: number): IColumnSet {
  const { plain } = paper.words;
  const missing = plain('handPicked.missing');
  const label = plain('handPicked.date', { number });
  const date = dateInput(paper, { id: `date${number}`, label, missing, min: view.today, max: view.endsOn });
  const time = timeInput(paper, { id: `time${number}`, label: plain('handPicked.time', { number }), missing });
  const columns = [date, time].map((input) => new Column(input).withOptions({ width: 'stretch' }));
  return new ColumnSet({ columns });
}

function choose(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  return {
    heading: say('handPicked.chooseHeading'),
    body: [
      paragraph(say(forReader(view, 'chooseText'), aboutOf(view))),
      aboutTimes(view, paper),
      ...view.outside.map((at) => small(say('handPicked.outside', { time: timeInWords(paper.reader, at) }))),
    ],
    buttons: [
      ...view.slots.map((slot, i) =>
        press('handPicked.book', paper, timeOnButton(paper.reader, slot.startsAt), {
          data: { offerId: view.offerId ?? '', startsAt: slot.startsAt },
          ...(i === 0 ? { style: 'positive' as const } : {}),
        }),
      ),
      press('handPicked.none', paper, plain('handPicked.none')),
    ],
  };
}

function booked(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const { session } = view;
  if (session === null) return states.over(view, paper);
  const ways = [
    ...joinButton(session, plain('introduction.join')),
    link(paper.tabLink(`session:${session.id}`), plain('introduction.openTab')),
  ];
  return {
    heading: say('handPicked.bookedHeading', { ...aboutOf(view), number: session.number }),
    body: [framed(escapeText(spanInWords(paper.reader, session)))],
    buttons: view.actingFor === null ? ways : [],
  };
}
