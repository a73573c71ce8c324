const dayMs = 86_400_000;
const yearMs = 365.2425 * dayMs;
/** Clocks never change twice within a week: the shortest stay, Morocco's in Ramadan, is a month. */
const strideMs = 7 * dayMs;

/** A stretch of time (milliseconds since 1970) in which a zone's clock runs without a change; `offset` is how far it is ahead of UTC. */
export type ZoneStretch = { readonly from: number; readonly to: number; readonly offset: number };

/** The stretches of one year of one zone, in order and without gaps. */
type ZoneYear = readonly ZoneStretch[];

const offsetNames = new Map<string, Intl.DateTimeFormat>();

/** As Intl tells it: exact, and too slow to be asked for every time of every person. Throws RangeError for what is no zone. */
function askedOffset(epoch: number, zone: string): number {
  let format = offsetNames.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    offsetNames.set(zone, format);
  }
  const name = format.formatToParts(epoch).find((p) => p.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -ahead : ahead;
}

/** The first millisecond at which the offset is no longer that of `low`. */
function changeBetween(low: number, high: number, zone: string): number {
  const before = askedOffset(low, zone);
  let [a, b] = [low, high];
  while (b - a > 1) {
    const middle = Math.floor((a + b) / 2);
    if (askedOffset(middle, zone) === before) a = middle;
    else b = middle;
  }
  return b;
}

function readYear(year: number, zone: string): ZoneYear {
  const [begins, ends] = [Math.floor(year * yearMs), Math.floor((year + 1) * yearMs)];
  const stretches: ZoneStretch[] = [];
  let from = begins;
  let offset = askedOffset(begins, zone);
  for (let at = begins; at < ends; at += strideMs) {
    const next = Math.min(at + strideMs, ends);
    const then = askedOffset(next, zone);
    if (then === offset) continue;
    const change = changeBetween(at, next, zone);
    if (change >= ends) break;
    stretches.push({ from, to: change, offset });
    [from, offset] = [change, then];
  }
  return [...stretches, { from, to: ends, offset }];
}

/** A year of a zone is read from Intl once; zones and years of people at work are few, and the table is bounded. */
const years = new Map<string, Map<number, ZoneYear>>();
const mostYears = 4000;
let known = 0;

function yearOf(year: number, zone: string): ZoneYear {
  let ofZone = years.get(zone);
  const found = ofZone?.get(year);
  if (found !== undefined) return found;
  const fresh = readYear(year, zone);
  if (known >= mostYears) {
    years.clear();
    known = 0;
    ofZone = undefined;
  }
  if (ofZone === undefined) {
    ofZone = new Map();
    years.set(zone, ofZone);
  }
  ofZone.set(year, fresh);
  known += 1;
  return fresh;
}

/** How many milliseconds the clock in `zone` (IANA) is ahead of UTC at a moment. Throws RangeError for what is no zone. */
export function offsetAt(epoch: number, zone: string): number {
  const year = yearOf(Math.floor(epoch / yearMs), zone);
  for (const stretch of year) if (epoch < stretch.to) return stretch.offset;
  return year.at(-1)?.offset ?? 0;
}

/** The stretches between two moments in which the zone's clock does not change, in order; each clipped to them. */
export function zoneStretches(from: number, to: number, zone: string): ZoneStretch[] {
  const stretches: ZoneStretch[] = [];
  for (let year = Math.floor(from / yearMs); year * yearMs < to; year += 1)
    for (const s of yearOf(year, zone)) {
      const [a, b] = [Math.max(s.from, from), Math.min(s.to, to)];
      if (a >= b) continue;
      const last = stretches.at(-1);
      if (last?.offset === s.offset && last.to === a) stretches[stretches.length - 1] = { ...last, to: b };
      else stretches.push({ from: a, to: b, offset: s.offset });
    }
  return stretches;
}

/**
 * The moment at which the clock in `zone` first shows `local` (milliseconds since 1970 as a clock in UTC would show them). A time
 * that is skipped moves on by the gap.
 */
export function epochOfLocal(local: number, zone: string): number {
  const before = offsetAt(local - dayMs, zone);
  const after = offsetAt(local + dayMs, zone);
  const early = local - before;
  if (before === after || offsetAt(early, zone) === before) return early;
  const late = local - after;
  return offsetAt(late, zone) === after ? late : early;
}

/** Whether the clock in `zone` ever shows `local`: false for the times it skips in spring. */
export const isOnClock = (local: number, zone: string): boolean => {
  const epoch = epochOfLocal(local, zone);
  return epoch + offsetAt(epoch, zone) === local;
};
