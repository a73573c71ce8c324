import { Router } from 'express';
import { AlarmList, SponsorNoteBody, SponsorNoteSent } from '../../contracts/alarms.ts';
import { listAlarms } from '../../use-cases/list-alarms.ts';
import { sendSponsorNote } from '../../use-cases/send-sponsor-note.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { granted, idIn, reply } from './answer.ts';
import { briefs } from './person-brief.ts';

/** Pairs that call for somebody, and the note to the sponsor. */
export function alarmRoutes(world: World): Router {
  const routes = Router();

  routes.get('/cohorts/:id/alarms', async (req, res) => {
    const actor = actorOf(req);
    const rows = granted(await listAlarms(world, { actor, cohortId: idIn(req) }));
    const ids = rows.flatMap(({ pairing }) => [pairing.mentorId, pairing.menteeId]);
    const of = await briefs(world, actor.tenantId, ids);
    reply(res, AlarmList, {
      pairings: rows.map(({ pairing, alarms, sessionsHeld, noteTo }) => ({
        pairingId: pairing.id,
        mentor: of(pairing.mentorId),
        mentee: of(pairing.menteeId),
        sessionsHeld,
        alarms: alarms.map((a) => ({ ...a })),
        noteTo,
        noteSentAt: pairing.watch.help?.note?.sentAt ?? null,
      })),
    });
  });

  routes.post('/pairings/:id/sponsor-note', async (req, res) => {
    const { words } = SponsorNoteBody.parse(req.body);
    const pairing = granted(await sendSponsorNote(world, { actor: actorOf(req), pairingId: idIn(req), words }));
    reply(res, SponsorNoteSent, { sentAt: pairing.watch.help?.note?.sentAt ?? world.clock.now() }, 201);
  });

  return routes;
}
