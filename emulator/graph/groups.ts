import type { Directory, Group } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { badRequest, resourceNotFound } from './graph-error.ts';
import {
  type GraphHandler,
  type GraphRequest,
  type GraphResponse,
  type GraphRoute,
  ok,
  option,
  param,
} from './graph-request.ts';
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
import { need } from './permissions.ts';
import { personAt } from './person-at.ts';
import { listPeople } from './users.ts';

const defaults = [
  'id',
  'createdDateTime',
  'description',
  'displayName',
  'groupTypes',
  'mail',
  'mailEnabled',
  'mailNickname',
  'proxyAddresses',
  'securityEnabled',
  'visibility',
];

export const projectGroup = (group: Group, select: readonly string[] | null): Record<string, unknown> => {
  const values: Record<string, unknown> = {
    id: group.id,
    createdDateTime: '2024-01-15T08:00:00Z',
    description: null,
    displayName: group.displayName,
    groupTypes: [],
    mail: null,
    mailEnabled: false,
    mailNickname: group.displayName.replace(/\W+/g, ''),
    proxyAddresses: [],
    securityEnabled: true,
    visibility: null,
  };
  const shown: Record<string, unknown> = {};
  for (const name of select ?? defaults) {
    if (!(name in values))
      throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.group'.`, 'BadRequest');
    shown[name] = values[name];
  }
  return shown;
};

function pageOf(
  request: GraphRequest,
  groups: readonly Group[],
  shape: { context: string; withType: boolean },
): GraphResponse {
  const select = selectOf(request);
  const filter = option(request, '$filter');
  let found = groups;
  if (filter !== undefined) {
    const { matches } = parseFilter(filter);
    found = groups.filter((group) => {
      const values = projectGroup(group, null);
      return matches((path) => values[path]);
    });
  }
  const size = pageSizeOf(request, { fallback: 100, max: 999 });
  const offset = offsetOf(request);
  const body: Record<string, unknown> = { '@odata.context': contextOf(shape.context) };
  if (wantsCount(request) && isEventual(request) && offset === 0) body['@odata.count'] = found.length;
  if (offset + size < found.length)
    body['@odata.nextLink'] = linkWith(request, { $skiptoken: skipToken(offset + size) });
  body.value = found
    .slice(offset, offset + size)
    .map((group) =>
      shape.withType
        ? { '@odata.type': '#microsoft.graph.group', ...projectGroup(group, select) }
        : projectGroup(group, select),
    );
  return ok(body);
}

/** Groups and their members; the tenant's groups do not nest, so both member lists hold the same people. */
export function groupRoutes(directory: Directory): GraphRoute[] {
  const groupAt = (request: GraphRequest): Group => {
    const id = param(request, 'group');
    const group = directory.group(id);
    if (!group) throw resourceNotFound(id);
    return group;
  };
  const membersOf = (request: GraphRequest): Person[] =>
    groupAt(request).members.flatMap((id) => directory.find(id) ?? []);
  const members =
    (context: string): GraphHandler =>
    (request) =>
      listPeople(request, { directory, people: membersOf(request), context, withType: context !== 'users' });
  const route = (pattern: string, handle: GraphHandler): GraphRoute => ({
    method: 'GET',
    pattern,
    application: need.groups,
    delegated: need.groups,
    handle,
  });
  const count: GraphHandler = (request) => {
    if (!isEventual(request)) throw badRequest('$count is not currently supported.');
    return {
      status: 200,
      headers: { 'content-type': 'text/plain' },
      bytes: Buffer.from(String(membersOf(request).length)),
    };
  };
  const memberOf: GraphHandler = (request) =>
    pageOf(request, directory.groupsOf(personAt(directory, request).id), {
      context: 'directoryObjects',
      withType: true,
    });
  return [
    route('/groups', (request) => pageOf(request, directory.groups, { context: 'groups', withType: false })),
    route('/groups/{group}', (request) =>
      ok({ '@odata.context': contextOf('groups/$entity'), ...projectGroup(groupAt(request), selectOf(request)) }),
    ),
    ...['members', 'transitiveMembers'].flatMap((name) => [
      route(`/groups/{group}/${name}`, members('directoryObjects')),
      route(`/groups/{group}/${name}/$count`, count),
      route(`/groups/{group}/${name}/microsoft.graph.user`, members('users')),
    ]),
    route('/users/{user}/memberOf', memberOf),
    route('/users/{user}/transitiveMemberOf', memberOf),
  ];
}
