import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  type Drawn,
  facts,
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
import type { Paper } from './paper.ts';
import { timeInWords, timeOnButton } from './times.ts';

const longestNote = 600;

/** Tells whoever runs the program that a pair needs help: facts of its sessions, and nothing of who did what or said what. */
export function needsHelpCard(view: CardOf<'needsHelp'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { mentor: view.mentorName, mentee: view.menteeName };
  const note = view.cancelledRunning ? sponsorNote(view, paper) : { body: [], buttons: [] };
  return {
    fallback: plain('needsHelp.heading', names),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('needsHelp.heading', names)),
      ...(view.oneLineUntil === null
        ? []
        : [paragraph(say('needsHelp.oneLine', { time: timeInWords(paper.reader, view.oneLineUntil) }))]),
      ...(view.cancelledRunning ? [paragraph(say('needsHelp.cancelled'))] : []),
      ...facts([[say('needsHelp.held'), String(view.sessionsHeld)]]),
      ...note.body,
    ],
    buttons: [...note.buttons, link(paper.tabLink('lead'), plain('needsHelp.open'))],
  };
}

/** A draft of a word to the sponsor, to be changed at will; sent once. */
function sponsorNote(view: CardOf<'needsHelp'>, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const { sponsorName: name } = view;
  if (view.noteSentAt !== null)
    return { body: [framed(say('needsHelp.sent', { time: timeInWords(paper.reader, view.noteSentAt) }))], buttons: [] };
  if (name === null) return { body: [small(say('needsHelp.noSponsor'))], buttons: [] };
  const draft = plain('needsHelp.draft', { mentee: view.menteeName, program: view.programName });
  return {
    body: [
      paragraph(say('needsHelp.noteText', { name })),
      textInput(paper, {
        id: 'note',
        label: plain('needsHelp.note'),
        placeholder: plain('needsHelp.note'),
        longest: longestNote,
        draft,
      }),
    ],
    buttons: [press('needsHelp.sendNote', paper, plain('needsHelp.send', { name }), { style: 'positive' })],
  };
}

/** A short word from a lead to the sponsor; it names no blame, and nothing is asked back. */
export function sponsorNoteCard(view: CardOf<'sponsorNote'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const lead = { name: view.leadName };
  return {
    fallback: plain('sponsorNote.heading', lead),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('sponsorNote.heading', lead)),
      framed(escapeText(view.words)),
      small(say('sponsorNote.only')),
    ],
    buttons: [],
  };
}

const shown = 12;

/** What one's own side moved and cancelled. Nobody else reads it. */
export function ledgerCard(view: CardOf<'ledger'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const lines = view.entries.slice(0, shown).map((e) => {
    const by = e.by === 'assistant' ? 'Assistant' : '';
    const line = say(`ledger.${e.what}${by}`, {
      number: e.number,
      name: e.partnerName,
      time: timeOnButton(paper.reader, e.at),
    });
    const marks = [e.far ? say('ledger.far') : '', e.counts ? '' : say('ledger.countsNot')].filter((m) => m !== '');
    return paragraph(`• ${line}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`);
  });
  return {
    fallback: plain('ledger.heading'),
    body: [
      heading(say('ledger.heading')),
      paragraph(say(view.entries.length === 0 ? 'ledger.none' : 'ledger.text')),
      ...lines,
      small(say('ledger.private')),
    ],
    buttons: [],
  };
}
