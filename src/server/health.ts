import { timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outbox } from '../use-cases/ports/outbox.ts';

export type HealthParts = {
  readonly ping: () => Promise<void>;
  readonly outbox: Outbox;
  readonly tenantIds: readonly string[];
  readonly metricsToken: string | null;
  /** False once the process is asked to stop. */
  readonly accepting: () => boolean;
};

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What proxies add: who asks through one is not on this machine, although the proxy may be. */
const proxied = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const;

const isLocal = (req: Request): boolean =>
  loopback.has(req.socket.remoteAddress ?? '') && !proxied.some((name) => req.headers[name] !== undefined);

const sameText = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/** `/livez` (the process), `/readyz` (it can serve), `/metrics` (this machine without a proxy in between, or with the token). */
export function healthRoutes(parts: HealthParts): Router {
  const routes = Router();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const latency = new Histogram({
    name: 'inverso_http_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'status'],
    registers: [registry],
  });
  const open = new Gauge({
    name: 'inverso_effects_open',
    help: 'Effects owed',
    labelNames: ['tenant'],
    registers: [registry],
  });
  const dead = new Gauge({
    name: 'inverso_effects_dead',
    help: 'Effects given up',
    labelNames: ['tenant'],
    registers: [registry],
  });

  routes.use((req, res, next) => {
    const stop = latency.startTimer({ method: req.method });
    res.once('finish', () => stop({ status: String(res.statusCode) }));
    next();
  });
  routes.get('/livez', (_req, res) => void res.json({ alive: true }));
  routes.get('/readyz', async (_req, res) => {
    const within = AbortSignal.timeout(1000);
    const late = new Promise<never>((_, reject) =>
      within.addEventListener('abort', () => reject(new Error('too slow'))),
    );
    const ready =
      parts.accepting() &&
      (await Promise.race([parts.ping(), late]).then(
        () => true,
        () => false,
      ));
    res.status(ready ? 200 : 503).json({ ready });
  });
  routes.get('/metrics', async (req, res) => {
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    const byToken = parts.metricsToken !== null && token !== undefined && sameText(token, parts.metricsToken);
    if (!byToken && !isLocal(req)) return void res.status(404).json({ code: 'notFound' });
    for (const tenant of parts.tenantIds) {
      const counts = await parts.outbox.counts(tenant);
      open.set({ tenant }, counts.open);
      dead.set({ tenant }, counts.dead);
    }
    res.type(registry.contentType).send(await registry.metrics());
  });
  return routes;
}
