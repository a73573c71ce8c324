import { Router } from 'express';
import { BookSessionBody, EnrollmentFormBody, Home, Me, SessionView } from '../../contracts/me.ts';
import { OwedBothWays } from '../../contracts/owed.ts';
import { languageOf } from '../../domain/kernel/person.ts';
import { plannedSessions } from '../../domain/pairing/closing.ts';
import { attendanceMinimum } from '../../domain/program/enrollment.ts';
import { isLead } from '../../domain/program/program.ts';
import { neededProgress } from '../../domain/program/training.ts';
import { turnOf } from '../../domain/session/picked-times.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { declineInvitation } from '../../use-cases/change-own-enrollment.ts';
import { enroll } from '../../use-cases/enroll.ts';
import { findTimes } from '../../use-cases/find-times.ts';
import { type OwnPairing, type Participation, readHome } from '../../use-cases/read-home.ts';
import { readOwed } from '../../use-cases/read-owed.ts';
import { workingTimeOf } from '../../use-cases/working-times.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { granted, idIn, reply } from './answer.ts';
import { brief, unknownPerson } from './person-brief.ts';
import { sessionView } from './session-views.ts';

/** Times to choose among; while some are being picked by hand, there are none for whoever waits. */
function offerView({ pairing: { offer }, mySide }: OwnPairing) {
  if (offer === null) return null;
  if (offer.byHand !== null && (offer.byHand.pickedAt === null || turnOf(offer) !== mySide)) return null;
  const { id, sessionNumber, slots, remarks } = offer;
  return { id, sessionNumber, slots: [...slots], remarks: [...remarks] };
}

function pairingView(own: OwnPairing): Home['participations'][number]['pairings'][number][] {
  const { pairing } = own;
  if (pairing.state === 'draft' || pairing.state === 'consulting') return [];
  const partnerId = own.mySide === 'mentor' ? pairing.menteeId : pairing.mentorId;
  return [
    {
      id: pairing.id,
      partner: own.partner === null ? unknownPerson(partnerId) : brief(own.partner),
      mySide: own.mySide,
      state: pairing.state,
      partnerTrained: own.partnerTrained,
      offer: offerView(own),
      sessions: own.sessions.map(sessionView),
    },
  ];
}

/** The state as its person may see it: nobody learns of a draft before they are asked about it. */
function stateSeen({ enrollment: e, beingAsked }: Participation): Participation['enrollment']['state'] {
  if (e.state !== 'consulted' || beingAsked) return e.state;
  return e.trainedAt === null ? 'enrolled' : 'trained';
}

function participationView(p: Participation): Home['participations'][number] {
  const { enrollment: e, cohort, program } = p;
  const planned = Math.max(cohort.sessions.count, ...p.pairings.map((o) => plannedSessions(o.pairing, cohort)));
  return {
    enrollmentId: e.id,
    cohortId: cohort.id,
    cohortName: cohort.name,
    programName: program.name,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    state: stateSeen(p),
    side: e.form?.side ?? e.suggestedSide,
    topics: [...(e.form?.topics ?? [])],
    offeredTopics: [...cohort.topics],
    form:
      e.form === null
        ? null
        : {
            languages: [...e.form.languages],
            stage: e.form.stage,
            capacity: e.form.capacity,
            commitment: e.form.commitment,
            suggestions: [...e.form.suggestions],
          },
    prefilled: e.prefilled === null ? null : { topics: [...e.prefilled.topics], languages: [...e.prefilled.languages] },
    assistant: p.assistant === null ? null : brief(p.assistant),
    trained: e.trainedAt !== null,
    training: e.form === null ? null : neededProgress(e.training, e.form.side),
    nextStep: p.nextStep,
    consultationId: p.consultation?.id ?? null,
    checkInId: p.owedCheckIn?.id ?? null,
    closingPairingId: p.closingOf?.id ?? null,
    sessionsPlanned: planned,
    attendanceMinimum: attendanceMinimum(planned),
    pairings: p.pairings.flatMap(pairingView),
  };
}

/** What everybody may ask about themselves, and do for themselves. */
export function meRoutes(world: World): Router {
  const routes = Router();

  const home = async (actor: ReturnType<typeof actorOf>): Promise<Home> => {
    const { zone, now, participations } = await readHome(world, { actor });
    return { zone, now, participations: participations.map(participationView) };
  };

  routes.get('/me', async (req, res) => {
    const actor = actorOf(req);
    const [person, programs, places, assisted] = await Promise.all([
      world.people.person(actor.tenantId, actor.personId),
      world.programs.list(actor.tenantId),
      world.enrollments.listOfPerson(actor.tenantId, actor.personId),
      world.enrollments.listAssistedBy(actor.tenantId, actor.personId),
    ]);
    reply(res, Me, {
      person: person === null ? unknownPerson(actor.personId) : brief(person),
      tenantId: actor.tenantId,
      admin: actor.admin,
      language: languageOf(person?.preferredLanguage ?? null),
      leads: programs.filter((p) => isLead(p, actor.personId)).map((p) => ({ programId: p.id, name: p.name })),
      participant: places.length > 0,
      assists: assisted.length > 0,
      handlesConcerns:
        actor.admin || programs.some((p) => isLead(p, actor.personId) || p.secondContactId === actor.personId),
    });
  });

  routes.get('/me/owed', async (req, res) => {
    const actor = actorOf(req);
    const [{ owes, awaits }, { zone }] = await Promise.all([
      readOwed(world, { actor }),
      workingTimeOf(world, actor.tenantId, actor.personId),
    ]);
    reply(res, OwedBothWays, { owes: [...owes], awaits: [...awaits], zone });
  });

  routes.get('/home', async (req, res) => reply(res, Home, await home(actorOf(req))));

  routes.put('/enrollments/:id/form', async (req, res) => {
    const { baseline, ...form } = EnrollmentFormBody.parse(req.body);
    const answers = baseline.map((a) => ({ questionId: a.questionId, value: a.value as 1 | 2 | 3 | 4 | 5 }));
    granted(await enroll(world, { actor: actorOf(req), enrollmentId: idIn(req), form, baseline: answers }));
    reply(res, Home, await home(actorOf(req)));
  });

  routes.post('/enrollments/:id/declination', async (req, res) => {
    granted(await declineInvitation(world, { actor: actorOf(req), enrollmentId: idIn(req) }));
    reply(res, Home, await home(actorOf(req)));
  });

  routes.post('/pairings/:id/offer', async (req, res) => {
    granted(await findTimes(world, { actor: actorOf(req), pairingId: idIn(req) }));
    reply(res, Home, await home(actorOf(req)));
  });

  routes.post('/pairings/:id/sessions', async (req, res) => {
    const body = BookSessionBody.parse(req.body);
    const session = granted(await bookSession(world, { actor: actorOf(req), pairingId: idIn(req), ...body }));
    reply(res, SessionView, sessionView(session), 201);
  });

  return routes;
}
