import type { Actor } from '../domain/access/actor.ts';
import {
  type Action,
  type ActionChange,
  changeAction as change,
  giveAction as give,
  takeBackAction as takeBack,
} from '../domain/insight/action.ts';
import { longestAsk, readWords } from '../domain/insight/sentence.ts';
import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { type LocalDate, localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnProgram } from './find-own-program.ts';
import { findReleasedInsight } from './read-released-insights.ts';
import { actionsOf } from './sealed-insights.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

/** More than these at a time for one sentence would be a project. */
const mostActions = 5;

type BadGiven = 'noWords' | 'tooLong' | 'unknownPerson' | 'dueInThePast';

async function checkGiven(
  world: World,
  tenantId: TenantId,
  given: { ownerId: PersonId; dueOn: LocalDate },
): Promise<Outcome<true, 'unknownPerson' | 'dueInThePast'>> {
  const owner = await world.people.person(tenantId, given.ownerId);
  // anybody may own an action; guests are never written to, and nobody who left can be
  if (owner === null || !owner.accountEnabled || owner.guest) return refused('unknownPerson');
  const { zone } = await workingTimeOf(world, tenantId, given.ownerId);
  return given.dueOn < localDateOf(world.clock.now(), zone) ? refused('dueInThePast') : ok(true);
}

const note = (world: World, actor: Actor, action: string, targetId: EntityId): Promise<void> =>
  world.audit.append({
    tenantId: actor.tenantId,
    at: world.clock.now(),
    actorId: actor.personId,
    action,
    targetId,
    outcome: 'done',
  });

/** A lead puts a released sentence into somebody's hands. The same request key is the same action. */
export async function giveAction(
  world: World,
  command: { actor: Actor; insightId: EntityId; requestKey: string; ownerId: PersonId; ask: string; dueOn: LocalDate },
): Promise<Outcome<Action, 'notFound' | 'forbidden' | 'tooMany' | BadGiven>> {
  const { actor, ownerId, dueOn } = command;
  const found = await findReleasedInsight(world, command);
  if (!found.ok) return found;
  const actions = actionsOf(world);
  const id = world.ids.derive('action', actor.tenantId, command.insightId, command.requestKey);
  const known = await actions.find(actor.tenantId, id);
  if (known !== null) return ok(known);
  if (found.value.actions.length >= mostActions) return refused('tooMany');
  const ask = readWords(command.ask, longestAsk);
  if (!ask.ok) return ask;
  const checked = await checkGiven(world, actor.tenantId, command);
  if (!checked.ok) return checked;
  const insight = await world.insights.find(actor.tenantId, command.insightId);
  if (insight === null) return refused('notFound');
  const now = world.clock.now();
  const stored = await actions.insert(give(insight, { id, by: actor.personId, ownerId, ask: ask.value, dueOn, now }));
  if (stored.ok) await note(world, actor, 'action.give', id);
  world.deliverSoon(actor.tenantId);
  const first = stored.ok ? stored.value : await actions.find(actor.tenantId, id);
  return first === null ? refused('notFound') : ok(first);
}

/** An action as one of its program's leads has it. */
async function findAsLead(
  world: World,
  query: { actor: Actor; actionId: EntityId },
): Promise<Outcome<Action, 'notFound' | 'forbidden'>> {
  const action = await actionsOf(world).find(query.actor.tenantId, query.actionId);
  if (action === null) return refused('notFound');
  const program = await findOwnProgram(world, { actor: query.actor, programId: action.programId, need: 'run' });
  return program.ok ? ok(action) : program;
}

export type ChangeAction = {
  readonly actor: Actor;
  readonly actionId: EntityId;
  readonly expectedVersion: number | null;
  readonly change: {
    readonly ownerId?: PersonId | undefined;
    readonly ask?: string | undefined;
    readonly dueOn?: LocalDate | undefined;
    readonly answer?: string | undefined;
  };
};

/** Another owner, other words or another date, or an answer to what the owner asked back. */
export async function changeAction(
  world: World,
  command: ChangeAction,
): Promise<Outcome<Action, 'notFound' | 'forbidden' | 'versionConflict' | 'settled' | 'nothingAsked' | BadGiven>> {
  const { actor, expectedVersion } = command;
  const found = await findAsLead(world, command);
  if (!found.ok) return found;
  const { ownerId, dueOn } = command.change;
  if (ownerId !== undefined || dueOn !== undefined) {
    const checked = await checkGiven(world, actor.tenantId, {
      ownerId: ownerId ?? found.value.ownerId,
      dueOn: dueOn ?? found.value.dueOn,
    });
    if (!checked.ok) return checked;
  }
  const words = wordsOf(command.change);
  if (!words.ok) return words;
  const next: ActionChange = {
    ...words.value,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
  const now = world.clock.now();
  // looked at as it is saved: what the owner said in between is not answered unread
  const done = await changeAggregate(
    actionsOf(world),
    found.value,
    (a): Outcome<Action, 'versionConflict' | 'settled' | 'nothingAsked'> =>
      expectedVersion !== null && a.version !== expectedVersion
        ? refused('versionConflict')
        : change(a, { ...next, now }),
  );
  if (done.ok && done.value.version !== found.value.version) await note(world, actor, 'action.change', done.value.id);
  world.deliverSoon(actor.tenantId);
  return done;
}

function wordsOf(change: ChangeAction['change']): Outcome<Pick<ActionChange, 'ask' | 'answer'>, 'noWords' | 'tooLong'> {
  const words: { ask?: string; answer?: string } = {};
  for (const key of ['ask', 'answer'] as const) {
    const given = change[key];
    if (given === undefined) continue;
    const read = readWords(given, longestAsk);
    if (!read.ok) return read;
    words[key] = read.value;
  }
  return ok(words);
}

export async function takeBackAction(
  world: World,
  command: { actor: Actor; actionId: EntityId },
): Promise<Outcome<Action, 'notFound' | 'forbidden' | 'settled'>> {
  const found = await findAsLead(world, command);
  if (!found.ok) return found;
  const done = await changeAggregate(actionsOf(world), found.value, (a) => takeBack(a, world.clock.now()));
  if (done.ok) await note(world, command.actor, 'action.takeBack', done.value.id);
  return done;
}
