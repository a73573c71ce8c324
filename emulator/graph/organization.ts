import type { AppRegistration } from '../app-registration.ts';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { guidOf } from '../identifiers.ts';
import type { Tenant } from '../tenant/tenant-file.ts';
import { GraphError, resourceNotFound } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, option, param } from './graph-request.ts';
import { parseFilter } from './odata-filter.ts';
import { contextOf, linkWith, offsetOf, pageSizeOf, selectOf, skipToken } from './odata-query.ts';
import { need, needDelegated } from './permissions.ts';
import { personAt } from './person-at.ts';

export interface OrganizationParts {
  readonly app: AppRegistration;
  readonly directory: Directory;
  readonly tenant: Tenant;
}

const pick = (values: Record<string, unknown>, select: readonly string[] | null): Record<string, unknown> =>
  select === null ? values : Object.fromEntries(select.map((name) => [name, values[name] ?? null]));

const organization =
  ({ tenant }: OrganizationParts): GraphHandler =>
  (request) => {
    const values = {
      id: tenant.tenantId,
      displayName: tenant.name,
      countryLetterCode: 'IT',
      preferredLanguage: 'en',
      tenantType: 'AAD',
      verifiedDomains: [
        {
          capabilities: 'Email, OfficeCommunicationsOnline',
          isDefault: true,
          isInitial: false,
          name: tenant.domain,
          type: 'Managed',
        },
      ],
    };
    const shown = pick(values, selectOf(request));
    return request.params.organization
      ? ok({ '@odata.context': contextOf('organization/$entity'), ...shown })
      : ok({ '@odata.context': contextOf('organization'), value: [shown] });
  };

function servicePrincipal({ app, tenant }: OrganizationParts): Record<string, unknown> {
  const role = {
    allowedMemberTypes: ['User'],
    description: 'Installs the app and answers for its data.',
    displayName: 'Administrator',
    id: app.adminRoleId,
    isEnabled: true,
    origin: 'Application',
    value: 'Admin',
  };
  return {
    id: app.servicePrincipalId,
    appId: app.clientId,
    appDisplayName: app.displayName,
    displayName: app.displayName,
    accountEnabled: true,
    appOwnerOrganizationId: tenant.tenantId,
    appRoleAssignmentRequired: false,
    appRoles: [role],
    servicePrincipalType: 'Application',
  };
}

const listPrincipals =
  (parts: OrganizationParts): GraphHandler =>
  (request) => {
    const values = servicePrincipal(parts);
    const filter = option(request, '$filter');
    const there = filter === undefined || parseFilter(filter).matches((path) => values[path]);
    return ok({
      '@odata.context': contextOf('servicePrincipals'),
      value: there ? [pick(values, selectOf(request))] : [],
    });
  };

function checkPrincipal({ app }: OrganizationParts, request: GraphRequest): void {
  const id = param(request, 'principal');
  if (id !== app.servicePrincipalId && id !== `appId=${app.clientId}`) throw resourceNotFound(id);
}

function assignment({ app }: OrganizationParts, person: Person): Record<string, unknown> {
  return {
    id: Buffer.from(guidOf(`assignment ${person.id} ${app.clientId}`)).toString('base64url'),
    deletedDateTime: null,
    appRoleId: app.adminRoleId,
    createdDateTime: '2025-01-07T09:00:00Z',
    principalDisplayName: person.displayName,
    principalId: person.id,
    principalType: 'User',
    resourceDisplayName: app.displayName,
    resourceId: app.servicePrincipalId,
  };
}

const page = (
  parts: OrganizationParts,
  request: GraphRequest,
  { people, context }: { people: readonly Person[]; context: string },
) => {
  const size = pageSizeOf(request, { fallback: 100, max: 999 });
  const offset = offsetOf(request);
  const body: Record<string, unknown> = { '@odata.context': contextOf(context) };
  if (offset + size < people.length)
    body['@odata.nextLink'] = linkWith(request, { $skiptoken: skipToken(offset + size) });
  body.value = people.slice(offset, offset + size).map((person) => pick(assignment(parts, person), selectOf(request)));
  return ok(body);
};

const assigned =
  (parts: OrganizationParts): GraphHandler =>
  (request) => {
    checkPrincipal(parts, request);
    const people = parts.directory.people.filter((person) => person.roles.includes('Admin'));
    return page(parts, request, {
      people,
      context: `servicePrincipals('${parts.app.servicePrincipalId}')/appRoleAssignedTo`,
    });
  };

const assignmentsOf =
  (parts: OrganizationParts): GraphHandler =>
  (request) => {
    const person = personAt(parts.directory, request);
    return page(parts, request, {
      people: person.roles.includes('Admin') ? [person] : [],
      context: `users('${person.id}')/appRoleAssignments`,
    });
  };

const photo =
  (directory: Directory, part: 'metadata' | 'value'): GraphHandler =>
  (request) => {
    const person = personAt(directory, request);
    // nobody here has uploaded a photo: metadata says a 1x1 image, the bytes are not found
    if (part === 'metadata') {
      return ok({
        '@odata.context': contextOf(`users('${person.id}')/photo/$entity`),
        '@odata.mediaContentType': 'image/gif',
        '@odata.mediaEtag': '""',
        id: '1x1',
        height: 1,
        width: 1,
      });
    }
    throw new GraphError(
      404,
      'ImageNotFound',
      "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
    );
  };

/** The organization, who holds the app's roles, photos. */
export function organizationRoutes(parts: OrganizationParts): GraphRoute[] {
  const route = (
    pattern: string,
    of: { application: readonly string[]; delegated?: readonly string[]; handle: GraphHandler },
  ): GraphRoute => ({
    method: 'GET',
    pattern,
    application: of.application,
    delegated: of.delegated ?? of.application,
    handle: of.handle,
  });
  const { applications } = need;
  const onePrincipal: GraphHandler = (request) => {
    checkPrincipal(parts, request);
    return ok({
      '@odata.context': contextOf('servicePrincipals/$entity'),
      ...pick(servicePrincipal(parts), selectOf(request)),
    });
  };
  const people = { application: need.users, delegated: needDelegated.me };
  return [
    route('/organization', {
      application: need.organization,
      delegated: ['User.Read', ...need.organization],
      handle: organization(parts),
    }),
    route('/organization/{organization}', {
      application: need.organization,
      delegated: ['User.Read', ...need.organization],
      handle: organization(parts),
    }),
    route('/servicePrincipals', { application: applications, handle: listPrincipals(parts) }),
    route('/servicePrincipals/{principal}', { application: applications, handle: onePrincipal }),
    route('/servicePrincipals/{principal}/appRoleAssignedTo', { application: applications, handle: assigned(parts) }),
    route('/users/{user}/appRoleAssignments', {
      application: [...need.users, ...applications],
      handle: assignmentsOf(parts),
    }),
    route('/users/{user}/photo', { ...people, handle: photo(parts.directory, 'metadata') }),
    route('/users/{user}/photo/$value', { ...people, handle: photo(parts.directory, 'value') }),
    route('/users/{user}/photos/{size}', { ...people, handle: photo(parts.directory, 'metadata') }),
    route('/users/{user}/photos/{size}/$value', { ...people, handle: photo(parts.directory, 'value') }),
  ];
}
