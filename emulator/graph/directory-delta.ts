import type { EmulatedClock } from '../clock.ts';
import type { Directory, DirectoryChange, Group } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { type DeltaState, deltaPage, roundOf } from './delta-token.ts';
import { badRequest, unsupportedQuery } from './graph-error.ts';
import { type GraphHandler, type GraphRequest, type GraphRoute, ok, preference } from './graph-request.ts';
import { projectGroup } from './groups.ts';
import { parseFilter } from './odata-filter.ts';
import { contextOf, splitOutside } from './odata-query.ts';
import { need, needDelegated } from './permissions.ts';
import { defaultUserProperties, isUserProperty, userProperty } from './user-properties.ts';

const weekMs = 7 * 86_400_000;
const refused = ['$top', '$expand', '$orderby', '$search', '$skip'];

const queryOption = (state: DeltaState, name: string): string | undefined =>
  Object.entries(state.query).find(([written]) => written.toLowerCase() === name)?.[1];

function checkQuery(state: DeltaState): string[] | null {
  for (const name of refused)
    if (queryOption(state, name) !== undefined) throw unsupportedQuery(`${name} is not supported by delta queries.`);
  const filter = queryOption(state, '$filter');
  if (
    filter !== undefined &&
    (parseFilter(filter).paths.some((path) => path !== 'id') || (filter.match(/\beq\b/g) ?? []).length > 50)
  ) {
    throw unsupportedQuery('Only filters on id are supported by delta queries, at most 50 of them.');
  }
  const select = queryOption(state, '$select');
  return select === undefined ? null : splitOutside(select, ',');
}

/** Names of what changed since the round's start; null: nothing that was asked for. */
function changedSince(
  changes: readonly DirectoryChange[],
  state: DeltaState,
  watched: ReadonlySet<string>,
): Set<string> | null {
  const names = new Set<string>();
  for (const { sequence, properties } of changes) {
    if (sequence <= (state.since ?? 0) || sequence > state.until) continue;
    for (const name of properties) if (watched.has(name)) names.add(name);
  }
  return names.size > 0 ? names : null;
}

/** A user in a delta: always with id, never-set properties left out. */
function userItem(
  directory: Directory,
  person: Person,
  of: { names: readonly string[]; changed: ReadonlySet<string> | null; minimal: boolean },
): object {
  const item: Record<string, unknown> = {};
  for (const name of of.names) {
    if (of.minimal && of.changed && !of.changed.has(name)) continue;
    if (name === 'manager') {
      const manager = directory.managerOf(person);
      if (manager) item['manager@delta'] = [{ '@odata.type': '#microsoft.graph.user', id: manager.id }];
      continue;
    }
    const value = userProperty(person, name);
    if (value !== null || of.changed?.has(name)) item[name] = value;
  }
  return { ...item, id: person.id };
}

function userItems(
  directory: Directory,
  request: GraphRequest,
  { state, select }: { state: DeltaState; select: string[] | null },
): object[] {
  const names = select ?? defaultUserProperties;
  for (const name of names)
    if (name !== 'manager' && !isUserProperty(name))
      throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`, 'BadRequest');
  const filter = queryOption(state, '$filter');
  const matches = filter === undefined ? null : parseFilter(filter).matches;
  const asked = (id: string): boolean => !matches || matches((path) => (path === 'id' ? id : null));
  const minimal = preference(request, 'return') === 'minimal';
  if (state.since === null)
    return directory.people
      .filter(({ id }) => asked(id))
      .map((person) => userItem(directory, person, { names, changed: null, minimal: false }));
  const watched = new Set([...names.map((name) => (name === 'manager' ? 'managerId' : name)), 'removed']);
  const items: object[] = [];
  for (const [id, changes] of directory.allChanges()) {
    const changed = asked(id) ? changedSince(changes, state, watched) : null;
    if (!changed) continue;
    const person = directory.find(id);
    if (changed.has('managerId')) changed.add('manager');
    // a deleted user rests in the bin for thirty days and can be restored from there
    if (person) items.push(userItem(directory, person, { names, changed, minimal }));
    else items.push({ id, '@removed': { reason: 'changed' } });
  }
  return items;
}

const pageSize = (request: GraphRequest): number => {
  const wished = Number(preference(request, 'odata.maxpagesize') ?? 100);
  return Number.isInteger(wished) && wished > 0 ? Math.min(wished, 999) : 100;
};

const userDelta =
  (directory: Directory, clock: EmulatedClock): GraphHandler =>
  (request) => {
    const round = roundOf(request, { now: clock.now(), sequence: directory.sequence, lifetimeMs: weekMs });
    const select = checkQuery(round.state);
    const items = round.latest ? [] : userItems(directory, request, { state: round.state, select });
    const shown = select ? `(${select.join(',')})` : '';
    return ok({
      '@odata.context': contextOf(`users${shown}/$delta`),
      ...deltaPage(request, round, { items, size: pageSize(request) }),
    });
  };

function memberItems(directory: Directory, group: Group, state: DeltaState): object[] {
  const type = '#microsoft.graph.user';
  if (state.since === null)
    return group.members.filter((id) => directory.find(id)).map((id) => ({ '@odata.type': type, id }));
  const before = directory.membersAt(group.id, state.since);
  const added = group.members.filter((id) => !before.includes(id)).map((id) => ({ '@odata.type': type, id }));
  const gone = before
    .filter((id) => !group.members.includes(id))
    .map((id) => ({ '@odata.type': type, id, '@removed': { reason: 'deleted' } }));
  return [...added, ...gone];
}

const groupDelta =
  (directory: Directory, clock: EmulatedClock): GraphHandler =>
  (request) => {
    const round = roundOf(request, { now: clock.now(), sequence: directory.sequence, lifetimeMs: weekMs });
    const select = checkQuery(round.state);
    const withMembers = select === null || select.includes('members');
    const names = select?.filter((name) => name !== 'members') ?? null;
    const items = directory.groups.flatMap((group) => {
      const watched = new Set([...(names ?? ['displayName']), ...(withMembers ? ['members'] : [])]);
      if (round.state.since !== null && !changedSince(directory.changesOf(group.id), round.state, watched)) return [];
      const members = withMembers ? memberItems(directory, group, round.state) : [];
      const shown = Object.fromEntries(
        Object.entries(projectGroup(group, names)).filter(([, value]) => value !== null),
      );
      return [{ ...shown, id: group.id, ...(members.length > 0 ? { 'members@delta': members } : {}) }];
    });
    return ok({
      '@odata.context': contextOf('groups/$delta'),
      ...deltaPage(request, round, { items, size: pageSize(request) }),
    });
  };

/** What changed among users and groups since the last time. */
export function directoryDeltaRoutes(directory: Directory, clock: EmulatedClock): GraphRoute[] {
  const users = { application: need.users, delegated: needDelegated.me, handle: userDelta(directory, clock) };
  const groups = { application: need.groups, delegated: need.groups, handle: groupDelta(directory, clock) };
  return [
    { method: 'GET', pattern: '/users/delta', ...users },
    { method: 'GET', pattern: '/users/delta()', ...users },
    { method: 'GET', pattern: '/groups/delta', ...groups },
    { method: 'GET', pattern: '/groups/delta()', ...groups },
  ];
}
