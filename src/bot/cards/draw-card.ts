import {
  AdaptiveCard,
  ExecuteAction,
  type IAdaptiveCard,
  RefreshDefinition,
  SubmitActionData,
} from '@microsoft/teams.cards';
import type { NoticeKind } from '../../domain/notice/notice.ts';
import type { CardOf, CardView } from '../../use-cases/card-views/card-view.ts';
import { actionDoneCard, actionDueCard, actionGivenCard, actionReturnedCard } from './action-cards.ts';
import { afterSessionCard } from './after-session-card.ts';
import { anotherRhythmCard } from './another-rhythm-card.ts';
import {
  assistantBookingCard,
  assistantChoiceCard,
  assistantRoleCard,
  assistantSessionCard,
} from './assistant-cards.ts';
import { type CardParts, framed, press } from './card-parts.ts';
import { checkInCard } from './check-in-card.ts';
import { closingChoiceCard } from './closing-choice-card.ts';
import { closingResultCard } from './closing-result-card.ts';
import { concernCard } from './concern-card.ts';
import { concernCaseCard } from './concern-case-card.ts';
import { consultationCard } from './consultation-card.ts';
import { deliveryProblemCard } from './delivery-problem-card.ts';
import { digestCard } from './digest-card.ts';
import { draftEndedCard } from './draft-ended-card.ts';
import { earlyOrLateCard } from './early-or-late-card.ts';
import { exitCard } from './exit-card.ts';
import { handPickedCard } from './hand-picked-card.ts';
import { insightDraftCard } from './insight-draft-card.ts';
import { introductionCard } from './introduction-card.ts';
import { invitationCard } from './invitation-card.ts';
import { managerHoursCard, managerObjectionCard } from './manager-cards.ts';
import { noCommonHoursCard } from './no-common-hours-card.ts';
import { notPairedCard } from './not-paired-card.ts';
import type { Paper } from './paper.ts';
import { partnerLeftCard } from './partner-left-card.ts';
import { pauseCard } from './pause-card.ts';
import { sessionBookedCard } from './session-booked-card.ts';
import { trainingCard } from './training-card.ts';
import { ledgerCard, needsHelpCard, sponsorNoteCard } from './watch-cards.ts';

type Drawers = { readonly [K in CardView['kind']]: (view: CardOf<K>, paper: Paper) => CardParts };

const drawers: Drawers = {
  invitation: invitationCard,
  training: trainingCard,
  consultation: consultationCard,
  draftEnded: draftEndedCard,
  notPaired: notPairedCard,
  introduction: introductionCard,
  sessionBooked: sessionBookedCard,
  afterSession: afterSessionCard,
  checkIn: checkInCard,
  closingChoice: closingChoiceCard,
  closingResult: closingResultCard,
  anotherRhythm: anotherRhythmCard,
  assistantRole: assistantRoleCard,
  assistantBooking: assistantBookingCard,
  assistantSession: assistantSessionCard,
  assistantChoice: assistantChoiceCard,
  needsHelp: needsHelpCard,
  sponsorNote: sponsorNoteCard,
  ledger: ledgerCard,
  partnerLeft: partnerLeftCard,
  deliveryProblem: deliveryProblemCard,
  digest: (view, paper) => digestCard(view, paper, (of) => lineOf(of, paper)),
  handPicked: handPickedCard,
  earlyOrLate: earlyOrLateCard,
  noCommonHours: noCommonHoursCard,
  insightDraft: insightDraftCard,
  actionGiven: actionGivenCard,
  actionDue: actionDueCard,
  actionDone: actionDoneCard,
  actionReturned: actionReturnedCard,
  managerHours: managerHoursCard,
  managerObjection: managerObjectionCard,
  concern: concernCard,
  concernCase: concernCaseCard,
  pause: pauseCard,
  exit: exitCard,
};

function partsOf<K extends CardView['kind']>(view: CardOf<K>, paper: Paper): CardParts {
  const draw: (view: CardOf<K>, paper: Paper) => CardParts = drawers[view.kind as K];
  return draw(view, paper);
}

/** What a card says in one line. */
export const lineOf = (view: CardView, paper: Paper): string => partsOf(view, paper).fallback;

/** The card of a view, as Teams takes it; opened again by `refreshedBy` (a Teams user id, `29:…`) it asks for its true state. */
export const drawCard = (view: CardView, paper: Paper, refreshedBy: string | null): IAdaptiveCard =>
  frame(withHelp(view.kind, partsOf(view, paper), paper), paper, refreshedBy);

/** Cards of people who take part; each has, behind its dots, a way to say that something is not right. */
const ofParticipants: ReadonlySet<NoticeKind> = new Set([
  ...([
    'training',
    'introduction',
    'sessionBooked',
    'afterSession',
    'anotherRhythm',
    'partnerLeft',
    'notPaired',
  ] as const),
  ...(['checkIn', 'closingChoice', 'closingResult', 'ledger', 'insightDraft'] as const),
]);
/** Teams shows no more. */
const mostButtons = 6;

function withHelp(kind: CardView['kind'], parts: CardParts, paper: Paper): CardParts {
  if (!ofParticipants.has(kind) || parts.buttons.length >= mostButtons) return parts;
  const help = press('card.concern', paper, paper.words.plain('concern.somethingWrong'), {
    inputs: 'none',
    aside: true,
  });
  return { ...parts, buttons: [...parts.buttons, help] };
}

/** Puts the frame around a card's parts: version, language, fallback text, remark, refresh. Without `refreshedBy` nobody refreshes it. */
export function frame(parts: CardParts, paper: Paper, refreshedBy: string | null): IAdaptiveCard {
  const remark = paper.remark === null ? [] : [framed(paper.words.say(`remark.${paper.remark}`))];
  const card = new AdaptiveCard(...remark, ...parts.body).withOptions({
    version: '1.5',
    lang: paper.words.language,
    fallbackText: parts.fallback,
    ...(parts.buttons.length === 0 ? {} : { actions: [...parts.buttons] }),
    ...(refreshedBy === null ? {} : { refresh: refreshOf(paper, refreshedBy) }),
  });
  return withoutDefaults(card);
}

const refreshOf = (paper: Paper, refreshedBy: string): RefreshDefinition =>
  new RefreshDefinition({
    action: new ExecuteAction({
      verb: 'card.refresh',
      data: new SubmitActionData({ action: 'card.refresh', id: paper.cardId }),
    }),
    userIds: [refreshedBy],
  });

const defaults: Readonly<Record<string, unknown>> = {
  isSortKey: false,
  isVisible: true,
  separator: false,
  height: 'auto',
  spacing: 'Default',
  isEnabled: true,
  mode: 'primary',
  style: 'default',
  associatedInputs: 'auto',
  conditionallyEnabled: false,
  isRequired: false,
  isMultiSelect: false,
  useMultipleColumns: false,
  showBorder: false,
  roundedCorners: false,
  bleed: false,
};

/** The builders write out every default; Teams' limit of 28 KB is better spent on words. */
function withoutDefaults(card: AdaptiveCard): IAdaptiveCard {
  const lean = JSON.stringify(card, (key, value: unknown) => {
    if (defaults[key] === value && key in defaults) return undefined;
    return key === 'requires' ? undefined : value;
  });
  return JSON.parse(lean) as IAdaptiveCard;
}
