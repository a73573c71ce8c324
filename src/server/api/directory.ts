import { type Request, Router } from 'express';
import { z } from 'zod';
import { DirectoryReport, GroupsFound, PeopleFound } from '../../contracts/programs.ts';
import { isLead } from '../../domain/program/program.ts';
import { takeDirectorySnapshot } from '../../use-cases/take-directory-snapshot.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { queryOf, reply } from './answer.ts';
import { brief, briefs } from './person-brief.ts';

const Words = z.string().trim().max(100).default('');
const shownPeople = 20;

/** The directory as leads and administrators need it: finding people and groups, and what is untidy. */
export function directoryRoutes(world: World): Router {
  const routes = Router();

  const leadOrAdmin = async (req: Request) => {
    const actor = actorOf(req);
    const leads = actor.admin || (await world.programs.list(actor.tenantId)).some((p) => isLead(p, actor.personId));
    if (!leads) throw new HttpProblem(403, 'forbidden');
    return actor;
  };

  const report = async (tenantId: string): Promise<DirectoryReport> => {
    const summary = await world.people.summary(tenantId);
    if (summary === null) return { takenAt: null, people: 0, findings: [] };
    const of = await briefs(
      world,
      tenantId,
      summary.findings.flatMap((f) => f.personIds.slice(0, shownPeople)),
    );
    return {
      takenAt: summary.takenAt,
      people: summary.people,
      findings: summary.findings.map((f) => ({
        kind: f.kind,
        count: f.personIds.length,
        people: f.personIds.slice(0, shownPeople).map(of),
      })),
    };
  };

  routes.get('/people', async (req, res) => {
    const { tenantId } = await leadOrAdmin(req);
    const { words } = queryOf(req, { words: Words });
    reply(res, PeopleFound, { people: (await world.people.search(tenantId, words, 50)).map(brief) });
  });

  routes.get('/groups', async (req, res) => {
    const { tenantId } = await leadOrAdmin(req);
    const { words } = queryOf(req, { words: Words });
    reply(res, GroupsFound, { groups: (await world.directory.findGroups(tenantId, words)).map((g) => ({ ...g })) });
  });

  routes.get('/directory', async (req, res) => {
    const { tenantId } = await leadOrAdmin(req);
    reply(res, DirectoryReport, await report(tenantId));
  });

  routes.post('/directory/snapshots', async (req, res) => {
    const { tenantId } = await leadOrAdmin(req);
    await takeDirectorySnapshot(world, tenantId);
    reply(res, DirectoryReport, await report(tenantId), 201);
  });

  return routes;
}
