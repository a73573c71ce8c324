import { Router } from 'express';
import { type Autopilot, autopilotSchema } from '../autopilot/autopilot.ts';
import { answers, bodyOf } from './route.ts';

export function autopilotRoutes(autopilot: Autopilot): Router {
  const router = Router();
  router.get(
    '/autopilot',
    answers(() => autopilot.view()),
  );
  router.post(
    '/autopilot',
    answers((request) => {
      autopilot.change(bodyOf(autopilotSchema, request));
      return autopilot.view();
    }),
  );
  return router;
}
