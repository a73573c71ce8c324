import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  bullets,
  type CardParts,
  type Drawn,
  type Element,
  facts,
  framed,
  heading,
  kicker,
  link,
  paragraph,
  press,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { joinButton } from './join-button.ts';
import { offeredRhythms } from './offered-rhythms.ts';
import { byHandLine, offeredTimes } from './offered-times.ts';
import type { Paper } from './paper.ts';
import { partnerAbout } from './partner-facts.ts';
import { spanInWords } from './times.ts';

type View = CardOf<'introduction'>;

/** Introduces the two, and offers times for their next session. */
export function introductionCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { name } = view.partner;
  const fallback = plain('introduction.fallback', { name });
  const top = kicker(escapeText(view.programName));
  if (view.state === 'over')
    return {
      fallback,
      body: [
        top,
        heading(say('introduction.overHeading')),
        paragraph(say('introduction.overText', { name, program: view.programName })),
      ],
      buttons: [],
    };
  const drawn = states[view.state](view, paper);
  return {
    fallback,
    body: [
      top,
      heading(say('introduction.heading', { name })),
      paragraph(say(view.mySide === 'mentor' ? 'introduction.asMentor' : 'introduction.asMentee')),
      ...partnerAbout(view.partner),
      ...facts([[say('introduction.topics'), escapeText(paper.words.topics(view.commonTopics))]]),
      ...drawn.body,
    ],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<Exclude<View['state'], 'over'>, (view: View, paper: Paper) => Drawn>> = {
  training,
  manager: (_view, { words: { say } }) => ({ body: [paragraph(say('managerHours.introduction'))], buttons: [] }),
  choose,
  byHand: (view, paper) => ({ body: [byHandLine(view.offer, paper), ...sessionsAhead(view, paper)], buttons: [] }),
  noTimes: (view, paper) => ({
    body: [
      paragraph(paper.words.say(lacksHours(view.offer) ? 'introduction.noCommonHours' : 'introduction.noTimes')),
      ...sessionsAhead(view, paper),
    ],
    buttons: [press('introduction.otherTimes', paper, paper.words.plain('introduction.lookAgain'))],
  }),
  booked,
};

const lacksHours = (offer: View['offer']): boolean => offer?.remarks.includes('noCommonHours') ?? false;

function training(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  if (view.iAmTrained)
    return { body: [paragraph(say('introduction.partnerTraining', { name: view.partner.name }))], buttons: [] };
  return {
    body: [paragraph(say('introduction.myTraining'))],
    buttons: [link(paper.tabLink('training'), plain('introduction.openTraining'))],
  };
}

function choose(view: View, paper: Paper): Drawn {
  if (view.offer === null) return states.noTimes(view, paper);
  const single = offeredTimes(view.offer, paper, { book: 'introduction.book', otherTimes: 'introduction.otherTimes' });
  const body = [
    ...offeredRhythms(view.offer, paper, 'introduction.bookSeries'),
    ...single.body,
    ...sessionsAhead(view, paper),
  ];
  return { body, buttons: single.buttons };
}

function sessionsAhead({ ahead }: View, paper: Paper): Element[] {
  if (ahead.length === 0) return [];
  const lines = ahead.map((s) => {
    const number = paper.words.say('introduction.sessionNumber', { number: s.number });
    return `${number}: ${escapeText(spanInWords(paper.reader, s))}`;
  });
  return [paragraph(paper.words.say('introduction.ahead', { count: ahead.length })), ...bullets(lines)];
}

function booked(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const { session, ahead } = view;
  if (session === null) return { body: [], buttons: [] };
  const key = session.state === 'booking' ? 'introduction.bookingNow' : 'introduction.booked';
  const one = [paragraph(say(key, { number: session.number })), framed(escapeText(spanInWords(paper.reader, session)))];
  return {
    body: ahead.length > 1 ? sessionsAhead(view, paper) : one,
    buttons: [
      ...joinButton(session, plain('introduction.join')),
      link(paper.tabLink(`session:${session.id}`), plain('introduction.openTab')),
    ],
  };
}
