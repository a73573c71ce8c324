import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { FaultKind, Faults } from '../faults.ts';
import { type Limit, type Reading, RequestBudget } from '../request-budget.ts';
import { ConnectorError } from './connector-error.ts';

const perConversation: readonly Limit[] = [
  { most: 7, windowMs: 1000 },
  { most: 8, windowMs: 2000 },
  { most: 60, windowMs: 30_000 },
  { most: 1800, windowMs: 3_600_000 },
];
const perTenant: Limit = { most: 30, windowMs: 1000 };

/** The documented limits of the Bot Connector and its switchable faults. */
export class ConnectorTraffic {
  readonly #faults: Faults;
  readonly #budget: RequestBudget;
  #requests = 0;
  #throttled = 0;

  constructor(clock: Reading, faults: Faults) {
    this.#faults = faults;
    this.#budget = new RequestBudget(clock);
  }

  /** Requests so far, and those refused because they were too many. */
  use(): { requests: number; throttled: number } {
    return { requests: this.#requests, throttled: this.#throttled };
  }

  #throttle(conversation: string | undefined): void {
    if (!this.#faults.limits) return;
    const waits = [this.#budget.spend('tenant', perTenant)];
    if (conversation)
      for (const limit of perConversation) waits.push(this.#budget.spend(`${limit.windowMs} ${conversation}`, limit));
    const wait = Math.max(...waits);
    if (wait === 0) return;
    this.#throttled += 1;
    throw new ConnectorError(429, 'TooManyRequests', 'API calls quota exceeded.', {
      'retry-after': (wait / 1000).toFixed(3),
    });
  }

  #refusal(kind: FaultKind): ConnectorError | null {
    if (kind === 'throttled')
      return new ConnectorError(429, 'TooManyRequests', 'API calls quota exceeded.', {
        'retry-after': this.#faults.retryAfter(),
      });
    if (kind === 'unavailable') return new ConnectorError(503, 'ServiceUnavailable', 'The service is unavailable.');
    if (kind === 'gatewayTimeout')
      return new ConnectorError(504, 'GatewayTimeout', 'The service did not answer in time.');
    if (kind === 'badGateway') return new ConnectorError(502, 'ServiceError', 'Bad gateway.');
    if (kind === 'precondition')
      return new ConnectorError(412, 'PreconditionFailed', 'Precondition failed, please try again.');
    return null;
  }

  /** Runs a request within the limits and through the faults. Throws ConnectorError; a broken line destroys the socket. */
  async pass(request: Request, response: Response, run: () => void | Promise<void>): Promise<void> {
    this.#requests += 1;
    const script = this.#faults.scripted('connector', `${request.method} ${request.originalUrl}`);
    if (script) {
      const wait = script.retryAfter === undefined ? {} : { 'retry-after': String(script.retryAfter) };
      throw new ConnectorError(script.status, script.code, script.message, wait);
    }
    this.#throttle(request.params.conversation === undefined ? undefined : String(request.params.conversation));
    const kind = this.#faults.next('connector');
    if (kind === 'resetBefore') {
      request.socket.destroy();
      return;
    }
    if (kind === 'html') {
      response.type('html').send('<html><body>Please wait</body></html>');
      return;
    }
    const refusal = kind === null ? null : this.#refusal(kind);
    // an upstream that failed may or may not have delivered the message
    const passedOn = refusal !== null && refusal.status >= 502 && this.#faults.toss();
    if (refusal && !passedOn) throw refusal;
    if (refusal || kind === 'resetAfter') await this.#loseAnswer(request, response, { run, refusal });
    else {
      if (kind === 'stall') await pause(this.#faults.stallMs, undefined, { ref: false });
      await run();
    }
  }

  /** The message is delivered, but the bot does not learn of it. */
  async #loseAnswer(
    request: Request,
    response: Response,
    { run, refusal }: { run: () => void | Promise<void>; refusal: ConnectorError | null },
  ): Promise<void> {
    const end = response.end.bind(response);
    // the answer that the handler writes is swallowed; what the caller sees is written below
    response.json = () => response;
    response.end = () => response;
    await run();
    response.end = end;
    if (!refusal) {
      request.socket.destroy();
      return;
    }
    response.status(refusal.status).set({ 'content-type': 'application/json', ...refusal.headers });
    response.end(JSON.stringify(refusal.body()));
  }
}
