import { Router } from 'express';
import {
  CaseList,
  CaseNoteBody,
  CaseView,
  OpenConcernBody,
  OwnConcern,
  OwnConcerns,
  SettleCaseBody,
} from '../../contracts/concerns.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { Concern } from '../../domain/concern/concern.ts';
import { type Instant, localDateOf } from '../../domain/kernel/instant.ts';
import { sideOf } from '../../domain/pairing/pairing.ts';
import { concernSubjects, readConcernCard } from '../../use-cases/card-views/read-concern-cards.ts';
import { openConcern } from '../../use-cases/open-concern.ts';
import { type CaseSeen, listCases, openWords, readCase } from '../../use-cases/read-cases.ts';
import { noteOnConcern, settleConcern, takeConcern } from '../../use-cases/work-concern.ts';
import { workingTimeOf } from '../../use-cases/working-times.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { granted, idIn, reply } from './answer.ts';
import { briefs } from './person-brief.ts';

/** As on the person's card, with their own words. */
async function ownView(world: World, actor: Actor, concern: Concern): Promise<OwnConcern[]> {
  const { tenantId, personId } = actor;
  const card = await readConcernCard(world, { tenantId, personId, kind: 'concern', subjectId: concern.id });
  if (card === null || card.state === 'open') return [];
  const { id, openedAt, settledAt } = concern;
  const { programName, about, urgent, dueOn, helpers, handler, state } = card;
  const { words } = openWords(world, concern);
  return [
    { id, openedAt, settledAt, words, kind: about, state, urgent, dueOn, programName, helpers: [...helpers], handler },
  ];
}

type Reader = { readonly actor: Actor; readonly zone: string; readonly now: Instant };

async function caseBrief(world: World, { concern: c, program }: CaseSeen, { actor, zone, now }: Reader) {
  const cohort = await world.cohorts.find(c.tenantId, c.cohortId);
  const handler = c.handlerId === null ? null : await world.people.person(c.tenantId, c.handlerId);
  return {
    id: c.id,
    kind: c.kind,
    state: c.state,
    programName: program.name,
    cohortName: cohort?.name ?? '',
    urgent: c.urgent,
    overdue: c.state !== 'settled' && c.dueAt <= now,
    openedAt: c.openedAt,
    dueOn: localDateOf(c.dueAt, zone),
    mine: c.handlerId === actor.personId,
    handlerName: handler?.displayName ?? null,
  };
}

async function caseView(world: World, actor: Actor, concern: Concern): Promise<CaseView> {
  const program = await world.programs.find(concern.tenantId, concern.programId);
  if (program === null) throw new HttpProblem(404, 'notFound');
  const pairing = concern.pairingId === null ? null : await world.pairings.find(concern.tenantId, concern.pairingId);
  const ids = [concern.personId, concern.otherId ?? '', ...concern.notes.map((n) => n.by)].filter((id) => id !== '');
  const of = await briefs(world, concern.tenantId, ids);
  return {
    ...(await caseBrief(world, { concern, program }, await readerOf(world, actor))),
    person: of(concern.personId),
    side: pairing === null ? null : sideOf(pairing, concern.personId),
    other: concern.otherId === null ? null : of(concern.otherId),
    words: concern.words,
    outcome: concern.outcome,
    settledAt: concern.settledAt,
    notes: concern.notes.map((n) => ({ by: of(n.by).name, at: n.at, words: n.words })),
  };
}

const readerOf = async (world: World, actor: Actor): Promise<Reader> => ({
  actor,
  zone: (await workingTimeOf(world, actor.tenantId, actor.personId)).zone,
  now: world.clock.now(),
});

/** Calls for help: one's own, and those that one may handle. */
export function concernRoutes(world: World): Router {
  const routes = Router();

  routes.get('/concerns', async (req, res) => {
    const actor = actorOf(req);
    const [subjects, concerns] = await Promise.all([
      concernSubjects(world, actor),
      world.concerns.listOfPerson(actor.tenantId, actor.personId),
    ]);
    const own = await Promise.all(concerns.map((c) => ownView(world, actor, c)));
    reply(res, OwnConcerns, { subjects: [...subjects], concerns: own.flat() });
  });

  routes.post('/concerns', async (req, res) => {
    const actor = actorOf(req);
    const { concernId: formId, ...body } = OpenConcernBody.parse(req.body);
    // never an id as it was sent: with that of somebody else's concern one could learn that it is there, or be in its place
    const concernId = world.ids.derive('concernForm', actor.personId, formId);
    const opened = granted(await openConcern(world, { actor, concernId, ...body }));
    const [view] = await ownView(world, actor, opened);
    if (view === undefined) throw new HttpProblem(404, 'notFound');
    reply(res, OwnConcern, view, 201);
  });

  routes.get('/cases', async (req, res) => {
    const actor = actorOf(req);
    const [cases, reader] = await Promise.all([listCases(world, actor), readerOf(world, actor)]);
    reply(res, CaseList, { cases: await Promise.all(cases.map((c) => caseBrief(world, c, reader))) });
  });

  const sendCase = async (req: Parameters<typeof actorOf>[0], res: Parameters<typeof reply>[0]): Promise<void> => {
    const actor = actorOf(req);
    const concern = granted(await readCase(world, { actor, concernId: idIn(req) }));
    reply(res, CaseView, await caseView(world, actor, concern));
  };

  routes.get('/cases/:id', sendCase);
  routes.post('/cases/:id/taking', async (req, res) => {
    granted(await takeConcern(world, { actor: actorOf(req), concernId: idIn(req) }));
    await sendCase(req, res);
  });
  routes.post('/cases/:id/notes', async (req, res) => {
    const { words } = CaseNoteBody.parse(req.body);
    granted(await noteOnConcern(world, { actor: actorOf(req), concernId: idIn(req), words }));
    await sendCase(req, res);
  });
  routes.post('/cases/:id/settlement', async (req, res) => {
    const { outcome } = SettleCaseBody.parse(req.body);
    granted(await settleConcern(world, { actor: actorOf(req), concernId: idIn(req), outcome }));
    await sendCase(req, res);
  });

  return routes;
}
