import type { Stage } from './stage.ts';

/** A session's event as it stands in somebody's calendar. */
export type BookedEvent = {
  readonly id: string;
  readonly subject: string;
  readonly start: unknown;
  readonly startAt: string;
  readonly isCancelled?: boolean;
  readonly isOnlineMeeting?: boolean;
  readonly sensitivity?: string;
};

/** Every event that the product ever put into somebody's calendar, cancelled ones too. */
export async function bookedEvents(stage: Stage, personId: string): Promise<BookedEvent[]> {
  const window = 'start=2026-11-30T00:00:00Z&end=2027-07-01T00:00:00Z';
  const { events } = await stage.control<{ events: BookedEvent[] }>(`/calendars/${personId}?${window}`);
  return events.filter((e) => e.subject === 'Conversation');
}

export const stands = (event: BookedEvent): boolean => event.isCancelled !== true;
