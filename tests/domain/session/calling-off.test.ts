import { callOff, cancelledRunning, isCalledOff, mayCallOff } from '../../../src/domain/session/calling-off.ts';
import {
  lastCalledOff,
  liveOffer,
  nextNumber,
  usualWindow,
  windowNearMoved,
} from '../../../src/domain/session/next-session.ts';
import { compareWithEvent, type EventSeen, takeTime } from '../../../src/domain/session/reconciling.ts';
import type { ChangeMade, Session } from '../../../src/domain/session/session.ts';
import { aPairing, aSession, guid, menteeId, mentorId } from '../../support/builders.ts';

const at = '2026-11-24T09:00:00.000Z';
const byMentee: ChangeMade = { by: menteeId, side: 'mentee', what: 'moved', at, counts: true, proposed: null };
const nobodyElse = { assistantId: null };
const off = (s: Session, change: Partial<ChangeMade> = {}): Session => {
  const done = callOff(s, { ...byMentee, ...change }, nobodyElse);
  if (!done.ok) throw new Error(done.code);
  return done.value;
};

describe('calling off', () => {
  test('when the mentee moves a session, then it is kept who did, and only the mentor is told', () => {
    const moved = off(aSession());
    expect(moved).toMatchObject({ state: 'moved', changes: [{ ...byMentee, far: false }] });
    expect(moved.owed.map((n) => [n.kind, n.personId, n.asked])).toEqual([['sessionBooked', mentorId, false]]);
    expect(isCalledOff(moved)).toBe(true);
  });

  test('when the mentee has an assistant, then they are told in a card of their own, unless they did it', () => {
    const assistantId = guid(13);
    const told = callOff(aSession(), byMentee, { assistantId });
    expect(told.ok && told.value.owed.map((n) => [n.kind, n.personId])).toEqual([
      ['sessionBooked', mentorId],
      ['assistantSession', assistantId],
    ]);
    const own = callOff(aSession(), { ...byMentee, by: assistantId }, { assistantId });
    expect(own.ok && own.value.owed.map((n) => n.personId)).toEqual([mentorId, menteeId]);
  });

  test('when it is done again, by either and in either way, then nothing changes', () => {
    const moved = off(aSession());
    expect(callOff(moved, { ...byMentee, by: mentorId, what: 'cancelled' }, nobodyElse)).toEqual({
      ok: true,
      value: moved,
    });
  });

  test('when the calendar does not tell who, then both are told; with a card of its own, nobody', () => {
    expect(off(aSession(), { by: null, side: null }).owed).toHaveLength(2);
    const quiet = callOff(aSession(), { ...byMentee, by: null }, 'nobody');
    expect(quiet.ok && quiet.value.owed).toEqual([]);
  });

  test('when the session has begun, was held, or its event is still being written, then it stands', () => {
    expect(callOff(aSession({ startsAt: at }), byMentee, nobodyElse)).toMatchObject({ ok: false, code: 'over' });
    expect(callOff(aSession({ state: 'held' }), byMentee, nobodyElse)).toMatchObject({ ok: false, code: 'over' });
    expect(callOff(aSession({ state: 'booking' }), byMentee, nobodyElse)).toMatchObject({
      ok: false,
      code: 'notBooked',
    });
    expect(mayCallOff(aSession(), at)).toBe(true);
  });
});

test('when cancellations running are counted, then only the side’s own that count, since the last session held', () => {
  const cancelled = (change: Partial<ChangeMade> = {}) => off(aSession(), { what: 'cancelled', ...change });
  expect(cancelledRunning([cancelled(), cancelled()], 'mentee')).toBe(2);
  expect(cancelledRunning([cancelled(), cancelled({ counts: false }), off(aSession())], 'mentee')).toBe(1);
  expect(cancelledRunning([cancelled(), cancelled({ side: 'mentor' })], 'mentee')).toBe(1);
  const held = aSession({ state: 'held', startsAt: '2026-11-24T10:00:00.000Z' });
  expect(cancelledRunning([cancelled(), held, cancelled({ at: '2026-11-25T10:00:00.000Z' })], 'mentee')).toBe(1);
});

describe('the next session', () => {
  const one = aSession({ state: 'held' });
  const two = aSession({
    id: guid(42),
    number: 2,
    startsAt: '2026-12-15T09:00:00.000Z',
    endsAt: '2026-12-15T10:00:00.000Z',
  });
  const three = aSession({
    id: guid(43),
    number: 3,
    startsAt: '2027-01-12T09:00:00.000Z',
    endsAt: '2027-01-12T10:00:00.000Z',
  });

  test.each([
    ['nothing yet', [], 1],
    ['one ahead', [aSession()], null],
    ['one held', [one], 2],
    ['the second called off among others', [one, off(two), three], 2],
    ['the last called off while one is ahead', [one, two, off(three)], 3],
    ['one that did not happen', [aSession({ state: 'didNotHappen' })], 1],
    ['the second called off and booked anew', [one, off(two), { ...two, id: guid(44) }], null],
  ])('when there is %s, then its number is found', (_name, sessions, number) => {
    expect(nextNumber(sessions, 6)).toBe(number);
  });

  test('when all planned sessions have a time, then none is next', () => {
    expect(nextNumber([one, { ...two, state: 'held' }], 2)).toBeNull();
  });

  test('when the session of an offer has a time already, then the offer is over', () => {
    const offer = {
      id: guid(9),
      sessionNumber: 1,
      foundAt: at,
      slots: [],
      rhythms: [],
      remarks: [],
      note: null,
      byHand: null,
    };
    const pairing = aPairing({ state: 'active', offer });
    expect(liveOffer(pairing, [aSession()])).toBeNull();
    expect(liveOffer(pairing, [off(aSession())])).toBe(offer);
  });

  test('when a session was moved, then it is looked for within a week of its old time, between its neighbours', () => {
    const around = { number: 2, sessions: [one, off(two), three], startsOn: '2026-11-01', noticeHours: 24, now: at };
    expect(windowNearMoved(around)).toEqual({ from: '2026-12-08T09:00:00.000Z', to: '2026-12-22T10:00:00.000Z' });
    expect(lastCalledOff(around.sessions, 2)?.id).toBe(two.id);
    const cancelled = { ...around, sessions: [one, off(two, { what: 'cancelled' }), three] };
    expect(windowNearMoved(cancelled)).toBeNull();
    expect(usualWindow(cancelled)).toEqual({ from: '2026-12-15T09:00:00.000Z', to: '2026-12-22T09:00:00.000Z' });
  });

  test('when the week around the old time is over, then there is no such week', () => {
    const now = '2026-12-23T09:00:00.000Z';
    expect(
      windowNearMoved({ number: 2, sessions: [off(two)], startsOn: '2026-11-01', noticeHours: 24, now }),
    ).toBeNull();
  });
});

describe('what the calendar says', () => {
  const mails = { mentor: 'mentor@contoso.example', mentee: 'mentee@contoso.example' };
  const session = aSession({ organizer: 'mentoring@contoso.example' });
  const { startsAt, endsAt } = session;
  const there = (
    mail: string,
    own: { declined?: boolean; proposed?: { startsAt: string; endsAt: string } },
  ): EventSeen => ({
    state: 'there',
    startsAt,
    endsAt,
    attendees: [{ mail, declined: own.declined ?? false, proposed: own.proposed ?? null }],
  });
  const proposed = { startsAt: '2026-12-02T09:00:00.000Z', endsAt: '2026-12-02T10:00:00.000Z' };

  test('when nothing happened or nothing could be read, then nothing follows', () => {
    expect(compareWithEvent(session, { state: 'unknown' }, mails)).toEqual({ kind: 'same' });
    expect(compareWithEvent(session, there('Mentee@contoso.example', {}), mails)).toEqual({ kind: 'same' });
    expect(compareWithEvent(session, there('guest@contoso.example', { declined: true }), mails)).toEqual({
      kind: 'same',
    });
  });

  test('when an attendee declines or proposes a time, then it is called off in their name', () => {
    expect(compareWithEvent(session, there('Mentee@Contoso.example', { declined: true }), mails)).toMatchObject({
      kind: 'calledOff',
      side: 'mentee',
      what: 'cancelled',
    });
    expect(compareWithEvent(session, there(mails.mentor, { proposed }), mails)).toEqual({
      kind: 'calledOff',
      side: 'mentor',
      what: 'moved',
      proposed,
    });
  });

  test('when the event is gone, then it is nobody’s doing unless the mentor organizes', () => {
    expect(compareWithEvent(session, { state: 'gone' }, mails)).toMatchObject({ kind: 'calledOff', side: null });
    const own = { ...session, organizer: mentorId };
    expect(compareWithEvent(own, { state: 'gone' }, mails)).toMatchObject({ kind: 'calledOff', side: 'mentor' });
  });

  test('when the event stands at another time, then the session takes it and both are told once', () => {
    const event: EventSeen = { state: 'there', ...proposed, attendees: [] };
    expect(compareWithEvent(session, event, mails)).toEqual({ kind: 'moved', side: null, ...proposed });
    const taken = takeTime(session, proposed, { change: byMentee, ...nobodyElse });
    expect(taken).toMatchObject({ ...proposed, state: 'booked' });
    expect(taken.owed).toHaveLength(2);
    expect(takeTime(taken, proposed, { change: byMentee, ...nobodyElse })).toBe(taken);
  });
});
