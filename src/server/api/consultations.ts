import { type Request, Router } from 'express';
import { ConsultationBody, ConsultationView } from '../../contracts/consultations.ts';
import { answerConsultation } from '../../use-cases/answer-consultation.ts';
import { readConsultationCard } from '../../use-cases/card-views/read-pairing-cards.ts';
import { workingTimeOf } from '../../use-cases/working-times.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { granted, idIn, languageAsked, reply } from './answer.ts';
import { reasonText } from './pairing-words.ts';

/** A possible pairing, asked about in the tab as on the card. */
export function consultationRoutes(world: World): Router {
  const routes = Router();

  const view = async (req: Request): Promise<ConsultationView> => {
    const { tenantId, personId } = actorOf(req);
    const pairingId = idIn(req);
    const card = await readConsultationCard(world, { tenantId, personId, kind: 'consultation', subjectId: pairingId });
    if (card === null) throw new HttpProblem(404, 'notFound');
    const language = languageAsked(req);
    return {
      pairingId,
      state: card.state,
      programName: card.programName,
      mySide: card.mySide,
      partner: { ...card.partner },
      commonTopics: [...card.commonTopics],
      reasons: card.parts
        .filter((part) => part.name !== 'topics' && part.points > 0)
        .map((part) => reasonText(part.reason, language)),
      answerBy: card.answerBy,
      zone: (await workingTimeOf(world, tenantId, personId)).zone,
      myAnswer: card.myAnswer,
    };
  };

  routes.get('/consultations/:id', async (req, res) => reply(res, ConsultationView, await view(req)));

  routes.put('/consultations/:id', async (req, res) => {
    const { answer, reason } = ConsultationBody.parse(req.body);
    const steer = answer === 'yes' ? null : reason;
    // whoever is not asked must not learn that there is something to answer
    await view(req);
    granted(await answerConsultation(world, { actor: actorOf(req), pairingId: idIn(req), answer, reason: steer }));
    reply(res, ConsultationView, await view(req));
  });

  return routes;
}
