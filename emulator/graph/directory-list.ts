import { badRequest, unsupportedQuery } from './graph-error.ts';
import { type GraphRequest, type GraphResponse, ok, option } from './graph-request.ts';
import { parseFilter } from './odata-filter.ts';
import {
  contextOf,
  isEventual,
  linkWith,
  offsetOf,
  pageSizeOf,
  selectOf,
  skipToken,
  wantsCount,
} from './odata-query.ts';

/** How a kind of directory object is read by name. */
export interface ObjectKind<T> {
  /** Name in the published model, e.g. `microsoft.graph.user`. */
  readonly type: string;
  readonly has: (property: string) => boolean;
  readonly read: (object: T, property: string) => unknown;
}

export interface Listing<T> {
  readonly kind: ObjectKind<T>;
  readonly objects: readonly T[];
  /** What the context names: `users`, `directoryObjects`. */
  readonly context: string;
  readonly show: (object: T, select: readonly string[] | null) => object;
}

function valueAt(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    root,
  );
}

function reader<T>({ read }: ObjectKind<T>, object: T): (path: string) => unknown {
  return (path) => {
    const [first = path, ...rest] = path.split('/');
    return rest.length === 0 ? read(object, first) : valueAt(read(object, first), rest);
  };
}

/** `"displayName:wa" OR "mail:ad"`: each word of a value is matched at its start. */
function searchPredicate<T>({ read }: ObjectKind<T>, text: string): (object: T) => boolean {
  const terms = [...text.matchAll(/"([^":]+):([^"]*)"/g)].map(([, name = '', words = '']) => ({
    name,
    words: words.toLowerCase(),
  }));
  if (terms.length === 0)
    throw badRequest(`Syntax error: character '${text.slice(0, 1)}' is not valid at position 0 in '${text}'.`);
  const test = (object: T, { name, words }: { name: string; words: string }): boolean => {
    const value = String(read(object, name) ?? '').toLowerCase();
    return value.startsWith(words) || value.split(/[\s.\-_@']+/).some((word) => word.startsWith(words));
  };
  return / OR /.test(text) ? (o) => terms.some((term) => test(o, term)) : (o) => terms.every((term) => test(o, term));
}

/** Advanced queries need the consistency header, and all but `$search` need `$count=true` as well. */
function checkConsistency(request: GraphRequest, isAdvanced: boolean): void {
  if (option(request, '$search') !== undefined && !isEventual(request)) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const isSortedFilter = option(request, '$orderby') !== undefined && option(request, '$filter') !== undefined;
  const counts = wantsCount(request) || request.segments.at(-1) === '$count';
  if ((isAdvanced || isSortedFilter) && !(isEventual(request) && counts)) {
    throw unsupportedQuery(
      "Operator, function or combination is not supported without the header 'ConsistencyLevel: eventual' and the query parameter '$count=true'.",
    );
  }
}

export function checkNames<T>(kind: ObjectKind<T>, names: readonly string[]): void {
  for (const name of names) {
    if (!kind.has(name.split('/')[0] ?? name))
      throw badRequest(`Could not find a property named '${name}' on type '${kind.type}'.`, 'BadRequest');
  }
}

function ordered<T>(request: GraphRequest, kind: ObjectKind<T>, objects: readonly T[]): readonly T[] {
  const [by, direction] = (option(request, '$orderby') ?? '').split(' ');
  if (!by) return objects;
  checkNames(kind, [by]);
  const sign = direction === 'desc' ? -1 : 1;
  const key = (object: T): string => String(kind.read(object, by) ?? '');
  return [...objects].sort((a, b) => sign * key(a).localeCompare(key(b)));
}

/** What a query selects of a collection, in its order. */
function selected<T>(request: GraphRequest, kind: ObjectKind<T>, objects: readonly T[]): readonly T[] {
  if (option(request, '$skip') !== undefined) throw badRequest("'$skip' is not supported by the service.");
  const filter = option(request, '$filter');
  const parsed = filter === undefined ? null : parseFilter(filter);
  checkNames(kind, parsed?.paths ?? []);
  // a cast to a type is an advanced query as soon as anything is asked of it
  const isCast =
    /^microsoft\.graph\./.test(request.segments.at(-1) ?? '') && (filter ?? option(request, '$search')) !== undefined;
  checkConsistency(request, (parsed?.advanced ?? false) || isCast);
  let found = parsed ? objects.filter((object) => parsed.matches(reader(kind, object))) : objects;
  const search = option(request, '$search');
  if (search !== undefined) found = found.filter(searchPredicate(kind, search));
  return ordered(request, kind, found);
}

/** A page of directory objects with everything that Graph's query options can ask of one. */
export function listObjects<T>(request: GraphRequest, { kind, objects, context, show }: Listing<T>): GraphResponse {
  const select = selectOf(request);
  checkNames(kind, select ?? []);
  const asked = pageSizeOf(request, { fallback: 100, max: 999 });
  // sign-in activity comes in smaller pages, whatever was asked for
  const size = select?.includes('signInActivity') ? Math.min(asked, 120) : asked;
  const all = selected(request, kind, objects);
  const offset = offsetOf(request);
  const body: Record<string, unknown> = {
    '@odata.context': contextOf(`${context}${select ? `(${select.join(',')})` : ''}`),
  };
  if (wantsCount(request) && isEventual(request) && offset === 0) body['@odata.count'] = all.length;
  if (offset + size < all.length) body['@odata.nextLink'] = linkWith(request, { $skiptoken: skipToken(offset + size) });
  body.value = all.slice(offset, offset + size).map((object) => show(object, select));
  return ok(body);
}

/** `/$count`: a bare number. */
export function countObjects<T>(request: GraphRequest, kind: ObjectKind<T>, objects: readonly T[]): GraphResponse {
  if (!isEventual(request)) throw badRequest('$count is not currently supported.');
  return {
    status: 200,
    headers: { 'content-type': 'text/plain' },
    bytes: Buffer.from(String(selected(request, kind, objects).length)),
  };
}
