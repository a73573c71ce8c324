import { Router } from 'express';
import type { z } from 'zod';
import { TrainedRoleName, TrainingName, TrainingView } from '../../contracts/training.ts';
import { type Audience, curriculum } from '../../domain/program/curriculum.ts';
import type { Enrollment } from '../../domain/program/enrollment.ts';
import type { RoleTraining } from '../../domain/program/role-training.ts';
import { isDone, neededProgress, trainingMinutes } from '../../domain/program/training.ts';
import type { StepDone } from '../../domain/program/training-record.ts';
import { finishRoleStep, finishTrainingStep } from '../../use-cases/finish-training-step.ts';
import { readOwnTraining, readRoleTraining } from '../../use-cases/read-training.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { granted, idIn, reply } from './answer.ts';

type Request = Parameters<typeof actorOf>[0];

/** A word in the path that names something of ours; anything else is refused. */
function nameIn<T extends z.ZodType<string>>(req: Request, name: string, schema: T): z.infer<T> {
  const parsed = schema.safeParse(req.params[name]);
  if (!parsed.success) throw name === 'role' ? new HttpProblem(400, 'badRole') : new HttpProblem(404, 'unknownStep');
  return parsed.data;
}

const stepIn = (req: Request) => ({
  moduleId: nameIn(req, 'moduleId', TrainingName),
  stepId: nameIn(req, 'stepId', TrainingName),
});

const modulesView = (audience: Audience, record: { steps: readonly StepDone[] }): TrainingView['modules'] =>
  curriculum[audience].map(({ id, beforeSession, minutes, steps }) => ({
    id,
    beforeSession,
    minutes,
    steps: steps.map((stepId) => ({ id: stepId, done: isDone(record, { moduleId: id, stepId }) })),
  }));

function enrollmentView(e: Enrollment): TrainingView {
  const audience = e.form?.side ?? e.suggestedSide;
  if (audience === null) throw new HttpProblem(409, 'notEnrolled');
  return {
    audience,
    trainedAt: e.trainedAt,
    trainedBy: e.trainedBy,
    needed: neededProgress(e.training, audience),
    minutes: trainingMinutes(e),
    modules: modulesView(audience, e.training),
  };
}

function roleView(t: RoleTraining): TrainingView {
  const needed = neededProgress(t, t.role);
  const last = t.steps.at(-1);
  return {
    audience: t.role,
    trainedAt: needed.done === needed.total && last !== undefined ? last.at : null,
    trainedBy: needed.done === needed.total ? 'self' : null,
    needed,
    minutes: trainingMinutes({ training: { steps: t.steps, workshops: [] } }),
    modules: modulesView(t.role, t),
  };
}

/** Training, a step at a time: of one's own place in a cohort, and of the roles that need no place. */
export function trainingRoutes(world: World): Router {
  const routes = Router();

  routes.get('/enrollments/:id/training', async (req, res) => {
    const own = granted(await readOwnTraining(world, { actor: actorOf(req), enrollmentId: idIn(req) }));
    reply(res, TrainingView, enrollmentView(own));
  });

  routes.put('/enrollments/:id/training/:moduleId/:stepId', async (req, res) => {
    const command = { actor: actorOf(req), enrollmentId: idIn(req), step: stepIn(req) };
    reply(res, TrainingView, enrollmentView(granted(await finishTrainingStep(world, command))));
  });

  routes.get('/training/:role', async (req, res) => {
    const role = nameIn(req, 'role', TrainedRoleName);
    reply(res, TrainingView, roleView(await readRoleTraining(world, { actor: actorOf(req), role })));
  });

  routes.put('/training/:role/:moduleId/:stepId', async (req, res) => {
    const role = nameIn(req, 'role', TrainedRoleName);
    const command = { actor: actorOf(req), role, step: stepIn(req) };
    reply(res, TrainingView, roleView(granted(await finishRoleStep(world, command))));
  });

  return routes;
}
