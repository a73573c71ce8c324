import { LooseLots } from './loose-lots.ts';
import type { Sale } from './sale.ts';
import { Shortlists, shortlist } from './shortlists.ts';

const empty = -1;
/** The void: a bidder for what nobody needs. It values every object at 0 and must take all units left over. */
const taken = -2;

/**
 * Bertsekas' auction (Ann. Oper. Res. 14, 1988) in the form for transportation problems: units of one object are
 * "similar", so a bid's second best is another object; its price is the lowest bid accepted for one of its units.
 * The void makes both sides even, so prices only rise and a later round with a smaller ε can start from them.
 * All numbers are whole: with values multiplied by more than the number of units, ε = 1 makes the result exact.
 * Somebody's arcs must suffice for everybody (see `mostPairs`); otherwise the bidding would never end.
 */
export class Auction {
  readonly price: Float64Array;
  bids = 0;
  readonly slack: number;
  /** Marks the arcs of bidders with several units, who must not bid for what they hold. */
  private readonly held: Uint8Array;
  private readonly someHaveSeveral: boolean;
  private readonly sale: Sale;
  private readonly slotStart: Int32Array;
  private readonly slotLevel: Float64Array;
  private readonly slotHolder: Int32Array;
  private readonly waiting: Int32Array;
  private waitingCount = 0;
  private readonly lists: Shortlists;
  private readonly lots: LooseLots;
  /** More than values differ by. */
  readonly widestStep: number;

  constructor(sale: Sale, price: Float64Array) {
    const objects = sale.objectUnits.length;
    this.sale = sale;
    this.price = price;
    this.someHaveSeveral = sale.bidderUnits.some((units) => units > 1);
    this.held = new Uint8Array(this.someHaveSeveral ? sale.value.length : 0);
    this.slotStart = new Int32Array(objects + 1);
    for (let j = 0; j < objects; j++) this.slotStart[j + 1] = this.slotStart[j]! + sale.objectUnits[j]!;
    const units = this.slotStart[objects]!;
    this.slotLevel = new Float64Array(units);
    this.slotHolder = new Int32Array(units);
    const wanted = sale.bidderUnits.reduce((a, b) => a + b, 0);
    this.slack = units - wanted;
    this.waiting = new Int32Array(wanted);
    this.lists = new Shortlists(sale, price);
    this.lots = new LooseLots(sale.objectUnits, price);
    this.widestStep = spread(sale.value) + 1;
  }

  /**
   * Sells everything anew from the current prices, each bid raising a price by at least `epsilon`. Then every holding is
   * within `epsilon` of its bidder's best. Gives up (false) after `budget` bids; asks `shouldStop` now and then.
   */
  round(epsilon: number, budget: number, shouldStop: () => boolean): boolean {
    this.open();
    let missing = this.slack;
    let made = 0;
    while (this.waitingCount > 0 || missing > 0) {
      if (made >= budget || ((++made & 0x3fff) === 0 && shouldStop())) {
        this.bids += made;
        return false;
      }
      if (this.waitingCount > 0) missing += this.bid(this.waiting[--this.waitingCount]!, epsilon);
      else missing += this.takeLoose(epsilon);
    }
    this.bids += made;
    return true;
  }

  private open(): void {
    const { bidderUnits } = this.sale;
    this.held.fill(0);
    this.slotHolder.fill(empty);
    for (let j = 0; j < this.price.length; j++)
      this.slotLevel.fill(this.price[j]!, this.slotStart[j]!, this.slotStart[j + 1]!);
    this.waitingCount = 0;
    for (let b = bidderUnits.length - 1; b >= 0; b--)
      for (let unit = 0; unit < bidderUnits[b]!; unit++) this.waiting[this.waitingCount++] = b;
    if (this.slack > 0) this.lots.open();
  }

  /** One bid for one unit. Returns 1 where it drove out the void, else 0. In one piece, since most time is spent here. */
  private bid(bidder: number, epsilon: number): number {
    const { objectOf, value, bidderUnits } = this.sale;
    const { price } = this;
    const { listed, unlistedBest } = this.lists;
    let best = -1;
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    if (bidderUnits[bidder] === 1) {
      for (let pass = 0; ; pass++) {
        best = -1;
        first = second = Number.NEGATIVE_INFINITY;
        for (let s = bidder * shortlist; s < (bidder + 1) * shortlist; s++) {
          const arc = listed[s]!;
          if (arc < 0) break;
          const profit = value[arc]! - price[objectOf[arc]!]!;
          if (profit > first) {
            second = first;
            first = profit;
            best = arc;
          } else if (profit > second) second = profit;
        }
        // Prices only rise, so what is not on the list cannot have become better than it was.
        if (pass > 0 || second >= unlistedBest[bidder]!) break;
        this.lists.renew(bidder);
      }
    } else {
      const end = this.sale.start[bidder + 1]!;
      for (let arc = this.sale.start[bidder]!; arc < end; arc++) {
        if (this.held[arc]) continue;
        if (value[arc]! + this.sale.blur <= second) break;
        const profit = value[arc]! - price[objectOf[arc]!]!;
        if (profit > first) {
          second = first;
          first = profit;
          best = arc;
        } else if (profit > second) second = profit;
      }
    }
    if (second < first - this.widestStep) second = first - this.widestStep;
    return this.accept(best, value[best]! - second + epsilon);
  }

  /** Sells the cheapest unit of the arc's object at `level`. */
  private accept(arc: number, level: number): number {
    const object = this.sale.objectOf[arc]!;
    const loser = this.replaceCheapest(object, level, arc);
    if (this.someHaveSeveral) this.held[arc] = 1;
    if (loser >= 0) this.release(loser);
    if (loser !== taken) return 0;
    this.lots.giveBack(object);
    return 1;
  }

  private release(arc: number): void {
    if (this.someHaveSeveral) this.held[arc] = 0;
    this.waiting[this.waitingCount++] = this.sale.bidderOf[arc]!;
  }

  /** The arcs sold, and negative numbers for units that the void has. */
  get holdings(): Int32Array {
    return this.slotHolder;
  }

  worth(): number {
    let worth = 0;
    for (let s = 0; s < this.slotHolder.length; s++)
      if (this.slotHolder[s]! >= 0) worth += this.sale.value[this.slotHolder[s]!]!;
    return worth;
  }

  /** The void takes one unit of the cheapest object. */
  private takeLoose(epsilon: number): number {
    const object = this.lots.cheapest();
    const level = Math.min(this.lots.secondPrice(), this.price[object]! + this.widestStep) + epsilon;
    const loser = this.replaceCheapest(object, level, taken);
    if (loser === taken) return 0;
    this.lots.taken(object);
    if (loser >= 0) this.release(loser);
    return -1;
  }

  /** The units of an object are a heap with the cheapest in front. Returns who held that one. */
  private replaceCheapest(object: number, level: number, holder: number): number {
    const { slotLevel, slotHolder } = this;
    const from = this.slotStart[object]!;
    const loser = slotHolder[from]!;
    const units = this.slotStart[object + 1]! - from;
    let at = 0;
    for (let child = 1; child < units; child = 2 * at + 1) {
      if (child + 1 < units && slotLevel[from + child + 1]! < slotLevel[from + child]!) child++;
      if (slotLevel[from + child]! >= level) break;
      slotLevel[from + at] = slotLevel[from + child]!;
      slotHolder[from + at] = slotHolder[from + child]!;
      at = child;
    }
    slotLevel[from + at] = level;
    slotHolder[from + at] = holder;
    this.price[object] = slotLevel[from]!;
    return loser;
  }
}

function spread(values: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? 0 : most - least;
}
