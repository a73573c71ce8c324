import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { AgendaPart } from '../domain/session/agenda.ts';
import {
  addFollowUp,
  editFollowUp,
  type FollowUpChange,
  type FollowUpList,
  type NewFollowUp,
  removeFollowUp,
} from '../domain/session/follow-up.ts';
import { mayWriteTogether, setAgenda, setDifferently, type Workbook } from '../domain/session/workbook.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnPairing, findOwnSession } from './find-own-session.ts';
import { workbooksOf } from './sealed-words.ts';
import type { World } from './world.ts';

/** Two people who write at once are served one after the other; with so many tries nobody is turned away for it. */
const attempts = 20;

type Refused<Code extends string> = Code | 'notFound' | 'ended';

async function changeBook<Code extends string>(
  world: World,
  pairing: Pairing,
  step: (book: Workbook) => Outcome<Workbook, Code>,
): Promise<Outcome<Workbook, Refused<Code>>> {
  if (!mayWriteTogether(pairing)) return refused('ended');
  return changeAggregate(workbooksOf(world), pairing, step, attempts);
}

const onList =
  <Code extends string>(step: (list: FollowUpList) => Outcome<FollowUpList, Code>) =>
  (book: Workbook): Outcome<Workbook, Code> => {
    const next = step(book.followUps);
    return !next.ok ? next : ok(next.value === book.followUps ? book : { ...book, followUps: next.value });
  };

type OfPairing = { readonly actor: Actor; readonly pairingId: EntityId };

/** Adds to the list of the two; with the same id again nothing changes, so that a reply that got lost may be asked for again. */
export async function addToFollowUps(
  world: World,
  command: OfPairing & { readonly item: Omit<NewFollowUp, 'by'> },
): Promise<Outcome<Workbook, Refused<'listFull'>>> {
  const own = await findOwnPairing(world, command);
  if (!own.ok) return own;
  const item = { ...command.item, by: own.value.mySide };
  return changeBook(
    world,
    own.value.pairing,
    onList((list) => addFollowUp(list, item)),
  );
}

/** Changes one item on top of the version that its writer saw (`base`). */
export async function changeInFollowUps(
  world: World,
  command: OfPairing & { readonly itemId: EntityId; readonly base: number; readonly change: FollowUpChange },
): Promise<Outcome<Workbook, Refused<'listFull' | 'unsettled'>>> {
  const own = await findOwnPairing(world, command);
  if (!own.ok) return own;
  const { itemId: id, base, change } = command;
  return changeBook(
    world,
    own.value.pairing,
    onList((list) => editFollowUp(list, { id, base, change, by: own.value.mySide })),
  );
}

export async function removeFromFollowUps(
  world: World,
  command: OfPairing & { readonly itemId: EntityId; readonly base: number },
): Promise<Outcome<Workbook, Refused<'versionConflict'>>> {
  const own = await findOwnPairing(world, command);
  if (!own.ok) return own;
  const { itemId: id, base } = command;
  return changeBook(
    world,
    own.value.pairing,
    onList((list) => removeFollowUp(list, { id, base })),
  );
}

type OfSession = { readonly actor: Actor; readonly sessionId: EntityId; readonly base: number };

/** The two arrange what a session is for. */
export async function changeAgenda(
  world: World,
  command: OfSession & { readonly parts: readonly AgendaPart[] },
): Promise<Outcome<Workbook, Refused<'versionConflict'>>> {
  const own = await findOwnSession(world, command);
  if (!own.ok) return own;
  const { number } = own.value.session;
  return changeBook(world, own.value.pairing, (book) => setAgenda(book, number, command));
}

/** What the mentee will do differently: their line, which the mentor reads. */
export async function sayDifferently(
  world: World,
  command: OfSession & { readonly words: string },
): Promise<Outcome<Workbook, Refused<'versionConflict' | 'forbidden'>>> {
  const own = await findOwnSession(world, command);
  if (!own.ok) return own;
  if (own.value.mySide !== 'mentee') return refused('forbidden');
  const { number } = own.value.session;
  return changeBook(world, own.value.pairing, (book) => setDifferently(book, number, command));
}
