import fc from 'fast-check';
import { type Case, hasConflict, mayHandle, routeCase } from '../../../src/domain/access/conflict-of-interest.ts';
import type { PersonId } from '../../../src/domain/kernel/ids.ts';

const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
const someone = fc.constantFrom(...names);
/** Any graph of managers, with cycles, several roots and managers who are in no directory. */
const managers = fc.array(fc.option(fc.constantFrom(...names, 'gone'), { nil: null }), {
  minLength: 12,
  maxLength: 12,
});
const cases: fc.Arbitrary<Case> = fc.record(
  {
    staff: fc.record({
      leads: fc.uniqueArray(someone, { maxLength: 4 }),
      secondContactId: fc.option(someone, { nil: null }),
    }),
    concerned: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
    wanted: fc.constantFrom('lead' as const, 'somebodyElse' as const),
  },
  { requiredKeys: ['staff', 'concerned'] },
);
const worlds = fc.record({ managers, of: cases });

const managerIn = (managers: readonly (PersonId | null)[]) => (id: PersonId) => managers[names.indexOf(id)] ?? null;

/** Everybody above `id`, found by following every step as often as there are people. */
function lineAbove(id: PersonId, managerOf: (id: PersonId) => PersonId | null): Set<PersonId> {
  const above = new Set<PersonId>();
  for (let at = managerOf(id), steps = 0; at !== null && steps <= names.length; at = managerOf(at), steps++)
    above.add(at);
  return above;
}

function conflictBySets(id: PersonId, concerned: readonly PersonId[], managerOf: (id: PersonId) => PersonId | null) {
  return concerned.some((c) => c === id || lineAbove(id, managerOf).has(c) || lineAbove(c, managerOf).has(id));
}

describe('conflict of interest', () => {
  test('when somebody is concerned, or above or below one who is, then and only then there is a conflict', () => {
    fc.assert(
      fc.property(managers, someone, fc.uniqueArray(someone, { maxLength: 3 }), (line, id, concerned) => {
        const managerOf = managerIn(line);
        expect(hasConflict(id, concerned, managerOf)).toBe(conflictBySets(id, concerned, managerOf));
      }),
      { numRuns: 1000 },
    );
  });

  test('when a case is routed, then nobody in it has a conflict, and nobody further down is asked while somebody before is free', () => {
    fc.assert(
      fc.property(worlds, ({ managers: line, of }) => {
        const managerOf = managerIn(line);
        const free = (id: PersonId) => !conflictBySets(id, of.concerned, managerOf);
        const route = routeCase(of, managerOf);
        expect(route.personIds.filter((id) => !free(id))).toEqual([]);
        const freeLeads = of.wanted === 'somebodyElse' ? [] : of.staff.leads.filter(free);
        if (route.to === 'lead') expect(route.personIds).toEqual(freeLeads);
        else expect(freeLeads).toEqual([]);
        const second = of.staff.secondContactId;
        if (route.to === 'administrator' && second !== null && free(second)) expect(of.staff.leads).toContain(second);
        if (route.to === 'secondContact') expect(route.personIds).toEqual([second]);
      }),
      { numRuns: 1000 },
    );
  });

  test('when the person wants somebody else than a lead, then no lead may read it, whatever else they are', () => {
    fc.assert(
      fc.property(worlds, fc.boolean(), ({ managers: line, of }, admin) => {
        const managerOf = managerIn(line);
        for (const personId of of.staff.leads)
          expect(mayHandle({ personId, admin }, { ...of, wanted: 'somebodyElse' }, managerOf)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('when somebody may handle a case, then they have no conflict, and an administrator only where nobody else may', () => {
    fc.assert(
      fc.property(worlds, someone, fc.boolean(), ({ managers: line, of }, personId, admin) => {
        const managerOf = managerIn(line);
        const route = routeCase(of, managerOf);
        const may = mayHandle({ personId, admin }, of, managerOf);
        if (may) expect(conflictBySets(personId, of.concerned, managerOf)).toBe(false);
        if (may && !route.personIds.some((id) => id === personId))
          expect([admin, route.to]).toEqual([true, 'administrator']);
      }),
      { numRuns: 1000 },
    );
  });

  test("when a lead is the mentee's direct report, then the second contact handles the case", () => {
    const managerOf = (id: PersonId) => (id === 'lead' ? 'mentee' : null);
    const staff = { leads: ['lead'], secondContactId: 'second' };
    expect(routeCase({ staff, concerned: ['mentor', 'mentee'] }, managerOf)).toEqual({
      to: 'secondContact',
      personIds: ['second'],
    });
  });
});
