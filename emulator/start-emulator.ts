import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { Autopilot } from './autopilot/autopilot.ts';
import { EmulatedClock } from './clock.ts';
import { connectorRoutes } from './connector/connector-routes.ts';
import { ConnectorTraffic } from './connector/connector-traffic.ts';
import type { AppPlaces } from './control/app-routes.ts';
import { clockFollowing } from './control/clock-routes.ts';
import { controlRoutes } from './control/control-routes.ts';
import { entraRoutes } from './entra/entra-routes.ts';
import { activityNotificationRoutes } from './graph/activity-notifications.ts';
import { directoryDeltaRoutes } from './graph/directory-delta.ts';
import { eventDeltaRoutes } from './graph/event-delta.ts';
import { eventRoutes } from './graph/event-routes.ts';
import { ExchangeLog } from './graph/exchange-log.ts';
import { GraphAuthenticator } from './graph/graph-authenticator.ts';
import { graphHttp } from './graph/graph-http.ts';
import { GraphLimits } from './graph/graph-limits.ts';
import { GraphService } from './graph/graph-service.ts';
import { groupRoutes } from './graph/groups.ts';
import { mailboxSettingsRoutes } from './graph/mailbox-settings.ts';
import { mailboxSettingsWriteRoutes } from './graph/mailbox-settings-write.ts';
import { onlineMeetingRoutes } from './graph/online-meetings.ts';
import { organizationRoutes } from './graph/organization.ts';
import { scheduleRoutes } from './graph/schedule.ts';
import { teamworkRoutes } from './graph/teamwork.ts';
import { userRoutes } from './graph/users.ts';
import { readSnapshot, StateKeeper } from './state/snapshot.ts';
import { generateTenant } from './tenant/generate-tenant.ts';
import { readTenant, type TenantFile } from './tenant/tenant-file.ts';
import { oddities } from './tenant/untidy.ts';
import { createWorld, type World } from './world.ts';

export interface EmulatorOptions {
  /** 0 or absent: a free port. */
  readonly port?: number;
  readonly host?: string;
  readonly tenant?: TenantFile;
  /** Size and seed of a generated tenant, where no tenant is given. */
  readonly people?: number;
  readonly seed?: number;
  /** Origin of the product's server. */
  readonly app?: string;
  readonly windowDir?: string;
  /** What the emulated clock shows at the start (ISO); absent: the machine's time. */
  readonly startAt?: string;
  /** The app is in everybody's Teams from the start, as after an organization-wide installation; the bot has heard of it. */
  readonly everybodyHasApp?: boolean;
  /** Where the state is kept between starts; absent: in memory only. */
  readonly stateFile?: string;
  /** Where the Graph exchanges are kept when the emulator stops; absent: the environment's EXCHANGES_DIR, else nowhere. */
  readonly exchangesDir?: string;
  /** Why this emulator's exchanges are not kept: its callers ask wrongly on purpose. */
  readonly exchangesNotKept?: string;
}

export interface RunningEmulator {
  readonly teams: string;
  readonly graph: string;
  readonly login: string;
  readonly botOpenId: string;
  readonly connector: string;
  readonly control: string;
  readonly clock: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is odd about the tenant, and who was made administrator where nobody was; one sentence each. */
  readonly remarks: readonly string[];
  setApp(origin: string): void;
  /** The shared clock for whoever runs the emulator in their own process: what it shows in milliseconds, moved forward by some, or stopped. */
  readonly ownClock: { now(): number; advance(ms: number): void; stop(): void };
  /** What the bot has sent so far, in no order; `at` is an ISO instant of the emulated clock. */
  sentByBot(): readonly { readonly personId: string; readonly at: string }[];
  /** Requests to the Bot Connector so far, and how many of them were refused because they were too many. */
  connectorUse(): { readonly requests: number; readonly throttled: number };
  stop(): Promise<void>;
}

function graphService(world: World): GraphService {
  const service = new GraphService(new GraphLimits(world));
  const { tenantId } = world.tenant;
  service.add(userRoutes(world.directory));
  service.add(directoryDeltaRoutes(world.directory, world.clock));
  service.add(eventDeltaRoutes({ ...world, tenantId }, world.clock));
  service.add(groupRoutes(world.directory));
  service.add(mailboxSettingsRoutes(world.directory));
  service.add(mailboxSettingsWriteRoutes(world.directory));
  service.add(scheduleRoutes(world));
  service.add(eventRoutes({ ...world, tenantId }));
  service.add(onlineMeetingRoutes({ ...world, tenantId }));
  service.add(activityNotificationRoutes(world));
  service.add(teamworkRoutes({ ...world, tenantId }));
  service.add(organizationRoutes(world));
  return service;
}

const noWindow =
  '<!doctype html><html lang="en"><title>Teams window</title><p>The Teams window has not been built yet: run <code>npx vite build -c emulator/window/vite.config.ts</code>.</p></html>';

function serveWindow(web: Express, dir: string): void {
  web.use(express.static(dir));
  web.get('/', (_request, response) => {
    const page = join(dir, 'index.html');
    if (existsSync(page)) response.sendFile(page);
    else response.type('html').send(noWindow);
  });
}

function unexpected(
  error: Error & { status?: number; type?: string },
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  const status = error.status ?? 500;
  if (status >= 500) console.error(error);
  if (!response.headersSent)
    response.status(status).json({
      error: {
        code: error.type ?? 'InternalServerError',
        message: status >= 500 ? 'The emulator failed.' : error.message,
      },
    });
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function remarksOn(world: World, odd: readonly string[]): string[] {
  const { appointed } = world.directory;
  return appointed ? [...odd, `nobody has the role Admin: ${appointed.displayName ?? appointed.id} gets it`] : [...odd];
}

function prepare(options: EmulatorOptions): { world: World; keeper: StateKeeper | null } {
  const seed = options.seed ?? 1;
  const offsetMs = options.startAt ? Date.parse(options.startAt) - Date.now() : 0;
  const found = options.stateFile ? readSnapshot(options.stateFile) : null;
  // hire dates count back from the day the tenant was made, also when it is started again later
  const madeAt = found?.madeAtMs ?? Date.now() + offsetMs;
  const tenant = options.tenant
    ? readTenant(options.tenant)
    : generateTenant({ people: options.people ?? 200, seed, now: madeAt });
  const snapshot = found?.tenantId === tenant.tenantId ? found : null;
  const clock = new EmulatedClock(snapshot?.clockOffsetMs ?? offsetMs);
  const world = createWorld({ tenant, clock, busySeed: options.tenant ? null : seed });
  if (options.everybodyHasApp)
    for (const person of world.directory.people)
      Object.assign(world.chats.of(person), { installed: true, everInstalled: true });
  const keeper = options.stateFile
    ? new StateKeeper(world, { file: options.stateFile, snapshot, madeAtMs: madeAt })
    : null;
  return { world, keeper };
}

interface Mounting extends AppPlaces {
  readonly traffic: ConnectorTraffic;
  readonly autopilot: Autopilot;
  readonly world: World;
  readonly log: ExchangeLog;
  readonly windowDir: string;
}

function mount(web: Express, { autopilot, world, log, windowDir, traffic, ...places }: Mounting): void {
  const { clock, faults, mint } = world;
  const { tenantId } = world.tenant;
  web.use(graphHttp({ service: graphService(world), authenticator: new GraphAuthenticator(mint), faults, log }));
  web.use('/teams', connectorRoutes({ ...world, tenantId }, traffic));
  web.use('/control', controlRoutes({ autopilot, world, log, ...places }));
  web.use(clockFollowing(clock));
  serveWindow(web, windowDir);
  web.use(entraRoutes({ ...world, tenantId }));
  web.use(unexpected);
}

function placesAt(
  origin: string,
): Pick<RunningEmulator, 'teams' | 'graph' | 'login' | 'botOpenId' | 'connector' | 'control' | 'clock'> {
  return {
    teams: `${origin}/`,
    graph: origin,
    login: origin,
    botOpenId: origin,
    connector: `${origin}/teams/`,
    control: `${origin}/control`,
    clock: `${origin}/clock`,
  };
}

const sentByBot = ({ chats }: World): { personId: string; at: string }[] =>
  [...chats.all()].flatMap(({ personId, entries }) =>
    entries.filter((entry) => entry.from === 'bot').map((entry) => ({ personId, at: entry.createdAt })),
  );

/** Starts the emulated Microsoft 365 on one port: sign-in, Graph, Bot Connector, control, clock and the Teams window. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { world, keeper } = prepare(options);
  const log = new ExchangeLog();
  const web = express();
  web.disable('x-powered-by').set('query parser', 'simple');
  const server = createServer(web);
  server.keepAliveTimeout = 30_000;
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  const places = placesAt(`http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`);
  let app = '';
  const setApp = (to: string): void => {
    app = to.replace(/\/$/, '');
    world.channel.endpoint = `${app}/api/messages`;
  };
  setApp(options.app ?? 'http://localhost:3978');
  world.channel.serviceUrl = places.connector;
  const autopilot = new Autopilot(world);
  const traffic = new ConnectorTraffic(world.clock, world.faults);
  mount(web, {
    autopilot,
    world,
    log,
    traffic,
    appOrigin: () => app,
    setApp,
    windowDir: options.windowDir ?? join(import.meta.dirname, 'window/dist'),
  });
  const { clientId, clientSecret } = world.app;
  const stop = async (): Promise<void> => {
    autopilot.stop();
    world.clock.release();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const { exchangesDir = process.env.EXCHANGES_DIR, exchangesNotKept } = options;
    if (exchangesDir && exchangesNotKept === undefined) log.keepIn(exchangesDir);
    log.close();
    keeper?.close();
  };
  return {
    ...places,
    tenantId: world.tenant.tenantId,
    clientId,
    clientSecret,
    remarks: remarksOn(world, oddities(world.tenant)),
    setApp,
    ownClock: world.clock,
    sentByBot: () => sentByBot(world),
    connectorUse: () => traffic.use(),
    stop,
  };
}
