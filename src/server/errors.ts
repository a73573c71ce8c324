import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import type { Problem } from '../contracts/fields.ts';

/** A request that is answered with a problem instead of what it asked for. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  /** With 412: what is there now. */
  readonly current: unknown;

  constructor(status: number, code: string, detail?: string, current?: unknown) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.current = current;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  412: 'Changed by somebody else meanwhile',
  413: 'Too large',
  415: 'Only JSON is understood',
  500: 'Something went wrong',
  503: 'Not available for the moment',
};

/** HTTP status of a use case's refusal. Codes not named here mean that the state of things forbids it: 409. */
const statuses: Readonly<Record<string, number>> = {
  notFound: 404,
  rateOutOfRange: 400,
  notYours: 404,
  unknownStep: 404,
  notHeldYet: 400,
  forbidden: 403,
  versionConflict: 412,
  unknownPerson: 400,
  oneself: 400,
  partner: 400,
  notMentee: 400,
  unknownTopic: 400,
  noWords: 400,
  tooLong: 400,
  dueInThePast: 400,
  endsBeforeStart: 400,
  notThree: 400,
  timePast: 400,
  timeTooLate: 400,
  timeSkipped: 400,
  timesOverlap: 400,
  dayWithoutSessions: 400,
  noWeight: 400,
  commitmentMissing: 400,
  secondContactMissing: 409,
  thresholdLowered: 400,
  thresholdFrozen: 409,
  leadTakesPart: 400,
  conflictOfInterest: 400,
};
/** Ids can be worked out by whoever knows their parts: what is somebody else's is answered like what is not there. */
export const refusalProblem = (code: string, current?: unknown): HttpProblem =>
  new HttpProblem(statuses[code] ?? 409, code === 'notYours' ? 'notFound' : code, undefined, current);

const send = (res: Response, problem: Omit<Problem, 'type' | 'title'>): void => {
  const body: Problem = { type: `urn:inverso:${problem.code}`, title: titles[problem.status] ?? 'Refused', ...problem };
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(body));
};

export const unknownRoute: RequestHandler = (_req, _res, next) => next(new HttpProblem(404, 'notFound'));

type BodyError = { readonly type?: unknown; readonly status?: unknown };
/** What express' own body reader calls the faults of a body. */
function bodyProblem(error: unknown): HttpProblem | null {
  const { type, status } = (typeof error === 'object' && error !== null ? error : {}) as BodyError;
  if (type === 'entity.too.large') return new HttpProblem(413, 'tooLarge');
  if (type === 'entity.parse.failed' || type === 'request.aborted' || type === 'request.size.invalid')
    return new HttpProblem(400, 'badJson');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return new HttpProblem(415, 'jsonOnly');
  return status === 400 ? new HttpProblem(400, 'badRequest') : null;
}

/** The one place that turns failures of HTTP requests into replies: RFC 9457 problem+json, never a stack. */
export function problemReplies(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    if (res.headersSent) return void res.end();
    if (error instanceof ZodError) {
      const fields = error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })).slice(0, 20);
      const unknownField = error.issues.some((i) => i.code === 'unrecognized_keys');
      return send(res, { status: 400, code: unknownField ? 'unknownField' : 'invalid', fields });
    }
    const problem = error instanceof HttpProblem ? error : bodyProblem(error);
    if (problem !== null)
      return send(res, {
        status: problem.status,
        code: problem.code,
        ...(problem.detail ? { detail: problem.detail } : {}),
        ...(problem.current === undefined ? {} : { current: problem.current }),
      });
    const reference = randomUUID();
    logger.error({ reference, error: error instanceof Error ? error.stack : String(error) }, 'request failed');
    send(res, { status: 500, code: 'surprise', reference });
  };
}
