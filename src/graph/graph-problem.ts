/** Path segments after which an id or an address stands: those never reach a log. */
const collections = new Set(['users', 'groups', 'events', 'teamsApps', 'installedApps']);

/** The shape of a Graph path without ids, addresses or query: `/users/{id}/events`. */
export function routeOf(url: string): string {
  const segments = new URL(url, 'https://graph.microsoft.com').pathname.replace(/^\/v1\.0/, '').split('/');
  return segments
    .map((segment, i) =>
      collections.has(segments[i - 1] ?? '') ? '{id}' : segment.replace(/^(\w+)\(.*\)$/, '$1/{id}'),
    )
    .join('/');
}

export type GraphFailure = {
  readonly method: string;
  readonly url: string;
  /** HTTP status; null when no whole reply came, so that the outcome is unknown. */
  readonly status: number | null;
  /** Graph's error code, or what became of the connection. Never Graph's message, which may name people. */
  readonly code: string;
  readonly retryAfterSeconds: number | null;
};

/** A call to Graph that did not succeed, after all permitted attempts. */
export class GraphProblem extends Error {
  readonly status: number | null;
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(failure: GraphFailure) {
    super(`${failure.method} ${routeOf(failure.url)}: ${failure.status ?? 'no reply'} ${failure.code}`);
    this.name = 'GraphProblem';
    this.status = failure.status;
    this.code = failure.code;
    this.retryAfterSeconds = failure.retryAfterSeconds;
  }
}

/** True for outcomes of which nobody knows whether they happened: no whole reply, 408 or 5xx. */
export const isUnknownOutcome = (status: number | null): boolean => status === null || status === 408 || status >= 500;
