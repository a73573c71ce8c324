import type { NoticeKind } from '../../domain/notice/notice.ts';
import type { World } from '../world.ts';
import type { CardQuery, CardView } from './card-view.ts';
import { readAfterSessionCard } from './read-after-session-card.ts';
import { readConcernCard, readConcernCaseCard } from './read-concern-cards.ts';
import { readDeliveryProblemCard } from './read-delivery-problem-card.ts';
import { readInvitationCard, readNotPairedCard, readTrainingCard } from './read-enrollment-cards.ts';
import { readConsultationCard, readDraftEndedCard, readIntroductionCard } from './read-pairing-cards.ts';
import { readPartnerLeftCard } from './read-partner-left-card.ts';
import { readAnotherRhythmCard, readSessionBookedCard } from './read-session-card.ts';

const readers: { readonly [K in NoticeKind]: (world: World, query: CardQuery) => Promise<CardView | null> } = {
  invitation: readInvitationCard,
  training: readTrainingCard,
  consultation: readConsultationCard,
  draftEnded: readDraftEndedCard,
  notPaired: readNotPairedCard,
  introduction: readIntroductionCard,
  sessionBooked: readSessionBookedCard,
  afterSession: readAfterSessionCard,
  anotherRhythm: readAnotherRhythmCard,
  partnerLeft: readPartnerLeftCard,
  deliveryProblem: readDeliveryProblemCard,
  concern: readConcernCard,
  concernCase: readConcernCaseCard,
};

/** The true present state of what a card is about, as this person may see it; null when there is nothing (any more) for them. */
export const readCard = (world: World, query: CardQuery): Promise<CardView | null> => readers[query.kind](world, query);
