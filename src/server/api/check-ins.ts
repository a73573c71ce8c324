import { Router } from 'express';
import {
  Certificate,
  CheckInBody,
  CheckInPage,
  ClosingBody,
  ClosingPage,
  HelpBody,
} from '../../contracts/check-ins.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { mentorOnly } from '../../domain/check-in/questions.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import { answerCheckIn } from '../../use-cases/answer-check-in.ts';
import { answerHelp } from '../../use-cases/answer-help.ts';
import { chooseClosingOf } from '../../use-cases/close-pairing.ts';
import { readCertificate } from '../../use-cases/read-certificate.ts';
import { readOwnCheckIn, readOwnClosing } from '../../use-cases/read-own-check-in.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { granted, idIn, reply } from './answer.ts';
import { briefs } from './person-brief.ts';

async function checkInPage(world: World, actor: Actor, checkInId: EntityId): Promise<CheckInPage> {
  const own = granted(await readOwnCheckIn(world, { actor, checkInId }));
  const { checkIn, session } = own;
  if (checkIn.kind === 'baseline') throw new HttpProblem(404, 'notFound');
  const of = await briefs(world, actor.tenantId, [own.partnerId]);
  return {
    id: checkIn.id,
    kind: checkIn.kind,
    state: own.state,
    programName: own.programName,
    mySide: checkIn.side,
    partner: of(own.partnerId),
    session: session === null ? null : { number: session.number, startsAt: session.startsAt },
    questions: checkIn.questions.map((id) => ({
      id,
      mentorOnly: mentorOnly.includes(id),
      value: checkIn.answers.find((a) => a.questionId === id)?.value ?? null,
    })),
    report: checkIn.report,
    differs: own.differs,
    closesAt: checkIn.closesAt,
    help: own.asksForHelp ? { answer: checkIn.help } : null,
    smallestGroup: own.smallestGroup,
  };
}

async function closingPage(world: World, actor: Actor, pairingId: EntityId): Promise<ClosingPage> {
  const own = granted(await readOwnClosing(world, { actor, pairingId }));
  const of = await briefs(world, actor.tenantId, [own.partnerId]);
  return {
    pairingId,
    state: own.open ? 'open' : 'over',
    programName: own.programName,
    partner: of(own.partnerId),
    windowEndsAt: own.closing.windowEndsAt,
    choice: own.choice,
    outcome: own.closing.outcome,
  };
}

/** One's own check-ins, the close, and the certificate of hours. */
export function checkInRoutes(world: World): Router {
  const routes = Router();

  routes.get('/check-ins/:id', async (req, res) =>
    reply(res, CheckInPage, await checkInPage(world, actorOf(req), idIn(req))),
  );

  routes.put('/check-ins/:id', async (req, res) => {
    const [actor, checkInId] = [actorOf(req), idIn(req)];
    granted(await answerCheckIn(world, { actor, checkInId, ...CheckInBody.parse(req.body) }));
    reply(res, CheckInPage, await checkInPage(world, actor, checkInId));
  });

  routes.put('/check-ins/:id/help', async (req, res) => {
    const [actor, checkInId] = [actorOf(req), idIn(req)];
    granted(await answerHelp(world, { actor, checkInId, ...HelpBody.parse(req.body) }));
    reply(res, CheckInPage, await checkInPage(world, actor, checkInId));
  });

  routes.get('/pairings/:id/closing-choice', async (req, res) =>
    reply(res, ClosingPage, await closingPage(world, actorOf(req), idIn(req))),
  );

  routes.put('/pairings/:id/closing-choice', async (req, res) => {
    const [actor, pairingId] = [actorOf(req), idIn(req)];
    granted(await chooseClosingOf(world, { actor, pairingId, ...ClosingBody.parse(req.body) }));
    reply(res, ClosingPage, await closingPage(world, actor, pairingId));
  });

  routes.get('/enrollments/:id/certificate', async (req, res) => {
    const c = granted(await readCertificate(world, { actor: actorOf(req), enrollmentId: idIn(req) }));
    reply(res, Certificate, {
      enrollmentId: c.enrollment.id,
      personName: c.personName,
      programName: c.program.name,
      cohortName: c.cohort.name,
      side: c.side,
      startsOn: c.cohort.startsOn,
      endsOn: c.cohort.endsOn,
      sessionsHeld: c.heldOn.length,
      sessionMinutes: c.sessionMinutes,
      trainingMinutes: c.trainingMinutes,
      firstHeldOn: c.heldOn[0] ?? null,
      lastHeldOn: c.heldOn.at(-1) ?? null,
      completed: c.completed,
      leadNames: [...c.leadNames],
      asOf: c.asOf,
    });
  });

  return routes;
}
