import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { noteToSponsor } from '../domain/pairing/watch.ts';
import type { Program } from '../domain/program/program.ts';
import { caseReaders } from './case-readers.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

export const longestNote = 600;

/** Who may get a note about the two: the sponsor, if there is one and they are not one of the two. */
export async function sponsorFor(world: World, program: Program, pairing: Pairing): Promise<Person | null> {
  const { sponsorId } = program;
  if (sponsorId === null || sponsorId === pairing.mentorId || sponsorId === pairing.menteeId) return null;
  const sponsor = await world.people.person(program.tenantId, sponsorId);
  return sponsor?.accountEnabled ? sponsor : null;
}

export type SendSponsorNote = { readonly actor: Actor; readonly pairingId: EntityId; readonly words: string };

/** A word to the sponsor about a pairing that needs help, by one who may know of it; one for each call for help. */
export async function sendSponsorNote(
  world: World,
  command: SendSponsorNote,
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'over' | 'noSponsor' | 'noWords'>> {
  const { actor, pairingId } = command;
  const { tenantId } = actor;
  const pairing = await world.pairings.find(tenantId, pairingId);
  if (pairing === null) return refused('notFound');
  if (!(await caseReaders(world, pairing)).includes(actor.personId)) return refused('notYours');
  const { help } = pairing.watch;
  if (help === null || pairing.state !== 'active') return refused('over');
  if (help.note !== null) return ok(pairing);
  const program = await world.programs.find(tenantId, pairing.programId);
  const sponsor = program === null ? null : await sponsorFor(world, program, pairing);
  if (sponsor === null) return refused('noSponsor');
  const text = command.words.trim().slice(0, longestNote);
  if (text === '') return refused('noWords');
  const sentAt = world.clock.now();
  const words = world.vault.seal(tenantId, 'sponsorNote', text);
  const note = { by: actor.personId, to: sponsor.id, sentAt, words };
  const done = await changeAggregate(world.pairings, pairing, (p) => ok(noteToSponsor(p, note)));
  if (!done.ok) return done;
  await world.audit.append({
    tenantId,
    at: sentAt,
    actorId: actor.personId,
    action: 'pairing.noteToSponsor',
    targetId: pairing.id,
    outcome: 'done',
  });
  world.deliverSoon(tenantId);
  return done;
}
