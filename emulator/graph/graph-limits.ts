import { setTimeout as pause } from 'node:timers/promises';
import type { Directory } from '../directory/directory.ts';
import type { Faults } from '../faults.ts';
import { type Limit, type Reading, RequestBudget } from '../request-budget.ts';
import { GraphError } from './graph-error.ts';
import { type GraphRequest, type GraphResponse, option } from './graph-request.ts';

const tenSeconds = 10_000;
const mailboxLimit: Limit = { most: 10_000, windowMs: 600_000 };
const mailboxConcurrency = 4;
// long enough that requests sent together do overlap
const outlookWorkMs = 4;

const isDirectory = (path: string): boolean => /^\/(users|groups|me|servicePrincipals|organization)/i.test(path);
const isOutlook = (path: string): boolean => /\/(calendar|calendarView|events|mailboxSettings)(\/|$)/i.test(path);

/** Resource units of a directory request (concepts/throttling-limits): the table's base, then what the query adds or saves. */
export function resourceUnits(request: GraphRequest): number {
  const { path } = request;
  let units = /transitiveMembers/i.test(path) ? 5 : /\/members/i.test(path) ? 3 : /^\/users(\/|$)/i.test(path) ? 2 : 1;
  if (/^\/users\/[^/]+$/i.test(path)) units = 1;
  if (option(request, '$select') !== undefined) units -= 1;
  if (option(request, '$expand') !== undefined) units += 1;
  if (Number(option(request, '$top') ?? 20) < 20) units -= 1;
  return Math.max(1, units);
}

/** The documented limits of Graph, on the emulated clock. */
export class GraphLimits {
  readonly #faults: Faults;
  readonly #directory: Directory;
  readonly #budget: RequestBudget;
  readonly #busyMailboxes = new Map<string, number>();

  constructor(parts: { clock: Reading; directory: Directory; faults: Faults }) {
    this.#faults = parts.faults;
    this.#directory = parts.directory;
    this.#budget = new RequestBudget(parts.clock);
  }

  #refuseAfter(waitMs: number, code: string, message: string): void {
    if (waitMs > 0) throw new GraphError(429, code, message, { 'retry-after': (waitMs / 1000).toFixed(3) });
  }

  #directoryLimit(): Limit {
    const size = this.#directory.people.length;
    return { most: size < 50 ? 3500 : size <= 500 ? 5000 : 8000, windowMs: tenSeconds };
  }

  /** Runs a request within the limits. Throws 429 with Retry-After. */
  async within(request: GraphRequest, run: () => Promise<GraphResponse> | GraphResponse): Promise<GraphResponse> {
    if (!this.#faults.limits) return run();
    if (isOutlook(request.path)) return this.#inMailbox(request, run);
    if (/sendActivityNotification/i.test(request.path)) {
      this.#refuseAfter(
        this.#budget.spend('activity', { most: 5, windowMs: 1000 }),
        'TooManyRequests',
        'Too many requests.',
      );
    } else if (/installedApps/i.test(request.path)) {
      this.#refuseAfter(
        this.#budget.spend('installs', { most: 30, windowMs: 1000 }),
        'TooManyRequests',
        'Too many requests.',
      );
    } else if (isDirectory(request.path)) return this.#inDirectory(request, run);
    return run();
  }

  async #inDirectory(request: GraphRequest, run: () => Promise<GraphResponse> | GraphResponse): Promise<GraphResponse> {
    const units = resourceUnits(request);
    const wait = this.#budget.spend('directory', this.#directoryLimit(), units);
    this.#refuseAfter(wait, 'TooManyRequests', 'Too many requests.');
    const response = await run();
    return { ...response, headers: { ...response.headers, 'x-ms-resource-unit': String(units) } };
  }

  async #inMailbox(request: GraphRequest, run: () => Promise<GraphResponse> | GraphResponse): Promise<GraphResponse> {
    const mailbox = (request.params.user ?? request.caller.userId ?? 'me').toLowerCase();
    const wait = this.#budget.spend(`mailbox ${mailbox}`, mailboxLimit);
    this.#refuseAfter(wait, 'ApplicationThrottled', 'Application is over its MailboxRequests limit.');
    const busy = this.#busyMailboxes.get(mailbox) ?? 0;
    if (busy >= mailboxConcurrency) {
      this.#refuseAfter(500 + busy * 100, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
    }
    this.#busyMailboxes.set(mailbox, busy + 1);
    try {
      await pause(outlookWorkMs);
      return await run();
    } finally {
      this.#busyMailboxes.set(mailbox, (this.#busyMailboxes.get(mailbox) ?? 1) - 1);
    }
  }
}
