import { GraphError } from './graph-error.ts';

/** Who calls: an app on its own (roles) or for somebody (scopes). */
export interface Caller {
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** Object id of the signed-in person; null for an app-only token. */
  readonly userId: string | null;
}

export interface GraphRequest {
  readonly method: string;
  /** Decoded path segments after the version. */
  readonly segments: readonly string[];
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: no body. */
  readonly body?: unknown;
  readonly bytes?: Buffer;
}

export type GraphHandler = (request: GraphRequest) => GraphResponse | Promise<GraphResponse>;

export interface GraphRoute {
  readonly method: string;
  readonly pattern: string;
  /** Any one of these lets an app-only caller in; empty: every caller. */
  readonly application: readonly string[];
  /** Any one of these lets a signed-in person's app in; null: not supported. */
  readonly delegated: readonly string[] | null;
  readonly handle: GraphHandler;
}

export const ok = (body: unknown, headers?: Readonly<Record<string, string>>): GraphResponse =>
  headers ? { status: 200, headers, body } : { status: 200, body };

export const param = (request: GraphRequest, name: string): string => {
  const value = request.params[name];
  if (value === undefined) throw new GraphError(400, 'BadRequest', `Missing segment '${name}'.`);
  return value;
};

/** A query option whatever its case; Graph reads `$skipToken` and `$skiptoken` alike. */
export function option(request: GraphRequest, name: string): string | undefined {
  for (const [written, value] of request.query) if (written.toLowerCase() === name.toLowerCase()) return value;
  return undefined;
}

/** The value of one preference in the Prefer headers, e.g. `outlook.timezone="UTC"`. */
export function preference(request: GraphRequest, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|[,;\\s])${name.replaceAll('.', '\\.')}\\s*=\\s*"?([^",;]*)"?`, 'i');
  return pattern.exec(request.headers.prefer ?? '')?.[1];
}
