import { z } from 'zod';
import type { AppRegistration } from '../app-registration.ts';
import type { EmulatedClock } from '../clock.ts';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { opaqueIdOf } from '../identifiers.ts';
import type { Chats } from '../teams/chats.ts';
import type { Installs } from '../teams/installs.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, option, param } from './graph-request.ts';
import { parseFilter } from './odata-filter.ts';
import { contextOf, expansionsOf } from './odata-query.ts';
import { need } from './permissions.ts';
import { teamsUserAt } from './teams-user.ts';

export interface TeamworkParts {
  readonly app: AppRegistration;
  readonly chats: Chats;
  readonly clock: EmulatedClock;
  readonly directory: Directory;
  readonly installs: Installs;
  readonly tenantId: string;
}

const installSchema = z.object({ 'teamsApp@odata.bind': z.string() });

const teamsApp = (app: AppRegistration): Record<string, unknown> => ({
  id: app.teamsAppId,
  externalId: app.manifestId,
  displayName: app.displayName,
  distributionMethod: 'organization',
});

const installationId = (app: AppRegistration, person: Person): string =>
  Buffer.from(`${opaqueIdOf(person.id, 16)}##${app.teamsAppId}`).toString('base64url');

const installApp =
  (parts: TeamworkParts): GraphHandler =>
  (request) => {
    const person = teamsUserAt(parts.directory, request);
    const parsed = installSchema.safeParse(request.body);
    if (!parsed.success) throw new GraphError(400, 'BadRequest', "'teamsApp@odata.bind' is required.");
    const appId = /teamsApps(?:\/|\(')([^/')]+)/.exec(parsed.data['teamsApp@odata.bind'])?.[1];
    if (appId !== parts.app.teamsAppId)
      throw new GraphError(404, 'NotFound', `App with Id '${appId ?? ''}' is not found in the catalog of the tenant.`);
    if (parts.app.disabledByAdmin) throw new GraphError(403, 'Forbidden', 'App is blocked by app permission policy.');
    if (!parts.installs.install(person))
      throw new GraphError(409, 'Conflict', 'App is already installed for the user.');
    return { status: 201 };
  };

function installationView(parts: TeamworkParts, request: GraphRequest, person: Person): Record<string, unknown> {
  const expanded = expansionsOf(request).map(({ name }) => name);
  const view: Record<string, unknown> = { id: installationId(parts.app, person) };
  if (expanded.includes('teamsApp')) view.teamsApp = teamsApp(parts.app);
  if (expanded.includes('teamsAppDefinition')) {
    const definition = {
      id: opaqueIdOf(`${parts.app.teamsAppId} ${parts.app.version}`, 32),
      teamsAppId: parts.app.teamsAppId,
      displayName: parts.app.displayName,
    };
    view.teamsAppDefinition = { ...definition, version: parts.app.version, publishingState: 'published' };
  }
  return view;
}

const listInstalled =
  (parts: TeamworkParts): GraphHandler =>
  (request) => {
    const person = teamsUserAt(parts.directory, request);
    const filter = option(request, '$filter');
    const values: Record<string, unknown> = {
      'teamsApp/externalId': parts.app.manifestId,
      'teamsApp/id': parts.app.teamsAppId,
      'teamsApp/displayName': parts.app.displayName,
    };
    const fits = filter === undefined || parseFilter(filter).matches((path) => values[path]);
    const there = parts.chats.peek(person.id)?.installed === true && fits;
    const context = contextOf(`users('${person.id}')/teamwork/installedApps`);
    return ok({ '@odata.context': context, value: there ? [installationView(parts, request, person)] : [] });
  };

function installedAt(parts: TeamworkParts, request: GraphRequest): Person {
  const person = teamsUserAt(parts.directory, request);
  const there = parts.chats.peek(person.id)?.installed === true;
  if (!there || param(request, 'installation') !== installationId(parts.app, person))
    throw new GraphError(404, 'NotFound', 'The app is not installed for the user.');
  return person;
}

const chatOf =
  (parts: TeamworkParts): GraphHandler =>
  (request) => {
    const person = installedAt(parts, request);
    const chat = parts.chats.of(person);
    return ok({
      '@odata.context': contextOf(
        `users('${person.id}')/teamwork/installedApps('${param(request, 'installation')}')/chat/$entity`,
      ),
      id: chat.graphChatId,
      topic: null,
      createdDateTime: chat.createdAt,
      lastUpdatedDateTime: chat.entries.at(-1)?.createdAt ?? chat.createdAt,
      chatType: 'oneOnOne',
      webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.graphChatId)}/0?tenantId=${parts.tenantId}`,
      tenantId: parts.tenantId,
    });
  };

const listCatalogue =
  (parts: TeamworkParts): GraphHandler =>
  (request) => {
    const filter = option(request, '$filter');
    const view = teamsApp(parts.app);
    const there = filter === undefined || parseFilter(filter).matches((path) => view[path]);
    return ok({ '@odata.context': contextOf('appCatalogs/teamsApps'), value: there ? [view] : [] });
  };

const getCatalogueApp =
  (parts: TeamworkParts): GraphHandler =>
  (request) => {
    if (param(request, 'app') !== parts.app.teamsAppId)
      throw badRequest(`App '${param(request, 'app')}' is not found in the catalog.`, 'NotFound');
    return ok({ '@odata.context': contextOf('appCatalogs/teamsApps/$entity'), ...teamsApp(parts.app) });
  };

/** App installations, the 1:1 chat, feed notifications and the organization's app catalogue. */
export function teamworkRoutes(parts: TeamworkParts): GraphRoute[] {
  const base = '/users/{user}/teamwork';
  const route = (
    method: string,
    pattern: string,
    of: { needs: readonly string[]; handle: GraphHandler },
  ): GraphRoute => ({
    method,
    pattern,
    application: of.needs,
    delegated: of.needs.map((p) => p.replace(/\.All$/, '')),
    handle: of.handle,
  });
  const remove: GraphHandler = (request) => {
    parts.installs.remove(installedAt(parts, request));
    return { status: 204 };
  };
  const upgrade: GraphHandler = (request) => {
    parts.installs.upgrade(installedAt(parts, request));
    return { status: 204 };
  };
  const getInstalled: GraphHandler = (request) => {
    const person = installedAt(parts, request);
    return ok({
      '@odata.context': contextOf(`users('${person.id}')/teamwork/installedApps/$entity`),
      ...installationView(parts, request, person),
    });
  };
  return [
    route('POST', `${base}/installedApps`, { needs: need.installWrite, handle: installApp(parts) }),
    route('GET', `${base}/installedApps`, { needs: need.installs, handle: listInstalled(parts) }),
    route('GET', `${base}/installedApps/{installation}`, { needs: need.installs, handle: getInstalled }),
    route('DELETE', `${base}/installedApps/{installation}`, { needs: need.installWrite, handle: remove }),
    route('POST', `${base}/installedApps/{installation}/upgrade`, { needs: need.installWrite, handle: upgrade }),
    route('GET', `${base}/installedApps/{installation}/chat`, { needs: need.installs, handle: chatOf(parts) }),
    route('GET', '/appCatalogs/teamsApps', { needs: need.catalogue, handle: listCatalogue(parts) }),
    route('GET', '/appCatalogs/teamsApps/{app}', { needs: need.catalogue, handle: getCatalogueApp(parts) }),
  ];
}
