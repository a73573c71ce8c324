import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Person } from '../directory/person.ts';
import type { World } from '../world.ts';
import { ControlError } from './control-error.ts';

/** Answers with what the handler returns, as JSON; nothing returned: 204. */
export const answers =
  (handle: (request: Request) => unknown): RequestHandler =>
  async (request: Request, response: Response): Promise<void> => {
    try {
      const result = await handle(request);
      if (result === undefined) response.status(204).end();
      else response.json(result);
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      response.status(error.status).json({ error: error.code, message: error.message });
    }
  };

/** The person named in the path: id, mail address or principal name. */
export function personIn(world: World, request: Request, name = 'id'): Person {
  const asked = String(request.params[name]);
  const person = world.directory.find(asked);
  if (!person) throw new ControlError(404, 'unknownPerson', `nobody here is called ${asked}`);
  return person;
}

export function bodyOf<T extends z.ZodType>(schema: T, request: Request): z.infer<T> {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ControlError(400, 'badRequest', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
}
