import type { SessionReport } from '../check-in/check-in.ts';
import type { EntityId, PersonId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import type { Pairing, Slot } from '../pairing/pairing.ts';
import type { Session } from './session.ts';

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
    organizer: null,
    eventId: null,
    joinUrl: null,
    changes: [],
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
  now: Instant,
): Session {
  if (session.state !== 'booking') return session;
  const booked: Session = { ...session, ...event, state: 'booked' };
  const before = daysLater(session.startsAt, -announcedDaysBefore);
  const later = session.inSeries && before > now;
  const reminder: 0 | 1 = later ? 1 : 0;
  const told = [session.mentorId, session.menteeId].map((personId) => ({
    key: noticeKey('sessionBooked', session.id, personId, reminder),
    kind: 'sessionBooked' as const,
    personId,
    subjectId: session.id,
    dueAt: later ? before : now,
    asked: !later,
    reminder,
  }));
  return owing(booked, ...told);
}

/** What two reports say together: it was held as soon as one of the two says that they met. */
export function reported(session: Session, reports: readonly (SessionReport | null)[]): Session {
  const state = reports.includes('met')
    ? 'held'
    : reports.includes('moved')
      ? 'moved'
      : reports.includes('didNotHappen')
        ? 'didNotHappen'
        : session.state;
  return session.state === state ? session : { ...session, state };
}
