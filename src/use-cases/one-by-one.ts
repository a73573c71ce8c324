import type { World } from './world.ts';

/** Acts on each; one that fails is reported and left for the next tick, and the others are not kept waiting by it. */
export async function oneByOne<T>(
  world: World,
  items: readonly T[],
  how: { readonly what: string; readonly act: (item: T) => Promise<unknown> },
): Promise<void> {
  for (const item of items) {
    try {
      await how.act(item);
    } catch (error) {
      world.reportSurprise(how.what, error);
    }
  }
}
