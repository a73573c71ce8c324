import { type Request, Router } from 'express';
import {
  DeclareFactBody,
  FactNameField,
  OwnFacts,
  TenantSettingsBody,
  TenantSettingsView,
} from '../../contracts/declared-facts.ts';
import { factValues } from '../../domain/program/declared-facts.ts';
import { declareFact, readOwnFacts, withdrawOwnFact } from '../../use-cases/declare-facts.ts';
import { changeTenantSettings, readTenantSettings } from '../../use-cases/tenant-settings.ts';
import type { World } from '../../use-cases/world.ts';
import { actorOf } from '../auth/signed-in.ts';
import { HttpProblem } from '../errors.ts';
import { expectedVersion, granted, reply } from './answer.ts';

/** What people may say of themselves, where an administrator lets them. */
export function declaredFactRoutes(world: World): Router {
  const routes = Router();

  const factIn = (req: Request) => {
    const fact = FactNameField.safeParse(req.params.fact);
    if (!fact.success) throw new HttpProblem(404, 'notFound');
    return fact.data;
  };
  const own = async (req: Request): Promise<OwnFacts> => ({
    facts: (await readOwnFacts(world, actorOf(req))).map((f) => ({ ...f, values: [...factValues[f.fact]] })),
  });
  const admin = (req: Request) => {
    const actor = actorOf(req);
    if (!actor.admin) throw new HttpProblem(403, 'forbidden');
    return actor;
  };

  routes.get('/me/facts', async (req, res) => reply(res, OwnFacts, await own(req)));

  routes.put('/me/facts/:fact', async (req, res) => {
    const fact = factIn(req);
    const { value } = DeclareFactBody.parse(req.body);
    if (!factValues[fact].some((known) => known === value)) throw new HttpProblem(400, 'unknownValue');
    granted(await declareFact(world, { actor: actorOf(req), fact, value }));
    reply(res, OwnFacts, await own(req));
  });

  routes.delete('/me/facts/:fact', async (req, res) => {
    await withdrawOwnFact(world, { actor: actorOf(req), fact: factIn(req) });
    reply(res, OwnFacts, await own(req));
  });

  const settings = async (req: Request): Promise<TenantSettingsView> => {
    const { declarable, version } = await readTenantSettings(world, admin(req).tenantId);
    return { declarable: [...declarable], version };
  };

  routes.get('/administration/settings', async (req, res) => reply(res, TenantSettingsView, await settings(req)));

  routes.put('/administration/settings', async (req, res) => {
    const actor = admin(req);
    const { declarable } = TenantSettingsBody.parse(req.body);
    granted(await changeTenantSettings(world, { actor, declarable, expectedVersion: expectedVersion(req) }));
    reply(res, TenantSettingsView, await settings(req));
  });

  return routes;
}
