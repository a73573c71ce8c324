import type { PartName } from './parts.ts';

/** In a file of its own, because a table of all parts is longer than many a part. */
export const partOf = async (part: PartName): Promise<object> => (await import(`./en/${part}.json`)).default;
