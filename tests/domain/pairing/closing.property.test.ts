import fc from 'fast-check';
import { daysLater } from '../../../src/domain/kernel/instant.ts';
import {
  beginClosing,
  chooseClosing,
  closingIsDue,
  endClosing,
  placeAfter,
  plannedSessions,
  remindClosing,
} from '../../../src/domain/pairing/closing.ts';
import { type ClosingChoice, closingChoices, type Pairing } from '../../../src/domain/pairing/pairing.ts';
import type { Session } from '../../../src/domain/session/session.ts';
import { aCohort, aPairing, aSession, guid, menteeId, mentorId } from '../../support/builders.ts';

const now = '2027-06-01T09:00:00.000Z';
const windowEndsAt = '2027-06-10T17:30:00.000Z';
const before = '2027-06-05T09:00:00.000Z';
const active = aPairing({ state: 'active', confirmedAt: now, activatedAt: '2026-12-07T09:00:00.000Z' });
const closing = beginClosing(active, { now, windowEndsAt });
const held = (count: number): Session[] =>
  Array.from({ length: count }, (_, i) => aSession({ id: guid(400 + i), number: i + 1, state: 'held' }));

function choose(pairing: Pairing, personId: string, choice: ClosingChoice | null): Pairing {
  if (choice === null) return pairing;
  const done = chooseClosing(pairing, { personId, choice, now: before });
  if (!done.ok) throw new Error(done.code);
  return done.value;
}

/** All that can reach somebody: the cards owed to them since, and what of the pairing both may read. */
const seenBy = (pairing: Pairing, from: Pairing, personId: string) => ({
  cards: pairing.owed
    .filter((n) => !from.owed.includes(n) && n.personId === personId)
    .map(({ kind, dueAt, asked, reminder }) => ({ kind, dueAt, asked, reminder })),
  state: pairing.state,
  outcome: pairing.closing?.outcome,
  closedAt: pairing.closedAt,
  planned: pairing.plannedSessions,
});

const choices = [...closingChoices, null] as const;
const matrix = choices.flatMap((mentor) => choices.map((mentee) => [mentor, mentee] as const));

test.each(matrix)(
  'when the mentor says %s and the mentee %s, then going on needs the same wish of both',
  (mentor, mentee) => {
    const said = choose(choose(closing, mentorId, mentor), menteeId, mentee);
    const ended = endClosing(said, held(6), windowEndsAt);
    const outcome =
      mentor === 'continueThree' && mentee === 'continueThree'
        ? 'continueThree'
        : mentor === 'continueOwn' && mentee === 'continueOwn'
          ? 'onOwn'
          : 'ended';
    expect(ended.closing?.outcome).toBe(outcome);
    expect(ended.state).toBe(outcome === 'continueThree' ? 'active' : 'completed');
    expect(ended.plannedSessions).toBe(outcome === 'continueThree' ? 9 : null);
    expect(seenBy(ended, said, mentorId)).toEqual(seenBy(ended, said, menteeId));
    expect(placeAfter(said, 'mentor')).toBe(mentor === 'newPartner' ? 'waiting' : 'completed');
    expect(placeAfter(said, 'mentee')).toBe(mentee === 'newPartner' ? 'waiting' : 'completed');
    expect(endClosing(ended, held(6), windowEndsAt)).toBe(ended);
  },
);

test('when both do not go on, then nobody can tell what the other said: all that one sees is the same', () => {
  const choice = fc.constantFrom(...choices);
  fc.assert(
    fc.property(choice, choice, choice, (mine, one, another) => {
      const after = (other: ClosingChoice | null) => {
        const said = choose(choose(closing, mentorId, mine), menteeId, other);
        const ended = endClosing(said, held(6), windowEndsAt);
        return {
          outcome: ended.closing?.outcome,
          waiting: seenBy(said, closing, mentorId),
          seen: seenBy(ended, said, mentorId),
        };
      };
      const [a, b] = [after(one), after(another)];
      // before the window closes nothing at all tells, whatever it will be
      expect(a.waiting).toEqual(b.waiting);
      fc.pre(a.outcome === 'ended' && b.outcome === 'ended');
      expect(a.seen).toEqual(b.seen);
    }),
  );
});

test('when a choice is made twice, late or by a stranger, then it counts once or not at all', () => {
  const once = choose(closing, mentorId, 'stop');
  expect(choose(once, mentorId, 'stop')).toBe(once);
  expect(chooseClosing(once, { personId: guid(99), choice: 'stop', now: before })).toEqual({
    ok: false,
    code: 'notYours',
  });
  const late = { personId: mentorId, choice: 'continueThree' as const, now: windowEndsAt };
  expect(chooseClosing(once, late)).toEqual({ ok: false, code: 'over' });
  expect(chooseClosing(active, { ...late, now: before })).toEqual({ ok: false, code: 'over' });
  const changed = choose(once, mentorId, 'continueThree');
  expect(changed.closing?.choices).toEqual({ mentor: 'continueThree', mentee: null });
});

test('when half of the window is gone, then who has not chosen is reminded, once', () => {
  const one = choose(closing, mentorId, 'stop');
  expect(remindClosing(one, before)).toBe(one);
  const half = '2027-06-06T12:00:00.000Z';
  const reminded = remindClosing(one, half);
  expect(reminded.owed.filter((n) => n.reminder === 1).map((n) => n.personId)).toEqual([menteeId]);
  expect(remindClosing(reminded, half)).toBe(reminded);
});

describe('when it is asked', () => {
  const cohort = aCohort({ sessions: { count: 6, minutes: 60 } });
  const due = (sessions: Session[], at: string, pairing = active) =>
    closingIsDue(pairing, { cohort, sessions, now: at });
  const after = '2026-12-02T10:00:00.000Z';

  test('when the last planned session took place, then a day later; not while one of them is missing or ahead', () => {
    expect(due(held(6), daysLater(after, -0.5))).toBe(false);
    expect(due(held(6), after)).toBe(true);
    expect(due(held(5), after)).toBe(false);
    expect(due([...held(5), aSession({ id: guid(499), number: 6, state: 'booked' })], after)).toBe(false);
    expect(due([...held(5), aSession({ id: guid(499), number: 6, state: 'moved' })], after)).toBe(false);
  });

  test('when the end date has come and nothing is booked, then it is asked however few sessions there were', () => {
    expect(due(held(2), '2027-06-06T09:00:00.000Z')).toBe(false);
    expect(due(held(2), '2027-06-07T09:00:00.000Z')).toBe(true);
    expect(due([...held(2), aSession({ id: guid(499), number: 3, state: 'booked' })], '2027-06-07T09:00:00.000Z')).toBe(
      false,
    );
  });

  test('when both went on, then it is asked again after the three, in a round of its own', () => {
    const on = endClosing(
      choose(choose(closing, mentorId, 'continueThree'), menteeId, 'continueThree'),
      held(6),
      windowEndsAt,
    );
    expect(plannedSessions(on, cohort)).toBe(9);
    expect(due(held(8), after, on)).toBe(false);
    expect(due(held(9), after, on)).toBe(true);
    const again = beginClosing(on, { now, windowEndsAt });
    expect(again.closing).toMatchObject({ round: 2, choices: { mentor: null, mentee: null }, outcome: null });
    expect(new Set(again.owed.map((n) => n.key)).size).toBe(again.owed.length);
  });

  test('when a replacement took over the rest of a series, then its own sessions are all that were due', () => {
    const rest = held(6).filter((s) => s.number > 4);
    const replacement = { ...active, sessionsBefore: 4 };
    expect(due(rest.slice(0, 1), after, replacement)).toBe(false);
    expect(due(rest, after, replacement)).toBe(true);
    const both = choose(
      choose(beginClosing(replacement, { now, windowEndsAt }), mentorId, 'continueThree'),
      menteeId,
      'continueThree',
    );
    expect(endClosing(both, rest, windowEndsAt).plannedSessions).toBe(9);
  });

  test('when numbers never got a time, then three further sessions are three, the missing ones among them', () => {
    const some = held(4).filter((s) => s.number !== 3);
    const on = endClosing(
      choose(choose(closing, mentorId, 'continueThree'), menteeId, 'continueThree'),
      some,
      windowEndsAt,
    );
    expect(on.plannedSessions).toBe(6);
  });
});
