import { type Arcs, bestFirst } from './arcs.ts';
import type { MostPairs } from './most-pairs.ts';
import type { Sale } from './sale.ts';

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
  readonly forced: readonly number[];
  /** Units that remain beside the forced arcs. */
  readonly rowUnits: Int32Array;
  readonly colUnits: Int32Array;
};

/** Splits the arcs by what `most` proves (see there); arcs that no largest choice takes are left out. */
export function halvesOf(arcs: Arcs, most: MostPairs, scale: number): Halves {
  const { rowReached, colReached } = most;
  const rowUnits = arcs.rowUnits.slice();
  const colUnits = arcs.colUnits.slice();
  if (arcs.colOf.length === 0) return { halves: [], forced: [], rowUnits, colUnits };
  if (!(rowReached.includes(1) || arcs.rowUnits.includes(0) || arcs.colUnits.includes(0)))
    return { halves: [whole(arcs, scale)], forced: [], rowUnits, colUnits };
  const { rowOf, colOf } = arcs;
  const forced: number[] = [];
  for (let a = 0; a < colOf.length; a++) {
    if (!rowReached[rowOf[a]!] || colReached[colOf[a]!]) continue;
    forced.push(a);
    rowUnits[rowOf[a]!]!--;
    colUnits[colOf[a]!]!--;
  }
  const chosen = [new Int32Array(colOf.length), new Int32Array(colOf.length)] as const;
  const sizes: [number, number] = [0, 0];
  for (let a = 0; a < colOf.length; a++) {
    const side = rowReached[rowOf[a]!] ? 1 : 0;
    if (side !== colReached[colOf[a]!] || rowUnits[rowOf[a]!]! <= 0 || colUnits[colOf[a]!]! <= 0) continue;
    chosen[side][sizes[side]++] = a;
  }
  const input = { arcs, rowUnits, colUnits, scale };
  const halves: Half[] = [];
  if (sizes[0] > 0) halves.push(half('rows', chosen[0].subarray(0, sizes[0]), input));
  if (sizes[1] > 0) halves.push(half('cols', chosen[1].subarray(0, sizes[1]), input));
  return { halves, forced, rowUnits, colUnits };
}

/** Where every row can be filled there is one sale of everything, and nothing need be renumbered. */
function whole(arcs: Arcs, scale: number): Half {
  const { rowUnits, colUnits, start, rowOf, colOf } = arcs;
  const sale: Sale = {
    bidderUnits: rowUnits,
    objectUnits: offeredUnits(colOf, colUnits),
    start,
    bidderOf: rowOf,
    objectOf: colOf,
    value: scaled(arcs.score, scale),
    blur: arcs.blur * scale,
  };
  return {
    bidders: 'rows',
    sale,
    bidderId: counting(rowUnits.length),
    objectId: counting(colUnits.length),
    arcId: counting(colOf.length),
    objectUnits: colUnits,
  };
}

function counting(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

type HalfInput = {
  readonly arcs: Arcs;
  readonly rowUnits: Int32Array;
  readonly colUnits: Int32Array;
  readonly scale: number;
};

function half(bidders: Half['bidders'], chosen: Int32Array, input: HalfInput): Half {
  const { arcs, rowUnits, colUnits, scale } = input;
  const rowsBid = bidders === 'rows';
  const bidderIn = rowsBid ? arcs.rowOf : arcs.colOf;
  const objectIn = rowsBid ? arcs.colOf : arcs.rowOf;
  const bidder = numbered(chosen, bidderIn, rowsBid ? rowUnits : colUnits);
  const object = numbered(chosen, objectIn, rowsBid ? colUnits : rowUnits);
  const start = startsOf(chosen, bidderIn, bidder);
  const next = start.slice();
  const arcId = new Int32Array(chosen.length);
  const objectOf = new Int32Array(chosen.length);
  const score = new Int32Array(chosen.length);
  for (let i = 0; i < chosen.length; i++) {
    const a = chosen[i]!;
    const at = next[bidder.numberOf[bidderIn[a]!]!]!++;
    arcId[at] = a;
    objectOf[at] = object.numberOf[objectIn[a]!]!;
    score[at] = arcs.score[a]!;
  }
  // Arcs are in order within a row already, but not within a column.
  const blur = (rowsBid ? arcs.blur : bestFirst(start, score, [objectOf, arcId])) * scale;
  const bidderOf = new Int32Array(chosen.length);
  for (let b = 0; b < bidder.ids.length; b++) bidderOf.fill(b, start[b]!, start[b + 1]!);
  const objectUnits = offeredUnits(objectOf, object.units);
  const value = scaled(score, scale);
  const sale: Sale = { bidderUnits: bidder.units, objectUnits, start, bidderOf, objectOf, value, blur };
  return { bidders, sale, bidderId: bidder.ids, objectId: object.ids, arcId, objectUnits: object.units };
}

/** More units than arcs, plus one that stays, make no difference. */
function offeredUnits(objectOf: Int32Array, units: Int32Array): Int32Array {
  const offered = new Int32Array(units.length);
  for (let i = 0; i < objectOf.length; i++) offered[objectOf[i]!]!++;
  for (let j = 0; j < units.length; j++) offered[j] = Math.min(units[j]!, offered[j]! + 1);
  return offered;
}

function scaled(score: Int32Array, scale: number): Float64Array {
  const value = new Float64Array(score.length);
  for (let i = 0; i < value.length; i++) value[i] = score[i]! * scale;
  return value;
}

function startsOf(chosen: Int32Array, bidderIn: Int32Array, { numberOf, ids }: Numbered): Int32Array {
  const start = new Int32Array(ids.length + 1);
  for (let i = 0; i < chosen.length; i++) start[numberOf[bidderIn[chosen[i]!]!]! + 1]!++;
  for (let b = 0; b < ids.length; b++) start[b + 1]! += start[b]!;
  return start;
}

type Numbered = { readonly numberOf: Int32Array; readonly ids: Int32Array; readonly units: Int32Array };

/** Numbers those that have arcs from 0, in their old order. */
function numbered(chosen: Int32Array, idOf: Int32Array, units: Int32Array): Numbered {
  const numberOf = new Int32Array(units.length).fill(-1);
  for (let i = 0; i < chosen.length; i++) numberOf[idOf[chosen[i]!]!] = 0;
  const ids = new Int32Array(units.length);
  let count = 0;
  for (let id = 0; id < units.length; id++) {
    if (numberOf[id]! < 0) continue;
    numberOf[id] = count;
    ids[count++] = id;
  }
  const own = new Int32Array(count);
  for (let i = 0; i < count; i++) own[i] = units[ids[i]!]!;
  return { numberOf, ids: ids.subarray(0, count), units: own };
}
