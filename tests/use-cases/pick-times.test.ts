import { officeHours } from '../../src/domain/kernel/person.ts';
import { offerTimes } from '../../src/domain/pairing/activation.ts';
import type { SlotOffer } from '../../src/domain/pairing/pairing.ts';
import { bookSession } from '../../src/use-cases/book-session.ts';
import { pickTimes } from '../../src/use-cases/pick-times.ts';
import type { FreeBusy } from '../../src/use-cases/ports/calendar.ts';
import { stateWishes } from '../../src/use-cases/state-wishes.ts';
import { MemoryWorld } from '../bot/support/memory-world.ts';
import {
  aCohort,
  anEnrollment,
  aPairing,
  aPerson,
  aSession,
  guid,
  menteeId,
  mentorId,
  tenantId,
} from '../support/builders.ts';

const now = '2026-12-07T08:00:00.000Z';
const pairingId = guid(31);
const assistantId = guid(77);
const times = [
  { date: '2026-12-14', time: '10:00' },
  { date: '2026-12-15', time: '11:00' },
  { date: '2026-12-16', time: '15:30' },
];
const startsAt = '2026-12-14T09:00:00.000Z';
const offer: SlotOffer = {
  id: guid(9),
  sessionNumber: 1,
  foundAt: now,
  slots: [],
  rhythms: [],
  remarks: ['menteeFreeBusyUnknown'],
  note: null,
  byHand: { picker: 'mentee', pickedAt: null },
};
let memory: MemoryWorld;
/** Who shares no calendar. */
let hidden: Set<string>;

beforeEach(async () => {
  memory = new MemoryWorld();
  memory.now = now;
  hidden = new Set([menteeId]);
  const { calendar } = memory.world;
  Object.assign(calendar, {
    freeBusy: async (_t: string, people: readonly { personId: string }[]): Promise<FreeBusy[]> =>
      people.map(({ personId }) =>
        hidden.has(personId) ? { personId, known: false, why: 'refused' } : { personId, known: true, busy: [] },
      ),
  });
  await memory.cohorts.insert(aCohort({ startsOn: '2026-12-07' }));
  for (const id of [mentorId, menteeId, assistantId]) {
    memory.people.set(id, aPerson({ id, mail: `${id}@contoso.example` }));
    memory.mailboxes.set(id, { personId: id, zone: 'Europe/Rome', workingHours: officeHours, automaticReplies: false });
  }
  await memory.enrollments.insert(anEnrollment({ id: guid(52), personId: menteeId, state: 'paired', assistantId }));
  await memory.enrollments.insert(anEnrollment({ id: guid(51), personId: mentorId, state: 'paired' }));
  const active = aPairing({ state: 'active', confirmedAt: now, activatedAt: now });
  await memory.pairings.insert(offerTimes(active, offer, { now, attempt: 0, assistantId }));
});

const actor = (personId: string) => ({ tenantId, personId, admin: false });
const pick = (personId: string, offerId = offer.id) =>
  pickTimes(memory.world, { actor: actor(personId), pairingId, offerId, times });
const book = (personId: string) =>
  bookSession(memory.world, { actor: actor(personId), pairingId, offerId: offer.id, startsAt });
const pairing = async () => {
  const found = await memory.pairings.find(tenantId, pairingId);
  if (found === null) throw new Error('no pairing');
  return found;
};

test('when the mentee’s assistant picks, then the mentor chooses and books; neither of the mentee’s side can choose', async () => {
  expect((await pick(assistantId)).ok).toBe(true);
  expect((await pairing()).offer?.byHand).toEqual({ picker: 'mentee', pickedAt: now });
  expect(await book(menteeId)).toEqual({ ok: false, code: 'notYourTurn' });
  expect(await book(assistantId)).toEqual({ ok: false, code: 'notYourTurn' });
  expect(await book(mentorId)).toMatchObject({ ok: true, value: { startsAt, state: 'booking', number: 1 } });
  expect(await book(mentorId)).toMatchObject({ ok: true });
  expect(memory.sessions.where(tenantId, () => true)).toHaveLength(1);
});

test('when somebody else picks, or an assistant who was removed, then it is refused and nothing changes', async () => {
  expect(await pick(guid(99))).toEqual({ ok: false, code: 'notYours' });
  const place = await memory.enrollments.find(tenantId, guid(52));
  if (place !== null) await memory.enrollments.save({ ...place, assistantId: null });
  expect(await pick(assistantId)).toEqual({ ok: false, code: 'notYours' });
  expect((await pairing()).offer?.slots).toEqual([]);
});

test('when one of the times lies in a session with another partner, then it is taken', async () => {
  const other = guid(32);
  await memory.pairings.insert(aPairing({ id: other, menteeId: guid(98), state: 'active' }));
  await memory.sessions.insert(
    aSession({
      pairingId: other,
      menteeId: guid(98),
      startsAt: '2026-12-15T10:30:00.000Z',
      endsAt: '2026-12-15T11:30:00.000Z',
    }),
  );
  expect(await pick(menteeId)).toEqual({ ok: false, code: 'timeTaken' });
});

test('when the chosen time went meanwhile, then it leaves the card, and the two others stay to choose from', async () => {
  await pick(menteeId);
  const busy = [{ startsAt, endsAt: '2026-12-14T09:30:00.000Z' }];
  Object.assign(memory.world.calendar, {
    freeBusy: async () => [{ personId: mentorId, known: true, busy }],
  });
  expect(await book(mentorId)).toEqual({ ok: false, code: 'slotTaken' });
  expect((await pairing()).offer?.slots.map((s) => s.startsAt)).toEqual([
    '2026-12-15T10:00:00.000Z',
    '2026-12-16T14:30:00.000Z',
  ]);
});

test('when an old card is pressed, then it is over', async () => {
  expect(await pick(menteeId, guid(10))).toEqual({ ok: false, code: 'offerOver' });
});

test('when a pair wishes for another day and hour, then times around it are offered from then on', async () => {
  hidden.clear();
  const wishes = { weekday: 4, time: '15:00' };
  const stated = await stateWishes(memory.world, { actor: actor(assistantId), pairingId, wishes });
  expect(stated.ok && stated.value.wishes).toEqual(wishes);
  expect((await pairing()).offer?.slots.map((s) => s.startsAt)).toContain('2026-12-10T14:00:00.000Z');
  expect((await pairing()).offer?.slots.every((s) => s.startsAt.includes('T14:00'))).toBe(true);
  expect(await stateWishes(memory.world, { actor: actor(guid(99)), pairingId, wishes })).toMatchObject({
    code: 'notYours',
  });
});
