import { z } from 'zod';
import type { TenantId } from '../domain/kernel/ids.ts';
import type { EventSeen } from '../domain/session/reconciling.ts';
import { type Batching, type BatchStep, type StepReply, sendBatch } from './batch.ts';
import { type GraphTime, graphTime, readGraphTime } from './graph-time.ts';
import { userPath } from './mailbox-path.ts';

export type EventPlace = { readonly organizer: string; readonly eventId: string };

const span = z.object({ start: graphTime, end: graphTime });
const event = span.extend({
  isCancelled: z.boolean().nullish(),
  attendees: z
    .array(
      z.object({
        emailAddress: z.object({ address: z.string().nullish() }).nullish(),
        status: z.object({ response: z.string().nullish() }).nullish(),
        proposedNewTime: span.nullish().catch(null),
      }),
    )
    .nullish(),
});
const problem = z.object({ error: z.object({ code: z.string() }) });

const stepOf = ({ organizer, eventId }: EventPlace): BatchStep => ({
  method: 'GET',
  url: `${userPath(organizer)}/events/${encodeURIComponent(eventId)}?$select=start,end,isCancelled,attendees`,
  headers: { Prefer: 'outlook.timezone="UTC"' },
});

function readSpan(of: { start: GraphTime; end: GraphTime }): { startsAt: string; endsAt: string } | null {
  const startsAt = readGraphTime(of.start);
  const endsAt = readGraphTime(of.end);
  return startsAt === null || endsAt === null || startsAt >= endsAt ? null : { startsAt, endsAt };
}

function readEvent(reply: StepReply): EventSeen {
  // a mailbox that is gone or out of scope says nothing of the event: only the item itself may be missing
  if (reply.status === 404 && problem.safeParse(reply.body).data?.error.code === 'ErrorItemNotFound')
    return { state: 'gone' };
  const read = reply.status === 200 ? event.safeParse(reply.body).data : undefined;
  const at = read === undefined ? null : readSpan(read);
  if (read === undefined || at === null) return { state: 'unknown' };
  if (read.isCancelled === true) return { state: 'gone' };
  const attendees = (read.attendees ?? []).map((a) => ({
    mail: a.emailAddress?.address ?? '',
    declined: a.status?.response === 'declined',
    proposed: a.proposedNewTime == null ? null : readSpan(a.proposedNewTime),
  }));
  return { state: 'there', ...at, attendees };
}

/**
 * Calendars.ReadWrite (what writes them). How events stand in their organizers' calendars, in the order asked, twenty a batch; what
 * cannot be read is `unknown`. Throws GraphProblem when Graph as a whole does not answer.
 */
export async function readEvents(
  batching: Batching,
  tenantId: TenantId,
  events: readonly EventPlace[],
): Promise<readonly EventSeen[]> {
  const replies = await sendBatch(batching, tenantId, events.map(stepOf));
  return replies.map(readEvent);
}
