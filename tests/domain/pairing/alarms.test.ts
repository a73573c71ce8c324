import { daysLater } from '../../../src/domain/kernel/instant.ts';
import { alarmsOf } from '../../../src/domain/pairing/alarms.ts';
import {
  answerDays,
  answerRhythm,
  askAnotherRhythm,
  callForHelp,
  foundApart,
  foundInOneLine,
  isUnanswered,
  noteToSponsor,
} from '../../../src/domain/pairing/watch.ts';
import { aPairing, aSession, guid, menteeId } from '../../support/builders.ts';

const from = '2026-12-07T00:00:00.000Z';
const pairing = aPairing({ state: 'active', activatedAt: from });
const held = aSession({ state: 'held', startsAt: '2026-12-10T09:00:00.000Z', endsAt: '2026-12-10T10:00:00.000Z' });
const ahead = aSession({ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T10:00:00.000Z' });
const kinds = (given: Partial<Parameters<typeof alarmsOf>[0]>) =>
  alarmsOf({ pairing, sessions: [], from, planned: 6, now: from, ...given }).map((a) => a.kind);

describe('alarms from conduct', () => {
  test.each([
    ['nothing is booked on day 9', { now: daysLater(from, 9) }, []],
    ['nothing is booked on day 10', { now: daysLater(from, 10) }, ['notBooked']],
    ['one is booked on day 10', { now: daysLater(from, 10), sessions: [ahead] }, []],
    ['one is booked and none held on day 30', { now: daysLater(from, 30), sessions: [ahead] }, ['noneHeld']],
    ['nothing at all happened by day 30', { now: daysLater(from, 30) }, ['noneHeld', 'notBooked']],
    ['the last was 13 days ago', { now: daysLater(held.endsAt, 13), sessions: [held] }, []],
    ['the last was 14 days ago', { now: daysLater(held.endsAt, 14), sessions: [held] }, ['notRebooked']],
    ['the last was the last planned', { now: daysLater(held.endsAt, 99), sessions: [held], planned: 1 }, []],
    ['it is paused', { now: daysLater(from, 90), pairing: { ...pairing, state: 'paused' as const } }, []],
  ])('when %s, then exactly what is due is raised', (_name, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });
});

describe('two cancellations running', () => {
  const readers = [guid(101)];
  const asked = askAnotherRhythm(pairing, guid(41), { assistantId: guid(13), now: from });

  test('when the question is put, then to mentee and assistant, once for each cancellation, and nobody who leads hears of it', () => {
    expect(asked.owed.map((n) => [n.kind, n.personId])).toEqual([
      ['anotherRhythm', menteeId],
      ['anotherRhythm', guid(13)],
    ]);
    expect(askAnotherRhythm(asked, guid(41), { assistantId: null, now: daysLater(from, 1) })).toBe(asked);
    expect(kinds({ pairing: asked })).toEqual([]);
  });

  test('when it is answered in time, then nothing follows; unanswered for a week, it does', () => {
    const now = daysLater(from, answerDays);
    expect(isUnanswered(asked, daysLater(from, answerDays - 1))).toBe(false);
    expect(isUnanswered(asked, now)).toBe(true);
    expect(isUnanswered(answerRhythm(asked, from), now)).toBe(false);
  });

  test('when help is called for, then readers are told once, until a session is held', () => {
    const now = daysLater(from, 8);
    const called = callForHelp(asked, readers, now);
    expect(called.owed.filter((n) => n.kind === 'needsHelp').map((n) => n.personId)).toEqual(readers);
    expect(callForHelp(called, readers, daysLater(now, 1))).toBe(called);
    expect(isUnanswered(called, daysLater(now, 30))).toBe(false);
    const later = { ...held, endsAt: daysLater(now, 5) };
    expect(kinds({ pairing: called, sessions: [ahead] })).toEqual(['cancelledRunning']);
    expect(kinds({ pairing: called, sessions: [ahead, later] })).toEqual([]);
  });

  test('when a note went to the sponsor, then no second one does', () => {
    const called = callForHelp(asked, readers, from);
    const note = { by: guid(101), to: guid(102), sentAt: from, words: 'sealed' };
    const sent = noteToSponsor(called, note);
    expect(sent.owed.filter((n) => n.kind === 'sponsorNote')).toHaveLength(1);
    expect(noteToSponsor(sent, { ...note, words: 'more' })).toBe(sent);
    expect(noteToSponsor(pairing, note)).toBe(pairing);
  });
});

test('when a reorganisation puts the two in one line, then readers are told once with a time to act, and it is over when the lines part', () => {
  const at = { now: from, until: daysLater(from, 7) };
  const found = foundInOneLine(pairing, [guid(101)], at);
  expect(foundInOneLine(found, [guid(101)], at)).toBe(found);
  expect(found.state).toBe('active');
  expect(alarmsOf({ pairing: found, sessions: [ahead], from, planned: 6, now: from })).toEqual([
    { kind: 'oneLine', since: from, until: at.until },
  ]);
  expect(kinds({ pairing: foundApart(found), sessions: [ahead] })).toEqual([]);
});
