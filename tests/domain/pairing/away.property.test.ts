import fc from 'fast-check';
import { addDays, localDateOf } from '../../../src/domain/kernel/instant.ts';
import type { Leaving } from '../../../src/domain/pairing/away.ts';
import { answer, ask, closeWindow } from '../../../src/domain/pairing/consultation.ts';
import { leave, leaveDraft, nightAfter, stay } from '../../../src/domain/pairing/leaving.ts';
import type { Pairing } from '../../../src/domain/pairing/pairing.ts';
import { isDueToResume, longestPauseDays, pause, resume } from '../../../src/domain/pairing/pausing.ts';
import { aPairing, menteeId, mentorId } from '../../support/builders.ts';

const now = '2026-11-24T09:00:00.000Z';
const active = aPairing({ state: 'active', confirmedAt: now, activatedAt: now });
const sides = fc.constantFrom('mentor' as const, 'mentee' as const);
const zones = fc.constantFrom(
  'Europe/Rome',
  'Asia/Kathmandu',
  'America/New_York',
  'Pacific/Auckland',
  'Pacific/Honolulu',
);
const wanted = fc.record({
  days: fc.integer({ min: -3, max: 140 }),
  sessions: fc.constantFrom('kept' as const, 'calledOff' as const),
  zone: zones,
});

describe('a pause', () => {
  test('when its day lies within four months, then it begins, only the other is told, and it is over on the morning after', () => {
    fc.assert(
      fc.property(sides, wanted, (by, { days, sessions, zone }) => {
        const today = localDateOf(now, zone);
        const until = addDays(today, days);
        const paused = pause(active, by, { until, sessions, zone, now });
        if (days < 0 || days > longestPauseDays) return expect(paused).toEqual({ ok: false, code: 'badDate' });
        if (!paused.ok) throw new Error(paused.code);
        const { pause: made, owed, state } = paused.value;
        expect(state).toBe('paused');
        expect(owed.map((n) => n.personId)).toEqual([by === 'mentor' ? menteeId : mentorId]);
        expect(localDateOf(made?.resumesAt ?? '', zone)).toBe(addDays(until, 1));
        expect(isDueToResume(paused.value, made?.resumesAt ?? '')).toBe(true);
        expect(isDueToResume(paused.value, now)).toBe(false);
        expect(resume(paused.value)).toMatchObject({ state: 'active', pause: null });
        // the same again changes nothing, the other has nothing to add
        expect(pause(paused.value, by, { until, sessions, zone, now })).toEqual(paused);
        const other = by === 'mentor' ? 'mentee' : 'mentor';
        expect(pause(paused.value, other, { until, sessions, zone, now })).toEqual({
          ok: false,
          code: 'pausedByOther',
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('leaving', () => {
  const leavings: fc.Arbitrary<Leaving> = fc.record({
    at: fc.constantFrom(now, '2026-11-24T23:59:59.000Z'),
    reason: fc.constantFrom(null, 'uneasy' as const, 'time' as const),
    waits: fc.boolean(),
  });

  test('when either side leaves, then it ends at the same moment, tells nobody yet, and can be taken back', () => {
    fc.assert(
      fc.property(sides, leavings, (side, leaving) => {
        const left = leave(active, side, leaving);
        if (!left.ok) throw new Error(left.code);
        expect(left.value.leavesAt).toBe('2026-11-25T00:00:00.000Z');
        expect(left.value.leavesAt).toBe(nightAfter(leaving.at));
        expect([left.value.state, left.value.owed]).toEqual(['active', []]);
        expect(stay(left.value, side)).toEqual({ ok: true, value: active });
        const both = leave(left.value, side === 'mentor' ? 'mentee' : 'mentor', leaving);
        const stays = both.ok ? stay(both.value, side) : both;
        expect(stays.ok && stays.value.leavesAt).toBe('2026-11-25T00:00:00.000Z');
      }),
    );
  });

  test('when somebody leaves during a consultation, then the draft can come to nothing only, and ends as any other with its window', () => {
    const windowEndsAt = '2026-12-04T17:30:00.000Z';
    const drafts: fc.Arbitrary<Pairing> = fc
      .record({ mentor: fc.boolean(), said: fc.boolean() })
      .map(({ mentor, said }) => {
        if (!mentor) return aPairing({ state: 'consulting' });
        const asked = ask(aPairing(), 'mentor', { now, answerBy: windowEndsAt });
        const yes = answer(asked, mentorId, { answer: 'yes', reason: null, now });
        return said && yes.ok ? yes.value.pairing : asked;
      });
    fc.assert(
      fc.property(drafts, sides, (draft, side) => {
        const left = leaveDraft(draft, side, now);
        expect(left.state).toBe(draft.state);
        const other = side === 'mentor' ? menteeId : mentorId;
        const replied = answer(left, other, { answer: 'yes', reason: null, now });
        if (replied.ok) expect([replied.value.pairing.state, replied.value.asksNext]).toEqual(['consulting', null]);
        expect(closeWindow(left, windowEndsAt)).toMatchObject({ state: 'closed', closedBecause: 'refused' });
        expect(leaveDraft(left, side, now)).toEqual(left);
      }),
    );
  });
});
