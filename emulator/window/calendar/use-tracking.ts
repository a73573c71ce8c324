import { control } from '../api/control.ts';
import type { CalendarEvent } from '../api/shapes.ts';
import { type Live, useLive } from '../state/use-live.ts';

export type Attendee = CalendarEvent['attendees'][number];

/** Who answered what. Only the organizer's copy knows that, so it is read there. */
export function useTracking(event: CalendarEvent): readonly Attendee[] {
  const organizer = event.organizer?.emailAddress.address;
  const span = { start: Date.parse(event.startAt) - 1, end: Date.parse(event.endAt) + 1 };
  const tracked: Live<readonly Attendee[]> = useLive(
    `tracking ${event.iCalUId} ${event.startAt}`,
    async () => {
      if (event.isOrganizer || !organizer) return event.attendees;
      const { events } = await control.calendar(organizer, span);
      return events.find(({ iCalUId }) => iCalUId === event.iCalUId)?.attendees ?? event.attendees;
    },
    (change) => change.type === 'calendar',
  );
  return tracked.data ?? event.attendees;
}
