import { checkInAfter } from '../../../src/domain/check-in/after-session.ts';
import type { CheckIn } from '../../../src/domain/check-in/check-in.ts';
import type { NoticeKind } from '../../../src/domain/notice/notice.ts';
import type { Pairing } from '../../../src/domain/pairing/pairing.ts';
import {
  aCohort,
  aForm,
  anEnrollment,
  aPairing,
  aPerson,
  aSession,
  guid,
  menteeId,
  mentorId,
  tenantId,
} from '../../support/builders.ts';
import type { BotStage } from './bot-stage.ts';

export const invitedId = guid(21);
export const menteePlaceId = guid(22);
export const pairingId = guid(31);
export const checkInId = guid(51);
export const offerId = guid(61);
export const slots = [
  { startsAt: '2026-11-26T09:00:00.000Z', endsAt: '2026-11-26T10:00:00.000Z' },
  { startsAt: '2026-11-27T09:00:00.000Z', endsAt: '2026-11-27T10:00:00.000Z' },
];

/** A program with a mentor (English) and a mentee (Italian); the mentor is invited, the mentee enrolled. */
export async function furnish(stage: BotStage): Promise<void> {
  const { memory } = stage;
  memory.people.set(mentorId, aPerson({ preferredLanguage: 'en-GB' }));
  memory.people.set(menteeId, aPerson({ id: menteeId, displayName: 'Ada Mentee', preferredLanguage: 'it-IT' }));
  await memory.cohorts.insert(aCohort());
  await memory.programs.insert({
    tenantId,
    id: guid(2),
    name: 'Reverse mentoring',
    aims: '',
    leads: [],
    sponsorId: null,
    secondContactId: null,
    createdAt: memory.now,
    version: 1,
  });
  await memory.enrollments.insert(anEnrollment({ id: invitedId }));
  await memory.enrollments.insert(
    anEnrollment({ id: menteePlaceId, personId: menteeId, state: 'waiting', form: aForm({ side: 'mentee' }) }),
  );
}

/** Both have the app, and their chats are known. */
export async function openChats(stage: BotStage): Promise<void> {
  for (const personId of [mentorId, menteeId])
    await stage.send(stage.activity(personId, { type: 'installationUpdate', action: 'add' }));
}

/** A pairing about which both are being asked. */
export async function consulting(stage: BotStage, given: Partial<Pairing> = {}): Promise<Pairing> {
  const ask = {
    askedAt: stage.memory.now,
    answerBy: '2026-12-20T17:30:00.000Z',
    remindedAt: null,
    answer: null,
    reason: null,
    answeredAt: null,
  };
  const pairing = aPairing({
    id: pairingId,
    state: 'consulting',
    consultation: { first: 'mentor', asks: { mentor: ask, mentee: ask }, windowEndsAt: null },
    ...given,
  });
  await stage.memory.pairings.insert(pairing);
  return pairing;
}

/** An active pairing with two times on offer. */
export const active = (stage: BotStage): Promise<Pairing> =>
  consulting(stage, {
    state: 'active',
    offer: {
      id: offerId,
      sessionNumber: 1,
      foundAt: stage.memory.now,
      slots,
      remarks: [],
      note: null,
      rhythms: [],
      byHand: null,
    },
  });

/** A session that has ended, with the mentor's check-in about it. */
export async function ended(stage: BotStage): Promise<CheckIn> {
  await active(stage);
  const session = aSession({ pairingId, state: 'booked', endsAt: stage.memory.now });
  await stage.memory.sessions.insert(session);
  const checkIn = { ...checkInAfter(session, 'mentor', { id: checkInId, dueAt: session.endsAt }), owed: [] };
  await stage.memory.checkIns.insert(checkIn);
  return checkIn;
}

/** Puts a card into somebody's chat; its id, and the activity that shows it. */
export async function cardOf(
  stage: BotStage,
  card: { kind: NoticeKind; subjectId: string; personId?: string },
): Promise<{ id: string; replyToId: string }> {
  const { kind, subjectId, personId = mentorId } = card;
  const key = `${kind}:${subjectId}:${personId}`;
  await stage.bot.messenger.deliver(tenantId, {
    key,
    kind,
    personId,
    subjectId,
    dueAt: stage.memory.now,
    asked: true,
    reminder: 0,
  });
  const sent = stage.memory.sentCards.get(`${tenantId}/${stage.memory.world.ids.derive('card', tenantId, key)}`);
  if (sent?.activityId == null) throw new Error(`no card was sent: ${key}`);
  return { id: sent.id, replyToId: sent.activityId };
}
