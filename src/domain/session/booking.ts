import type { SessionReport } from '../check-in/check-in.ts';
import type { EntityId, PersonId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import type { Pairing, Slot } from '../pairing/pairing.ts';
import type { Session } from './session.ts';
import { tell } from './telling.ts';

/** A session held for the pair; its event is still to be written. */
export function holdSlot(
  pairing: Pairing,
  slot: Slot,
  by: {
    readonly sessionId: EntityId;
    readonly number: number;
    readonly bookedBy: PersonId;
    readonly inSeries: boolean;
  },
): Session {
  return {
    tenantId: pairing.tenantId,
    id: by.sessionId,
    programId: pairing.programId,
    cohortId: pairing.cohortId,
    pairingId: pairing.id,
    mentorId: pairing.mentorId,
    menteeId: pairing.menteeId,
    number: by.number,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    state: 'booking',
    bookedBy: by.bookedBy,
    checkInsAskedAt: null,
    contestedAt: null,
    organizer: null,
    eventId: null,
    joinUrl: null,
    changes: [],
    moving: null,
    movedFrom: [],
    inSeries: by.inSeries,
    owed: [],
    version: 0,
  };
}

const announcedDaysBefore = 7;

/** The event stands in the calendars: both are told; of the later sessions of a series, which both know, a week before. */
export function eventWritten(
  session: Session,
  event: { readonly organizer: string; readonly eventId: string; readonly joinUrl: string | null },
  to: { readonly now: Instant; readonly assistantId: PersonId | null },
): Session {
  if (session.state !== 'booking') return session;
  const booked: Session = { ...session, ...event, state: 'booked' };
  const before = daysLater(session.startsAt, -announcedDaysBefore);
  if (!session.inSeries || before <= to.now) {
    const { now: at, assistantId } = to;
    return owing(
      booked,
      ...tell(booked, { of: 'booked', at, except: null, assistantId }).map((n) => ({ ...n, asked: true })),
    );
  }
  const reminders = [session.mentorId, session.menteeId].map((personId) => ({
    key: noticeKey('sessionBooked', session.id, personId, 1),
    kind: 'sessionBooked' as const,
    personId,
    subjectId: session.id,
    dueAt: before,
    asked: false,
    reminder: 1 as const,
  }));
  return owing(booked, ...reminders);
}

const stateAfter = { met: 'held', moved: 'moved', didNotHappen: 'didNotHappen' } as const;

/**
 * What the reports of the two say together. One alone counts until the other speaks. Where they differ nobody's word wins: the session
 * is contested and counts as unreported until both say the same; the cards of both (`cards`) come once more, with the same words.
 */
export function reported(
  session: Session,
  reports: readonly (SessionReport | null)[],
  at: { readonly now: Instant; readonly cards: readonly { readonly id: EntityId; readonly personId: PersonId }[] },
): Session {
  const given = reports.filter((r) => r !== null);
  const [first] = given;
  if (first === undefined) return session;
  if (given.every((r) => r === first)) return sameOr(session, stateAfter[first]);
  const contested = sameOr(session, 'unreported');
  if (contested.contestedAt !== null) return contested;
  const again = at.cards.map(({ id, personId }) => ({
    key: `${noticeKey('afterSession', id, personId)}:again`,
    kind: 'afterSession' as const,
    personId,
    subjectId: id,
    dueAt: at.now,
    asked: false,
    reminder: 0 as const,
  }));
  return owing({ ...contested, contestedAt: at.now }, ...again);
}

const sameOr = (session: Session, state: Session['state']): Session =>
  session.state === state ? session : { ...session, state };

/** The two remember it differently, and have not come to say the same. */
export const isContested = (s: Session): boolean => s.contestedAt !== null && s.state === 'unreported';
