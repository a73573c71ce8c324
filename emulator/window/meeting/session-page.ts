import type { CalendarEvent } from '../api/shapes.ts';

/** The app's page for a meeting, as the invitation's own link to the app names it; null where there is none. */
export function sessionPageOf({ links }: CalendarEvent): string | null {
  for (const link of links) {
    const session = URL.canParse(link) ? new URL(link).searchParams.get('session') : null;
    if (session) return `session:${session}`;
  }
  return null;
}

/** What teams-js' context says inside a meeting. */
export const surroundingsOf = (event: CalendarEvent): Record<string, unknown> => ({
  meetingId: btoa(event.iCalUId),
  chatId: `19:meeting_${event.iCalUId.slice(-32)}@thread.v2`,
});

/** What `meeting.getMeetingDetails` answers. */
export const meetingDetailsOf = (event: CalendarEvent, tenantId: string): Record<string, unknown> => ({
  details: {
    id: btoa(event.iCalUId),
    title: event.subject,
    type: 'Scheduled',
    joinUrl: event.onlineMeeting?.joinUrl ?? '',
    scheduledStartTime: event.startAt,
    scheduledEndTime: event.endAt,
  },
  conversation: { id: `19:meeting_${event.iCalUId.slice(-32)}@thread.v2` },
  organizer: { id: event.organizer?.emailAddress.address ?? '', tenantId },
});
