import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  bullets,
  type CardParts,
  choiceInput,
  type Element,
  facts,
  heading,
  kicker,
  link,
  paragraph,
  press,
  small,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { dateInWords, timeInWords } from './times.ts';
import { localeOf } from './words.ts';

type View = CardOf<'managerHours'>;

/** To a line manager: how much time it takes of whom, and whom to ask. Never with whom, never about what. */
export function managerHoursCard(view: View, paper: Paper): CardParts {
  const { words } = paper;
  const { say } = words;
  const { programName: program, sessions } = view;
  const leads = words.list(view.leadNames);
  const dates = { from: dateInWords(paper.reader, view.startsOn), to: dateInWords(paper.reader, view.endsOn) };
  const hours = new Intl.NumberFormat(localeOf(words.language)).format(view.hoursAMonth);
  return {
    fallback: words.plain('managerHours.fallback', { program }),
    body: [
      kicker(escapeText(program)),
      heading(say('managerHours.heading', { count: view.mentors.length })),
      paragraph(say('managerHours.text', { program, count: view.mentors.length })),
      ...bullets(view.mentors.map((m) => say(`managerHours.mentor.${m.state}`, { name: m.name }))),
      ...facts([
        [
          say('managerHours.hours'),
          say('managerHours.hoursValue', { hours, sessions: sessions.count, minutes: sessions.minutes }),
        ],
        [say('managerHours.dates'), say('managerHours.datesValue', dates)],
      ]),
      ...objecting(view, paper),
      small(say('managerHours.never')),
      ...(leads === '' ? [] : [small(say('managerHours.people', { leads }))]),
    ],
    buttons: buttonsOf(view, paper),
  };
}

const openOf = (view: View) => view.mentors.filter((m) => m.state === 'open');

function objecting(view: View, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  if (view.objectBy === null) return [];
  const open = openOf(view);
  const until = paragraph(say('managerHours.until', { time: timeInWords(paper.reader, view.objectBy) }));
  if (open.length < 2) return [until];
  const choose = choiceInput({
    id: 'mentors',
    label: plain('managerHours.choose'),
    style: 'expanded',
    several: true,
    value: paper.entered.mentors,
    choices: open.map((m) => ({ value: m.pairingId, title: plain('managerHours.name', { name: m.name }) })),
  });
  return [until, choose];
}

function buttonsOf(view: View, paper: Paper): Button[] {
  const { plain } = paper.words;
  const training = link(paper.tabLink('training:manager'), plain('training.tenMinutes'));
  if (view.objectBy === null) return [training];
  const count = openOf(view).length;
  return [
    press('managerHours.fine', paper, plain('managerHours.fine', { count }), { style: 'positive', inputs: 'none' }),
    press('managerHours.object', paper, plain('managerHours.object')),
    training,
  ];
}

/** To a lead: a manager says that the workload is too much at present. The lead talks to them, then decides. */
export function managerObjectionCard(view: CardOf<'managerObjection'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const open = view.mentors.filter((m) => m.state === 'open');
  const [only] = open;
  const choose =
    open.length < 2
      ? []
      : [
          choiceInput({
            id: 'mentor',
            label: plain('managerObjection.choose'),
            style: 'compact',
            value: paper.entered.mentor ?? only?.pairingId,
            choices: open.map((m) => ({ value: m.pairingId, title: plain('managerHours.name', { name: m.name }) })),
          }),
        ];
  const data = open.length === 1 && only !== undefined ? { mentor: only.pairingId } : {};
  return {
    fallback: plain('managerObjection.fallback', { cohort: view.cohortName }),
    body: [
      kicker(escapeText(view.cohortName)),
      heading(say('managerObjection.heading')),
      paragraph(say('managerObjection.text', { manager: view.managerName, program: view.programName })),
      ...bullets(view.mentors.map((m) => say(`managerObjection.mentor.${m.state}`, { name: m.name }))),
      ...(open.length === 0 ? [] : [paragraph(say('managerObjection.next'))]),
      ...choose,
    ],
    buttons:
      open.length === 0
        ? []
        : [
            press('managerObjection.goAhead', paper, plain('managerObjection.goAhead'), { style: 'positive', data }),
            press('managerObjection.notNow', paper, plain('managerObjection.notNow'), { data }),
          ],
  };
}
