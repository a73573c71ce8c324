import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Slot, SlotOffer } from '../pairing/pairing.ts';
import type { Side } from '../program/cohort.ts';

/**
 * `booking`: held for the pair, the event is being written; `booked`: the event stands in the calendars; `unreported`: it is over, and
 * neither of the two said in time whether they met, or they remember it differently.
 */
export type SessionState = 'booking' | 'booked' | 'held' | 'moved' | 'didNotHappen' | 'cancelled' | 'unreported';

/**
 * Somebody called a session off or moved it: the commitment ledger, which only the person it is about sees. `by` is null where the
 * calendar does not tell who. What an automatic reply did does not count.
 */
export type SessionChange = {
  readonly by: PersonId | null;
  readonly side: Side | null;
  readonly what: 'moved' | 'cancelled';
  readonly at: Instant;
  readonly counts: boolean;
  /** The time that they proposed instead, in Outlook. */
  readonly proposed: Slot | null;
  /** Where it stood before. */
  readonly from: Slot | null;
  /** Moved by more than a week. */
  readonly far: boolean;
};
/** A change as somebody makes it; what it does to the time follows from the session. */
export type ChangeMade = Omit<SessionChange, 'from' | 'far'>;

/** A booked meeting of a pairing with an agenda. */
export type Session = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly pairingId: EntityId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  /** 1 for the pair's first session. */
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
  readonly bookedBy: PersonId;
  /** When both were asked how it went; null until the session has ended. */
  readonly checkInsAskedAt: Instant | null;
  /** When the two first remembered it differently; until they agree it counts as unreported. */
  readonly contestedAt: Instant | null;
  /** The mailbox that holds the event: the program mailbox, else the mentor. */
  readonly organizer: string | null;
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  readonly changes: readonly SessionChange[];
  /** Other times for it, shown to those who want to move it; its own time stands until one of them is chosen. */
  readonly moving: { readonly offer: SlotOffer; readonly shownTo: readonly PersonId[] } | null;
  /** Its event still stands at one of these times in the calendars and is being moved; none: the event is where the session is. */
  readonly movedFrom: readonly Slot[];
  /** Booked with others at once: its card comes a week before it. */
  readonly inSeries: boolean;
  readonly owed: readonly Notice[];
  readonly version: number;
};

/** Ahead of the pair: held or in the calendars. */
export const isAhead = (s: Session): boolean => s.state === 'booking' || s.state === 'booked';

/** Sessions that stand: the times of all others are free again, and their numbers are offered anew. */
export const isStanding = (s: Session): boolean => isAhead(s) || s.state === 'held' || s.state === 'unreported';

/** A session's state as the two see it: one that nobody reported on is shown as it was booked, in the past. */
export const stateShown = (s: Session): Exclude<SessionState, 'unreported'> =>
  s.state === 'unreported' ? 'booked' : s.state;

/** One key per person and quarter of an hour: a unique index on them makes a double booking impossible. */
export function slotKeysOf(
  session: Pick<Session, 'mentorId' | 'menteeId' | 'startsAt' | 'endsAt'>,
  quarters: readonly Instant[],
): string[] {
  return [session.mentorId, session.menteeId].flatMap((person) => quarters.map((q) => `${person}@${q}`));
}

export const personOnSession = (session: Session, side: Side): PersonId =>
  side === 'mentor' ? session.mentorId : session.menteeId;
