import { Router } from 'express';
import type { World } from '../world.ts';

/** Server-sent events: each change as it happens, so that a window can read again what it shows. */
export function eventStream(world: World): Router {
  const router = Router();
  router.get('/events', (request, response) => {
    response.set({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    response.write('retry: 1000\n\n');
    const stop = world.bus.listen((change) => response.write(`data: ${JSON.stringify(change)}\n\n`));
    const beat = setInterval(() => response.write(': still here\n\n'), 15_000);
    beat.unref();
    request.on('close', () => {
      clearInterval(beat);
      stop();
    });
  });
  return router;
}
