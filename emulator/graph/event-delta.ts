import { occurrenceId, occurrencesOf } from '../calendar/calendars.ts';
import type { Occurrence, TimeSpan } from '../calendar/meeting.ts';
import type { EmulatedClock } from '../clock.ts';
import type { Person } from '../directory/person.ts';
import { type DeltaState, deltaPage, roundOf } from './delta-token.ts';
import { type EventParts, mailboxAt } from './event-access.ts';
import { appointmentOf, boundsOf } from './event-read.ts';
import { eventView, wantsText } from './event-view.ts';
import { GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, preference } from './graph-request.ts';
import { contextOf } from './odata-query.ts';
import { need } from './permissions.ts';
import { preferredZone } from './schedule.ts';

// Outlook keeps sync states in a cache without a promised lifetime; a month is generous
const monthMs = 30 * 86_400_000;

function spanOf(request: GraphRequest, state: DeltaState): TimeSpan {
  for (const name of Object.keys(state.query)) {
    if (name.startsWith('$'))
      throw new GraphError(400, 'ErrorInvalidUrlQuery', `The query parameter '${name}' is not supported with delta.`);
  }
  return boundsOf({ ...request, query: new URLSearchParams(state.query) });
}

/** Everything that was touched since the last round: inside the window as it is now, the rest as removed. */
function changes(
  parts: EventParts,
  mailbox: Person,
  of: { span: TimeSpan; state: DeltaState; show: (o: Occurrence) => object },
): object[] {
  const { span, state } = of;
  const items: object[] = [];
  for (const meeting of parts.calendars.of(mailbox.id)) {
    const changedAt = parts.calendars.changedAt(meeting);
    const own = meeting.copies.find(({ mailboxId }) => mailboxId === mailbox.id);
    if (!own || changedAt <= (state.since ?? 0) || changedAt > state.until) continue;
    const inside = own.removed
      ? []
      : [...occurrencesOf(meeting, own, span.endMs)].filter((o) => o.startMs < span.endMs && o.endMs > span.startMs);
    items.push(...inside.map(of.show));
    const shown = new Set(
      inside.map((o) => (o.originalStartMs === null ? own.eventId : occurrenceId(own, o.originalStartMs))),
    );
    const lost = meeting.changedOccurrences
      .filter(({ isCancelled }) => isCancelled)
      .map((c) => occurrenceId(own, c.originalStartMs));
    for (const id of [...(inside.length === 0 ? [own.eventId] : []), ...lost])
      if (!shown.has(id)) items.push({ id, '@removed': { reason: 'deleted' } });
  }
  return items;
}

const eventDelta =
  (parts: EventParts, clock: EmulatedClock): GraphHandler =>
  (request) => {
    const mailbox = mailboxAt(parts, request, 'read');
    const round = roundOf(request, { now: clock.now(), sequence: parts.calendars.sequence, lifetimeMs: monthMs });
    const span = spanOf(request, round.state);
    const { zone, headers } = preferredZone(request);
    const show = (o: Occurrence): object =>
      eventView(o, {
        zone,
        asText: wantsText(request),
        select: null,
        organizer: parts.directory.find(o.meeting.organizerId),
      });
    const everything = (): object[] =>
      [
        ...parts.calendars.view(mailbox.id, span),
        ...parts.busy(mailbox, span).map((block) => appointmentOf(mailbox, block)),
      ].map(show);
    const items = round.latest
      ? []
      : round.state.since === null
        ? everything()
        : changes(parts, mailbox, { span, state: round.state, show });
    const wished = Number(preference(request, 'odata.maxpagesize') ?? 10);
    const size = Number.isInteger(wished) && wished > 0 ? Math.min(wished, 1000) : 10;
    return ok(
      { '@odata.context': contextOf('Collection(event)'), ...deltaPage(request, round, { items, size }) },
      headers,
    );
  };

/** What changed on a calendar within a window since the last time. */
export function eventDeltaRoutes(parts: EventParts, clock: EmulatedClock): GraphRoute[] {
  return ['/users/{user}', '/users/{user}/calendar'].flatMap((base) =>
    ['delta', 'delta()'].map((name) => ({
      method: 'GET',
      pattern: `${base}/calendarView/${name}`,
      application: need.calendars,
      delegated: need.calendars,
      handle: eventDelta(parts, clock),
    })),
  );
}
