import { Router } from 'express';
import {
  CohortView,
  CreateCohortBody,
  EnrollmentList,
  InviteBody,
  InviteResult,
  Progress,
} from '../../contracts/programs.ts';
import { PairingList } from '../../contracts/proposals.ts';
import { RecordWorkshopBody, RecordWorkshopResult } from '../../contracts/training.ts';
import { tabDeepLink } from '../../domain/kernel/deep-link.ts';
import { changeCohort } from '../../use-cases/create-cohort.ts';
import { invitePeople } from '../../use-cases/invite-people.ts';
import { listEnrollments } from '../../use-cases/list-enrollments.ts';
import { listPairings } from '../../use-cases/list-pairings.ts';
import { readCohort } from '../../use-cases/read-cohort.ts';
import { readProgress } from '../../use-cases/read-progress.ts';
import { recordWorkshop } from '../../use-cases/record-workshop.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { expectedVersion, granted, idIn, reply } from './answer.ts';
import { cohortSettingsView } from './cohort-views.ts';
import { brief, briefs } from './person-brief.ts';

export function cohortRoutes(world: World): Router {
  const routes = Router();
  const want = (req: Parameters<typeof actorOf>[0]) => ({ actor: actorOf(req), cohortId: idIn(req) });

  const view = async (query: ReturnType<typeof want>): Promise<CohortView> => {
    const { program, cohort, counts, desk, suggestions } = granted(await readCohort(world, query));
    return {
      ...cohortSettingsView(cohort),
      id: cohort.id,
      programId: program.id,
      programName: program.name,
      counts,
      desk: desk.map((d) => ({ ...d })),
      secondContactNamed: program.secondContactId !== null,
      joinLink: tabDeepLink(world.settings.appId, `join:${cohort.id}`),
      suggestions: suggestions.map((s) => ({ ...s })),
      version: cohort.version,
    };
  };

  routes.get('/cohorts/:id', async (req, res) => reply(res, CohortView, await view(want(req))));

  routes.patch('/cohorts/:id', async (req, res) => {
    const settings = CreateCohortBody.partial().parse(req.body);
    granted(await changeCohort(world, { ...want(req), expectedVersion: expectedVersion(req), settings }));
    reply(res, CohortView, await view(want(req)));
  });

  routes.post('/cohorts/:id/invitations', async (req, res) => {
    const result = granted(await invitePeople(world, { ...want(req), ...InviteBody.parse(req.body) }));
    reply(res, InviteResult, { invited: [...result.invited], refused: [...result.refused] }, 201);
  });

  routes.get('/cohorts/:id/enrollments', async (req, res) => {
    const rows = granted(await listEnrollments(world, want(req)));
    const of = await briefs(
      world,
      actorOf(req).tenantId,
      rows.map((r) => r.enrollment.personId),
    );
    reply(res, EnrollmentList, {
      enrollments: rows.map(({ enrollment: e, reach }) => ({
        id: e.id,
        person: of(e.personId),
        state: e.state,
        side: e.form?.side ?? e.suggestedSide,
        topics: [...(e.form?.topics ?? [])],
        stage: e.form?.stage ?? null,
        trained: e.trainedAt !== null,
        reach,
      })),
    });
  });

  routes.post('/cohorts/:id/trainings', async (req, res) => {
    const result = granted(await recordWorkshop(world, { ...want(req), ...RecordWorkshopBody.parse(req.body) }));
    const { trained, tooShort, skipped } = result;
    reply(res, RecordWorkshopResult, { trained, tooShort: [...tooShort], skipped: [...skipped] });
  });

  routes.get('/cohorts/:id/pairings', async (req, res) => {
    const rows = granted(await listPairings(world, want(req)));
    const of = await briefs(
      world,
      actorOf(req).tenantId,
      rows.flatMap((r) => [r.pairing.mentorId, r.pairing.menteeId]),
    );
    reply(res, PairingList, {
      pairings: rows.map(({ pairing, state, sessionsBooked, sessionsHeld }) => ({
        id: pairing.id,
        mentor: of(pairing.mentorId),
        mentee: of(pairing.menteeId),
        score: pairing.score,
        state,
        sessionsBooked,
        sessionsHeld,
      })),
    });
  });

  routes.get('/cohorts/:id/progress', async (req, res) => {
    const progress = granted(await readProgress(world, want(req)));
    reply(res, Progress, {
      counts: progress.counts,
      usefulness: progress.usefulness,
      questions: progress.questions.map((q) => ({ ...q })),
      undelivered: progress.undelivered.map((u) => ({ person: brief(u.person), problem: u.problem })),
    });
  });

  return routes;
}
