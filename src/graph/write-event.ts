import { z } from 'zod';
import type { TenantId } from '../domain/kernel/ids.ts';
import { daysLater, type Instant } from '../domain/kernel/instant.ts';
import type { CalendarProblem, EventDraft, WrittenEvent } from '../use-cases/ports/calendar.ts';
import { calendarProblemOf } from './calendar-problem.ts';
import type { GraphChannel } from './channel.ts';
import { GraphProblem } from './graph-problem.ts';
import { writeGraphTime } from './graph-time.ts';
import { userPath } from './mailbox-path.ts';
import { allItems } from './pages.ts';
import { keyedWrite } from './retry.ts';

const eventReply = z.object({ id: z.string(), onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() });
const listedEvent = eventReply.extend({ transactionId: z.string().nullish(), isCancelled: z.boolean().nullish() });

export type EventToWrite = { readonly tenantId: TenantId; readonly organizer: string; readonly draft: EventDraft };

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The event's body for Graph: private, with a Teams meeting, in the zone given; what is said about the session is only a link. */
function eventBody(draft: EventDraft): object {
  return {
    subject: draft.subject,
    body: { contentType: 'html', content: `<a href="${inHtml(draft.bodyLink)}">${inHtml(draft.bodyText)}</a>` },
    start: writeGraphTime(draft.startsAt, draft.zone),
    end: writeGraphTime(draft.endsAt, draft.zone),
    sensitivity: 'private',
    showAs: 'busy',
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: draft.effectId,
    attendees: draft.attendees.map(({ mail, name }) => ({ type: 'required', emailAddress: { address: mail, name } })),
  };
}

const written = (organizer: string, event: z.infer<typeof eventReply>): WrittenEvent => ({
  organizer,
  eventId: event.id,
  joinUrl: event.onlineMeeting?.joinUrl ?? null,
});

/** People move what was booked; further than this the event is not looked for. */
const searchedDays = 35;

async function eventWith(
  channel: GraphChannel,
  { tenantId, organizer, draft }: EventToWrite,
  window: { readonly from: Instant; readonly to: Instant },
): Promise<z.infer<typeof listedEvent> | null> {
  const bounds = `startDateTime=${window.from}&endDateTime=${window.to}`;
  const select = '$select=id,transactionId,isCancelled,onlineMeeting';
  const path = `${userPath(organizer)}/calendarView?${bounds}&${select}&$top=100`;
  for await (const item of allItems(channel, tenantId, path)) {
    const event = listedEvent.safeParse(item).data;
    if (event?.transactionId === draft.effectId) return event;
  }
  return null;
}

/**
 * The event that an earlier attempt made: first where it was put, then around it. By calendarView, since no page says
 * that events can be filtered by their transactionId.
 */
async function existingEvent(channel: GraphChannel, event: EventToWrite): Promise<WrittenEvent | null> {
  const { startsAt, endsAt } = event.draft;
  const around = { from: daysLater(startsAt, -searchedDays), to: daysLater(endsAt, searchedDays) };
  const found =
    (await eventWith(channel, event, { from: startsAt, to: endsAt })) ?? (await eventWith(channel, event, around));
  return found === null || found.isCancelled === true ? null : written(event.organizer, found);
}

/** A repeat of an attempt that got through: public reports name 400 and 409. */
const isDuplicate = (error: unknown): boolean =>
  error instanceof GraphProblem &&
  (error.status === 409 || (error.status === 400 && error.code === 'ErrorDuplicateTransactionId'));

async function create(channel: GraphChannel, { tenantId, organizer, draft }: EventToWrite): Promise<WrittenEvent> {
  const path = `${userPath(organizer)}/events`;
  const reply = await channel.send(tenantId, { method: 'POST', path, body: eventBody(draft), retry: keyedWrite });
  const event = eventReply.safeParse(reply).data;
  // created or not: the next attempt with the same key finds out
  if (event === undefined)
    throw new GraphProblem({
      method: 'POST',
      url: path,
      status: null,
      code: 'UnreadableReply',
      retryAfterSeconds: null,
    });
  return written(organizer, event);
}

/**
 * Calendars.ReadWrite. Writes the event, or gives the one that an earlier attempt with the same key wrote. Lost and
 * failed replies are asked for again with the same key a few times; `unknown` after that.
 */
export async function writeEvent(
  channel: GraphChannel,
  event: EventToWrite,
): Promise<{ ok: true; value: WrittenEvent } | { ok: false; problem: CalendarProblem }> {
  try {
    return { ok: true, value: await create(channel, event) };
  } catch (error) {
    if (!isDuplicate(error)) return { ok: false, problem: calendarProblemOf(error) };
  }
  try {
    const found = await existingEvent(channel, event);
    if (found !== null) return { ok: true, value: found };
    return { ok: false, problem: { kind: 'refused', detail: 'the event was made before and is gone' } };
  } catch (error) {
    return { ok: false, problem: calendarProblemOf(error) };
  }
}
