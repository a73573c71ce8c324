import { themeOf } from '../../domain/session/agenda.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  type CardParts,
  type Element,
  facts,
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
import { offeredTimes } from './offered-times.ts';
import type { Paper } from './paper.ts';
import { spanInWords, timeInWords } from './times.ts';
import type { WordKey } from './words.ts';

type View = CardOf<'sessionBooked'>;

const headings = {
  booking: 'sessionBooked.headingBooking',
  booked: 'sessionBooked.heading',
  held: 'sessionBooked.headingHeld',
  moved: 'sessionBooked.headingMoved',
  didNotHappen: 'sessionBooked.headingDidNotHappen',
  cancelled: 'sessionBooked.headingCancelled',
} as const satisfies Record<View['session']['state'], WordKey>;

/** A session that stands in both calendars, with the way into the meeting; once it was called off, with other times. */
export function sessionBookedCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { session, partner } = view;
  const about = { number: session.number, name: partner.name };
  const ahead = session.state === 'booked' || session.state === 'booking';
  const after = afterwards(view, paper);
  return {
    fallback: plain(ahead ? 'sessionBooked.fallback' : headings[session.state], {
      ...about,
      time: timeInWords(paper.reader, session.startsAt),
    }),
    body: [
      kicker(escapeText(view.programName)),
      heading(say(headings[session.state], about)),
      ...facts([
        [say('sessionBooked.when'), escapeText(spanInWords(paper.reader, session))],
        [say('sessionBooked.with'), escapeText([partner.name, partner.jobTitle].filter(Boolean).join(', '))],
        [say('sessionBooked.theme'), ahead ? say(themeKey(session.number)) : null],
      ]),
      ...(session.state === 'booked' ? [small(say('sessionBooked.inCalendar'))] : []),
      ...after.body,
    ],
    buttons: ahead ? aheadButtons(view, paper) : after.buttons,
  };
}

function aheadButtons({ session, mayCallOff }: View, paper: Paper): Button[] {
  const { plain } = paper.words;
  return [
    ...joinButton(session, plain('sessionBooked.join')),
    link(paper.tabLink(`session:${session.id}`), plain('sessionBooked.agenda')),
    ...(mayCallOff
      ? [
          press('sessionBooked.move', paper, plain('sessionBooked.move')),
          press('sessionBooked.cancel', paper, plain('sessionBooked.cancel')),
        ]
      : []),
  ];
}

/** What the reader did to the session, and what comes in its place. */
function afterwards(view: View, paper: Paper): { body: Element[]; buttons: readonly Button[] } {
  const { say } = paper.words;
  const { myChange, offer, instead } = view;
  const body: Element[] = [];
  if (myChange !== null)
    body.push(small(say(myChanges[myChange.what], { time: timeInWords(paper.reader, myChange.at) })));
  if (instead !== null) {
    const time = spanInWords(paper.reader, instead);
    return { body: [...body, paragraph(say('sessionBooked.instead')), framed(escapeText(time))], buttons: [] };
  }
  if (offer === null) return { body, buttons: [] };
  if (offer.slots.length === 0) {
    const again = press('sessionBooked.otherTimes', paper, paper.words.plain('introduction.lookAgain'));
    return { body: [...body, paragraph(say('introduction.noTimes'))], buttons: [again] };
  }
  const times = offeredTimes(offer, paper, { book: 'sessionBooked.book', otherTimes: 'sessionBooked.otherTimes' });
  return { body: [...body, ...times.body], buttons: times.buttons };
}

const myChanges = {
  moved: 'sessionBooked.youMoved',
  cancelled: 'sessionBooked.youCancelled',
} as const satisfies Record<NonNullable<View['myChange']>['what'], WordKey>;

const themes = ['agenda.1', 'agenda.2', 'agenda.3', 'agenda.4', 'agenda.5', 'agenda.6'] as const;
const themeKey = (number: number): WordKey => themes.find((t) => t === `agenda.${themeOf(number)}`) ?? 'agenda.6';
