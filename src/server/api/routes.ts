import express, { type RequestHandler, Router } from 'express';
import type { Actor } from '../../domain/access/actor.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { World } from '../../use-cases/world.ts';
import { signedIn } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { hasUnsafeKey, jsonOnly } from '../security.ts';
import { alarmRoutes } from './alarms.ts';
import { checkInRoutes } from './check-ins.ts';
import { cohortRoutes } from './cohorts.ts';
import { concernRoutes } from './concerns.ts';
import { consultationRoutes } from './consultations.ts';
import { declaredFactRoutes } from './declared-facts.ts';
import { directoryRoutes } from './directory.ts';
import { insightRoutes } from './insights.ts';
import { joinRoutes } from './join.ts';
import { meRoutes } from './me.ts';
import { messagingRoutes } from './messaging.ts';
import { movingRoutes } from './moving.ts';
import { openApi } from './openapi.ts';
import { awayRoutes, ownDataRoutes } from './own-data.ts';
import { programRoutes } from './programs.ts';
import { proposalRoutes } from './proposals.ts';
import { sessionRoutes } from './sessions.ts';
import { timesRoutes } from './times.ts';
import { trainingRoutes } from './training.ts';

export type ApiParts = {
  readonly world: World;
  readonly verify: (token: string) => Promise<Outcome<Actor, 'notSignedIn'>>;
  /** Below `/api`, the bot's own route: it has another way of signing in. */
  readonly botPath: string;
};

const safeKeys: RequestHandler = (req, _res, next) => {
  if (hasUnsafeKey(req.body)) throw new HttpProblem(400, 'unsafeKey');
  next();
};

const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** Everything under `/api` but the bot: signed-in people, JSON, nothing cached. */
export function apiRoutes(parts: ApiParts): Router {
  const { world } = parts;
  const routes = Router();
  routes.use((req, _res, next) => (req.path === parts.botPath ? next('router') : next()));
  routes.use(noStore);
  const description = openApi();
  routes.get('/openapi.json', (_req, res) => void res.json(description));
  routes.use(signedIn(parts.verify), jsonOnly, express.json({ limit: '100kb', strict: true }), safeKeys);
  routes.use(meRoutes(world), programRoutes(world), cohortRoutes(world), proposalRoutes(world), directoryRoutes(world));
  routes.use(trainingRoutes(world), sessionRoutes(world), timesRoutes(world));
  routes.use(insightRoutes(world));
  routes.use(
    joinRoutes(world),
    consultationRoutes(world),
    declaredFactRoutes(world),
    movingRoutes(world),
    alarmRoutes(world),
  );
  routes.use(checkInRoutes(world));
  routes.use(messagingRoutes(world));
  routes.use(concernRoutes(world), awayRoutes(world), ownDataRoutes(world));
  routes.use((_req, _res, next) => next(new HttpProblem(404, 'notFound')));
  return routes;
}
