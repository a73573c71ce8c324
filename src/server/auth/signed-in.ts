import type { Request, RequestHandler } from 'express';
import type { Actor } from '../../domain/access/actor.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import { HttpProblem } from '../errors.ts';

const actors = new WeakMap<Request, Actor>();

/** Lets a request through only with a valid bearer token; there are no cookies, so no other site can act in a person's name. */
export function signedIn(verify: (token: string) => Promise<Outcome<Actor, 'notSignedIn'>>): RequestHandler {
  return async (req, _res, next) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(req.headers.authorization ?? '')?.[1];
    const actor = token === undefined ? null : await verify(token);
    if (actor === null || !actor.ok) throw new HttpProblem(401, 'notSignedIn');
    actors.set(req, actor.value);
    next();
  };
}

/** Who is asking: from the verified token alone. */
export function actorOf(req: Request): Actor {
  const actor = actors.get(req);
  if (actor === undefined) throw new Error('a route asks for the actor before sign-in');
  return actor;
}
