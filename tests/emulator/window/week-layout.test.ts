import fc from 'fast-check';
import { CalendarEvent } from '../../../emulator/window/api/shapes.ts';
import { placeDay } from '../../../emulator/window/calendar/week-layout.ts';
import { localMidnight, mondayOf } from '../../../emulator/window/state/zone-dates.ts';

const hour = 3_600_000;
const day = Date.parse('2026-11-25T00:00:00Z');

const eventAt = (id: number, start: number, end: number): CalendarEvent =>
  CalendarEvent.parse({
    kind: 'event',
    id: String(id),
    iCalUId: String(id),
    startAt: new Date(start).toISOString(),
    endAt: new Date(end).toISOString(),
    subject: 'Conversation',
    body: { contentType: 'text', content: '' },
    showAs: 'busy',
    isCancelled: false,
    isOrganizer: false,
    isOnlineMeeting: false,
    sensitivity: 'normal',
    allowNewTimeProposals: true,
    responseStatus: { response: 'none' },
    location: { displayName: '' },
    attendees: [],
    organizer: null,
    onlineMeeting: null,
  });

const spans = fc.array(fc.tuple(fc.integer({ min: -20, max: 100 }), fc.integer({ min: 1, max: 12 })), {
  maxLength: 12,
});
const touch = (a: number, b: number): boolean => a - b > 1e-9;

test('when events overlap in any way, then no two tiles of a day cover each other, and all lie inside the day', () => {
  fc.assert(
    fc.property(spans, (quarters) => {
      const events = quarters.map(([start, length], id) =>
        eventAt(id, day + (start * hour) / 4, day + ((start + length) * hour) / 4),
      );
      const tiles = placeDay(events, day, 'UTC');
      for (const tile of tiles) {
        expect(tile.top).toBeGreaterThanOrEqual(0);
        expect(tile.top + tile.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(tile.left + tile.width).toBeLessThanOrEqual(1 + 1e-9);
        for (const other of tiles) {
          if (other === tile) continue;
          const above = !touch(tile.top + tile.height, other.top) || !touch(other.top + other.height, tile.top);
          const beside = !touch(tile.left + tile.width, other.left) || !touch(other.left + other.width, tile.left);
          expect(above || beside).toBe(true);
        }
      }
    }),
  );
});

test('when an event starts late on one day and ends on the next, then each day shows its part', () => {
  const event = eventAt(1, day + 23 * hour, day + 25 * hour);
  expect(placeDay([event], day, 'UTC').map(({ top, height }) => [top, height])).toEqual([[23 / 24, 1 / 24]]);
  expect(placeDay([event], day + 24 * hour, 'UTC').map(({ top, height }) => [top, height])).toEqual([[0, 1 / 24]]);
});

test('when it is Monday in Kathmandu and still Sunday in UTC, then the week starts on that Monday there', () => {
  const instant = Date.parse('2026-11-29T19:00:00Z');
  expect(new Date(mondayOf(instant, 'Asia/Kathmandu')).toISOString()).toBe('2026-11-30T00:00:00.000Z');
  expect(new Date(mondayOf(instant, 'UTC')).toISOString()).toBe('2026-11-23T00:00:00.000Z');
  expect(new Date(localMidnight(instant, 'Asia/Kathmandu')).toISOString()).toBe('2026-11-30T00:00:00.000Z');
});
