import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  bullets,
  type CardParts,
  choiceInput,
  type Drawn,
  type Element,
  framed,
  heading,
  kicker,
  link,
  paragraph,
  press,
  small,
  textInput,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { offeredRhythms } from './offered-rhythms.ts';
import { offeredTimes } from './offered-times.ts';
import type { Paper } from './paper.ts';
import { standingTimes, timesInstead } from './session-times.ts';
import { spanInWords } from './times.ts';

/** Tells an assistant, once, who named them, what they may do and what they never see. */
export function assistantRoleCard(view: CardOf<'assistantRole'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { mentee: view.menteeName, program: view.programName };
  return {
    fallback: plain('assistantRole.heading', names),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('assistantRole.heading', names)),
      paragraph(say('assistantRole.text', names)),
      ...bullets([say('assistantRole.book'), say('assistantRole.move'), say('assistantRole.cancel')]),
      small(say('assistantRole.never', names)),
    ],
    buttons: [link(paper.tabLink('training:assistant'), plain('training.tenMinutes'))],
  };
}

/** Times for an assistant to choose among, and the sessions ahead that can be moved. */
export function assistantBookingCard(view: CardOf<'assistantBooking'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { mentee: view.menteeName };
  const drawn = bookingStates[view.state](view, paper);
  return {
    fallback: plain('assistantBooking.heading', names),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('assistantBooking.heading', names)),
      ...drawn.body,
      ...sessionChoice(view, paper),
    ],
    buttons: [
      ...drawn.buttons,
      ...(view.ahead.length === 0 ? [] : [press('assistantBooking.open', paper, plain('assistantBooking.open'))]),
    ],
  };
}

type Booking = CardOf<'assistantBooking'>;

const bookingStates: Readonly<Record<Booking['state'], (view: Booking, paper: Paper) => Drawn>> = {
  choose: ({ offer }, paper) => {
    if (offer === null) return { body: [], buttons: [] };
    const actions = { book: 'assistantBooking.book', otherTimes: 'assistantBooking.otherTimes' } as const;
    const { body, buttons } = offeredTimes(offer, paper, actions);
    const rhythms = offeredRhythms(offer, paper, 'assistantBooking.bookSeries');
    return { body: [...rhythms, paragraph(paper.words.say('assistantBooking.choose')), ...body.slice(2)], buttons };
  },
  noTimes: (_view, paper) => ({
    body: [paragraph(paper.words.say('assistantBooking.noTimes'))],
    buttons: [press('assistantBooking.otherTimes', paper, paper.words.plain('introduction.lookAgain'))],
  }),
  booked: (_view, paper) => ({ body: [paragraph(paper.words.say('assistantBooking.booked'))], buttons: [] }),
};

/** Which of the sessions ahead is to be moved or cancelled: it comes as a card of its own. */
function sessionChoice({ ahead }: Booking, paper: Paper): Element[] {
  const [first] = ahead;
  if (first === undefined) return [];
  return [
    choiceInput({
      id: 'sessionId',
      label: paper.words.plain('assistantBooking.which'),
      style: 'compact',
      value: first.id,
      choices: ahead.map((s) => ({ value: s.id, title: spanInWords(paper.reader, s) })),
    }),
  ];
}

const headings = {
  booking: 'assistantSession.headingBooking',
  booked: 'assistantSession.heading',
  held: 'assistantSession.headingPast',
  moved: 'assistantSession.headingMoved',
  didNotHappen: 'assistantSession.headingPast',
  cancelled: 'assistantSession.headingCancelled',
} as const;

/** A session as an assistant sees it: when it is, and what can be done about that. */
export function assistantSessionCard(view: CardOf<'assistantSession'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { session, menteeName: mentee } = view;
  const ahead = session.state === 'booked' || session.state === 'booking';
  const times = (ahead ? standingTimes : timesInstead)(view.times, paper, 'assistantSession');
  return {
    fallback: plain(headings[session.state], { mentee }),
    body: [
      kicker(escapeText(view.programName)),
      heading(say(headings[session.state], { mentee })),
      framed(escapeText(spanInWords(paper.reader, session))),
      ...times.body,
    ],
    buttons: times.buttons,
  };
}

/** A mentee names, changes or removes the assistant. */
export function assistantChoiceCard(view: CardOf<'assistantChoice'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { assistantName: name } = view;
  const top = [kicker(escapeText(view.programName)), heading(say('assistantChoice.heading'))];
  const fallback = plain('assistantChoice.heading');
  if (view.state === 'over') return { fallback, body: [...top, paragraph(say('assistantChoice.over'))], buttons: [] };
  return {
    fallback,
    body: [
      ...top,
      paragraph(say('assistantChoice.text')),
      framed(name === null ? say('assistantChoice.none') : say('assistantChoice.now', { name })),
      textInput(paper, {
        id: 'assistant',
        label: plain('assistantChoice.label'),
        placeholder: plain('assistantChoice.placeholder'),
        longest: 100,
        oneLine: true,
      }),
    ],
    buttons: [
      press('assistantChoice.name', paper, plain('assistantChoice.name'), { style: 'positive' }),
      ...(name === null
        ? []
        : [press('assistantChoice.remove', paper, plain('assistantChoice.remove', { name }), { inputs: 'none' })]),
    ],
  };
}
