import { type Request, Router } from 'express';
import { z } from 'zod';
import {
  DeliveryState,
  NoticeList,
  OwnMessages,
  ReachCheckBody,
  ReachList,
  Replayed,
  SendingRateBody,
} from '../../contracts/messaging.ts';
import { needsRemedy, reachOfProblem } from '../../domain/notice/reachability.ts';
import { readDelivery, replayDeadLetters, setSendingRate } from '../../use-cases/administer-delivery.ts';
import { type NoticePage, readNotices } from '../../use-cases/read-notices.ts';
import { readOwnMessages } from '../../use-cases/read-own-messages.ts';
import { type ReachList as Reached, readReach } from '../../use-cases/read-reach.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { granted, idIn, queryOf, reply } from './answer.ts';
import { briefs } from './person-brief.ts';

const Place = z.object({ dueAt: z.iso.datetime(), effectKey: z.string().max(400) });

/** The end of a page as a word that only we read. */
const wordOf = (place: NoticePage['next']): string | null =>
  place === null ? null : Buffer.from(JSON.stringify(place)).toString('base64url');

function placeIn(word: string | undefined): NoticePage['next'] {
  if (word === undefined) return null;
  try {
    return Place.parse(JSON.parse(Buffer.from(word, 'base64url').toString()));
  } catch {
    throw new HttpProblem(400, 'badPlace');
  }
}

/** Whom the bot reaches, what became of its messages, and how delivery stands. */
export function messagingRoutes(world: World): Router {
  const routes = Router();
  const ofCohort = (req: Request) => ({ actor: actorOf(req), cohortId: idIn(req) });

  const reachView = async (tenantId: string, { people, left }: Reached): Promise<ReachList> => {
    const of = await briefs(
      world,
      tenantId,
      people.map((p) => p.personId),
    );
    return {
      people: people.map((p) => ({
        person: of(p.personId),
        state: p.state,
        needsRemedy: needsRemedy(p.state),
        checkedAt: p.checkedAt,
      })),
      left,
    };
  };

  routes.get('/cohorts/:id/reach', async (req, res) => {
    const want = ofCohort(req);
    const reached = granted(await readReach(world, { ...want, people: null, look: false }));
    reply(res, ReachList, await reachView(want.actor.tenantId, reached));
  });

  routes.post('/cohorts/:id/reach-checks', async (req, res) => {
    const want = ofCohort(req);
    const { people } = ReachCheckBody.parse(req.body ?? {});
    const reached = granted(await readReach(world, { ...want, people: people ?? null, look: true }));
    reply(res, ReachList, await reachView(want.actor.tenantId, reached));
  });

  routes.get('/cohorts/:id/notices', async (req, res) => {
    const want = ofCohort(req);
    const { before } = queryOf(req, { before: z.string().max(800).optional() });
    const page = granted(await readNotices(world, { ...want, before: placeIn(before) }));
    const of = await briefs(
      world,
      want.actor.tenantId,
      page.notices.map((n) => n.personId),
    );
    reply(res, NoticeList, {
      notices: page.notices.map(({ personId, problem, ...n }) => ({
        ...n,
        person: of(personId),
        reach: n.waits === 'unreachable' && problem !== null ? reachOfProblem(problem) : null,
      })),
      next: wordOf(page.next),
      thisMonth: page.thisMonth,
    });
  });

  routes.get('/me/messages', async (req, res) => {
    const own = await readOwnMessages(world, actorOf(req));
    const sent = own.sent.map((m) => ({ kind: m.kind, at: m.at, counts: m.standing === 'budgeted' }));
    reply(res, OwnMessages, { ...own, sent });
  });

  routes.get('/administration/delivery', async (req, res) =>
    reply(res, DeliveryState, granted(await readDelivery(world, actorOf(req)))),
  );

  routes.put('/administration/sending-rate', async (req, res) => {
    granted(await setSendingRate(world, { actor: actorOf(req), ...SendingRateBody.parse(req.body) }));
    reply(res, DeliveryState, granted(await readDelivery(world, actorOf(req))));
  });

  routes.post('/administration/dead-letters/replay', async (req, res) => {
    const replayed = granted(await replayDeadLetters(world, actorOf(req)));
    reply(res, Replayed, { replayed, delivery: granted(await readDelivery(world, actorOf(req))) });
  });

  return routes;
}
