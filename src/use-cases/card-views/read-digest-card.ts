import type { World } from '../world.ts';
import type { CardOf, CardQuery, CardView } from './card-view.ts';

type ReadCard = (world: World, query: CardQuery) => Promise<CardView | null>;

/** What a digest lists, each as it is now; what is over by now is left out. `readCard` reads the cards that it stands for. */
export async function readDigestCard(
  world: World,
  query: CardQuery,
  readCard: ReadCard,
): Promise<CardOf<'digest'> | null> {
  const { tenantId, personId } = query;
  const digest = await world.digests.find(tenantId, query.subjectId);
  if (digest === null || digest.personId !== personId) return null;
  const items = await Promise.all(
    digest.items.map(async ({ notice, openedAt }, index) => {
      const { kind, subjectId } = notice;
      const view = await readCard(world, { tenantId, personId, kind, subjectId, reminder: notice.reminder === 1 });
      return view === null ? [] : [{ index, opened: openedAt !== null, view }];
    }),
  );
  const alive = items.flat();
  return alive.length === 0 ? null : { kind: 'digest', items: alive };
}
