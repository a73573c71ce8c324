import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PartName } from '../../../src/tab/locales/parts.ts';

const atOnce = ['common', 'home'];

/** Every part of the tab's texts beyond Home's, as the files say. */
export const allParts = readdirSync(join(__dirname, '../../../src/tab/locales/en'))
  .map((file) => file.replace(/\.json$/, ''))
  .filter((part) => !atOnce.includes(part)) as PartName[];
