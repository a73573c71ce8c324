import { ActionSet, Container } from '@microsoft/teams.cards';
import type { SessionTimes } from '../../use-cases/card-views/card-view.ts';
import type { CardActionName } from '../actions/action-names.ts';
import { type Drawn, type Element, framed, paragraph, press, small, subheading, toggle } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { offeredTimes } from './offered-times.ts';
import type { Paper } from './paper.ts';
import { spanInWords, timeInWords } from './times.ts';

type Prefix = 'sessionBooked' | 'assistantSession';
const act = (prefix: Prefix, what: SessionAct): CardActionName => `${prefix}.${what}`;
export type SessionAct =
  | 'move'
  | 'moveTo'
  | 'otherMoveTimes'
  | 'keep'
  | 'takeBack'
  | 'pickByHand'
  | 'cancel'
  | 'book'
  | 'otherTimes';

/** What can be done about a session that stands: move it, cancel it after a question, take one's own last move back. */
export function standingTimes(times: SessionTimes, paper: Paper, prefix: Prefix): Drawn {
  const { plain } = paper.words;
  const body = [...myChange(times, paper, prefix)];
  if (!times.mayCallOff) return { body, buttons: [] };
  if (times.moving !== null) {
    const found = timesToMove(times.moving, paper, prefix);
    return { body: [...body, ...found.body], buttons: found.buttons };
  }
  return {
    body: [...body, cancelForm(paper, prefix)],
    buttons: [
      press(act(prefix, 'move'), paper, plain('sessionTimes.move')),
      toggle('cancel', plain('sessionTimes.cancel')),
    ],
  };
}

/** What the reader did to it last; only they see who did, and for an hour they can take a move back. */
function myChange({ myChange: mine, mayTakeBack }: SessionTimes, paper: Paper, prefix: Prefix): Element[] {
  const { say, plain } = paper.words;
  if (mine === null) return [];
  const time = timeInWords(paper.reader, mine.at);
  const key = mine.what === 'cancelled' ? 'sessionTimes.youCancelled' : 'sessionTimes.youMoved';
  return [
    small(say(key, { time })),
    ...(mine.far ? [small(say('sessionTimes.far'))] : []),
    ...(mayTakeBack ? [new ActionSet(press(act(prefix, 'takeBack'), paper, plain('sessionTimes.takeBack')))] : []),
  ];
}

/** The question before a cancellation; illness is asked so that it need not count, and is kept nowhere. */
function cancelForm(paper: Paper, prefix: Prefix): Element {
  const { say, plain } = paper.words;
  const action = act(prefix, 'cancel');
  return new Container(
    subheading(say('sessionTimes.cancelSure')),
    paragraph(say('sessionTimes.cancelText')),
    new ActionSet(
      press(action, paper, plain('sessionTimes.cancelYes'), { style: 'destructive' }),
      press(action, paper, plain('sessionTimes.cancelIll'), { data: { ill: 'true' } }),
    ),
    small(say('sessionTimes.cancelIllText')),
  ).withOptions({ id: 'cancel', isVisible: false, style: 'emphasis' });
}

function timesToMove(offer: NonNullable<SessionTimes['moving']>, paper: Paper, prefix: Prefix): Drawn {
  const { say, plain } = paper.words;
  const keep = press(act(prefix, 'keep'), paper, plain('sessionTimes.keep'));
  const other = press(act(prefix, 'otherMoveTimes'), paper, plain('introduction.otherTimes'));
  if (offer.byHand !== null)
    return {
      body: [subheading(say('sessionTimes.moveHeading')), paragraph(say('sessionTimes.unknownCalendar'))],
      buttons: [press(act(prefix, 'pickByHand'), paper, plain('sessionTimes.giveUp')), keep],
    };
  if (offer.slots.length === 0)
    return {
      body: [subheading(say('sessionTimes.moveHeading')), paragraph(say('introduction.noTimes'))],
      buttons: [other, keep],
    };
  const actions = { book: act(prefix, 'moveTo'), otherTimes: act(prefix, 'otherMoveTimes') };
  const { body, buttons } = offeredTimes(offer, paper, actions);
  // the offer's own heading would name the session once more
  return {
    body: [
      subheading(say('sessionTimes.moveHeading')),
      paragraph(say('sessionTimes.moveText')),
      new ActionSet(keep),
      ...body.slice(2),
    ],
    buttons,
  };
}

/** What comes in place of a session that was called off. */
export function timesInstead(times: SessionTimes, paper: Paper, prefix: Prefix): Drawn {
  const { say, plain } = paper.words;
  const body = [...myChange(times, paper, prefix)];
  if (times.instead !== null) {
    const time = spanInWords(paper.reader, times.instead);
    return { body: [...body, paragraph(say('sessionTimes.instead')), framed(escapeText(time))], buttons: [] };
  }
  if (times.offer === null) return { body, buttons: [] };
  if (times.offer.slots.length === 0) {
    const again = press(act(prefix, 'otherTimes'), paper, plain('introduction.lookAgain'));
    return { body: [...body, paragraph(say('introduction.noTimes'))], buttons: [again] };
  }
  const actions = { book: act(prefix, 'book'), otherTimes: act(prefix, 'otherTimes') };
  const offered = offeredTimes(times.offer, paper, actions);
  return { body: [...body, ...offered.body], buttons: offered.buttons };
}
