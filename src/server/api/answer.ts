import type { Request, Response } from 'express';
import { z } from 'zod';
import { Id } from '../../contracts/fields.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import { type Language, languages } from '../../domain/kernel/person.ts';
import { HttpProblem, refusalProblem } from '../errors.ts';

/** The value of an outcome; a refusal becomes the problem that answers the request. */
export function granted<T, Code extends string>(outcome: Outcome<T, Code>): T {
  if (outcome.ok) return outcome.value;
  throw refusalProblem(outcome.code);
}

/** As `granted`; where somebody else changed it meanwhile, the refusal carries what is there now. */
export async function grantedOr<T, Code extends string>(
  outcome: Outcome<T, Code>,
  current: () => Promise<unknown>,
): Promise<T> {
  if (outcome.ok) return outcome.value;
  throw refusalProblem(outcome.code, outcome.code === 'versionConflict' ? await current() : undefined);
}

/** An id in the path: anything that is no id of ours is a bad request. */
export function idIn(req: Request, name = 'id'): string {
  const parsed = Id.safeParse(req.params[name]);
  if (!parsed.success) throw new HttpProblem(400, 'badId');
  return parsed.data;
}

/** The version that a change is based on, from `If-Match: "7"`. */
export function expectedVersion(req: Request): number {
  const version = /^"(\d{1,9})"$/.exec(req.headers['if-match'] ?? '')?.[1];
  if (version === undefined)
    throw new HttpProblem(400, 'ifMatchNeeded', 'Send If-Match with the version that you changed.');
  return Number(version);
}

/** Exactly these query parameters, each at most once. */
export function queryOf<Shape extends z.ZodRawShape>(
  req: Request,
  shape: Shape,
): z.infer<z.ZodObject<Shape, z.core.$strict>> {
  return z.strictObject(shape).parse(req.query);
}

/** The language in which the asker reads, from `Accept-Language`. */
export function languageAsked(req: Request): Language {
  const best = req.acceptsLanguages(...languages);
  return languages.find((language) => language === best) ?? 'en';
}

/**
 * Sends what the contract describes, and nothing beyond it: fields that it does not name are dropped here, so that no
 * stored detail reaches a browser by accident.
 */
export function reply<T extends z.ZodType>(res: Response, contract: T, value: z.input<T>, status = 200): void {
  res.status(status).json(contract.parse(value));
}
