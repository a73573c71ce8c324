import { type Action, giveAction } from '../../../src/domain/insight/action.ts';
import type { MentorHours } from '../../../src/domain/pairing/manager-hours.ts';
import type { Pairing } from '../../../src/domain/pairing/pairing.ts';
import type { Session } from '../../../src/domain/session/session.ts';
import { actionsOf } from '../../../src/use-cases/sealed-insights.ts';
import { aSession, guid, menteeId, mentorId, tenantId } from '../../support/builders.ts';
import type { BotStage } from './bot-stage.ts';
import { invitedId, pairingId, slots } from './furnish.ts';
import { anOffer, assistantId, at, drafted, leadId, managerId, meeting, type Scene } from './scene-cast.ts';

const sessionId = guid(41);

/** The buttons of one session's time, as one of the two has them and as the assistant does. */
function sessionScenes(kind: 'sessionBooked' | 'assistantSession'): Readonly<Record<string, Scene>> {
  const personId = kind === 'sessionBooked' ? mentorId : assistantId;
  const side = kind === 'sessionBooked' ? 'mentor' : 'mentee';
  const card = { kind, subjectId: sessionId, personId };
  const booked =
    (given: Partial<Session> = {}, pairing: Partial<Pairing> = { offer: null }) =>
    async (stage: BotStage) => {
      await meeting(stage, pairing, kind === 'assistantSession');
      await stage.memory.sessions.insert(aSession({ pairingId, ...given }));
    };
  const moving = { moving: { offer: anOffer(), shownTo: [personId] } };
  const noTimes = anOffer({ slots: [], byHand: { picker: side, pickedAt: null } });
  const moved = { by: personId, side, what: 'moved', at, counts: true, proposed: null, far: false } as const;
  const from = slots[0] ?? null;
  const off = booked(
    { state: 'cancelled', changes: [{ ...moved, what: 'cancelled', from: null }] },
    { offer: anOffer() },
  );
  return {
    [`${kind}.move`]: { furnish: booked(), card },
    [`${kind}.moveTo`]: { furnish: booked(moving), card },
    [`${kind}.otherMoveTimes`]: { furnish: booked(moving), card, wish: true },
    [`${kind}.keep`]: { furnish: booked(moving), card },
    [`${kind}.takeBack`]: { furnish: booked({ changes: [{ ...moved, from }] }), card },
    [`${kind}.pickByHand`]: { furnish: booked({ moving: { offer: noTimes, shownTo: [personId] } }), card },
    [`${kind}.cancel`]: { furnish: booked(), card },
    [`${kind}.book`]: { furnish: off, card },
    [`${kind}.otherTimes`]: { furnish: off, card, wish: true },
  };
}

/** The first times of a pair, on the card of one of the two and on the assistant's. */
function bookingScenes(kind: 'introduction' | 'assistantBooking'): Readonly<Record<string, Scene>> {
  const assisted = kind === 'assistantBooking';
  const card = { kind, subjectId: pairingId, personId: assisted ? assistantId : mentorId };
  const furnish = (stage: BotStage) => meeting(stage, {}, assisted);
  const series = slots.map((slot, i) => ({ ...slot, number: i + 1 }));
  const rhythms = [{ slots: series, missing: [], mentorClockMoves: false }];
  return {
    [`${kind}.book`]: { furnish, card },
    [`${kind}.bookSeries`]: { furnish: (stage) => meeting(stage, { offer: anOffer({ rhythms }) }, assisted), card },
    [`${kind}.otherTimes`]: { furnish, card, wish: true },
  };
}

const actionId = guid(73);
/** A released insight, and what its owner is asked to do about it. */
const given =
  (part: Partial<Action> = {}) =>
  async (stage: BotStage) => {
    await drafted(stage);
    const [insight] = [...stage.memory.insights.rows.values()];
    if (insight === undefined) throw new Error('no insight');
    await stage.memory.insights.save({ ...insight, state: 'released', releasedAt: at });
    const of = { id: actionId, by: leadId, now: at, ownerId: managerId, ask: 'Do it.', dueOn: '2026-12-20' };
    await actionsOf(stage.memory.world).insert({ ...giveAction(insight, of), owed: [], ...part });
  };

function ownerScenes(kind: 'actionGiven' | 'actionDue'): Readonly<Record<string, Scene>> {
  const scene = { furnish: given(), card: { kind, subjectId: actionId, personId: managerId } };
  const worded = { ...scene, inputs: { words: 'As I say.' }, needs: ['words'] };
  return { [`${kind}.accept`]: scene, [`${kind}.ask`]: worded, [`${kind}.done`]: worded, [`${kind}.decline`]: worded };
}

const hoursId = guid(74);
const told =
  (part: Partial<MentorHours> = {}) =>
  async (stage: BotStage) => {
    await meeting(stage, { state: 'confirmed', activatedAt: null, offer: null });
    const open = { objectBy: '2026-12-04T17:30:00.000Z', word: null, saidAt: null, decision: null, decidedAt: null };
    await stage.memory.managerHours.insert({
      ...{ tenantId, id: hoursId, programId: guid(2), cohortId: guid(3), managerId, pairingIds: [pairingId] },
      mentors: [{ pairingId, mentorId, ...open, ...part }],
      owed: [],
      version: 1,
    });
  };
const ofManager = { furnish: told(), card: { kind: 'managerHours', subjectId: hoursId, personId: managerId } } as const;
const objection: Scene = {
  furnish: told({ word: 'objects', saidAt: at }),
  card: { kind: 'managerObjection', subjectId: hoursId, personId: leadId },
};

const digestId = guid(75);
const digested = async (stage: BotStage) => {
  const about = { kind: 'invitation', subjectId: invitedId, personId: mentorId } as const;
  const notice = { ...about, key: 'invitation', dueAt: at, asked: false, reminder: 0 } as const;
  const items = [{ notice, openedAt: null }];
  const digest = { tenantId, id: digestId, personId: mentorId, day: '2026-11-24', createdAt: at };
  await stage.memory.digests.insert({ ...digest, items, owed: [], version: 1 });
};

/** Cards of times and sessions, of what the company is told, and of the day. */
export const companyScenes: Readonly<Record<string, Scene>> = {
  ...bookingScenes('introduction'),
  ...bookingScenes('assistantBooking'),
  'assistantBooking.open': {
    furnish: async (stage) => {
      await meeting(stage, { offer: null }, true);
      await stage.memory.sessions.insert(aSession({ pairingId, menteeId }));
    },
    card: { kind: 'assistantBooking', subjectId: pairingId, personId: assistantId },
    inputs: { sessionId },
    needs: ['sessionId'],
    always: true,
  },
  ...sessionScenes('sessionBooked'),
  ...sessionScenes('assistantSession'),
  ...ownerScenes('actionGiven'),
  ...ownerScenes('actionDue'),
  'actionReturned.answer': {
    furnish: given({ question: 'Which one?' }),
    card: { kind: 'actionReturned', subjectId: actionId, personId: leadId },
    inputs: { words: 'That one.' },
    needs: ['words'],
  },
  'managerHours.fine': ofManager,
  'managerHours.object': ofManager,
  'managerObjection.goAhead': objection,
  'managerObjection.notNow': objection,
  'digest.open': { furnish: digested, card: { kind: 'digest', subjectId: digestId }, always: true },
};
