import { checkInOf } from '../../../src/domain/check-in/periods.ts';
import { openConcern } from '../../../src/domain/concern/concern.ts';
import type { NoticeKind } from '../../../src/domain/notice/notice.ts';
import { beginClosing } from '../../../src/domain/pairing/closing.ts';
import { aForm, guid, menteeId, mentorId, tenantId } from '../../support/builders.ts';
import type { BotStage } from './bot-stage.ts';
import { checkInId, consulting, ended, invitedId, menteePlaceId, pairingId, slots } from './furnish.ts';

import {
  anOffer,
  assistantId,
  at,
  change,
  drafted,
  insightId,
  leadId,
  meeting,
  place,
  type Scene,
} from './scene-cast.ts';

const waiting = (stage: BotStage) => place(stage, { state: 'waiting', form: aForm() });
const left = async (stage: BotStage) => {
  await meeting(stage, { state: 'closed', closedBecause: 'ended', closedAt: at, offer: null });
  await waiting(stage);
};

const low = { answers: [{ questionId: 'CSAT' as const, value: 1 as const }], answeredAt: at, low: true };
async function answeredLow(stage: BotStage) {
  await ended(stage);
  await change(stage.memory.pairings, pairingId, { confirmedAt: at });
  await change(stage.memory.checkIns, checkInId, { ...low, report: 'met' });
}
async function halfWay(stage: BotStage) {
  await meeting(stage);
  const pairing = stage.memory.pairings.rows.get(`${tenantId}/${pairingId}`);
  if (pairing === undefined) throw new Error('no pairing');
  const of = { id: checkInId, period: { kind: 'quietPeriod' as const, key: '' }, dueAt: at };
  await stage.memory.checkIns.insert({ ...checkInOf(pairing, 'mentor', of), owed: [] });
}
async function closing(stage: BotStage) {
  await meeting(stage, { offer: null });
  const pairing = stage.memory.pairings.rows.get(`${tenantId}/${pairingId}`);
  if (pairing === undefined) throw new Error('no pairing');
  const asked = beginClosing(pairing, { now: at, windowEndsAt: '2026-12-04T17:30:00.000Z' });
  await change(stage.memory.pairings, pairingId, { ...asked, owed: [] });
}

const rhythmAsked = { rhythm: { askedAt: at, because: guid(41), answeredAt: null }, help: null, oneLine: null };
const helpCalled = { rhythm: null, help: { since: at, note: null }, oneLine: null };
const rhythm = (stage: BotStage) => meeting(stage, { watch: rhythmAsked });
const byHand = (picker: 'mentor' | 'mentee') => (stage: BotStage) =>
  meeting(stage, {
    offer: anOffer({
      slots: picker === 'mentor' ? [] : slots,
      byHand: { picker, pickedAt: picker === 'mentor' ? null : at },
    }),
  });
const noHour = (stage: BotStage) =>
  meeting(stage, {
    offer: anOffer({ slots: [], remarks: ['noCommonHours'] }),
    stretch: { askedAt: at, answers: { mentor: null, mentee: null } },
  });

const concernId = guid(71);
async function opened(stage: BotStage) {
  await meeting(stage);
  const about = { tenantId, id: concernId, programId: guid(2), cohortId: guid(3), pairingId, personId: mentorId };
  const route = { to: 'lead' as const, personIds: [leadId] };
  const asked = { otherId: menteeId, kind: 'other' as const, words: null, urgent: false, wanted: 'lead' as const };
  const concern = openConcern({ ...about, ...asked, route, openedAt: at, dueAt: at }, { card: true });
  await stage.memory.concerns.insert({ ...concern, owed: [] });
}

const invitation = { kind: 'invitation', subjectId: invitedId } as const;
const ofPair = (kind: NoticeKind, personId = mentorId) => ({ kind, subjectId: pairingId, personId });
const form = { side: 'mentor', topics: 'ai-tools', stage: 'early', languages: 'it,en', consent: 'true' };
const choice = {
  furnish: async () => undefined,
  card: { kind: 'assistantChoice', subjectId: menteePlaceId, personId: menteeId },
} as const;
const exit = { kind: 'exit', subjectId: invitedId } as const;
const draft = { furnish: drafted, card: { kind: 'insightDraft', subjectId: insightId } } as const;
const leavers = {
  leaving: { mentor: { at, reason: null, waits: false }, mentee: null },
  leavesAt: '2026-11-25T02:00:00.000Z',
};
const days = {
  date1: '2026-12-01',
  time1: '10:00',
  date2: '2026-12-02',
  time2: '10:00',
  date3: '2026-12-03',
  time3: '10:00',
};
const paused = {
  by: 'mentor',
  at,
  until: '2026-12-10',
  resumesAt: '2026-12-11T00:00:00.000Z',
  sessions: 'kept',
} as const;

/** Cards of places, of what is asked of the two, of helping and of leaving. */
export const personalScenes: Readonly<Record<string, Scene>> = {
  'invitation.enroll': {
    furnish: async () => undefined,
    card: invitation,
    inputs: form,
    needs: ['side', 'topics', 'consent'],
  },
  'invitation.confirm': { furnish: (s) => place(s, { prefilled: aForm() }), card: invitation },
  'invitation.decline': { furnish: async () => undefined, card: invitation },
  'consultation.yes': { furnish: consulting, card: ofPair('consultation') },
  'consultation.somebodyElse': { furnish: consulting, card: ofPair('consultation') },
  'consultation.notNow': { furnish: consulting, card: ofPair('consultation') },
  'assistantChoice.name': { ...choice, inputs: { assistant: 'Sam Helper' }, needs: ['assistant'] },
  'assistantChoice.remove': { ...choice, furnish: (s) => place(s, { assistantId }, menteePlaceId), always: true },
  'afterSession.answer': {
    furnish: ended,
    card: { kind: 'afterSession', subjectId: checkInId },
    inputs: { CSAT: '4' },
  },
  'afterSession.help': { furnish: answeredLow, card: { kind: 'afterSession', subjectId: checkInId } },
  'checkIn.answer': { furnish: halfWay, card: { kind: 'checkIn', subjectId: checkInId }, inputs: { RQ3: '4' } },
  'checkIn.help': {
    furnish: async (s) => {
      await halfWay(s);
      await change(s.memory.checkIns, checkInId, low);
    },
    card: { kind: 'checkIn', subjectId: checkInId },
  },
  'closingChoice.choose': { furnish: closing, card: ofPair('closingChoice') },
  'anotherRhythm.book': { furnish: rhythm, card: ofPair('anotherRhythm', menteeId), answers: true },
  'anotherRhythm.otherTimes': { furnish: rhythm, card: ofPair('anotherRhythm', menteeId), wish: true },
  'anotherRhythm.keep': { furnish: rhythm, card: ofPair('anotherRhythm', menteeId) },
  'anotherRhythm.prefer': {
    furnish: rhythm,
    card: ofPair('anotherRhythm', menteeId),
    inputs: { weekday: '2', time: '10:00' },
  },
  'needsHelp.sendNote': {
    furnish: (s) => meeting(s, { watch: helpCalled }),
    card: ofPair('needsHelp', leadId),
    inputs: { note: 'Could you talk to them?' },
    needs: ['note'],
  },
  'handPicked.pick': { furnish: byHand('mentor'), card: ofPair('handPicked'), inputs: days, needs: Object.keys(days) },
  'handPicked.book': { furnish: byHand('mentee'), card: ofPair('handPicked') },
  'handPicked.none': { furnish: byHand('mentee'), card: ofPair('handPicked'), wish: true },
  'earlyOrLate.fine': {
    furnish: noHour,
    card: ofPair('earlyOrLate'),
    inputs: { earliest: '07:00', latest: '20:00' },
    needs: ['earliest', 'latest'],
  },
  'earlyOrLate.no': { furnish: noHour, card: ofPair('earlyOrLate') },
  'partnerLeft.newPartner': { furnish: left, card: ofPair('partnerLeft'), quiet: true },
  // whoever left may still wish to be invited to the next one
  'partnerLeft.nextCohort': { furnish: left, card: ofPair('partnerLeft'), always: true },
  'partnerLeft.stop': { furnish: left, card: ofPair('partnerLeft') },
  'notPaired.stay': { furnish: waiting, card: { kind: 'notPaired', subjectId: invitedId }, quiet: true },
  'notPaired.withdraw': { furnish: waiting, card: { kind: 'notPaired', subjectId: invitedId } },
  'concern.open': {
    furnish: (s) => meeting(s),
    card: { kind: 'concern', subjectId: concernId },
    inputs: { kind: 'cancellations', subject: `${guid(3)}/${pairingId}`, words: 'Again.' },
    needs: ['kind', 'subject'],
    always: true,
  },
  'concernCase.take': { furnish: opened, card: { kind: 'concernCase', subjectId: concernId, personId: leadId } },
  'pause.start': {
    furnish: (s) => meeting(s),
    card: ofPair('pause'),
    inputs: { until: '2026-12-04' },
    needs: ['until'],
  },
  'pause.resume': {
    furnish: (s) => meeting(s, { state: 'paused', pause: paused, offer: null }),
    card: ofPair('pause'),
  },
  'exit.leave': { furnish: (s) => meeting(s), card: exit, inputs: { afterwards: 'stop', reason: 'time' } },
  'exit.stay': { furnish: (s) => meeting(s, leavers), card: exit },
  'insightDraft.release': draft,
  'insightDraft.reword': { ...draft, inputs: { words: 'We both learn.' }, needs: ['words'] },
  'insightDraft.withdraw': draft,
  'card.refresh': { furnish: (s) => meeting(s), card: ofPair('introduction'), quiet: true, always: true },
  'card.concern': { furnish: (s) => meeting(s), card: ofPair('introduction'), always: true },
};
