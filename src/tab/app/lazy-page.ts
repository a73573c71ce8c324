import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadParts } from '../lib/texts.ts';
import type { PartName } from '../locales/parts.ts';

/** Only Home comes with the first load; every other page, with the parts of the texts that it reads, when it is opened. */
export function page<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
  ...parts: readonly PartName[]
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: pick((await Promise.all([load(), loadParts([...parts, 'problems'])]))[0]) }));
}
