import type { SeenActivities } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { insertNew, oneOf } from './connection.ts';

/** Taken activities, each for a day of the database's own clock: tokens, too, live by real time. */
export const mongoSeenActivities = ({ seenActivities }: Database): SeenActivities => ({
  firstTime: (tenantId, conversationId, activityId) =>
    insertNew(seenActivities, {
      ...oneOf(tenantId, conversationId, activityId),
      seenAt: new Date(),
    }),
});
