import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { EmulatedClock } from './clock.ts';
import { connectorRoutes } from './connector/connector-routes.ts';
import { clockFollowing } from './control/clock-routes.ts';
import { controlRoutes } from './control/control-routes.ts';
import { entraRoutes } from './entra/entra-routes.ts';
import { eventRoutes } from './graph/event-routes.ts';
import { ExchangeLog } from './graph/exchange-log.ts';
import { GraphAuthenticator, graphHttp } from './graph/graph-http.ts';
import { GraphService } from './graph/graph-service.ts';
import { groupRoutes } from './graph/groups.ts';
import { mailboxSettingsRoutes } from './graph/mailbox-settings.ts';
import { organizationRoutes } from './graph/organization.ts';
import { scheduleRoutes } from './graph/schedule.ts';
import { teamworkRoutes } from './graph/teamwork.ts';
import { userRoutes } from './graph/users.ts';
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
  stop(): Promise<void>;
}

function graphService(world: World): GraphService {
  const service = new GraphService();
  const { tenantId } = world.tenant;
  service.add(userRoutes(world.directory));
  service.add(groupRoutes(world.directory));
  service.add(mailboxSettingsRoutes(world.directory));
  service.add(scheduleRoutes(world));
  service.add(eventRoutes({ ...world, tenantId }));
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

/** Starts the emulated Microsoft 365 on one port: sign-in, Graph, Bot Connector, control, clock and the Teams window. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const clock = new EmulatedClock(options.startAt ? Date.parse(options.startAt) - Date.now() : 0);
  const seed = options.seed ?? 1;
  const tenant = readTenant(
    options.tenant ?? generateTenant({ people: options.people ?? 200, seed, now: clock.now() }),
  );
  const world = createWorld({ tenant, clock, busySeed: options.tenant ? null : seed });
  const log = new ExchangeLog();
  const web = express();
  web.disable('x-powered-by').set('query parser', 'simple');
  const server = createServer(web);
  server.keepAliveTimeout = 30_000;
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  const origin = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
  let app = options.app ?? 'http://localhost:3978';
  const setApp = (to: string): void => {
    app = to.replace(/\/$/, '');
    world.channel.endpoint = `${app}/api/messages`;
  };
  setApp(app);
  world.channel.serviceUrl = `${origin}/teams/`;
  web.use(graphHttp({ service: graphService(world), authenticator: new GraphAuthenticator(world.mint), log }));
  web.use(
    '/teams',
    connectorRoutes(
      { ...world, tenantId: tenant.tenantId, serviceUrl: world.channel.serviceUrl },
      { before: async () => true },
    ),
  );
  web.use('/control', controlRoutes({ world, log, appOrigin: () => app }));
  web.use(clockFollowing(clock));
  serveWindow(web, options.windowDir ?? join(import.meta.dirname, 'window/dist'));
  web.use(entraRoutes({ ...world, tenantId: tenant.tenantId }));
  web.use(unexpected);
  const places = {
    teams: `${origin}/`,
    graph: origin,
    login: origin,
    botOpenId: origin,
    connector: world.channel.serviceUrl,
    control: `${origin}/control`,
    clock: `${origin}/clock`,
  };
  return {
    ...places,
    tenantId: tenant.tenantId,
    clientId: world.app.clientId,
    clientSecret: world.app.clientSecret,
    remarks: remarksOn(world, oddities(tenant)),
    setApp,
    stop: async () => {
      clock.release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      log.close();
    },
  };
}
