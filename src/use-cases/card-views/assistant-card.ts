import type { Actor } from '../../domain/access/actor.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { readAssisting } from '../read-assisting.ts';
import type { World } from '../world.ts';

type AssistantCard = { readonly kind: 'assistantSession' | 'assistantBooking'; readonly subjectId: EntityId };

/** For somebody who books for a mentee: the next session ahead, or the times to choose among. */
export async function assistantCard(
  world: World,
  actor: Actor,
  what: 'session' | 'booking',
): Promise<AssistantCard | null> {
  const assisted = await readAssisting(world, { actor });
  const [next] = assisted.flatMap((a) => a.ahead).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  if (what === 'session' && next !== undefined) return { kind: 'assistantSession', subjectId: next.id };
  const best = assisted.find((a) => a.pairing.offer !== null) ?? assisted[0];
  return best === undefined ? null : { kind: 'assistantBooking', subjectId: best.pairing.id };
}
