import { z } from 'zod';
import { GraphError } from './graph-error.ts';
import type { Caller, GraphResponse } from './graph-request.ts';
import type { RawRequest } from './graph-service.ts';

const stepSchema = z.object({
  id: z.coerce.string(),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.coerce.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
type Step = z.infer<typeof stepSchema>;

const refuse = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

function readSteps(body: unknown): Step[] {
  const parsed = z.object({ requests: z.array(stepSchema) }).safeParse(body);
  if (!parsed.success) throw refuse('Invalid batch payload format.');
  const steps = parsed.data.requests;
  if (steps.length === 0) throw refuse('The batch request must contain at least one request.');
  if (steps.length > 20)
    throw refuse(`Number of batch request steps exceeds the maximum value of 20: '${steps.length}'.`);
  const ids = new Set<string>();
  for (const step of steps) {
    if (ids.has(step.id.toLowerCase())) throw refuse(`Request Id should be unique: '${step.id}'.`);
    ids.add(step.id.toLowerCase());
  }
  for (const step of steps) {
    if (/^https?:/i.test(step.url)) throw refuse(`Batch request step '${step.id}' has a url that is not relative.`);
    for (const other of step.dependsOn ?? []) {
      if (!ids.has(other.toLowerCase()))
        throw refuse(`Batch request step '${step.id}' depends on '${other}', which is no step.`);
    }
  }
  return steps;
}

export interface StepAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const failed = (id: string, error: GraphError): StepAnswer => ({
  id,
  status: error.status,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code: error.code, message: error.message } },
});

function answerOf(id: string, response: GraphResponse): StepAnswer {
  const headers: Record<string, string> = { ...response.headers };
  if (response.bytes) return { id, status: response.status, headers, body: response.bytes.toString('base64') };
  if (response.body === undefined) return { id, status: response.status, headers };
  return {
    id,
    status: response.status,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: response.body,
  };
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Runs a batch's steps in an order that its dependencies allow. A step whose dependency failed answers 424. */
export async function runBatch(
  body: unknown,
  caller: Caller,
  answer: (raw: RawRequest) => Promise<GraphResponse>,
): Promise<{ responses: StepAnswer[] }> {
  const steps = readSteps(body);
  const answers = new Map<string, StepAnswer>();
  const run = async (step: Step): Promise<StepAnswer> => {
    const lost = (step.dependsOn ?? []).some((other) => (answers.get(other.toLowerCase())?.status ?? 500) >= 400);
    if (lost)
      return failed(
        step.id,
        new GraphError(424, 'FailedDependency', 'Some of the requests this request depends on failed.'),
      );
    const headers = lowerCase(step.headers ?? {});
    if (step.body !== undefined && step.body !== null && !headers['content-type']) {
      return failed(step.id, refuse("The 'Content-Type' header is missing or empty for a request with a body."));
    }
    // the official client keeps the version when it makes a whole address relative
    const url = `/${step.url.replace(/^\/?(v1\.0\/)?/, '')}`;
    return answerOf(
      step.id,
      await answer({ method: step.method.toUpperCase(), url, headers, body: step.body, caller }),
    );
  };
  let open = steps;
  while (open.length > 0) {
    const ready = open.filter((step) => (step.dependsOn ?? []).every((other) => answers.has(other.toLowerCase())));
    if (ready.length === 0) throw refuse('The batch request has a cyclic dependency.');
    for (const step of ready) answers.set(step.id.toLowerCase(), await run(step));
    open = open.filter((step) => !ready.includes(step));
  }
  return { responses: [...answers.values()] };
}
