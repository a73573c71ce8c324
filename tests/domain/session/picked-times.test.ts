import { weekdays } from '../../../src/domain/kernel/person.ts';
import type { SlotOffer } from '../../../src/domain/pairing/pairing.ts';
import {
  isWithinHours,
  type PickedTime,
  type Picking,
  pickTimes,
  slotsPicked,
  turnOf,
  withOffer,
} from '../../../src/domain/session/picked-times.ts';
import { aPairing, guid, menteeId, mentorId } from '../../support/builders.ts';

const now = '2026-12-01T08:00:00.000Z';
const assistantId = guid(77);
const picking: Picking = {
  zone: 'Europe/Rome',
  menteeZone: 'Europe/Rome',
  now,
  minutes: 60,
  endsOn: '2027-06-06',
  noSessionDates: [{ from: '2026-12-23', to: '2027-01-06' }],
  taken: [],
};
const three: readonly PickedTime[] = [
  { date: '2026-12-08', time: '15:00' },
  { date: '2026-12-07', time: '10:00' },
  { date: '2026-12-09', time: '18:30' },
];
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
const slotsOf = (picks: readonly PickedTime[], given: Partial<Picking> = {}) =>
  slotsPicked(picks, { ...picking, ...given });
const refusal = (pick: PickedTime, given: Partial<Picking> = {}) => {
  const result = slotsOf([pick, ...three.slice(0, 2)], given);
  return result.ok ? null : result.code;
};

describe('what three times must be', () => {
  test('when they are fine, then they are slots of the session’s length, in order, by the picker’s clock', () => {
    const found = slotsOf(three);
    expect(found.ok && found.value.map((s) => s.startsAt)).toEqual([
      '2026-12-07T09:00:00.000Z',
      '2026-12-08T14:00:00.000Z',
      '2026-12-09T17:30:00.000Z',
    ]);
    const abroad = slotsOf(three, { zone: 'Asia/Kathmandu' });
    expect(abroad.ok && abroad.value[0]?.startsAt).toBe('2026-12-07T04:15:00.000Z');
  });

  test.each<[string, PickedTime, Partial<Picking>, string]>([
    ['is over', { date: '2026-12-01', time: '09:00' }, {}, 'timePast'],
    ['lies after the program', { date: '2027-06-07', time: '10:00' }, {}, 'timeTooLate'],
    ['falls on a day without sessions', { date: '2026-12-24', time: '10:00' }, {}, 'dayWithoutSessions'],
    ['is skipped by the clock', { date: '2027-03-28', time: '02:30' }, {}, 'timeSkipped'],
    ['is another one of the three', { date: '2026-12-07', time: '10:30' }, {}, 'timesOverlap'],
    [
      'stands in the way of another session',
      { date: '2026-12-11', time: '10:00' },
      { taken: [{ from: Date.UTC(2026, 11, 11, 9, 30), to: Date.UTC(2026, 11, 11, 10, 30) }] },
      'timeTaken',
    ],
  ])('when one %s, then nothing is taken and the reason is told', (_what, pick, given, code) => {
    expect(refusal(pick, given)).toBe(code);
  });

  test('when one is missing, then three are asked for', () => {
    const result = slotsOf(three.slice(0, 2));
    expect(result.ok ? null : result.code).toBe('notThree');
  });

  test('when one lies outside somebody’s hours, then that is known, and it is no mistake', () => {
    const working = { zone: 'Europe/Rome', hours: { days: weekdays.slice(0, 5), start: '09:00', end: '17:30' } };
    const found = slotsOf(three);
    expect(found.ok && found.value.map((s) => isWithinHours(s, working))).toEqual([true, true, false]);
  });
});

describe('whose turn it is', () => {
  const asked = withOffer(aPairing({ state: 'active' }), offer, { now, assistantId });
  const slots = (() => {
    const found = slotsOf(three);
    return found.ok ? found.value : [];
  })();
  const at = { now, assistantId };

  test('when times are to be picked, then the picker has a card, and the mentee’s assistant as well', () => {
    expect(turnOf(offer)).toBe('mentee');
    expect(asked.owed.map((n) => [n.kind, n.personId])).toEqual([
      ['handPicked', menteeId],
      ['handPicked', assistantId],
    ]);
  });

  test('when they were picked, then the other is asked to choose, once; picking the same again changes nothing', () => {
    const picked = pickTimes(asked, { offerId: offer.id, side: 'mentee', slots }, at);
    if (!picked.ok) throw new Error(picked.code);
    expect(picked.value.offer).toMatchObject({ slots, byHand: { picker: 'mentee', pickedAt: now } });
    expect(picked.value.owed.map((n) => n.personId)).toEqual([menteeId, assistantId, mentorId]);
    const again = pickTimes(picked.value, { offerId: offer.id, side: 'mentee', slots }, at);
    expect(again.ok && again.value).toBe(picked.value);
    const others = pickTimes(picked.value, { offerId: offer.id, side: 'mentee', slots: slots.slice(1) }, at);
    expect(others).toEqual({ ok: false, code: 'offerOver' });
  });

  test('when the other side picks instead of waiting, then it is not their turn; an old card is over', () => {
    expect(pickTimes(asked, { offerId: offer.id, side: 'mentor', slots }, at)).toEqual({
      ok: false,
      code: 'notYourTurn',
    });
    expect(pickTimes(asked, { offerId: guid(10), side: 'mentee', slots }, at)).toEqual({
      ok: false,
      code: 'offerOver',
    });
  });

  test('when none of the three fits, then the other side may propose three of their own', () => {
    const picked = pickTimes(asked, { offerId: offer.id, side: 'mentee', slots }, at);
    if (!picked.ok) throw new Error(picked.code);
    const turned = pickTimes(picked.value, { offerId: offer.id, side: 'mentor', slots: slots.slice().reverse() }, at);
    expect(turned.ok && turned.value.offer?.byHand?.picker).toBe('mentor');
    expect(turned.ok && turned.value.offer && turnOf(turned.value.offer)).toBe('mentee');
  });
});
