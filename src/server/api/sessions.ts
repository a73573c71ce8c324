import { type Request, Router } from 'express';
import {
  AgendaBody,
  AgendaView,
  BookedSeries,
  BookSeriesBody,
  DifferentlyBody,
  DifferentlyView,
  FollowUpBody,
  FollowUpList,
  NewFollowUpBody,
  NotesBody,
  NotesView,
  PickTimesBody,
  SessionList,
  SessionPage,
} from '../../contracts/sessions.ts';
import type { Workbook } from '../../domain/session/workbook.ts';
import { bookSeries } from '../../use-cases/book-series.ts';
import { pickTimes } from '../../use-cases/pick-times.ts';
import { readOwnSessions } from '../../use-cases/read-own-sessions.ts';
import { readSession } from '../../use-cases/read-session.ts';
import type { World } from '../../use-cases/world.ts';
import { writeOwnNotes } from '../../use-cases/write-own-notes.ts';
import {
  addToFollowUps,
  changeAgenda,
  changeInFollowUps,
  removeFromFollowUps,
  sayDifferently,
} from '../../use-cases/write-workbook.ts';
import { actorOf } from '../auth/signed-in.ts';
import { expectedVersion, granted, grantedOr, idIn, reply } from './answer.ts';
import { followUpView, pairingSessions, sessionPage, sessionView } from './session-views.ts';

const listOf = (book: Workbook): FollowUpList => ({ followUps: book.followUps.items.map(followUpView) });

/** The pair's sessions: their times, and what the two write down for them. */
export function sessionRoutes(world: World): Router {
  const routes = Router();

  const page = async (req: Request): Promise<SessionPage> =>
    sessionPage(granted(await readSession(world, { actor: actorOf(req), sessionId: idIn(req) })));

  const list = async (req: Request): Promise<SessionList> => {
    const { zone, now, pairings } = await readOwnSessions(world, { actor: actorOf(req) });
    return { zone, now, pairings: pairings.map(pairingSessions) };
  };

  routes.get('/sessions', async (req, res) => reply(res, SessionList, await list(req)));

  routes.get('/sessions/:id', async (req, res) => reply(res, SessionPage, await page(req)));

  routes.post('/pairings/:id/series', async (req, res) => {
    const body = BookSeriesBody.parse(req.body);
    const booked = granted(await bookSeries(world, { actor: actorOf(req), pairingId: idIn(req), ...body }));
    reply(res, BookedSeries, { sessions: booked.map(sessionView) }, 201);
  });

  routes.post('/pairings/:id/picked-times', async (req, res) => {
    const body = PickTimesBody.parse(req.body);
    granted(await pickTimes(world, { actor: actorOf(req), pairingId: idIn(req), ...body }));
    reply(res, SessionList, await list(req));
  });

  routes.put('/sessions/:id/notes', async (req, res) => {
    const { words } = NotesBody.parse(req.body);
    const base = expectedVersion(req);
    const written = await writeOwnNotes(world, { actor: actorOf(req), sessionId: idIn(req), words, base });
    reply(res, NotesView, await grantedOr(written, async () => (await page(req)).notes));
  });

  routes.put('/sessions/:id/agenda', async (req, res) => {
    const { parts } = AgendaBody.parse(req.body);
    const command = { actor: actorOf(req), sessionId: idIn(req), base: expectedVersion(req), parts };
    await grantedOr(await changeAgenda(world, command), async () => (await page(req)).agenda);
    reply(res, AgendaView, (await page(req)).agenda);
  });

  routes.put('/sessions/:id/differently', async (req, res) => {
    const { words } = DifferentlyBody.parse(req.body);
    const command = { actor: actorOf(req), sessionId: idIn(req), base: expectedVersion(req), words };
    await grantedOr(await sayDifferently(world, command), async () => (await page(req)).differently);
    reply(res, DifferentlyView, (await page(req)).differently);
  });

  routes.post('/pairings/:id/follow-ups', async (req, res) => {
    const item = NewFollowUpBody.parse(req.body);
    const book = granted(await addToFollowUps(world, { actor: actorOf(req), pairingId: idIn(req), item }));
    reply(res, FollowUpList, listOf(book), 201);
  });

  routes.patch('/pairings/:id/follow-ups/:itemId', async (req, res) => {
    const change = FollowUpBody.parse(req.body);
    const of = { actor: actorOf(req), pairingId: idIn(req), itemId: idIn(req, 'itemId'), base: expectedVersion(req) };
    reply(res, FollowUpList, listOf(granted(await changeInFollowUps(world, { ...of, change }))));
  });

  routes.delete('/pairings/:id/follow-ups/:itemId', async (req, res) => {
    const of = { actor: actorOf(req), pairingId: idIn(req), itemId: idIn(req, 'itemId'), base: expectedVersion(req) };
    reply(res, FollowUpList, listOf(granted(await removeFromFollowUps(world, of))));
  });

  return routes;
}
