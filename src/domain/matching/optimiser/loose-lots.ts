/**
 * Finds the cheapest objects of which the void can still take a unit. A heap by price that is put right lazily: prices
 * only rise, so an object whose remembered price is too low is moved down when it comes up.
 */
export class LooseLots {
  private readonly units: Int32Array;
  private readonly price: Float64Array;
  private readonly remembered: Float64Array;
  private readonly takenUnits: Int32Array;
  private readonly heap: Int32Array;
  private readonly inHeap: Uint8Array;
  private size = 0;

  constructor(units: Int32Array, price: Float64Array) {
    this.units = units;
    this.price = price;
    this.remembered = new Float64Array(units.length);
    this.takenUnits = new Int32Array(units.length);
    this.heap = new Int32Array(units.length);
    this.inHeap = new Uint8Array(units.length);
  }

  /** Starts with nothing taken. */
  open(): void {
    this.takenUnits.fill(0);
    this.size = 0;
    for (let j = 0; j < this.units.length; j++) {
      this.inHeap[j] = this.units[j]! > 0 ? 1 : 0;
      this.remembered[j] = this.price[j]!;
      if (this.inHeap[j]) this.heap[this.size++] = j;
    }
    for (let at = (this.size >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  cheapest(): number {
    this.refreshTop(0);
    return this.heap[0]!;
  }

  /** The price of the cheapest object but one; call after `cheapest`. */
  secondPrice(): number {
    if (this.size < 2) return Number.POSITIVE_INFINITY;
    this.refreshTop(1);
    if (this.size < 3) return this.price[this.heap[1]!]!;
    this.refreshTop(2);
    return Math.min(this.price[this.heap[1]!]!, this.price[this.heap[2]!]!);
  }

  /** The void took a unit of the cheapest object. */
  taken(object: number): void {
    this.takenUnits[object]!++;
    if (this.takenUnits[object]! < this.units[object]!) return;
    this.inHeap[object] = 0;
    const last = this.heap[--this.size]!;
    if (this.size > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
  }

  /** Somebody outbid the void for a unit of the object. */
  giveBack(object: number): void {
    this.takenUnits[object]!--;
    if (this.inHeap[object]) return;
    this.inHeap[object] = 1;
    this.remembered[object] = this.price[object]!;
    let at = this.size++;
    for (
      let up = (at - 1) >> 1;
      at > 0 && this.remembered[this.heap[up]!]! > this.remembered[object]!;
      up = (at - 1) >> 1
    ) {
      this.heap[at] = this.heap[up]!;
      at = up;
    }
    this.heap[at] = object;
  }

  private refreshTop(at: number): void {
    for (let object = this.heap[at]!; this.remembered[object] !== this.price[object]; object = this.heap[at]!) {
      this.remembered[object] = this.price[object]!;
      this.sink(at);
    }
  }

  private sink(from: number): void {
    const { heap, remembered, size } = this;
    const object = heap[from]!;
    const key = remembered[object]!;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && remembered[heap[child + 1]!]! < remembered[heap[child]!]!) child++;
      const other = heap[child]!;
      if (remembered[other]! >= key) break;
      heap[at] = other;
      at = child;
    }
    heap[at] = object;
  }
}
