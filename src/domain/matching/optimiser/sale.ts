/**
 * Bidders that must each get `bidderUnits` different objects, and objects of which each can go `objectUnits` times.
 * Values are whole numbers. The arcs of bidder b are `start[b]` to `start[b + 1]`, the most valuable first (roughly, see
 * `blur`).
 */
export type Sale = {
  readonly bidderUnits: Int32Array;
  readonly objectUnits: Int32Array;
  readonly start: Int32Array;
  readonly bidderOf: Int32Array;
  readonly objectOf: Int32Array;
  readonly value: Float64Array;
  /** By how much a bidder's arc may be worth more than one before it. */
  readonly blur: number;
};
