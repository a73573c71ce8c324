import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { drawCard, frame } from '../../../src/bot/cards/draw-card.ts';
import type { Paper } from '../../../src/bot/cards/paper.ts';
import {
  helpCard,
  noRoleCard,
  nothingHereCard,
  surpriseCard,
  unknownInputCard,
  welcomeCard,
} from '../../../src/bot/cards/static-cards.ts';
import { wordsIn } from '../../../src/bot/cards/words.ts';
import { guid } from '../../support/builders.ts';
import { sampleReader, sampleViews } from './sample-views.ts';

export const samplePaper = (language: 'en' | 'it'): Paper => ({
  reader: sampleReader(language),
  words: wordsIn(language),
  cardId: guid(500),
  remark: null,
  entered: {},
  tabLink: (page) => `https://teams.microsoft.com/l/entity/app/home?page=${page}`,
});

const fixed = {
  welcome: welcomeCard,
  help: helpCard,
  'unknown-input': unknownInputCard,
  'no-role': noRoleCard,
  'nothing-here': nothingHereCard,
  surprise: (p: Paper) => surpriseCard(p, guid(600)),
};

/** Every card in every state, by name. */
export function sampleCards(language: 'en' | 'it'): (readonly [string, IAdaptiveCard])[] {
  const paper = samplePaper(language);
  const remark = { ...paper, remark: 'slotTaken' } as const;
  const choose = sampleViews['introduction-choose'];
  return [
    ...Object.entries(sampleViews).map(([name, view]) => [name, drawCard(view, paper, '29:reader')] as const),
    ...(choose === undefined ? [] : [['introduction-remark', drawCard(choose, remark, '29:reader')] as const]),
    ...Object.entries(fixed).map(([name, draw]) => [name, frame(draw(paper), paper, null)] as const),
  ];
}

/** One card of each kind, for the contact sheets. */
export const onSheets: readonly string[] = [
  'invitation-open',
  'invitation-prefilled',
  'invitation-enrolled',
  'invitation-committed',
  'training-mentor',
  'consultation-mentor',
  'consultation-answered-yes',
  'draft-ended',
  'not-paired',
  'introduction-choose',
  'introduction-remark',
  'introduction-booked',
  'session-booked',
  'session-moving',
  'session-was-moved',
  'session-called-off',
  'another-rhythm',
  'hand-picked-pick',
  'hand-picked-choose',
  'early-or-late',
  'no-common-hours',
  'assistant-role',
  'assistant-booking-booked',
  'assistant-session',
  'assistant-choice-named',
  'needs-help',
  'sponsor-note',
  'ledger',
  'introduction-rhythms',
  'partner-left',
  'after-session',
  'after-session-answered',
  'after-session-low',
  'after-session-differs',
  'check-in-half-way',
  'closing-choice',
  'closing-result-ended',
  'insight-draft',
  'action-given',
  'action-done',
  'action-returned-asked',
  'manager-hours-several',
  'manager-objection',
  'delivery-problem',
  'digest',
  'welcome',
  'unknown-input',
  'surprise',
];

/** Cards that together hold every kind of element: axe is slow, and the same element is the same everywhere. */
export const withEveryElement: readonly string[] = [
  'invitation-open',
  'consultation-mentor',
  'introduction-remark',
  'after-session',
  'needs-help',
  'welcome',
];
