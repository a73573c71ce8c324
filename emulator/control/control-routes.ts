import { json, Router } from 'express';
import type { Autopilot } from '../autopilot/autopilot.ts';
import type { ExchangeLog } from '../graph/exchange-log.ts';
import type { World } from '../world.ts';
import { type AppPlaces, appRoutes } from './app-routes.ts';
import { autopilotRoutes } from './autopilot-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import { clockControl } from './clock-routes.ts';
import { eventStream } from './event-stream.ts';
import { faultRoutes } from './fault-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { tokenRoutes } from './token-routes.ts';

export interface ControlParts extends AppPlaces {
  readonly autopilot: Autopilot;
  readonly world: World;
  readonly log: ExchangeLog;
}

/** For people's stand-ins and test scripts; the product never calls it. */
export function controlRoutes({ autopilot, world, log, ...places }: ControlParts): Router {
  const router = Router();
  router.use(json({ limit: '1mb' }));
  router.use(
    peopleRoutes(world),
    tokenRoutes(world),
    faultRoutes(world),
    autopilotRoutes(autopilot),
    chatRoutes(world),
    calendarRoutes(world),
    clockControl(world.clock),
    appRoutes(world, places),
    eventStream(world),
  );
  router.get('/exchanges', async (_request, response) => {
    response.set('content-type', 'application/x-ndjson; charset=utf-8');
    await log.writeTo(response);
  });
  return router;
}
