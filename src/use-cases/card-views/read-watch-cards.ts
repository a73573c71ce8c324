import { caseReaders } from '../case-readers.ts';
import { readLedger } from '../read-ledger.ts';
import { sponsorFor } from '../send-sponsor-note.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';

/** A pairing that needs help, for those who run the program and are in neither line, as roles and lines are now. */
export async function readNeedsHelpCard(world: World, query: CardQuery): Promise<CardOf<'needsHelp'> | null> {
  const { tenantId, personId } = query;
  const pairing = await world.pairings.find(tenantId, query.subjectId);
  if (pairing === null || pairing.state !== 'active') return null;
  const { help, oneLine } = pairing.watch;
  if (help === null && oneLine === null) return null;
  if (!(await caseReaders(world, pairing)).includes(personId)) return null;
  const [program, people, sessions] = await Promise.all([
    world.programs.find(tenantId, pairing.programId),
    world.people.people(tenantId, [pairing.mentorId, pairing.menteeId]),
    world.sessions.listOfPairing(tenantId, pairing.id),
  ]);
  const nameOf = (id: string): string => people.find((p) => p.id === id)?.displayName ?? '';
  const sponsor = program === null ? null : await sponsorFor(world, program, pairing);
  return {
    kind: 'needsHelp',
    programName: program?.name ?? '',
    mentorName: nameOf(pairing.mentorId),
    menteeName: nameOf(pairing.menteeId),
    sessionsHeld: sessions.filter((s) => s.state === 'held').length,
    cancelledRunning: help !== null,
    oneLineUntil: oneLine?.until ?? null,
    sponsorName: sponsor?.displayName ?? null,
    noteSentAt: help?.note?.sentAt ?? null,
  };
}

/** The note itself, for the sponsor to whom it was sent. */
export async function readSponsorNoteCard(world: World, query: CardQuery): Promise<CardOf<'sponsorNote'> | null> {
  const { tenantId, personId } = query;
  const pairing = await world.pairings.find(tenantId, query.subjectId);
  const note = pairing?.watch.help?.note ?? null;
  if (pairing === null || note === null || note.to !== personId) return null;
  const [program, lead] = await Promise.all([
    world.programs.find(tenantId, pairing.programId),
    world.people.person(tenantId, note.by),
  ]);
  return {
    kind: 'sponsorNote',
    programName: program?.name ?? '',
    leadName: lead?.displayName ?? '',
    words: world.vault.open(tenantId, 'sponsorNote', note.words),
  };
}

/** What one's own side moved and cancelled; the card's subject is the person. */
export async function readLedgerCard(world: World, query: CardQuery): Promise<CardOf<'ledger'> | null> {
  const { tenantId, personId } = query;
  if (query.subjectId !== personId) return null;
  const entries = await readLedger(world, { actor: { tenantId, personId, admin: false } });
  const people = await world.people.people(tenantId, [...new Set(entries.map((e) => e.partnerId))]);
  const nameOf = (id: string): string => people.find((p) => p.id === id)?.displayName ?? '';
  return {
    kind: 'ledger',
    entries: entries.map(({ partnerId, sessionId: _, ...entry }) => ({ ...entry, partnerName: nameOf(partnerId) })),
  };
}
