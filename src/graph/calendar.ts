import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { MailboxTime } from '../domain/kernel/person.ts';
import type { EventSeen } from '../domain/session/reconciling.ts';
import type {
  Calendar,
  CalendarProblem,
  EventDraft,
  EventMove,
  FreeBusy,
  MovedEvent,
  WrittenEvent,
} from '../use-cases/ports/calendar.ts';
import type { Batching } from './batch.ts';
import { cancelEvent, type EventToCancel } from './cancel-event.ts';
import { type FreeBusyQuery, readFreeBusy } from './free-busy.ts';
import { readMailboxTimes } from './mailbox-times.ts';
import { moveEvent } from './move-event.ts';
import { type EventPlace, readEvents } from './read-events.ts';
import { writeEvent } from './write-event.ts';

/** Mailboxes and calendars of a tenant through Microsoft Graph. */
export class GraphCalendar implements Calendar {
  readonly #batching: Batching;
  readonly #now: () => Instant;

  constructor(batching: Batching, now: () => Instant) {
    this.#batching = batching;
    this.#now = now;
  }

  /** MailboxSettings.Read. */
  mailboxTimes(tenantId: TenantId, personIds: readonly PersonId[]): Promise<readonly MailboxTime[]> {
    return readMailboxTimes(this.#batching, { tenantId, personIds, now: this.#now() });
  }

  /** Calendars.ReadBasic. */
  freeBusy(
    tenantId: TenantId,
    people: FreeBusyQuery['people'],
    window: FreeBusyQuery['window'],
  ): Promise<readonly FreeBusy[]> {
    return readFreeBusy(this.#batching, { tenantId, people, window });
  }

  /** Calendars.ReadWrite. */
  writeEvent(
    tenantId: TenantId,
    organizer: string,
    draft: EventDraft,
  ): Promise<{ ok: true; value: WrittenEvent } | { ok: false; problem: CalendarProblem }> {
    return writeEvent(this.#batching.channel, { tenantId, organizer, draft });
  }

  /** Calendars.ReadWrite. */
  readEvents(tenantId: TenantId, events: readonly EventPlace[]): Promise<readonly EventSeen[]> {
    return readEvents(this.#batching, tenantId, events);
  }

  /** Calendars.ReadWrite. */
  moveEvent(
    tenantId: TenantId,
    move: EventMove,
  ): Promise<{ ok: true; value: MovedEvent } | { ok: false; problem: CalendarProblem }> {
    return moveEvent(this.#batching.channel, { tenantId, move });
  }

  /** Calendars.ReadWrite. */
  cancelEvent(
    tenantId: TenantId,
    event: EventToCancel,
  ): Promise<{ ok: true } | { ok: false; problem: CalendarProblem }> {
    return cancelEvent(this.#batching.channel, { tenantId, event });
  }
}
