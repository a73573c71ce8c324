import { Router } from 'express';
import { Joined, OpenCallView } from '../../contracts/join.ts';
import { joinCohort, readOpenCall } from '../../use-cases/join-cohort.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { granted, idIn, reply } from './answer.ts';

/** The join link of cohorts that are open to all. */
export function joinRoutes(world: World): Router {
  const routes = Router();
  const want = (req: Parameters<typeof actorOf>[0]) => ({ actor: actorOf(req), cohortId: idIn(req) });

  routes.get('/cohorts/:id/open-call', async (req, res) => {
    const { cohort, program, place, runners } = granted(await readOpenCall(world, want(req)));
    reply(res, OpenCallView, {
      cohortId: cohort.id,
      cohortName: cohort.name,
      programName: program.name,
      aims: program.aims,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
      sessions: { ...cohort.sessions },
      leads: [...runners.leadNames],
      sponsor: runners.sponsorName,
      enrollmentId: place?.id ?? null,
    });
  });

  routes.post('/cohorts/:id/open-call', async (req, res) => {
    reply(res, Joined, { enrollmentId: granted(await joinCohort(world, want(req))).id }, 201);
  });

  return routes;
}
