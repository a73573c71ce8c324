import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { checkNames, countObjects, listObjects, type ObjectKind } from './directory-list.ts';
import { badRequest, GraphError, resourceNotFound } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphResponse, type GraphRoute, ok } from './graph-request.ts';
import { mailboxSettingsOf } from './mailbox-settings.ts';
import { contextOf, type Expansion, expansionsOf, selectOf } from './odata-query.ts';
import { need, needDelegated } from './permissions.ts';
import { personAt } from './person-at.ts';
import { isUserProperty, projectUser, singleUserProperties, userProperty } from './user-properties.ts';

const typeName = '#microsoft.graph.user';

export const userKind: ObjectKind<Person> = { type: 'microsoft.graph.user', has: isUserProperty, read: userProperty };

const expandable = ['manager', 'directReports', 'memberOf', 'transitiveMemberOf'];

function expansionOf(request: GraphRequest): Expansion | undefined {
  const expansions = expansionsOf(request);
  if (expansions.length > 1)
    throw badRequest('Only one navigation property can be expanded.', 'Request_UnsupportedQuery');
  for (const { name, select } of expansions) {
    if (!expandable.includes(name)) {
      throw new GraphError(
        400,
        'ExpandNotSupported',
        `Expand is not allowed for property '${name}' according to the entity schema.`,
      );
    }
    checkNames(userKind, select ?? []);
  }
  return expansions[0];
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
    const shown: Record<string, unknown> = { '@odata.type': typeName, ...projectUser(manager, expansion.select) };
    nested = nested ? { ...shown, manager: nested } : shown;
  }
  return nested;
}

/** What the expansion adds to a person: never more than 20 related objects, and no link to the rest. */
function related(directory: Directory, person: Person, expansion: Expansion): Record<string, unknown> {
  if (expansion.name === 'manager') {
    const manager = nestedManager(directory, person, expansion);
    return manager ? { manager } : {};
  }
  if (expansion.name === 'directReports') {
    const reports = directory.reportsOf(person.id).slice(0, 20);
    return { directReports: reports.map((r) => ({ '@odata.type': typeName, ...projectUser(r, expansion.select) })) };
  }
  const groups = directory.groupsOf(person.id).slice(0, 20);
  return {
    [expansion.name]: groups.map((g) => ({
      '@odata.type': '#microsoft.graph.group',
      id: g.id,
      displayName: g.displayName,
    })),
  };
}

export interface PeopleList {
  readonly directory: Directory;
  readonly people: readonly Person[];
  /** `users`, or `directoryObjects`, whose members say of which type they are. */
  readonly context: string;
}

/** A page of people. Throws 501 for properties that only a single user has. */
export function listPeople(request: GraphRequest, { directory, people, context }: PeopleList): GraphResponse {
  const single = selectOf(request)?.find((name) => singleUserProperties.has(name));
  if (single)
    throw new GraphError(
      501,
      'NotImplemented',
      `The property '${single}' is supported only on a single user, not on a collection.`,
    );
  const expansion = expansionOf(request);
  const typed = context === 'users' ? {} : { '@odata.type': typeName };
  const show = (person: Person, select: readonly string[] | null): object => {
    const shown = { ...typed, ...projectUser(person, select) };
    return expansion ? { ...shown, ...related(directory, person, expansion) } : shown;
  };
  return listObjects(request, { kind: userKind, objects: people, context, show });
}

function getUser(directory: Directory): GraphHandler {
  return (request) => {
    const person = personAt(directory, request);
    const select = selectOf(request);
    checkNames(userKind, select ?? []);
    const expansion = expansionOf(request);
    const shown = projectUser(person, select);
    if (select?.includes('mailboxSettings')) shown.mailboxSettings = mailboxSettingsOf(person);
    const context = contextOf(`users${select ? `(${select.join(',')})` : ''}/$entity`);
    return ok({ '@odata.context': context, ...shown, ...(expansion ? related(directory, person, expansion) : {}) });
  };
}

function getManager(directory: Directory): GraphHandler {
  return (request) => {
    const manager = directory.managerOf(personAt(directory, request));
    if (!manager) throw resourceNotFound('manager');
    const select = selectOf(request);
    checkNames(userKind, select ?? []);
    return ok({
      '@odata.context': contextOf('directoryObjects/$entity'),
      '@odata.type': typeName,
      ...projectUser(manager, select),
    });
  };
}

/** Users, managers and direct reports. */
export function userRoutes(directory: Directory): GraphRoute[] {
  const route = (
    pattern: string,
    handle: GraphHandler,
    delegated: readonly string[] = needDelegated.me,
  ): GraphRoute => ({
    method: 'GET',
    pattern,
    application: need.users,
    delegated,
    handle,
  });
  const everybody = (): readonly Person[] => directory.people;
  const reports = (request: GraphRequest): readonly Person[] => directory.reportsOf(personAt(directory, request).id);
  const list =
    (people: (request: GraphRequest) => readonly Person[], context: string): GraphHandler =>
    (request) =>
      listPeople(request, { directory, people: people(request), context });
  const count =
    (people: (request: GraphRequest) => readonly Person[]): GraphHandler =>
    (request) =>
      countObjects(request, userKind, people(request));
  return [
    route('/users', list(everybody, 'users'), needDelegated.users),
    route('/users/$count', count(everybody), needDelegated.users),
    route('/users/{user}', getUser(directory)),
    route('/users/{user}/manager', getManager(directory), ['User.Read.All']),
    route('/users/{user}/directReports', list(reports, 'directoryObjects')),
    route('/users/{user}/directReports/$count', count(reports)),
    route('/users/{user}/directReports/microsoft.graph.user', list(reports, 'users')),
  ];
}
