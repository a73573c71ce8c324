import type { Directory, Group } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { checkNames, countObjects, listObjects, type ObjectKind } from './directory-list.ts';
import { resourceNotFound } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, param } from './graph-request.ts';
import { contextOf, selectOf } from './odata-query.ts';
import { need } from './permissions.ts';
import { personAt } from './person-at.ts';
import { listPeople, userKind } from './users.ts';

const created = '2024-01-15T08:00:00Z';

/** Returned unless `$select` says otherwise; the tenant's groups are plain security groups. */
const fixed: Readonly<Record<string, unknown>> = {
  deletedDateTime: null,
  classification: null,
  createdDateTime: created,
  description: null,
  expirationDateTime: null,
  groupTypes: [],
  isAssignableToRole: null,
  mail: null,
  mailEnabled: false,
  membershipRule: null,
  membershipRuleProcessingState: null,
  onPremisesLastSyncDateTime: null,
  onPremisesSecurityIdentifier: null,
  onPremisesSyncEnabled: null,
  preferredDataLocation: null,
  preferredLanguage: null,
  proxyAddresses: [],
  renewedDateTime: created,
  resourceBehaviorOptions: [],
  resourceProvisioningOptions: [],
  securityEnabled: true,
  theme: null,
  visibility: null,
  onPremisesProvisioningErrors: [],
};
const onlyOnSelect: Readonly<Record<string, unknown>> = {
  hasMembersWithLicenseErrors: null,
  isArchived: null,
  assignedLicenses: [],
  assignedLabels: [],
};

const own: Readonly<Record<string, (group: Group) => unknown>> = {
  id: (group) => group.id,
  displayName: (group) => group.displayName,
  mailNickname: (group) => group.displayName.replace(/\W+/g, ''),
};

const groupKind: ObjectKind<Group> = {
  type: 'microsoft.graph.group',
  has: (name) => name in own || name in fixed || name in onlyOnSelect,
  read: (group, name) => (own[name] ? own[name](group) : (fixed[name] ?? onlyOnSelect[name] ?? null)),
};

/** A group with the selected properties. Throws 400 for a name that groups do not have. */
export function projectGroup(group: Group, select: readonly string[] | null): Record<string, unknown> {
  checkNames(groupKind, select ?? []);
  return Object.fromEntries(
    (select ?? [...Object.keys(own), ...Object.keys(fixed)]).map((name) => [name, groupKind.read(group, name)]),
  );
}

const listGroups = (request: GraphRequest, groups: readonly Group[], context: string) => {
  const typed = context === 'groups' ? {} : { '@odata.type': '#microsoft.graph.group' };
  return listObjects(request, {
    kind: groupKind,
    objects: groups,
    context,
    show: (group, select) => ({ ...typed, ...projectGroup(group, select) }),
  });
};

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
  const groupsOf = (request: GraphRequest): Group[] => directory.groupsOf(personAt(directory, request).id);
  const members =
    (context: string): GraphHandler =>
    (request) =>
      listPeople(request, { directory, people: membersOf(request), context });
  const route = (pattern: string, handle: GraphHandler): GraphRoute => ({
    method: 'GET',
    pattern,
    application: need.groups,
    delegated: need.groups,
    handle,
  });
  return [
    route('/groups', (request) => listGroups(request, directory.groups, 'groups')),
    route('/groups/$count', (request) => countObjects(request, groupKind, directory.groups)),
    route('/groups/{group}', (request) =>
      ok({ '@odata.context': contextOf('groups/$entity'), ...projectGroup(groupAt(request), selectOf(request)) }),
    ),
    ...['members', 'transitiveMembers'].flatMap((name) => [
      route(`/groups/{group}/${name}`, members('directoryObjects')),
      route(`/groups/{group}/${name}/$count`, (request) => countObjects(request, userKind, membersOf(request))),
      route(`/groups/{group}/${name}/microsoft.graph.user`, members('users')),
    ]),
    ...['memberOf', 'transitiveMemberOf'].flatMap((name) => [
      route(`/users/{user}/${name}`, (request) => listGroups(request, groupsOf(request), 'directoryObjects')),
      route(`/users/{user}/${name}/microsoft.graph.group`, (request) =>
        listGroups(request, groupsOf(request), 'groups'),
      ),
      route(`/users/{user}/${name}/$count`, (request) => countObjects(request, groupKind, groupsOf(request))),
    ]),
  ];
}
