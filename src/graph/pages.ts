import { z } from 'zod';
import type { TenantId } from '../domain/kernel/ids.ts';
import type { GraphChannel } from './channel.ts';

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/**
 * Every item of a listing, page by page. A nextLink is followed whole, as Graph demands; pages may be empty. Throws when
 * a nextLink leads back to a page that was read already.
 */
export async function* allItems(channel: GraphChannel, tenantId: TenantId, path: string): AsyncGenerator<unknown> {
  const seen = new Set<string>();
  let next: string | null = path;
  while (next !== null) {
    if (seen.has(next)) throw new Error('Graph pages in a circle');
    seen.add(next);
    const { value, '@odata.nextLink': link } = page.parse(await channel.send(tenantId, { method: 'GET', path: next }));
    yield* value;
    next = link ?? null;
  }
}
