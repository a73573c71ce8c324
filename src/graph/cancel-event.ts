import { z } from 'zod';
import type { TenantId } from '../domain/kernel/ids.ts';
import type { CalendarProblem } from '../use-cases/ports/calendar.ts';
import { calendarProblemOf } from './calendar-problem.ts';
import type { GraphChannel } from './channel.ts';
import { GraphProblem } from './graph-problem.ts';
import { userPath } from './mailbox-path.ts';
import { plainWrite } from './retry.ts';

const eventReply = z.object({ '@odata.etag': z.string(), isCancelled: z.boolean().nullish() });
/** Somebody may be at the same event in Outlook: so often it is looked at anew. */
const attempts = 3;

export type EventToCancel = { readonly organizer: string; readonly eventId: string; readonly comment: string };
type Cancelling = { readonly tenantId: TenantId; readonly event: EventToCancel };

async function tryCancel(channel: GraphChannel, { tenantId, event }: Cancelling): Promise<'done' | 'changedMeanwhile'> {
  const path = `${userPath(event.organizer)}/events/${encodeURIComponent(event.eventId)}`;
  const seen = eventReply.safeParse(
    await channel.send(tenantId, { method: 'GET', path: `${path}?$select=isCancelled` }),
  ).data;
  // a repeat of one that got through: nobody gets a second cancellation
  if (seen?.isCancelled === true) return 'done';
  const headers = seen === undefined ? {} : { 'If-Match': seen['@odata.etag'] };
  const body = { Comment: event.comment };
  try {
    await channel.send(tenantId, { method: 'POST', path: `${path}/cancel`, body, headers, retry: plainWrite });
    return 'done';
  } catch (error) {
    if (error instanceof GraphProblem && error.status === 412) return 'changedMeanwhile';
    throw error;
  }
}

/**
 * Calendars.ReadWrite. Cancels with a neutral text what was seen a moment ago (If-Match); changed meanwhile, it looks again. Only the
 * organizer's own event can be cancelled; one that is gone or cancelled already is done, so that repeating it is harmless.
 */
export async function cancelEvent(
  channel: GraphChannel,
  of: Cancelling,
): Promise<{ ok: true } | { ok: false; problem: CalendarProblem }> {
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1)
      if ((await tryCancel(channel, of)) === 'done') return { ok: true };
    return { ok: false, problem: { kind: 'unknown' } };
  } catch (error) {
    if (error instanceof GraphProblem && error.status === 404) return { ok: true };
    return { ok: false, problem: calendarProblemOf(error) };
  }
}
