import { z } from 'zod';
import type { TenantId } from '../domain/kernel/ids.ts';
import type { CalendarProblem, EventMove, MovedEvent } from '../use-cases/ports/calendar.ts';
import { calendarProblemOf } from './calendar-problem.ts';
import type { GraphChannel } from './channel.ts';
import { GraphProblem } from './graph-problem.ts';
import { graphTime, readGraphTime, writeGraphTime } from './graph-time.ts';
import { userPath } from './mailbox-path.ts';
import { plainWrite } from './retry.ts';

const eventReply = z.object({
  '@odata.etag': z.string(),
  start: graphTime,
  end: graphTime,
  isCancelled: z.boolean().nullish(),
});
/** Somebody may be at the same event in Outlook: so often it is looked at anew. */
const attempts = 3;

type Seen = { readonly etag: string; readonly startsAt: string; readonly endsAt: string };
type Moving = { readonly tenantId: TenantId; readonly move: EventMove };

const pathOf = ({ organizer, eventId }: EventMove): string =>
  `${userPath(organizer)}/events/${encodeURIComponent(eventId)}`;

async function look(channel: GraphChannel, { tenantId, move }: Moving): Promise<Seen | null> {
  const path = `${pathOf(move)}?$select=start,end,isCancelled`;
  const headers = { Prefer: 'outlook.timezone="UTC"' };
  const reply = eventReply.safeParse(await channel.send(tenantId, { method: 'GET', path, headers })).data;
  const startsAt = reply === undefined ? null : readGraphTime(reply.start);
  const endsAt = reply === undefined ? null : readGraphTime(reply.end);
  if (reply === undefined || startsAt === null || endsAt === null)
    throw new GraphProblem({
      method: 'GET',
      url: path,
      status: null,
      code: 'UnreadableReply',
      retryAfterSeconds: null,
    });
  return reply.isCancelled === true ? null : { etag: reply['@odata.etag'], startsAt, endsAt };
}

async function tryMove(channel: GraphChannel, of: Moving): Promise<MovedEvent | 'changedMeanwhile'> {
  const { from, to, zone } = of.move;
  const seen = await look(channel, of);
  if (seen === null) return { found: 'gone' };
  const { startsAt, endsAt } = seen;
  if (startsAt === to.startsAt && endsAt === to.endsAt) return { found: 'there' };
  // somebody moved it in Outlook: their time wins
  if (!from.some((f) => startsAt === f.startsAt && endsAt === f.endsAt))
    return { found: 'elsewhere', startsAt, endsAt };
  const body = { start: writeGraphTime(to.startsAt, zone), end: writeGraphTime(to.endsAt, zone) };
  const headers = { 'If-Match': seen.etag };
  try {
    await channel.send(of.tenantId, { method: 'PATCH', path: pathOf(of.move), body, headers, retry: plainWrite });
    return { found: 'there' };
  } catch (error) {
    if (error instanceof GraphProblem && error.status === 412) return 'changedMeanwhile';
    throw error;
  }
}

/**
 * Calendars.ReadWrite. Moves the same event, so that it keeps its meeting and its place in everybody's calendar: only times are
 * written, never the body, and only over what was seen (If-Match). Repeating it is harmless: it looks first.
 */
export async function moveEvent(
  channel: GraphChannel,
  of: Moving,
): Promise<{ ok: true; value: MovedEvent } | { ok: false; problem: CalendarProblem }> {
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const moved = await tryMove(channel, of);
      if (moved !== 'changedMeanwhile') return { ok: true, value: moved };
    }
    return { ok: false, problem: { kind: 'unknown' } };
  } catch (error) {
    // the item, or its whole mailbox, is no longer there
    if (error instanceof GraphProblem && error.status === 404) return { ok: true, value: { found: 'gone' } };
    return { ok: false, problem: calendarProblemOf(error) };
  }
}
