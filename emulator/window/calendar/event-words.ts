import type { CalendarEvent } from '../api/shapes.ts';
import { clockTime, shortDay, written } from '../state/zone-dates.ts';
import type { Speech } from '../words/speech.tsx';

/** Outlook keeps no subjects of blocked time in the tenant file; they are called what they are. */
export function subjectOf(event: CalendarEvent, { say }: Speech): string {
  if (event.kind === 'event') return event.subject;
  return say(event.showAs === 'oof' ? 'outOfOffice' : event.showAs === 'tentative' ? 'tentative' : 'appointment');
}

export function hoursOf(event: CalendarEvent, zone: string, { language }: Speech): string {
  const time = (iso: string): string => written(Date.parse(iso), { zone, language }, clockTime);
  return `${time(event.startAt)} – ${time(event.endAt)}`;
}

export const dayOf = (event: CalendarEvent, zone: string, { language }: Speech): string =>
  written(Date.parse(event.startAt), { zone, language }, shortDay);

export function responseWord(response: string, { say }: Speech): string {
  if (response === 'accepted') return say('accepted');
  if (response === 'declined') return say('declined');
  if (response === 'tentativelyAccepted') return say('tentative');
  if (response === 'organizer') return say('organizer');
  return say('notResponded');
}
