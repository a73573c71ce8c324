import { type Request, Router } from 'express';
import { HoursBody, PairingTimes, WishesBody } from '../../contracts/times.ts';
import { answerHours } from '../../use-cases/answer-hours.ts';
import { readPairingTimes } from '../../use-cases/read-pairing-times.ts';
import { stateWishes } from '../../use-cases/state-wishes.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { granted, idIn, reply } from './answer.ts';

/** What a pair may say about its times. */
export function timesRoutes(world: World): Router {
  const routes = Router();
  const times = async (req: Request): Promise<PairingTimes> =>
    granted(await readPairingTimes(world, { actor: actorOf(req), pairingId: idIn(req) }));

  routes.get('/pairings/:id/times', async (req, res) => reply(res, PairingTimes, await times(req)));

  routes.put('/pairings/:id/wishes', async (req, res) => {
    const wishes = WishesBody.parse(req.body);
    granted(await stateWishes(world, { actor: actorOf(req), pairingId: idIn(req), wishes }));
    reply(res, PairingTimes, await times(req));
  });

  routes.put('/pairings/:id/hours', async (req, res) => {
    const { answer } = HoursBody.parse(req.body);
    granted(await answerHours(world, { actor: actorOf(req), pairingId: idIn(req), answer }));
    reply(res, PairingTimes, await times(req));
  });
  return routes;
}
