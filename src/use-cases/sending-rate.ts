import type { TenantId } from '../domain/kernel/ids.ts';
import type { World } from './world.ts';

/** Messages a second to all people of a tenant together; the service itself allows fifty. */
export const usualRate = 20;
export const fastestRate = 50;
/** A rate is a ceiling: places in the line keep this much below it, so that what arrives a little early never exceeds it. */
const shareUsed = 0.96;

export const rateOf = async (world: World, tenantId: TenantId): Promise<number> =>
  (await world.sendingLine.rateOf(tenantId)) ?? usualRate;

/** Milliseconds between two messages that leave at `perSecond`. */
export const gapMsAt = (perSecond: number): number => 1000 / (perSecond * shareUsed);
