import { themeOf } from '../../domain/session/agenda.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type Button, type CardParts, facts, heading, kicker, link, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { joinButton } from './join-button.ts';
import type { Paper } from './paper.ts';
import { standingTimes, timesInstead } from './session-times.ts';
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
  const times = (ahead ? standingTimes : timesInstead)(view.times, paper, 'sessionBooked');
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
      ...times.body,
    ],
    buttons: ahead ? [...ways(view, paper), ...times.buttons] : times.buttons,
  };
}

function ways({ session, times }: View, paper: Paper): Button[] {
  const { plain } = paper.words;
  // whoever is choosing another time sees nothing else to press
  if (times.moving !== null) return [];
  return [
    ...joinButton(session, plain('sessionBooked.join')),
    link(paper.tabLink(`session:${session.id}`), plain('sessionBooked.agenda')),
  ];
}

const themes = ['agenda.1', 'agenda.2', 'agenda.3', 'agenda.4', 'agenda.5', 'agenda.6'] as const;
const themeKey = (number: number): WordKey => themes.find((t) => t === `agenda.${themeOf(number)}`) ?? 'agenda.6';
