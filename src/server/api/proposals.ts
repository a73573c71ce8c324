import { Router } from 'express';
import { Id } from '../../contracts/fields.ts';
import { Alternatives, ProposeBody, RunBrief, RunComparison, RunList, RunView } from '../../contracts/proposals.ts';
import type { ProposalRun, RunPair } from '../../domain/matching/proposal-run.ts';
import { cancelRun, proposePairings } from '../../use-cases/propose-pairings.ts';
import { readAlternatives } from '../../use-cases/read-alternatives.ts';
import { compareRuns, listRuns, readRun } from '../../use-cases/read-runs.ts';
import { releaseRun } from '../../use-cases/release-run.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { granted, idIn, languageAsked, queryOf, reply } from './answer.ts';
import { reasonText, ruleText } from './pairing-words.ts';
import { briefs } from './person-brief.ts';

const runBrief = (run: ProposalRun): RunBrief => ({
  id: run.id,
  state: run.state === 'releasing' ? 'released' : run.state,
  requestedAt: run.requestedAt,
  progress: run.progress,
  pairings: run.pairings,
  total: run.total,
  optimal: run.optimal,
  gap: run.gap,
  pool: run.pool,
  seconds: run.seconds,
  seed: run.seed,
  releasedAt: run.releasedAt,
  version: run.version,
});

export function proposalRoutes(world: World): Router {
  const routes = Router();

  routes.get('/cohorts/:id/proposal-runs', async (req, res) => {
    const runs = granted(await listRuns(world, { actor: actorOf(req), cohortId: idIn(req) }));
    reply(res, RunList, { runs: runs.map(runBrief) });
  });

  routes.post('/cohorts/:id/proposal-runs', async (req, res) => {
    const body = ProposeBody.parse(req.body);
    const { run, done } = granted(
      await proposePairings(world, { actor: actorOf(req), cohortId: idIn(req), ...body, seed: body.seed }),
    );
    // the run's own state tells whoever watches that it failed
    done.catch((error: unknown) => world.reportSurprise('proposal run', error));
    reply(res, RunBrief, runBrief(run), 202);
  });

  routes.get('/proposal-runs/:id', async (req, res) => {
    const { run, outcome } = granted(await readRun(world, { actor: actorOf(req), runId: idIn(req) }));
    const ids = [
      ...outcome.pairs.flatMap((p) => [p.mentorId, p.menteeId]),
      ...outcome.unmatched.map((u) => u.personId),
    ];
    const of = await briefs(world, run.tenantId, ids);
    reply(res, RunView, {
      ...runBrief(run),
      cohortId: run.cohortId,
      fixed: run.fixed.map((f) => ({ ...f })),
      forbidden: run.forbidden.map((f) => ({ ...f })),
      pairs: outcome.pairs.map((p) => ({
        mentor: of(p.mentorId),
        mentee: of(p.menteeId),
        score: p.score,
        parts: p.parts.map((part) => ({
          name: part.name,
          points: part.points,
          reason: reasonText(part.reason, languageAsked(req)),
        })),
        fixed: p.fixed,
      })),
      unmatched: outcome.unmatched.map((u) => ({
        person: of(u.personId),
        side: u.side,
        blockedBy: u.blockedBy.map((b) => ({ ...b, text: ruleText(b.rule, languageAsked(req)) })),
        wouldHelp: u.wouldHelp.map((w) => ({ ...w, text: ruleText(w.relax, languageAsked(req)) })),
      })),
    });
  });

  routes.post('/proposal-runs/:id/cancellation', async (req, res) => {
    reply(res, RunBrief, runBrief(granted(await cancelRun(world, { actor: actorOf(req), runId: idIn(req) }))));
  });

  routes.post('/proposal-runs/:id/release', async (req, res) => {
    reply(res, RunBrief, runBrief(granted(await releaseRun(world, { actor: actorOf(req), runId: idIn(req) }))));
  });

  routes.get('/proposal-runs/:id/comparison', async (req, res) => {
    const actor = actorOf(req);
    const { with: withId } = queryOf(req, { with: Id });
    const difference = granted(await compareRuns(world, { actor, runId: idIn(req), withId }));
    const all = [...difference.added, ...difference.gone];
    const of = await briefs(
      world,
      actor.tenantId,
      all.flatMap((p) => [p.mentorId, p.menteeId]),
    );
    const row = (p: RunPair) => ({ mentor: of(p.mentorId), mentee: of(p.menteeId), score: p.score });
    reply(res, RunComparison, { ...difference, added: difference.added.map(row), gone: difference.gone.map(row) });
  });

  routes.get('/proposal-runs/:id/alternatives', async (req, res) => {
    const actor = actorOf(req);
    const { mentee } = queryOf(req, { mentee: Id });
    const alternatives = granted(await readAlternatives(world, { actor, runId: idIn(req), menteeId: mentee }));
    const of = await briefs(world, actor.tenantId, [mentee, ...alternatives.map((a) => a.mentorId)]);
    reply(res, Alternatives, {
      mentee: of(mentee),
      alternatives: alternatives.map((a) => ({
        mentor: of(a.mentorId),
        score: a.score,
        costPairings: a.costPairings,
        costTotal: a.costTotal,
      })),
    });
  });

  return routes;
}
