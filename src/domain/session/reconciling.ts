import type { PersonId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import { owing } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';
import { isFar } from './moving.ts';
import type { ChangeMade, Session } from './session.ts';
import { tell } from './telling.ts';

type Span = { readonly startsAt: Instant; readonly endsAt: Instant };

/** How a session's event stands in the organizer's calendar; `unknown` when it could not be read, which says nothing. */
export type EventSeen =
  | { readonly state: 'unknown' }
  | { readonly state: 'gone' }
  | (Span & {
      readonly state: 'there';
      readonly attendees: readonly {
        readonly mail: string;
        readonly declined: boolean;
        /** The time that they proposed instead. */
        readonly proposed: Span | null;
      }[];
    });

export type Verdict =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'calledOff';
      readonly side: Side | null;
      readonly what: 'moved' | 'cancelled';
      readonly proposed: Span | null;
    }
  /** The organizer moved the event: their time wins. */
  | (Span & { readonly kind: 'moved'; readonly side: Side | null });

/** Sessions so far ahead are compared with the calendars. */
export const reconciledDays = 60;
export const isReconciled = (s: Session, now: Instant): boolean =>
  s.state === 'booked' &&
  s.eventId !== null &&
  s.organizer !== null &&
  s.movedFrom.length === 0 &&
  now < s.startsAt &&
  s.startsAt <= daysLater(now, reconciledDays);

/** What happened in Outlook to a session: nothing here ever puts an event back that somebody declined or deleted. */
export function compareWithEvent(
  session: Session,
  event: EventSeen,
  mails: Readonly<Record<Side, string | null>>,
): Verdict {
  // the program mailbox organizes for nobody in particular
  const organizer: Side | null = session.organizer === session.mentorId ? 'mentor' : null;
  if (event.state === 'unknown') return { kind: 'same' };
  if (event.state === 'gone') return { kind: 'calledOff', side: organizer, what: 'cancelled', proposed: null };
  if (event.startsAt !== session.startsAt || event.endsAt !== session.endsAt)
    return { kind: 'moved', side: organizer, startsAt: event.startsAt, endsAt: event.endsAt };
  for (const side of ['mentee', 'mentor'] as const) {
    const mail = mails[side]?.toLowerCase();
    const own = event.attendees.find((a) => a.mail.toLowerCase() === mail);
    if (own === undefined || (!own.declined && own.proposed === null)) continue;
    return { kind: 'calledOff', side, what: own.proposed === null ? 'cancelled' : 'moved', proposed: own.proposed };
  }
  return { kind: 'same' };
}

/** The session at the time to which its organizer moved the event; everybody is told, once. */
export function takeTime(
  session: Session,
  span: Span,
  by: { readonly change: ChangeMade; readonly assistantId: PersonId | null },
): Session {
  if (session.state !== 'booked' || (session.startsAt === span.startsAt && session.endsAt === span.endsAt))
    return session;
  const { startsAt, endsAt } = span;
  const from = { startsAt: session.startsAt, endsAt: session.endsAt };
  const made = { ...by.change, from, far: isFar(from, span) };
  const moved: Session = {
    ...session,
    startsAt,
    endsAt,
    changes: [...session.changes, made],
    moving: null,
    movedFrom: [],
  };
  const { assistantId } = by;
  return owing(moved, ...tell(moved, { of: startsAt, at: by.change.at, except: null, assistantId }));
}
