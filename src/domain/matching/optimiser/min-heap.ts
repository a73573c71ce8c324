/** A binary heap of whole-number items by key, smallest first. An item may be in it several times. */
export class MinHeap {
  private keys = new Float64Array(256);
  private items = new Int32Array(256);
  private size = 0;
  /** The key of the item that `pop` returned last. */
  poppedKey = 0;

  get isEmpty(): boolean {
    return this.size === 0;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (this.keys[up]! <= key) break;
      this.keys[at] = this.keys[up]!;
      this.items[at] = this.items[up]!;
      at = up;
    }
    this.keys[at] = key;
    this.items[at] = item;
  }

  pop(): number {
    const { keys, items } = this;
    const item = items[0]!;
    this.poppedKey = keys[0]!;
    const size = --this.size;
    const key = keys[size]!;
    const last = items[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      items[at] = items[child]!;
      at = child;
    }
    keys[at] = key;
    items[at] = last;
    return item;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const items = new Int32Array(this.items.length * 2);
    keys.set(this.keys);
    items.set(this.items);
    this.keys = keys;
    this.items = items;
  }
}
