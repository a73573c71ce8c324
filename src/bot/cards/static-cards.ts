import { bullets, type CardParts, heading, link, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

const commands = (paper: Paper) =>
  bullets([
    paper.words.say('static.helpMyPairing'),
    paper.words.say('static.helpNextSession'),
    paper.words.say('static.helpCheckIn'),
    paper.words.say('static.helpInsight'),
    paper.words.say('static.helpConcern'),
    paper.words.say('static.helpPause'),
    paper.words.say('static.helpMore'),
    paper.words.say('static.helpHelp'),
  ]);

const tabButton = (paper: Paper) => link(paper.tabLink('home'), paper.words.plain('static.openTab'));

/** For whoever writes first, or greets. */
export function welcomeCard(paper: Paper): CardParts {
  const { say } = paper.words;
  const { name } = paper.reader;
  return {
    fallback: paper.words.plain('static.welcomeText'),
    body: [
      heading(name === '' ? say('static.welcomeHeadingNoName') : say('static.welcomeHeading', { name })),
      paragraph(say('static.welcomeText')),
      ...commands(paper),
      small(say('static.welcomeQuiet')),
    ],
    buttons: [tabButton(paper)],
  };
}

export function helpCard(paper: Paper): CardParts {
  const { say } = paper.words;
  return {
    fallback: paper.words.plain('static.helpHeading'),
    body: [
      heading(say('static.helpHeading')),
      paragraph(say('static.helpIntro')),
      ...commands(paper),
      small(say('static.helpTab')),
    ],
    buttons: [tabButton(paper)],
  };
}

export function unknownInputCard(paper: Paper): CardParts {
  const { say } = paper.words;
  return {
    fallback: paper.words.plain('static.unknownHeading'),
    body: [
      heading(say('static.unknownHeading')),
      paragraph(say('static.unknownText')),
      ...commands(paper),
      small(say('static.helpTab')),
    ],
    buttons: [tabButton(paper)],
  };
}

/** For somebody who asks for their pairing and has no place in any cohort. */
export function noRoleCard(paper: Paper): CardParts {
  return {
    fallback: paper.words.plain('static.noRole'),
    body: [paragraph(paper.words.say('static.noRole'))],
    buttons: [tabButton(paper)],
  };
}

/** What stands where a card's subject is gone. */
export function nothingHereCard(paper: Paper): CardParts {
  const { say } = paper.words;
  return {
    fallback: paper.words.plain('static.nothingHeading'),
    body: [heading(say('static.nothingHeading')), paragraph(say('static.nothingText'))],
    buttons: [tabButton(paper)],
  };
}

/** Something unforeseen: nothing about what it was, only the reference under which it is logged. */
export function surpriseCard(paper: Paper, reference: string): CardParts {
  const { say, plain } = paper.words;
  return {
    fallback: plain('static.surpriseHeading'),
    body: [
      heading(say('static.surpriseHeading')),
      paragraph(say('static.surpriseText')),
      paragraph(escapeText(reference)),
    ],
    buttons: [press('card.refresh', paper, plain('static.again'), { inputs: 'none' })],
  };
}
