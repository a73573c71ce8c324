import { type Request, Router } from 'express';
import {
  ActionView,
  ChangeActionBody,
  DecideObjectionBody,
  DraftInsightBody,
  GiveActionBody,
  Objections,
  OwnActions,
  OwnInsights,
  PairInsights,
  ReleasedInsights,
  ReleaseInsightBody,
  ReplyToActionBody,
  RewordInsightBody,
  Wall,
} from '../../contracts/insights.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { decideObjection, readObjections } from '../../use-cases/decide-objection.ts';
import { draftInsight, rewordInsight } from '../../use-cases/draft-insight.ts';
import { changeAction, giveAction, takeBackAction } from '../../use-cases/give-action.ts';
import { readOwnActions } from '../../use-cases/read-own-actions.ts';
import { readInsightsOfPair, readOwnInsights } from '../../use-cases/read-own-insights.ts';
import { readReleasedInsights, readWall } from '../../use-cases/read-released-insights.ts';
import { releaseInsight, withdrawInsight } from '../../use-cases/release-insight.ts';
import { replyToAction } from '../../use-cases/reply-to-action.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { expectedVersion, granted, idIn, reply } from './answer.ts';
import { actionViews, ownActionView, pairView } from './insight-views.ts';
import { briefs } from './person-brief.ts';

/** What pairs release, what the company does with it, and what line managers say of the hours. */
export function insightRoutes(world: World): Router {
  const routes = Router();
  ownInsights(world, routes);
  desk(world, routes);
  owners(world, routes);
  objections(world, routes);
  return routes;
}

function ownInsights(world: World, routes: Router): void {
  const pairOf = async (req: Request, pairingId: EntityId): Promise<PairInsights> =>
    pairView(world, actorOf(req), granted(await readInsightsOfPair(world, { actor: actorOf(req), pairingId })));

  routes.get('/insights', async (req, res) => {
    const actor = actorOf(req);
    const { pairs, walls } = await readOwnInsights(world, { actor });
    reply(res, OwnInsights, {
      pairs: await Promise.all(pairs.map((p) => pairView(world, actor, p))),
      walls: walls.map((p) => ({ programId: p.id, name: p.name })),
    });
  });

  routes.get('/pairings/:id/insights', async (req, res) => reply(res, PairInsights, await pairOf(req, idIn(req))));

  routes.post('/pairings/:id/insights', async (req, res) => {
    const body = DraftInsightBody.parse(req.body);
    granted(await draftInsight(world, { actor: actorOf(req), pairingId: idIn(req), ...body }));
    reply(res, PairInsights, await pairOf(req, idIn(req)), 201);
  });

  routes.put('/insights/:id/wording', async (req, res) => {
    const body = RewordInsightBody.parse(req.body);
    const insight = granted(await rewordInsight(world, { actor: actorOf(req), insightId: idIn(req), ...body }));
    reply(res, PairInsights, await pairOf(req, insight.pairingId));
  });

  routes.post('/insights/:id/release', async (req, res) => {
    const body = ReleaseInsightBody.parse(req.body);
    const insight = granted(await releaseInsight(world, { actor: actorOf(req), insightId: idIn(req), ...body }));
    reply(res, PairInsights, await pairOf(req, insight.pairingId));
  });

  routes.post('/insights/:id/withdrawal', async (req, res) => {
    const insight = granted(await withdrawInsight(world, { actor: actorOf(req), insightId: idIn(req) }));
    reply(res, PairInsights, await pairOf(req, insight.pairingId));
  });

  routes.get('/programs/:id/wall', async (req, res) => {
    const wall = granted(await readWall(world, { actor: actorOf(req), programId: idIn(req) }));
    reply(res, Wall, {
      programName: wall.programName,
      entries: wall.entries.map(({ id, cohort, sentence, topic, state, outcomes }) => ({
        id,
        cohortName: cohort.name,
        sentence,
        topic,
        state,
        outcomes: outcomes.map((o) => o.outcome),
      })),
    });
  });
}

/** What leads do with released sentences. */
function desk(world: World, routes: Router): void {
  routes.get('/cohorts/:id/insights', async (req, res) => {
    const actor = actorOf(req);
    const insights = granted(await readReleasedInsights(world, { actor, cohortId: idIn(req) }));
    const views = await actionViews(
      world,
      actor.tenantId,
      insights.flatMap((i) => i.actions),
    );
    reply(res, ReleasedInsights, {
      insights: insights.map(({ id, sentence, topic, actions }) => ({
        id,
        sentence,
        topic,
        actions: actions.map(views),
      })),
    });
  });

  routes.post('/insights/:id/actions', async (req, res) => {
    const body = GiveActionBody.parse(req.body);
    const action = granted(await giveAction(world, { actor: actorOf(req), insightId: idIn(req), ...body }));
    reply(res, ActionView, (await actionViews(world, action.tenantId, [action]))(action), 201);
  });

  routes.patch('/actions/:id', async (req, res) => {
    const change = ChangeActionBody.parse(req.body);
    const command = { actor: actorOf(req), actionId: idIn(req), expectedVersion: expectedVersion(req), change };
    const action = granted(await changeAction(world, command));
    reply(res, ActionView, (await actionViews(world, action.tenantId, [action]))(action));
  });

  routes.post('/actions/:id/withdrawal', async (req, res) => {
    const action = granted(await takeBackAction(world, { actor: actorOf(req), actionId: idIn(req) }));
    reply(res, ActionView, (await actionViews(world, action.tenantId, [action]))(action));
  });
}

/** What owners are asked, and what they say. */
function owners(world: World, routes: Router): void {
  const own = async (req: Request) => {
    const actions = await readOwnActions(world, { actor: actorOf(req) });
    return { actions: actions.map(ownActionView) };
  };
  routes.get('/actions', async (req, res) => reply(res, OwnActions, await own(req)));

  routes.post('/actions/:id/reply', async (req, res) => {
    const body = ReplyToActionBody.parse(req.body);
    granted(await replyToAction(world, { actor: actorOf(req), actionId: idIn(req), ...body }));
    reply(res, OwnActions, await own(req));
  });
}

function objections(world: World, routes: Router): void {
  const waiting = async (req: Request, cohortId: EntityId) => {
    const actor = actorOf(req);
    const found = granted(await readObjections(world, { actor, cohortId }));
    const of = await briefs(
      world,
      actor.tenantId,
      found.flatMap((o) => [o.mentorId, o.hours.managerId]),
    );
    return {
      objections: found.map(({ hours, pairingId, mentorId }) => ({
        id: hours.id,
        pairingId,
        manager: of(hours.managerId),
        mentor: of(mentorId),
      })),
    };
  };
  routes.get('/cohorts/:id/objections', async (req, res) => reply(res, Objections, await waiting(req, idIn(req))));

  routes.post('/objections/:id/decision', async (req, res) => {
    const body = DecideObjectionBody.parse(req.body);
    const hours = granted(await decideObjection(world, { actor: actorOf(req), hoursId: idIn(req), ...body }));
    reply(res, Objections, await waiting(req, hours.cohortId));
  });
}
