import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import { personSchema } from '../tenant/tenant-file.ts';
import type { World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { answers, bodyOf, personIn } from './route.ts';

const changeSchema = personSchema
  .omit({ id: true, busy: true })
  .partial()
  .extend({
    installed: z.boolean().optional(),
    blocked: z.boolean().optional(),
    app: z.enum(['install', 'remove', 'block', 'unblock', 'upgrade']).optional(),
  })
  .strict();
type Change = z.infer<typeof changeSchema>;

function view({ chats }: World, person: Person): object {
  const chat = chats.peek(person.id);
  return {
    id: person.id,
    name: person.displayName,
    mail: person.mail,
    userPrincipalName: person.userPrincipalName,
    jobTitle: person.jobTitle,
    department: person.department,
    officeLocation: person.officeLocation,
    country: person.country,
    managerId: person.managerId,
    preferredLanguage: person.preferredLanguage,
    timeZone: person.timeZone,
    workingHours: person.workingHours,
    accountEnabled: person.accountEnabled,
    userType: person.userType,
    employeeLeaveDateTime: person.employeeLeaveDateTime,
    automaticReplies: person.automaticReplies,
    teams: person.teams,
    calendarAccess: person.calendarAccess,
    roles: person.roles,
    chat: chats.stateOf(person.id),
    installed: chat?.installed ?? false,
    blocked: chat?.blocked ?? false,
    messages: chat?.entries.length ?? 0,
    lastActivityAt: chat?.entries.at(-1)?.createdAt ?? null,
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function listed(world: World, request: Request): object[] {
  const search = plain(String(request.query.search ?? ''));
  const limit = Number(request.query.top ?? Number.POSITIVE_INFINITY);
  const found: object[] = [];
  for (const person of world.directory.people) {
    if (found.length >= limit) break;
    const words = `${person.displayName ?? ''} ${person.mail ?? ''} ${person.jobTitle ?? ''}`;
    if (search === '' || plain(words).includes(search)) found.push(view(world, person));
  }
  return found;
}

/** Takes a person out of the directory, or back into it. */
function setDeleted(world: World, request: Request, deleted: boolean): object {
  const id = String(request.params.id);
  if (deleted) world.directory.remove(personIn(world, request));
  else if (!world.directory.restore(id))
    throw new ControlError(404, 'unknownPerson', `nobody called ${id} was deleted`);
  world.bus.tell({ type: 'people', personId: id });
  return { id, deleted };
}

function setMembers(world: World, request: Request): object {
  const group = world.directory.group(String(request.params.id));
  if (!group) throw new ControlError(404, 'unknownGroup', `no group is called ${String(request.params.id)}`);
  const { members } = bodyOf(z.object({ members: z.array(z.string()) }), request);
  world.directory.setMembers(group, members);
  world.bus.tell({ type: 'people' });
  return group;
}

function block(world: World, person: Person, blocked: boolean): void {
  world.chats.of(person).blocked = blocked;
  world.bus.tell({ type: 'chat', personId: person.id });
}

function changeApp(world: World, person: Person, { installed, blocked, app }: Change): void {
  if (app === 'install' || installed === true) world.installs.install(person);
  if (app === 'remove' || installed === false) world.installs.remove(person);
  if (app === 'upgrade') world.installs.upgrade(person);
  if (app === 'block' || blocked === true) block(world, person, true);
  if (app === 'unblock' || blocked === false) block(world, person, false);
}

/** Null takes a fact away; flags and names that cannot be null keep their value. */
function factsOf(change: Change): Partial<Person> {
  const { installed: _i, blocked: _b, app: _a, ...facts } = change;
  const required = ['userPrincipalName', 'accountEnabled', 'userType', 'teams', 'roles', 'calendarAccess'];
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => value !== undefined && !(value === null && required.includes(name)),
    ),
  );
}

export function peopleRoutes(world: World): Router {
  const router = Router();
  router.get(
    '/people',
    answers((request) => listed(world, request)),
  );
  router.get(
    '/people/:id',
    answers((request) => view(world, personIn(world, request))),
  );
  router.put(
    '/people/:id',
    answers(async (request) => {
      const person = personIn(world, request);
      const change = bodyOf(changeSchema, request);
      if (change.managerId && !world.directory.find(change.managerId))
        throw new ControlError(400, 'unknownManager', `managerId: nobody here is called ${change.managerId}`);
      const facts = factsOf(change);
      if (Object.keys(facts).length > 0) world.directory.update(person, facts);
      changeApp(world, person, change);
      await world.installs.settled();
      world.bus.tell({ type: 'people', personId: person.id });
      return view(world, person);
    }),
  );
  router.delete(
    '/people/:id',
    answers((request) => setDeleted(world, request, true)),
  );
  router.post(
    '/people/:id/restore',
    answers((request) => setDeleted(world, request, false)),
  );
  router.get(
    '/groups',
    answers(() => world.directory.groups),
  );
  router.put(
    '/groups/:id',
    answers((request) => setMembers(world, request)),
  );
  return router;
}
