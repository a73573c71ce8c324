import { localOf } from '../../time-zones.ts';
import type { CalendarEvent } from '../api/shapes.ts';
import { dayMs } from '../state/zone-dates.ts';

/** Where an event stands in a day's column, as shares of the day and of the column's width. */
export interface Placed {
  readonly event: CalendarEvent;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly width: number;
}

interface Span {
  readonly event: CalendarEvent;
  readonly start: number;
  readonly end: number;
}

/** The part of an event that lies on one local day; null when it does not touch it. */
function clipped(event: CalendarEvent, midnight: number, zone: string): Span | null {
  const start = Math.max(localOf(Date.parse(event.startAt), zone), midnight);
  const end = Math.min(localOf(Date.parse(event.endAt), zone), midnight + dayMs);
  return end > start ? { event, start, end } : null;
}

export const eventsOn = (events: readonly CalendarEvent[], midnight: number, zone: string): readonly CalendarEvent[] =>
  events.filter((event) => clipped(event, midnight, zone) !== null);

/** Events that overlap share the width of their cluster, each in the first lane that is free. */
function placedCluster(cluster: readonly Span[], midnight: number): Placed[] {
  const laneEnds: number[] = [];
  const lanes = cluster.map((span) => {
    const free = laneEnds.findIndex((end) => end <= span.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = span.end;
    return lane;
  });
  return cluster.map(({ event, start, end }, index) => ({
    event,
    top: (start - midnight) / dayMs,
    height: (end - start) / dayMs,
    left: (lanes[index] ?? 0) / laneEnds.length,
    width: 1 / laneEnds.length,
  }));
}

/** @param midnight the day's local midnight as milliseconds that read like UTC */
export function placeDay(events: readonly CalendarEvent[], midnight: number, zone: string): Placed[] {
  const spans = events
    .map((event) => clipped(event, midnight, zone))
    .filter((span) => span !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const clusters: Span[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.start >= until) clusters.push([]);
    clusters.at(-1)?.push(span);
    until = Math.max(until, span.end);
  }
  return clusters.flatMap((cluster) => placedCluster(cluster, midnight));
}
