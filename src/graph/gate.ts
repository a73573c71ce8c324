/** Lets work through while its weights together stay within `room`; the rest waits in order of arrival. */
export class Gate {
  #free: number;
  readonly #room: number;
  readonly #queue: { readonly weight: number; enter(): void }[] = [];

  constructor(room: number) {
    this.#room = room;
    this.#free = room;
  }

  async pass<T>(weight: number, work: () => Promise<T>): Promise<T> {
    const taken = Math.min(weight, this.#room);
    await new Promise<void>((enter) => {
      this.#queue.push({ weight: taken, enter });
      this.#admit();
    });
    try {
      return await work();
    } finally {
      this.#free += taken;
      this.#admit();
    }
  }

  #admit(): void {
    for (let next = this.#queue[0]; next !== undefined && next.weight <= this.#free; next = this.#queue[0]) {
      this.#queue.shift();
      this.#free -= next.weight;
      next.enter();
    }
  }
}
