import { Router } from 'express';
import {
  AccessLog,
  EraseBody,
  ErasureView,
  ExitBody,
  ExitView,
  OwnDataExport,
  PauseBody,
  PauseView,
} from '../../contracts/own-data.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { isRunning } from '../../domain/pairing/ending.ts';
import { readExitCard, readPauseCard } from '../../use-cases/card-views/read-away-cards.ts';
import { comeBack, eraseMe, findErasure } from '../../use-cases/erase-me.ts';
import { exportOwnData } from '../../use-cases/export-own-data.ts';
import { leavePairing, stayInPairings } from '../../use-cases/leave-pairing.ts';
import { pausePairing, resumePairing } from '../../use-cases/pause-pairing.ts';
import { readAccessLog } from '../../use-cases/read-access-log.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { granted, idIn, reply } from './answer.ts';

type Req = Parameters<typeof actorOf>[0];
type Res = Parameters<typeof reply>[0];

/** Standing still for a while, and leaving; the same views as on the cards. */
export function awayRoutes(world: World): Router {
  const routes = Router();

  const sendPause = async (req: Req, res: Res): Promise<void> => {
    const { tenantId, personId } = actorOf(req);
    const view = await readPauseCard(world, { tenantId, personId, kind: 'pause', subjectId: idIn(req) });
    if (view === null) throw new HttpProblem(404, 'notFound');
    reply(res, PauseView, view);
  };
  routes.get('/pairings/:id/pause', sendPause);
  routes.put('/pairings/:id/pause', async (req, res) => {
    granted(await pausePairing(world, { actor: actorOf(req), pairingId: idIn(req), ...PauseBody.parse(req.body) }));
    await sendPause(req, res);
  });
  routes.delete('/pairings/:id/pause', async (req, res) => {
    granted(await resumePairing(world, { actor: actorOf(req), pairingId: idIn(req) }));
    await sendPause(req, res);
  });

  const sendExit = async (req: Req, res: Res): Promise<void> => {
    const { tenantId, personId } = actorOf(req);
    const view = await readExitCard(world, { tenantId, personId, kind: 'exit', subjectId: idIn(req) });
    if (view === null) throw new HttpProblem(404, 'notFound');
    reply(res, ExitView, { ...view, pairings: [...view.pairings] });
  };
  routes.get('/enrollments/:id/exit', sendExit);
  routes.put('/enrollments/:id/exit', async (req, res) => {
    granted(await leavePairing(world, { actor: actorOf(req), enrollmentId: idIn(req), ...ExitBody.parse(req.body) }));
    await sendExit(req, res);
  });
  routes.delete('/enrollments/:id/exit', async (req, res) => {
    granted(await stayInPairings(world, { actor: actorOf(req), enrollmentId: idIn(req) }));
    await sendExit(req, res);
  });

  return routes;
}

async function erasureView(world: World, actor: Actor): Promise<ErasureView> {
  const { tenantId, personId } = actor;
  const [wish, pairings, programs] = await Promise.all([
    findErasure(world, actor),
    world.pairings.listOfPerson(tenantId, personId),
    world.programs.list(tenantId),
  ]);
  return {
    state: wish === null ? 'none' : wish.doneAt === null ? 'waiting' : 'done',
    dueAt: wish?.dueAt ?? null,
    pairings: pairings.filter(isRunning).length,
    onlyLeadOf: programs.filter((p) => p.leads.length === 1 && p.leads[0] === personId).map((p) => p.name),
  };
}

/** What is stored about the asker, who has seen which kind of it, and having it deleted. */
export function ownDataRoutes(world: World): Router {
  const routes = Router();

  routes.get('/me/export', async (req, res) => {
    const own = await exportOwnData(world, actorOf(req));
    res.set('Content-Disposition', 'attachment; filename="inverso-my-data.json"');
    reply(res, OwnDataExport, {
      ...own,
      data: Object.fromEntries(Object.entries(own.data).map(([k, v]) => [k, [...v]])),
    });
  });
  routes.get('/me/access-log', async (req, res) => {
    reply(res, AccessLog, { entries: [...(await readAccessLog(world, actorOf(req)))] });
  });
  routes.get('/me/erasure', async (req, res) => {
    reply(res, ErasureView, await erasureView(world, actorOf(req)));
  });
  routes.post('/me/erase', async (req, res) => {
    EraseBody.parse(req.body);
    const actor = actorOf(req);
    granted(await eraseMe(world, { actor }));
    reply(res, ErasureView, await erasureView(world, actor));
  });
  routes.delete('/me/erasure', async (req, res) => {
    const actor = actorOf(req);
    await comeBack(world, { actor });
    reply(res, ErasureView, await erasureView(world, actor));
  });

  return routes;
}
