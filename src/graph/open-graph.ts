import { epochOf, type Instant } from '../domain/kernel/instant.ts';
import type { ActivityFeed } from '../use-cases/ports/activity-feed.ts';
import type { Calendar } from '../use-cases/ports/calendar.ts';
import type { Directory } from '../use-cases/ports/directory.ts';
import type { Reach } from '../use-cases/ports/reach.ts';
import { graphActivityFeed } from './activity-feed.ts';
import { GraphCalendar } from './calendar.ts';
import { type GraphLog, openChannel } from './channel.ts';
import { type Cloud, cloudHosts, standIn } from './clouds.ts';
import { GraphDirectory } from './directory.ts';
import { loginNetwork } from './login-network.ts';
import { GraphReach } from './reach.ts';
import { type Credential, openTokens, type Tokens } from './tokens.ts';

export type GraphOptions = {
  /** The app's client id, which is its manifest's id as well. */
  readonly clientId: string;
  readonly credential: Credential;
  readonly cloud: Cloud;
  /** Origins that stand for Graph and for the login host, on a developer's machine only. */
  readonly graphUrl?: string | undefined;
  readonly loginUrl?: string | undefined;
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
  readonly logger: GraphLog;
  /** 0 ≤ x < 1, for the jitter of back-offs. */
  readonly random?: () => number;
  /** Milliseconds after which a request counts as lost; 30 seconds unless given. A batch gets five times as long. */
  readonly timeoutMs?: number;
};

export type Graph = {
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly reach: Reach;
  readonly feed: ActivityFeed;
  readonly tokens: Tokens;
};

const usualTimeoutMs = 30_000;

/**
 * Microsoft Graph for all tenants of this app. Stand-in origins take the place of the production hosts at the last hop
 * only, so that sign-in, retries, paging and batching are those of production.
 */
export function openGraph(options: GraphOptions): Graph {
  const hosts = cloudHosts[options.cloud];
  const timeoutMs = options.timeoutMs ?? usualTimeoutMs;
  const waiting = {
    sleep: (milliseconds: number) => options.sleep(milliseconds),
    random: options.random ?? Math.random,
    now: () => epochOf(options.now()),
  };
  const network = loginNetwork({ rewrite: standIn(hosts.login, options.loginUrl), timeoutMs, waiting });
  const tokens = openTokens({
    clientId: options.clientId,
    credential: options.credential,
    loginHost: hosts.login,
    network,
  });
  const log = options.logger;
  const rewrite = standIn(hosts.graph, options.graphUrl);
  const channel = openChannel({ graphHost: hosts.graph, rewrite, timeoutMs, tokens, waiting, log });
  return {
    directory: new GraphDirectory(channel, log),
    calendar: new GraphCalendar({ channel, waiting }, () => options.now()),
    feed: graphActivityFeed(channel),
    reach: new GraphReach({ channel, log, graphHost: hosts.graph, manifestId: options.clientId }),
    tokens,
  };
}
