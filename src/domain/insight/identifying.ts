import type { EntityId } from '../kernel/ids.ts';
import type { Pairing } from '../pairing/pairing.ts';
import { mayDraft } from './insight.ts';

/**
 * How easily a reader could tell who wrote a sentence: `alone` where no other pair could have, `few` below the smallest group
 * (counted in pairs), else `enough`.
 */
export type Crowd = 'alone' | 'few' | 'enough';

/** Topics that each pair has in common, by the pair. */
export type PairTopics = ReadonlyMap<EntityId, readonly string[]>;

const crowdOf = (pairs: number, smallestGroup: number): Crowd =>
  pairs <= 1 ? 'alone' : pairs < smallestGroup ? 'few' : 'enough';

/** Pairs that could have written a sentence on the topic (on anything, without one). */
export function crowdFor(
  pairings: readonly Pairing[],
  of: { topic: string | null; topics: PairTopics; smallestGroup: number },
): Crowd {
  const { topic, topics, smallestGroup } = of;
  const able = pairings.filter((p) => mayDraft(p) && (topic === null || topics.get(p.id)?.includes(topic) === true));
  return crowdOf(able.length, smallestGroup);
}

/**
 * What a pair is told before it releases, and what follows from it: the topic is shown to others only where enough pairs have it,
 * and a sentence that only one pair of the cohort can have written is held back until there is another pair.
 */
export type Warning = { readonly cohort: Crowd; readonly topic: Crowd | null };

export function warningFor(
  pairings: readonly Pairing[],
  of: { topic: string | null; topics: PairTopics; smallestGroup: number },
): Warning {
  return {
    cohort: crowdFor(pairings, { ...of, topic: null }),
    topic: of.topic === null ? null : crowdFor(pairings, of),
  };
}

export const showsTopic = (warning: Warning): boolean => warning.topic === 'enough';

/** Whether others may read a released insight now. */
export const maybeFromOthers = (insight: { readonly alone: boolean }, pairings: readonly Pairing[]): boolean =>
  !insight.alone || pairings.filter((p) => p.activatedAt !== null).length > 1;
