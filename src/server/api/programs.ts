import { Router } from 'express';
import {
  ChangeProgramBody,
  CohortDefaults,
  CreateCohortBody,
  CreateProgramBody,
  ProgramList,
  ProgramView,
} from '../../contracts/programs.ts';
import { Created } from '../../contracts/tab.ts';
import { maySee } from '../../domain/access/rights.ts';
import type { Program } from '../../domain/program/program.ts';
import { changeProgram } from '../../use-cases/change-program.ts';
import { createCohort, readCohortDefaults } from '../../use-cases/create-cohort.ts';
import { createProgram } from '../../use-cases/create-program.ts';
import { findOwnProgram } from '../../use-cases/find-own-program.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { expectedVersion, granted, idIn, reply } from './answer.ts';
import { cohortSettingsView } from './cohort-views.ts';
import { briefs } from './person-brief.ts';

async function programView(world: World, program: Program): Promise<ProgramView> {
  const [of, cohorts] = await Promise.all([
    briefs(
      world,
      program.tenantId,
      [...program.leads, program.sponsorId ?? '', program.secondContactId ?? ''].filter((id) => id !== ''),
    ),
    world.cohorts.listOfProgram(program.tenantId, program.id),
  ]);
  return {
    id: program.id,
    name: program.name,
    aims: program.aims,
    leads: program.leads.map(of),
    sponsor: program.sponsorId === null ? null : of(program.sponsorId),
    secondContact: program.secondContactId === null ? null : of(program.secondContactId),
    cohorts: cohorts.map((c) => ({ id: c.id, name: c.name, startsOn: c.startsOn, endsOn: c.endsOn })),
    version: program.version,
  };
}

export function programRoutes(world: World): Router {
  const routes = Router();

  routes.get('/programs', async (req, res) => {
    const actor = actorOf(req);
    const own = (await world.programs.list(actor.tenantId)).filter((p) => maySee(actor, p));
    reply(res, ProgramList, { programs: await Promise.all(own.map((p) => programView(world, p))) });
  });

  routes.post('/programs', async (req, res) => {
    const program = granted(await createProgram(world, { actor: actorOf(req), ...CreateProgramBody.parse(req.body) }));
    reply(res, ProgramView, await programView(world, program), 201);
  });

  routes.get('/programs/:id', async (req, res) => {
    const program = granted(await findOwnProgram(world, { actor: actorOf(req), programId: idIn(req), need: 'see' }));
    reply(res, ProgramView, await programView(world, program));
  });

  routes.patch('/programs/:id', async (req, res) => {
    const change = ChangeProgramBody.parse(req.body);
    const program = granted(
      await changeProgram(world, {
        actor: actorOf(req),
        programId: idIn(req),
        expectedVersion: expectedVersion(req),
        change,
      }),
    );
    reply(res, ProgramView, await programView(world, program));
  });

  routes.get('/programs/:id/cohort-defaults', async (req, res) => {
    const defaults = granted(await readCohortDefaults(world, { actor: actorOf(req), programId: idIn(req) }));
    reply(res, CohortDefaults, cohortSettingsView(defaults));
  });

  routes.post('/programs/:id/cohorts', async (req, res) => {
    const settings = CreateCohortBody.parse(req.body);
    const cohort = granted(await createCohort(world, { actor: actorOf(req), programId: idIn(req), settings }));
    reply(res, Created, { id: cohort.id }, 201);
  });

  return routes;
}
