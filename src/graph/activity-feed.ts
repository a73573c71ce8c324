import type { ActivityFeed } from '../use-cases/ports/activity-feed.ts';
import type { GraphChannel } from './channel.ts';
import { GraphProblem } from './graph-problem.ts';
import { userPath } from './mailbox-path.ts';
import { plainWrite } from './retry.ts';

const usualWaitSeconds = 5;

/**
 * Entries in people's activity feeds. TeamsActivity.Send; a topic in words needs a link into Teams, and the entry shows 150
 * characters of the preview (sendActivityNotification). Five a second at most: `pacingFeeds`.
 */
export const graphActivityFeed = (channel: GraphChannel): ActivityFeed => ({
  async add(tenantId, personId, entry) {
    const body = {
      topic: { source: 'text', value: 'Inverso', webUrl: entry.webUrl },
      activityType: entry.activityType,
      previewText: { content: entry.preview.slice(0, 150) },
      templateParameters: Object.entries(entry.parameters).map(([name, value]) => ({ name, value })),
    };
    const path = `${userPath(personId)}/teamwork/sendActivityNotification`;
    try {
      await channel.send(tenantId, { method: 'POST', path, body, retry: plainWrite });
      return { kind: 'sent' };
    } catch (error) {
      if (!(error instanceof GraphProblem)) throw error;
      if (error.status === 403 || error.status === 404) return { kind: 'noApp' };
      if (error.status === 429)
        return { kind: 'throttled', retryAfterSeconds: error.retryAfterSeconds ?? usualWaitSeconds };
      if (error.status === null || error.status >= 500) return { kind: 'unknown' };
      throw error;
    }
  },
});
