import type { EntityId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** Every card the bot sends on its own account; the name is also the name of the card's file. */
export const noticeKinds = [
  'invitation',
  'training',
  'consultation',
  'draftEnded',
  'notPaired',
  'introduction',
  'sessionBooked',
  'afterSession',
  'checkIn',
  'closingChoice',
  'closingResult',
  'partnerLeft',
  'anotherRhythm',
  'assistantRole',
  'assistantBooking',
  'assistantSession',
  'assistantChoice',
  'needsHelp',
  'sponsorNote',
  'ledger',
  'deliveryProblem',
  'digest',
  'handPicked',
  'earlyOrLate',
  'noCommonHours',
  'insightDraft',
  'actionGiven',
  'actionDue',
  'actionDone',
  'actionReturned',
  'managerHours',
  'managerObjection',
  'concern',
  'concernCase',
  'pause',
  'exit',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * A card owed to a person, saved in the document of the aggregate it belongs to and delivered once.
 * `key` is its effect key: two notices with one key are one notice.
 */
export type Notice = {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  /** The aggregate the card is about: an enrollment, a pairing, a session or a check-in. */
  readonly subjectId: EntityId;
  readonly dueAt: Instant;
  /** An asked notice answers what the person just did: it goes out at once, also outside working hours. */
  readonly asked: boolean;
  /** 1 for the one reminder that a card may have; the card itself is the same. */
  readonly reminder: 0 | 1;
};

export type Owing = { readonly owed: readonly Notice[] };

/** The aggregate owing one more notice; a notice with the same key is not owed twice. */
export function owing<A extends Owing>(aggregate: A, ...notices: readonly Notice[]): A {
  const known = new Set(aggregate.owed.map((n) => n.key));
  const fresh = notices.filter((n) => !known.has(n.key));
  return fresh.length === 0 ? aggregate : { ...aggregate, owed: [...aggregate.owed, ...fresh] };
}

export const noticeKey = (kind: NoticeKind, subjectId: EntityId, personId: PersonId, reminder: 0 | 1 = 0): string =>
  `${kind}:${subjectId}:${personId}${reminder ? ':reminder' : ''}`;
