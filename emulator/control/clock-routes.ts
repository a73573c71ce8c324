import { type Request, Router } from 'express';
import { z } from 'zod';
import { type EmulatedClock, parseDuration } from '../clock.ts';
import { ControlError } from './control-error.ts';
import { answers, bodyOf } from './route.ts';

const moveSchema = z.union([z.object({ advance: z.string() }), z.object({ to: z.string() })]);

export const reading = (clock: EmulatedClock): object => ({
  now: new Date(clock.now()).toISOString(),
  revision: clock.revision,
  ...(clock.stands ? { stands: true } : {}),
});

function move(clock: EmulatedClock, request: Request): object {
  const body = bodyOf(moveSchema, request);
  const ms = 'advance' in body ? parseDuration(body.advance) : Date.parse(body.to) - clock.now();
  if (ms === null || Number.isNaN(ms))
    throw new ControlError(400, 'badRequest', 'advance: a duration like P7D or PT1H; to: an ISO instant');
  if (ms < 0) throw new ControlError(409, 'backwards', 'to: the clock only moves forward');
  clock.advance(ms);
  return reading(clock);
}

/** The clock as scripts move it. */
export function clockControl(clock: EmulatedClock): Router {
  const router = Router();
  router.get(
    '/clock',
    answers(() => reading(clock)),
  );
  router.post(
    '/clock',
    answers((request) => move(clock, request)),
  );
  return router;
}

/** The clock as the product follows it: `?revision=N&waitMs=25000` answers as soon as the clock was moved. */
export function clockFollowing(clock: EmulatedClock): Router {
  const router = Router();
  router.get(
    '/clock',
    answers(async (request) => {
      const seen = Number(request.query.revision ?? Number.NaN);
      const wait = Math.min(Number(request.query.waitMs ?? 0) || 0, 60_000);
      if (Number.isInteger(seen)) await clock.moved(seen, wait);
      return reading(clock);
    }),
  );
  return router;
}
