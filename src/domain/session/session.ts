import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';

/** `booking`: held for the pair, the event is being written; `booked`: the event stands in the calendars. */
export type SessionState = 'booking' | 'booked' | 'held' | 'moved' | 'didNotHappen' | 'cancelled';

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
  /** The mailbox that holds the event: the program mailbox, else the mentor. */
  readonly organizer: string | null;
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  readonly owed: readonly Notice[];
  readonly version: number;
};

/** One key per person and quarter of an hour: a unique index on them makes a double booking impossible. */
export function slotKeysOf(
  session: Pick<Session, 'mentorId' | 'menteeId' | 'startsAt' | 'endsAt'>,
  quarters: readonly Instant[],
): string[] {
  return [session.mentorId, session.menteeId].flatMap((person) => quarters.map((q) => `${person}@${q}`));
}
