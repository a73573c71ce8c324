import { agendaOf } from '../../../src/domain/session/agenda.ts';
import {
  agendaIn,
  deletedAt,
  emptyWorkbook,
  lineBefore,
  mayWriteNotes,
  mayWriteTogether,
  setAgenda,
  setDifferently,
} from '../../../src/domain/session/workbook.ts';
import { aPairing } from '../../support/builders.ts';

const empty = emptyWorkbook(aPairing());
const own = [{ key: 'own' as const, theme: null, words: 'Walk the floor', minutes: 60 }];
const closedAt = '2027-01-01T10:00:00.000Z';
const running = aPairing({ state: 'active', confirmedAt: '2026-12-01T10:00:00.000Z' });
const ended = { ...running, state: 'closed' as const, closedBecause: 'ended' as const, closedAt };

test('when nobody changed an agenda, then it is the library’s hour, and the last theme serves every further session', () => {
  for (const n of [1, 4, 6]) {
    expect(agendaOf(n).parts.map((p) => p.minutes)).toEqual([5, 40, 10, 5]);
    expect(agendaOf(n).parts[1]?.theme).toBe(n);
  }
  expect(agendaOf(9).parts[1]?.theme).toBe(6);
});

test('when two change an agenda at once, then the second is told; the same again is no conflict, and others stay as they are', () => {
  const first = setAgenda(empty, 2, { parts: own, base: 0 });
  if (!first.ok) throw new Error('refused');
  expect(setAgenda(first.value, 2, { parts: agendaOf(3).parts, base: 0 })).toEqual({
    ok: false,
    code: 'versionConflict',
  });
  expect(setAgenda(first.value, 2, { parts: own, base: 0 })).toEqual({ ok: true, value: first.value });
  expect(agendaIn(first.value, 3)).toEqual(agendaOf(3));
});

test('when the two meet again, then the newest line before is looked back at', () => {
  const one = setDifferently(empty, 1, { words: 'Listen first', base: 0 });
  if (!one.ok) throw new Error('refused');
  expect(lineBefore(one.value, 1)).toBeNull();
  expect(lineBefore(one.value, 4)).toEqual({ number: 1, words: 'Listen first' });
  const none = setDifferently(one.value, 1, { words: '', base: 1 });
  expect(none.ok && lineBefore(none.value, 2)).toBeNull();
});

test('when a pairing has ended, then nothing more is shared, notes still arrive for thirty days, and then all of it is deleted', () => {
  expect([mayWriteTogether(running), mayWriteNotes(running, closedAt), deletedAt(running)]).toEqual([true, true, null]);
  expect(deletedAt(ended)).toBe('2027-01-31T10:00:00.000Z');
  expect(mayWriteTogether(ended)).toBe(false);
  expect(mayWriteNotes(ended, '2027-01-31T09:59:59.999Z')).toBe(true);
  expect(mayWriteNotes(ended, '2027-01-31T10:00:00.000Z')).toBe(false);
});
