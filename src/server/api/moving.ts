import { type Request, Router } from 'express';
import {
  AssistantBody,
  AssistantView,
  Assisting,
  CancelBody,
  Ledger,
  MoveBody,
  MoveTimesBody,
  MoveView,
} from '../../contracts/moving.ts';
import { mayCallOff } from '../../domain/session/calling-off.ts';
import { moveToTakeBack } from '../../domain/session/moving.ts';
import type { Session } from '../../domain/session/session.ts';
import { cancelSession, giveUpTime } from '../../use-cases/call-off-session.ts';
import { nameAssistantByWords } from '../../use-cases/find-assistant.ts';
import { findTimesToMove, keepSession, moveSession, takeBackSessionMove } from '../../use-cases/move-session.ts';
import { nameAssistant } from '../../use-cases/name-assistant.ts';
import { readAssisting } from '../../use-cases/read-assisting.ts';
import { readLedger } from '../../use-cases/read-ledger.ts';
import { workingTimeOf } from '../../use-cases/working-times.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { granted, idIn, reply } from './answer.ts';
import { briefs } from './person-brief.ts';
import { offerView, sessionView } from './session-views.ts';

/** Moving and cancelling sessions, by the two and by the mentee's assistant; the assistant; and the commitment ledger. */
export function movingRoutes(world: World): Router {
  const routes = Router();
  const want = (req: Request) => ({ actor: actorOf(req), sessionId: idIn(req) });
  const view = (req: Request, session: Session): MoveView => {
    const { personId } = actorOf(req);
    const now = world.clock.now();
    return {
      session: sessionView(session),
      times: session.moving?.shownTo.includes(personId) ? offerView(session.moving.offer) : null,
      mayChange: mayCallOff(session, now),
      mayTakeBack: moveToTakeBack(session, personId, now) !== null,
    };
  };

  routes.post('/sessions/:id/move-times', async (req, res) => {
    const { other } = MoveTimesBody.parse(req.body);
    reply(res, MoveView, view(req, granted(await findTimesToMove(world, { ...want(req), other }))));
  });
  routes.delete('/sessions/:id/move-times', async (req, res) => {
    reply(res, MoveView, view(req, granted(await keepSession(world, want(req)))));
  });
  routes.post('/sessions/:id/move', async (req, res) => {
    const to = MoveBody.parse(req.body);
    reply(res, MoveView, view(req, granted(await moveSession(world, { ...want(req), ...to }))));
  });
  routes.delete('/sessions/:id/move', async (req, res) => {
    reply(res, MoveView, view(req, granted(await takeBackSessionMove(world, want(req)))));
  });
  routes.post('/sessions/:id/cancellation', async (req, res) => {
    const { ill } = CancelBody.parse(req.body);
    reply(res, MoveView, view(req, granted(await cancelSession(world, { ...want(req), ill }))));
  });
  routes.post('/sessions/:id/giving-up', async (req, res) => {
    reply(res, MoveView, view(req, granted(await giveUpTime(world, want(req)))));
  });

  routes.get('/me/ledger', async (req, res) => {
    const actor = actorOf(req);
    const entries = await readLedger(world, { actor });
    const of = await briefs(
      world,
      actor.tenantId,
      entries.map((e) => e.partnerId),
    );
    reply(res, Ledger, { entries: entries.map(({ partnerId, ...entry }) => ({ ...entry, partner: of(partnerId) })) });
  });

  routes.put('/enrollments/:id/assistant', async (req, res) => {
    const named = AssistantBody.parse(req.body);
    const actor = actorOf(req);
    const of = { actor, enrollmentId: idIn(req) };
    const { assistantId } = granted(
      'words' in named
        ? await nameAssistantByWords(world, { ...of, words: named.words })
        : await nameAssistant(world, { ...of, personId: named.personId }),
    );
    const brief = await briefs(world, actor.tenantId, assistantId === null ? [] : [assistantId]);
    reply(res, AssistantView, { assistant: assistantId === null ? null : brief(assistantId) });
  });

  routes.get('/assisting', async (req, res) => {
    const actor = actorOf(req);
    const now = world.clock.now();
    const { zone } = await workingTimeOf(world, actor.tenantId, actor.personId);
    const pairings = (await readAssisting(world, { actor })).map(({ pairing, program, mentee, ahead }) => ({
      pairingId: pairing.id,
      mentee: { id: pairing.menteeId, name: mentee?.displayName ?? '–' },
      programName: program.name,
      offer: pairing.offer === null ? null : offerView(pairing.offer),
      sessions: ahead.map((s) => ({ ...sessionView(s), joinUrl: null })),
    }));
    reply(res, Assisting, { zone, now, pairings });
  });

  return routes;
}
