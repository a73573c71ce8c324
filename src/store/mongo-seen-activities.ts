import { createHash } from 'node:crypto';
import type { SeenActivities } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { insertNew, keyOf, oneOf } from './connection.ts';

/** Taken activities, each for a day of the database's own clock: tokens, too, live by real time. */
export const mongoSeenActivities = ({ seenActivities }: Database): SeenActivities => ({
  firstTime: (tenantId, conversationId, activityId) =>
    insertNew(seenActivities, {
      // of which chat it was is not kept
      ...oneOf(tenantId, createHash('sha256').update(keyOf(conversationId, activityId)).digest('base64url')),
      seenAt: new Date(),
    }),
});
