import express from 'express';
import type { Logger } from 'pino';
import { mountBot } from '../bot/mount.ts';
import { epochOf, instantOf } from '../domain/kernel/instant.ts';
import { openGraph } from '../graph/open-graph.ts';
import { openStore } from '../store/open-store.ts';
import type { Messenger } from '../use-cases/ports/messenger.ts';
import type { World } from '../use-cases/world.ts';
import { followedClock, systemClock } from './adapters/clocks.ts';
import { libraryHolidays } from './adapters/holidays.ts';
import { systemIds } from './adapters/ids.ts';
import { pseudonymousAudit } from './adapters/pseudonymous-audit.ts';
import { withRememberedTimes } from './adapters/remembered-times.ts';
import { vaultWith } from './adapters/vault.ts';
import { apiRoutes } from './api/routes.ts';
import { tabTokenVerifier } from './auth/verify-tab-token.ts';
import type { Config } from './config.ts';
import { problemReplies, unknownRoute } from './errors.ts';
import { healthRoutes } from './health.ts';
import { EffectDelivery } from './jobs/deliver-effects.ts';
import { Ticker } from './jobs/ticker.ts';
import { WorkerPairingSolver } from './matching/worker-pairing-solver.ts';
import { pageRoutes } from './pages.ts';
import { pageHeaders } from './security.ts';

export type Product = {
  readonly web: express.Express;
  readonly world: World;
  /** Begins the ticks; a product that only serves does not tick. */
  startTicking(): void;
  /** Claims nothing more, finishes what was begun, and closes what is open. */
  stop(): Promise<void>;
};

/** Puts all parts together. This is the only place that knows them all. */
export async function compose(config: Config, logger: Logger): Promise<Product> {
  const { local } = config;
  const clock = local.clockUrl === null ? systemClock() : await followedClock(local.clockUrl, logger);
  const store = await openStore({ uri: config.mongodbUri, now: () => clock.now() });
  const graph = openGraph({
    clientId: config.clientId,
    credential: config.credential,
    cloud: config.cloud,
    now: () => clock.now(),
    sleep: (milliseconds) => clock.sleepUntil(instantOf(epochOf(clock.now()) + milliseconds)),
    logger,
    ...(local.graphUrl === null ? {} : { graphUrl: local.graphUrl }),
    ...(local.loginUrl === null ? {} : { loginUrl: local.loginUrl }),
  });
  const vault = vaultWith(config.dataKey);
  const solver = new WorkerPairingSolver();
  let messenger: Messenger | null = null;
  const theMessenger = (): Messenger => {
    if (messenger === null) throw new Error('the bot is not mounted yet');
    return messenger;
  };
  let ticker: Ticker | null = null;
  const world: World = {
    clock,
    ids: systemIds,
    tenantSettings: store.tenantSettings,
    declaredFacts: store.declaredFacts,
    programs: store.programs,
    cohorts: store.cohorts,
    enrollments: store.enrollments,
    roleTrainings: store.roleTrainings,
    pairings: store.pairings,
    sessions: store.sessions,
    workbooks: store.workbooks,
    ownNotes: store.ownNotes,
    checkIns: store.checkIns,
    concerns: store.concerns,
    insights: store.insights,
    actions: store.actions,
    managerHours: store.managerHours,
    releasedScores: store.releasedScores,
    proposalRuns: store.proposalRuns,
    people: store.directory,
    conversations: store.conversations,
    sentCards: store.sentCards,
    outbox: store.outbox,
    messages: store.messages,
    sendingLine: store.sendingLine,
    digests: store.digests,
    reach: graph.reach,
    feed: graph.feed,
    reachChecks: store.reachChecks,
    audit: pseudonymousAudit(store.audit, vault),
    erasures: store.erasures,
    personalData: store.personalData,
    retention: store.retention,
    directory: graph.directory,
    calendar: withRememberedTimes(graph.calendar, clock),
    holidays: libraryHolidays,
    solver,
    vault,
    settings: { programMailbox: config.programMailbox, appId: config.clientId },
    deliverSoon: (tenantId) => ticker?.deliverSoon(tenantId),
    reportSurprise: (what, error) =>
      logger.error({ what, error: error instanceof Error ? error.stack : String(error) }, 'background work failed'),
  };
  ticker = new Ticker({
    world,
    leases: store.leases,
    delivery: new EffectDelivery(world, theMessenger, logger),
    logger,
  });

  let accepting = true;
  const web = express();
  web.disable('x-powered-by');
  web.set('query parser', 'simple');
  web.use(pageHeaders(local.teamsOrigins));
  web.use(
    healthRoutes({
      ping: () => store.ping(),
      outbox: store.outbox,
      tenantIds: config.tenantIds,
      metricsToken: config.metricsToken,
      accepting: () => accepting,
    }),
  );
  web.use(pageRoutes(local.teamsOrigins));
  const verify = tabTokenVerifier({ clientId: config.clientId, tenantIds: config.tenantIds, loginUrl: local.loginUrl });
  web.use('/api', apiRoutes({ world, verify, botPath: '/messages' }));
  ({ messenger } = await mountBot(web, {
    world,
    seenActivities: store.seenActivities,
    clientId: config.clientId,
    tenantIds: config.tenantIds,
    acquireToken: (tenantId, scope) => graph.tokens.acquire(tenantId, [scope]),
    logger,
    reach: graph.reach,
    cloud: config.cloud,
    serviceUrls: local.botServiceUrls,
    ...(local.botOpenIdUrl === null
      ? {}
      : { botOpenIdUrl: new URL('/v1/.well-known/openidconfiguration', local.botOpenIdUrl).href }),
  }));
  web.use(unknownRoute);
  web.use(problemReplies(logger));

  return {
    web,
    world,
    startTicking: () => ticker.start(config.tenantIds),
    async stop() {
      accepting = false;
      await ticker.stop();
      await solver.close();
      clock.stop();
      await store.close();
    },
  };
}
