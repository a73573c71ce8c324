import { GraphModel, isMany, type Operation, one, type Place } from './graph-checker-model.ts';
import { QueryCheck } from './graph-checker-query.ts';
import { isRecord, ValueCheck } from './graph-checker-values.ts';

export type Exchange = {
  readonly method: string;
  /** Path and query, with or without the host. */
  readonly url: string;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseBody?: unknown;
};

/** Exchanges as the emulator records them: one JSON object a line. */
export const readExchanges = (lines: string): readonly Exchange[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Exchange);

const batchLimit = 20;
const mailboxLimit = 20;

/** Holds exchanges with Microsoft Graph against its published v1.0 model and the limits that its pages state. */
export class GraphChecker {
  readonly #model: GraphModel;
  readonly #query: QueryCheck;
  readonly #asked: ValueCheck;
  readonly #answered: ValueCheck;

  constructor(model = new GraphModel()) {
    this.#model = model;
    this.#query = new QueryCheck(model);
    this.#asked = new ValueCheck(model, 'request');
    this.#answered = new ValueCheck(model, 'response');
  }

  /** Every violation, as `METHOD path: what is wrong`. */
  violations(exchanges: Iterable<Exchange>): readonly string[] {
    const found: string[] = [];
    for (const exchange of exchanges) {
      const path = exchange.url.split('?')[0];
      for (const problem of this.#problems(exchange)) found.push(`${exchange.method} ${path}: ${problem}`);
    }
    return found;
  }

  *#problems(exchange: Exchange): Generator<string> {
    const url = new URL(exchange.url, 'https://graph.microsoft.com');
    if (exchange.status >= 400) yield* this.#errorProblems(exchange);
    if (/^(\/v1\.0)?\/\$batch$/.test(url.pathname)) return yield* this.#batchProblems(exchange);
    const place = this.#model.placeOf(url.pathname);
    if (place === null) return yield 'Graph has no such path';
    const { type, operation } = place;
    if (type !== null && !one(type).startsWith('Edm.')) yield* this.#query.problems(url.searchParams, type);
    if (operation !== null) yield* this.#callProblems(exchange, operation);
    else yield* this.#bodyProblems(exchange, place);
    yield* this.#replyProblems(exchange, place);
  }

  *#errorProblems({ status, responseBody }: Exchange): Generator<string> {
    const error = isRecord(responseBody) ? responseBody.error : undefined;
    if (!isRecord(error) || typeof error.code !== 'string' || typeof error.message !== 'string') {
      yield `${status} comes without {error:{code,message}}`;
    }
  }

  *#callProblems({ method, requestBody }: Exchange, operation: Operation): Generator<string> {
    const expected = operation.kind === 'action' ? 'POST' : 'GET';
    if (method !== expected) yield `${operation.name} is called by ${expected}`;
    if (operation.kind === 'function' || !isRecord(requestBody)) return;
    const types = new Map(Object.entries(operation.params).map(([name, type]) => [name.toLowerCase(), type]));
    for (const [name, value] of Object.entries(requestBody)) {
      const type = types.get(name.toLowerCase());
      if (type === undefined) yield `${operation.name} takes no ${name}`;
      else yield* this.#asked.problems(value, type, name);
      if (name.toLowerCase() === 'schedules' && Array.isArray(value) && value.length > mailboxLimit) {
        yield `${value.length} mailboxes are asked for; getSchedule takes ${mailboxLimit}`;
      }
    }
  }

  *#bodyProblems({ method, requestBody }: Exchange, { type, bare }: Place): Generator<string> {
    if (!isRecord(requestBody) || bare || type === null) return;
    if (method === 'GET' || method === 'DELETE') yield `a ${method} has a body`;
    if (method === 'POST' && !isMany(type)) yield 'a POST adds to a collection or calls an action';
    yield* this.#asked.problems(requestBody, one(type), 'request');
  }

  *#replyProblems({ method, status, responseBody }: Exchange, { type, operation, bare }: Place): Generator<string> {
    if (status < 200 || status > 299 || !isRecord(responseBody) || type === null || bare) return;
    const added = method === 'POST' && operation === null;
    if (!isMany(type) || added) {
      const single = one(type);
      const simple = single.startsWith('Edm.') || this.#model.members(single) !== undefined;
      return yield* this.#answered.problems(simple ? responseBody.value : responseBody, single, 'response');
    }
    if ('nextLink' in responseBody) yield 'the next page is named by @odata.nextLink';
    if (!Array.isArray(responseBody.value)) return yield 'the reply should be {value: […]}';
    for (const [i, item] of responseBody.value.entries()) {
      if (!(isRecord(item) && '@removed' in item)) yield* this.#answered.problems(item, one(type), `value[${i}]`);
    }
  }

  *#batchProblems({ status, requestBody, responseBody }: Exchange): Generator<string> {
    const steps =
      isRecord(requestBody) && Array.isArray(requestBody.requests) ? requestBody.requests.filter(isRecord) : null;
    if (steps === null) return yield 'a batch is {requests: […]}';
    if (steps.length > batchLimit) yield `the batch has ${steps.length} steps; Graph takes ${batchLimit}`;
    const ids = steps.map((step) => String(step.id).toLowerCase());
    if (new Set(ids).size < ids.length) yield 'two steps have one id';
    if (status !== 200) return;
    const given =
      isRecord(responseBody) && Array.isArray(responseBody.responses) ? responseBody.responses.filter(isRecord) : [];
    const replies = new Map(given.map((reply) => [String(reply.id).toLowerCase(), reply]));
    for (const step of steps) {
      for (const problem of this.#stepProblems(step, replies.get(String(step.id).toLowerCase())))
        yield `step ${step.id}: ${problem}`;
    }
  }

  *#stepProblems(
    step: Readonly<Record<string, unknown>>,
    reply: Readonly<Record<string, unknown>> | undefined,
  ): Generator<string> {
    const url = String(step.url);
    if (/^https?:/i.test(url)) yield 'its url should be relative';
    const headers = isRecord(step.headers) ? Object.keys(step.headers).map((name) => name.toLowerCase()) : [];
    if (step.body !== undefined && !headers.includes('content-type')) yield 'a body needs a Content-Type';
    if (reply === undefined) return yield 'no reply';
    const exchange = {
      method: String(step.method),
      url,
      requestBody: step.body,
      status: Number(reply.status),
      responseBody: reply.body,
    };
    yield* this.#problems(exchange);
  }
}
