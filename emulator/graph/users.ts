import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { badRequest, GraphError, resourceNotFound, unsupportedQuery } from './graph-error.ts';
import {
  type GraphHandler,
  type GraphRequest,
  type GraphResponse,
  type GraphRoute,
  ok,
  option,
} from './graph-request.ts';
import { mailboxSettingsOf } from './mailbox-settings.ts';
import { parseFilter } from './odata-filter.ts';
import {
  contextOf,
  type Expansion,
  expansionsOf,
  isEventual,
  linkWith,
  offsetOf,
  pageSizeOf,
  selectOf,
  skipToken,
  wantsCount,
} from './odata-query.ts';
import { need, needDelegated } from './permissions.ts';
import { personAt } from './person-at.ts';
import { isUserProperty, projectUser, singleUserProperties, userProperty } from './user-properties.ts';

const userType = '#microsoft.graph.user';

function checkSelect(select: readonly string[] | null): void {
  for (const name of select ?? []) {
    if (!isUserProperty(name))
      throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`, 'BadRequest');
  }
}

function checkExpansions(expansions: readonly Expansion[], allowed: readonly string[]): void {
  if (expansions.length > 1)
    throw badRequest('Only one navigation property can be expanded.', 'Request_UnsupportedQuery');
  for (const { name, select } of expansions) {
    if (!allowed.includes(name))
      throw new GraphError(
        400,
        'ExpandNotSupported',
        `Expand is not allowed for property '${name}' according to the entity schema.`,
      );
    checkSelect(select);
  }
}

function nestedManager(directory: Directory, person: Person, expansion: Expansion): Record<string, unknown> | null {
  const chain: Person[] = [];
  // a cycle of managers would nest for ever; the directory stops where it meets somebody again
  const seen = new Set([person.id]);
  let at = directory.managerOf(person);
  while (at && !seen.has(at.id) && chain.length < (expansion.levels ?? 1)) {
    seen.add(at.id);
    chain.push(at);
    at = directory.managerOf(at);
  }
  let nested: Record<string, unknown> | null = null;
  for (const manager of chain.reverse()) {
    const shown: Record<string, unknown> = { '@odata.type': userType, ...projectUser(manager, expansion.select) };
    nested = nested ? { ...shown, manager: nested } : shown;
  }
  return nested;
}

function withExpansion(
  directory: Directory,
  person: Person,
  { shown, expansion }: { shown: Record<string, unknown>; expansion: Expansion | undefined },
): Record<string, unknown> {
  if (!expansion) return shown;
  if (expansion.name === 'manager') {
    const manager = nestedManager(directory, person, expansion);
    if (manager) shown.manager = manager;
  } else if (expansion.name === 'directReports') {
    // never more than 20 and no link to the rest
    shown.directReports = directory
      .reportsOf(person.id)
      .slice(0, 20)
      .map((r) => ({ '@odata.type': userType, ...projectUser(r, expansion.select) }));
  } else {
    shown[expansion.name] = directory
      .groupsOf(person.id)
      .slice(0, 20)
      .map((g) => ({ '@odata.type': '#microsoft.graph.group', id: g.id, displayName: g.displayName }));
  }
  return shown;
}

function searchPredicate(text: string): (person: Person) => boolean {
  const terms = [...text.matchAll(/"([^":]+):([^"]*)"/g)].map(([, name = '', words = '']) => ({
    name,
    words: words.toLowerCase(),
  }));
  if (terms.length === 0)
    throw badRequest(`Syntax error: character '${text.slice(0, 1)}' is not valid at position 0 in '${text}'.`);
  const test = (person: Person, { name, words }: { name: string; words: string }): boolean => {
    const value = String(userProperty(person, name) ?? '').toLowerCase();
    return value.startsWith(words) || value.split(/[\s.\-_@']+/).some((word) => word.startsWith(words));
  };
  return / OR /.test(text) ? (p) => terms.some((term) => test(p, term)) : (p) => terms.every((term) => test(p, term));
}

/** Which advanced features a query uses needs the header, and mostly `$count=true` as well. */
function checkConsistency(request: GraphRequest, advanced: boolean): void {
  const sorted = option(request, '$orderby') !== undefined && option(request, '$filter') !== undefined;
  if (option(request, '$search') !== undefined && !isEventual(request)) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  if ((advanced || sorted) && !(isEventual(request) && wantsCount(request))) {
    throw unsupportedQuery(
      "Operator, function or combination is not supported without the header 'ConsistencyLevel: eventual' and the query parameter '$count=true'.",
    );
  }
}

export interface PeopleList {
  readonly directory: Directory;
  readonly people: readonly Person[];
  readonly context: string;
  readonly withType: boolean;
}

function selected(request: GraphRequest, people: readonly Person[]): readonly Person[] {
  let found = people;
  const filter = option(request, '$filter');
  const parsed = filter === undefined ? null : parseFilter(filter);
  for (const path of parsed?.paths ?? []) {
    if (!isUserProperty(path.split('/')[0] ?? path))
      throw badRequest(
        `Invalid filter clause: Could not find a property named '${path}' on type 'microsoft.graph.user'.`,
        'BadRequest',
      );
  }
  checkConsistency(request, parsed?.advanced ?? false);
  if (parsed) found = found.filter((person) => parsed.matches((path) => userProperty(person, path)));
  const search = option(request, '$search');
  if (search !== undefined) found = found.filter(searchPredicate(search));
  const [by, direction] = (option(request, '$orderby') ?? '').split(' ');
  if (by) {
    const sign = direction === 'desc' ? -1 : 1;
    found = [...found].sort(
      (a, b) => sign * String(userProperty(a, by) ?? '').localeCompare(String(userProperty(b, by) ?? '')),
    );
  }
  return found;
}

/** A page of people with everything that Graph's query options can ask of one. */
export function listPeople(request: GraphRequest, { directory, people, context, withType }: PeopleList): GraphResponse {
  if (option(request, '$skip') !== undefined) throw badRequest("'$skip' is not supported by the service.");
  const select = selectOf(request);
  const single = select?.find((name) => singleUserProperties.has(name));
  if (single)
    throw new GraphError(
      501,
      'NotImplemented',
      `The property '${single}' is supported only on a single user, not on a collection.`,
    );
  checkSelect(select);
  const expansions = expansionsOf(request);
  checkExpansions(expansions, ['manager', 'directReports', 'memberOf', 'transitiveMemberOf']);
  const size = pageSizeOf(request, { fallback: 100, max: 999 });
  const all = selected(request, people);
  const offset = offsetOf(request);
  const page = all.slice(offset, offset + size);
  const shownSelect = select ? `(${select.join(',')})` : '';
  const body: Record<string, unknown> = { '@odata.context': contextOf(`${context}${shownSelect}`) };
  if (wantsCount(request) && isEventual(request) && offset === 0) body['@odata.count'] = all.length;
  if (offset + size < all.length) body['@odata.nextLink'] = linkWith(request, { $skiptoken: skipToken(offset + size) });
  body.value = page.map((person) => {
    const shown = withType ? { '@odata.type': userType, ...projectUser(person, select) } : projectUser(person, select);
    return withExpansion(directory, person, { shown, expansion: expansions[0] });
  });
  return ok(body);
}

function countOf(request: GraphRequest, people: readonly Person[]): GraphResponse {
  if (!isEventual(request)) throw badRequest('$count is not currently supported.');
  const count = selected(request, people).length;
  return { status: 200, headers: { 'content-type': 'text/plain' }, bytes: Buffer.from(String(count)) };
}

function getUser(directory: Directory): GraphHandler {
  return (request) => {
    const person = personAt(directory, request);
    const select = selectOf(request);
    checkSelect(select);
    const expansions = expansionsOf(request);
    checkExpansions(expansions, ['manager', 'directReports', 'memberOf', 'transitiveMemberOf']);
    const shown = projectUser(person, select);
    if (select?.includes('mailboxSettings')) shown.mailboxSettings = mailboxSettingsOf(person);
    const context = contextOf(`users${select ? `(${select.join(',')})` : ''}/$entity`);
    return ok({ '@odata.context': context, ...withExpansion(directory, person, { shown, expansion: expansions[0] }) });
  };
}

function getManager(directory: Directory): GraphHandler {
  return (request) => {
    const person = personAt(directory, request);
    const manager = directory.managerOf(person);
    if (!manager) throw resourceNotFound('manager');
    const select = selectOf(request);
    checkSelect(select);
    return ok({
      '@odata.context': contextOf('directoryObjects/$entity'),
      '@odata.type': userType,
      ...projectUser(manager, select),
    });
  };
}

/** Users, managers and direct reports. */
export function userRoutes(directory: Directory): GraphRoute[] {
  const { users } = need;
  const list =
    (people: (request: GraphRequest) => readonly Person[], context: string): GraphHandler =>
    (request) =>
      listPeople(request, { directory, people: people(request), context, withType: context !== 'users' });
  const reports = (request: GraphRequest): readonly Person[] => directory.reportsOf(personAt(directory, request).id);
  return [
    {
      method: 'GET',
      pattern: '/users',
      application: users,
      delegated: needDelegated.users,
      handle: list(() => directory.people, 'users'),
    },
    {
      method: 'GET',
      pattern: '/users/$count',
      application: users,
      delegated: needDelegated.users,
      handle: (request) => countOf(request, directory.people),
    },
    {
      method: 'GET',
      pattern: '/users/{user}',
      application: users,
      delegated: needDelegated.users,
      handle: getUser(directory),
    },
    { method: 'GET', pattern: '/me', application: ['(none)'], delegated: needDelegated.me, handle: getUser(directory) },
    {
      method: 'GET',
      pattern: '/users/{user}/manager',
      application: users,
      delegated: ['User.Read.All'],
      handle: getManager(directory),
    },
    {
      method: 'GET',
      pattern: '/me/manager',
      application: ['(none)'],
      delegated: ['User.Read.All'],
      handle: getManager(directory),
    },
    {
      method: 'GET',
      pattern: '/users/{user}/directReports',
      application: users,
      delegated: needDelegated.me,
      handle: list(reports, 'directoryObjects'),
    },
    {
      method: 'GET',
      pattern: '/users/{user}/directReports/$count',
      application: users,
      delegated: needDelegated.me,
      handle: (request) => countOf(request, reports(request)),
    },
    {
      method: 'GET',
      pattern: '/users/{user}/directReports/microsoft.graph.user',
      application: users,
      delegated: needDelegated.me,
      handle: list(reports, 'users'),
    },
  ];
}
