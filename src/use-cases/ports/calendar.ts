import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { MailboxTime } from '../../domain/kernel/person.ts';
import type { EventSeen } from '../../domain/session/reconciling.ts';

export type Busy = { readonly startsAt: Instant; readonly endsAt: Instant };

export type FreeBusy =
  | { readonly personId: PersonId; readonly known: true; readonly busy: readonly Busy[] }
  | { readonly personId: PersonId; readonly known: false; readonly why: 'refused' | 'noMailbox' | 'unreadable' };

/** A session as it is written into the organizer's calendar: neutral and private, the body only a link. */
export type EventDraft = {
  /** The event's `transactionId`: the same for every attempt, so that one event comes of it. */
  readonly effectId: EntityId;
  readonly subject: string;
  readonly bodyLink: string;
  readonly bodyText: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** IANA zone in which the event is written (the mentee's). */
  readonly zone: string;
  readonly attendees: readonly { readonly mail: string; readonly name: string }[];
};

export type WrittenEvent = { readonly organizer: string; readonly eventId: string; readonly joinUrl: string | null };

/** An event that stands at one of the times of `from` is to stand at `to`; `zone` (IANA) is the one it is written in. */
export type EventMove = {
  readonly organizer: string;
  readonly eventId: string;
  readonly from: readonly Busy[];
  readonly to: Busy;
  readonly zone: string;
};

/** Where the event stands after that; `elsewhere`: somebody moved it in Outlook, and theirs wins. */
export type MovedEvent =
  | { readonly found: 'there' }
  | { readonly found: 'gone' }
  | (Busy & { readonly found: 'elsewhere' });

/** Failures that a caller may decide on; everything else is thrown. `unknown`: it may have happened, ask again with the same effectId. */
export type CalendarProblem =
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly detail: string };

export type Calendar = {
  /** Zone, working hours and automatic replies of each person's mailbox. Permission: MailboxSettings.Read. Unknown mailboxes give nulls. */
  mailboxTimes(tenantId: TenantId, personIds: readonly PersonId[]): Promise<readonly MailboxTime[]>;
  /**
   * Free/busy only, never subjects, 20 mailboxes a request, several requests a batch. Permission: Calendars.ReadBasic.
   * `people` carry the mail address, by which getSchedule asks.
   */
  freeBusy(
    tenantId: TenantId,
    people: readonly { readonly personId: PersonId; readonly mail: string }[],
    window: { readonly from: Instant; readonly to: Instant },
  ): Promise<readonly FreeBusy[]>;
  /** Creates the event with a Teams meeting in the organizer's mailbox, or finds the one that an earlier attempt made. Permission: Calendars.ReadWrite. */
  writeEvent(
    tenantId: TenantId,
    organizer: string,
    draft: EventDraft,
  ): Promise<{ ok: true; value: WrittenEvent } | { ok: false; problem: CalendarProblem }>;
  /** Moves an event in place, unless somebody moved it meanwhile. Permission: Calendars.ReadWrite. */
  moveEvent(
    tenantId: TenantId,
    move: EventMove,
  ): Promise<{ ok: true; value: MovedEvent } | { ok: false; problem: CalendarProblem }>;
  /** Cancels with a neutral text; an event that is gone counts as cancelled. */
  cancelEvent(
    tenantId: TenantId,
    event: { readonly organizer: string; readonly eventId: string; readonly comment: string },
  ): Promise<{ ok: true } | { ok: false; problem: CalendarProblem }>;
  /** How events stand in their organizers' calendars, in the order asked; 20 a request. Permission: Calendars.ReadWrite, of the organizers only. */
  readEvents(
    tenantId: TenantId,
    events: readonly { readonly organizer: string; readonly eventId: string }[],
  ): Promise<readonly EventSeen[]>;
};
