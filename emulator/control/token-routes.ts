import { Router } from 'express';
import { z } from 'zod';
import { botTokenFlaws, tabTokenFlaws } from '../entra/token-mint.ts';
import type { World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { answers } from './route.ts';

const tabQuery = z.object({ user: z.string(), flaw: z.enum(tabTokenFlaws).optional() });
const botQuery = z.object({ flaw: z.enum(botTokenFlaws).optional(), serviceUrl: z.string().optional() });
const graphQuery = z.object({
  roles: z.string().optional(),
  user: z.string().optional(),
  scopes: z.string().default('User.Read'),
});

function queryOf<T extends z.ZodType>(schema: T, query: unknown): z.infer<T> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new ControlError(
    400,
    'badRequest',
    `${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
  );
}

export function tokenRoutes(world: World): Router {
  const router = Router();
  router.get(
    '/tokens/tab',
    answers(async (request) => {
      const { user, flaw } = queryOf(tabQuery, request.query);
      const person = world.directory.find(user);
      if (!person) throw new ControlError(404, 'unknownPerson', `nobody here is called ${user}`);
      if (!person.accountEnabled)
        throw new ControlError(403, 'accountDisabled', 'AADSTS50057: The user account is disabled.');
      return { token: await world.mint.tabToken(person, flaw) };
    }),
  );
  router.get(
    '/tokens/bot',
    answers(async (request) => {
      const { flaw, serviceUrl = world.channel.serviceUrl } = queryOf(botQuery, request.query);
      return { token: await world.mint.botToken({ serviceUrl, flaw }), serviceUrl };
    }),
  );
  // a Graph token: app-only with some of the roles, or a person's with some scopes
  router.get(
    '/tokens/graph',
    answers(async (request) => {
      const { roles, user, scopes } = queryOf(graphQuery, request.query);
      if (user !== undefined) {
        const person = world.directory.find(user);
        if (!person) throw new ControlError(404, 'unknownPerson', `nobody here is called ${user}`);
        return { token: await world.mint.delegatedGraphToken(person, scopes.split(/[ ,]+/)) };
      }
      const held = roles === undefined ? world.app.permissions : roles.split(',').filter(Boolean);
      return { token: await world.mint.appToken('https://graph.microsoft.com', held) };
    }),
  );
  router.post(
    '/tokens/rotate',
    answers(() => world.mint.rotate()),
  );
  return router;
}
