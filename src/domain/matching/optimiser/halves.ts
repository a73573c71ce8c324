import type { Arcs } from './arcs.ts';
import type { Sale } from './auction.ts';
import type { MostPairs } from './most-pairs.ts';

/**
 * One of the two independent sales that remain once the number of pairs is settled: bidders are the rows (or the
 * columns) that every largest choice fills, objects the columns (or rows) that it may leave with units.
 */
export type Half = {
  readonly bidders: 'rows' | 'cols';
  readonly sale: Sale;
  /** Their rows or columns, and the arcs of the whole that the half's arcs are. */
  readonly bidderId: Int32Array;
  readonly objectId: Int32Array;
  readonly arcId: Int32Array;
  /** Units of each object as they are; the sale offers no more than its arcs can use, plus one. */
  readonly objectUnits: Int32Array;
};

export type Halves = {
  readonly halves: readonly Half[];
  /** Arcs that every largest choice takes. */
  readonly forced: Int32Array;
};

/** Splits the arcs by what `most` proves (see there); arcs that no largest choice takes are left out. */
export function halvesOf(arcs: Arcs, most: MostPairs, scale: number): Halves {
  const { rowReached, colReached } = most;
  const [rowArcs, colArcs, forced]: [number[], number[], number[]] = [[], [], []];
  const rowUnits = arcs.rowUnits.slice();
  const colUnits = arcs.colUnits.slice();
  for (let a = 0; a < arcs.colOf.length; a++) {
    if (!rowReached[arcs.rowOf[a]!] || colReached[arcs.colOf[a]!]) continue;
    forced.push(a);
    rowUnits[arcs.rowOf[a]!]!--;
    colUnits[arcs.colOf[a]!]!--;
  }
  for (let a = 0; a < arcs.colOf.length; a++) {
    const row = arcs.rowOf[a]!;
    const col = arcs.colOf[a]!;
    if (rowReached[row] !== colReached[col] || rowUnits[row]! <= 0 || colUnits[col]! <= 0) continue;
    if (rowReached[row]) colArcs.push(a);
    else rowArcs.push(a);
  }
  const halves: Half[] = [];
  const input = { arcs, rowUnits, colUnits, scale };
  if (rowArcs.length > 0) halves.push(half('rows', Int32Array.from(rowArcs), input));
  if (colArcs.length > 0) halves.push(half('cols', Int32Array.from(colArcs), input));
  return { halves, forced: Int32Array.from(forced) };
}

type HalfInput = {
  readonly arcs: Arcs;
  readonly rowUnits: Int32Array;
  readonly colUnits: Int32Array;
  readonly scale: number;
};

function half(bidders: Half['bidders'], chosen: Int32Array, { arcs, rowUnits, colUnits, scale }: HalfInput): Half {
  const rowsBid = bidders === 'rows';
  const [bidderIn, objectIn] = rowsBid ? [arcs.rowOf, arcs.colOf] : [arcs.colOf, arcs.rowOf];
  const [bidderUnits, objectUnits] = rowsBid ? [rowUnits, colUnits] : [colUnits, rowUnits];
  const bidder = numbered(chosen, bidderIn, bidderUnits.length);
  const object = numbered(chosen, objectIn, objectUnits.length);
  const start = new Int32Array(bidder.ids.length + 1);
  const degree = new Int32Array(object.ids.length);
  for (const a of chosen) {
    start[bidder.numberOf[bidderIn[a]!]! + 1]!++;
    degree[object.numberOf[objectIn[a]!]!]!++;
  }
  for (let b = 0; b < bidder.ids.length; b++) start[b + 1]! += start[b]!;
  const next = start.slice();
  const arcId = new Int32Array(chosen.length);
  for (const a of chosen) arcId[next[bidder.numberOf[bidderIn[a]!]!]!++] = a;
  const units = object.ids.map((id) => objectUnits[id]!);
  const sale: Sale = {
    bidderUnits: bidder.ids.map((id) => bidderUnits[id]!),
    objectUnits: units.map((u, j) => Math.min(u, degree[j]! + 1)),
    start,
    bidderOf: arcId.map((a) => bidder.numberOf[bidderIn[a]!]!),
    objectOf: arcId.map((a) => object.numberOf[objectIn[a]!]!),
    value: Float64Array.from(arcId, (a) => arcs.score[a]! * scale),
  };
  return { bidders, sale, bidderId: bidder.ids, objectId: object.ids, arcId, objectUnits: units };
}

/** Numbers those that have arcs from 0, in their old order. */
function numbered(chosen: Int32Array, idOf: Int32Array, count: number) {
  const numberOf = new Int32Array(count).fill(-1);
  for (const a of chosen) numberOf[idOf[a]!] = 0;
  const ids = Int32Array.from([...numberOf.keys()].filter((id) => numberOf[id] === 0));
  for (const [number, id] of ids.entries()) numberOf[id] = number;
  return { numberOf, ids };
}
