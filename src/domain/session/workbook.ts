import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { isRunning } from '../pairing/ending.ts';
import type { Pairing } from '../pairing/pairing.ts';
import { type Agenda, type AgendaPart, agendaOf } from './agenda.ts';
import { type FollowUpList, noFollowUps } from './follow-up.ts';

/** What the mentee means to do differently: one line per session. */
export type DifferentlyLine = { readonly words: string; readonly version: number };

/** What a pair writes down together, for all of its sessions; known by the number of a session, so that it stays when one is moved. */
export type Workbook = {
  readonly tenantId: TenantId;
  /** The pairing's. */
  readonly id: EntityId;
  readonly followUps: FollowUpList;
  readonly agendas: Readonly<Record<number, Agenda>>;
  readonly differently: Readonly<Record<number, DifferentlyLine>>;
  readonly version: number;
};

/** A person's own notes of a session: nobody else reads them, not even the other of the two. */
export type OwnNotes = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly pairingId: EntityId;
  readonly personId: PersonId;
  readonly number: number;
  readonly words: string;
  readonly writtenAt: Instant;
  readonly version: number;
};

export const emptyWorkbook = (pairing: Pick<Pairing, 'tenantId' | 'id'>): Workbook => ({
  tenantId: pairing.tenantId,
  id: pairing.id,
  followUps: noFollowUps,
  agendas: {},
  differently: {},
  version: 0,
});

/** What the two wrote is deleted this long after their pairing has ended. */
export const keptDays = 30;

/** When what a pair wrote is deleted; null while the pairing lasts. */
export const deletedAt = (pairing: Pairing): Instant | null =>
  isRunning(pairing) || pairing.closedAt === null ? null : daysLater(pairing.closedAt, keptDays);

/** Whether the two may still write to each other: once a pairing has ended, neither has to read of the other any more. */
export const mayWriteTogether = (pairing: Pairing): boolean => isRunning(pairing);

/** Own notes can be written until they are deleted, so that one typed without a connection still arrives. */
export function mayWriteNotes(pairing: Pairing, now: Instant): boolean {
  const until = deletedAt(pairing);
  return pairing.confirmedAt !== null && (until === null || now < until);
}

export const agendaIn = (book: Workbook, number: number): Agenda => book.agendas[number] ?? agendaOf(number);

/** The pair's own agenda for a session; one that was changed meanwhile is not overwritten, the same one again changes nothing. */
export function setAgenda(
  book: Workbook,
  number: number,
  given: { readonly parts: readonly AgendaPart[]; readonly base: number },
): Outcome<Workbook, 'versionConflict'> {
  const now = agendaIn(book, number);
  if (JSON.stringify(now.parts) === JSON.stringify(given.parts)) return ok(book);
  if (now.version !== given.base) return refused('versionConflict');
  const agenda = { parts: given.parts, version: now.version + 1 };
  return ok({ ...book, agendas: { ...book.agendas, [number]: agenda } });
}

/** The mentee's line of a session. */
export function setDifferently(
  book: Workbook,
  number: number,
  given: { readonly words: string; readonly base: number },
): Outcome<Workbook, 'versionConflict'> {
  const now = book.differently[number] ?? { words: '', version: 0 };
  if (now.words === given.words) return ok(book);
  if (now.version !== given.base) return refused('versionConflict');
  const line = { words: given.words, version: now.version + 1 };
  return ok({ ...book, differently: { ...book.differently, [number]: line } });
}

/** The newest line before a session: what is looked back at when the two meet again. */
export function lineBefore(book: Workbook, number: number): { readonly number: number; readonly words: string } | null {
  const numbers = Object.keys(book.differently)
    .map(Number)
    .filter((n) => n < number && book.differently[n]?.words !== '');
  const newest = Math.max(...numbers);
  const line = book.differently[newest];
  return line === undefined ? null : { number: newest, words: line.words };
}

/** Writes own notes on top of the version that the writer saw; the same words again change nothing. */
export function writeOwnNotes(
  notes: OwnNotes,
  given: { readonly words: string; readonly base: number; readonly now: Instant },
): Outcome<OwnNotes, 'versionConflict'> {
  if (notes.words === given.words) return ok(notes);
  return notes.version === given.base
    ? ok({ ...notes, words: given.words, writtenAt: given.now })
    : refused('versionConflict');
}
