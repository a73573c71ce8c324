import type { EntityId } from '../../domain/kernel/ids.ts';

export type Ids = {
  /** A fresh random GUID. */
  next(): EntityId;
  /** Always the same GUID for the same parts (a name-based UUID): the key of effects that must not happen twice. */
  derive(...parts: readonly string[]): EntityId;
  /** A fresh random seed, 1 … 2³¹−1. */
  seed(): number;
};
