import type { NoticeKind } from '../../domain/notice/notice.ts';
import type { World } from '../world.ts';
import type { CardQuery, CardView } from './card-view.ts';
import { readAfterSessionCard } from './read-after-session-card.ts';
import { readAssistantChoiceCard, readAssistantRoleCard } from './read-assistant-cards.ts';
import { readExitCard, readPauseCard } from './read-away-cards.ts';
import { readCheckInCard } from './read-check-in-card.ts';
import { readClosingChoiceCard, readClosingResultCard } from './read-closing-cards.ts';
import { readConcernCard, readConcernCaseCard } from './read-concern-cards.ts';
import { readDeliveryProblemCard } from './read-delivery-problem-card.ts';
import { readDigestCard } from './read-digest-card.ts';
import { readInvitationCard, readNotPairedCard, readTrainingCard } from './read-enrollment-cards.ts';
import {
  readActionDoneCard,
  readActionDueCard,
  readActionGivenCard,
  readActionReturnedCard,
  readInsightDraftCard,
} from './read-insight-cards.ts';
import { readManagerHoursCard, readManagerObjectionCard } from './read-manager-cards.ts';
import { readConsultationCard, readDraftEndedCard, readIntroductionCard } from './read-pairing-cards.ts';
import { readPartnerLeftCard } from './read-partner-left-card.ts';
import {
  readAnotherRhythmCard,
  readAssistantBookingCard,
  readAssistantSessionCard,
  readSessionBookedCard,
} from './read-session-card.ts';
import { readEarlyOrLateCard, readHandPickedCard, readNoCommonHoursCard } from './read-times-cards.ts';
import { readLedgerCard, readNeedsHelpCard, readSponsorNoteCard } from './read-watch-cards.ts';

const readers: { readonly [K in NoticeKind]: (world: World, query: CardQuery) => Promise<CardView | null> } = {
  invitation: readInvitationCard,
  training: readTrainingCard,
  consultation: readConsultationCard,
  draftEnded: readDraftEndedCard,
  notPaired: readNotPairedCard,
  introduction: readIntroductionCard,
  sessionBooked: readSessionBookedCard,
  afterSession: readAfterSessionCard,
  checkIn: readCheckInCard,
  closingChoice: readClosingChoiceCard,
  closingResult: readClosingResultCard,
  anotherRhythm: readAnotherRhythmCard,
  assistantRole: readAssistantRoleCard,
  assistantBooking: readAssistantBookingCard,
  assistantSession: readAssistantSessionCard,
  assistantChoice: readAssistantChoiceCard,
  needsHelp: readNeedsHelpCard,
  sponsorNote: readSponsorNoteCard,
  ledger: readLedgerCard,
  partnerLeft: readPartnerLeftCard,
  deliveryProblem: readDeliveryProblemCard,
  digest: (world, query) => readDigestCard(world, query, readCard),
  handPicked: readHandPickedCard,
  earlyOrLate: readEarlyOrLateCard,
  noCommonHours: readNoCommonHoursCard,
  insightDraft: readInsightDraftCard,
  actionGiven: readActionGivenCard,
  actionDue: readActionDueCard,
  actionDone: readActionDoneCard,
  actionReturned: readActionReturnedCard,
  managerHours: readManagerHoursCard,
  managerObjection: readManagerObjectionCard,
  concern: readConcernCard,
  concernCase: readConcernCaseCard,
  pause: readPauseCard,
  exit: readExitCard,
};

/** The true present state of what a card is about, as this person may see it; null when there is nothing (any more) for them. */
export const readCard = (world: World, query: CardQuery): Promise<CardView | null> => readers[query.kind](world, query);
