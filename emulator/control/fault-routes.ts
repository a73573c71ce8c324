import { Router } from 'express';
import { faultChangeSchema } from '../faults.ts';
import type { World } from '../world.ts';
import { answers, bodyOf } from './route.ts';

export function faultRoutes({ faults }: World): Router {
  const router = Router();
  router.get(
    '/faults',
    answers(() => faults.view()),
  );
  router.put(
    '/faults',
    answers((request) => {
      faults.change(bodyOf(faultChangeSchema, request));
      return faults.view();
    }),
  );
  return router;
}
