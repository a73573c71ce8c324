import type { PersonId } from '../kernel/ids.ts';

/** Whom a person reports to, as the newest directory snapshot says; null at the top and for people who are not in it. */
export type ManagerOf = (personId: PersonId) => PersonId | null;

/** The people who run a program, as far as they are still there (the caller leaves out those whose account is gone). */
export type CaseStaff = {
  readonly leads: readonly PersonId[];
  readonly secondContactId: PersonId | null;
};

/**
 * Who may handle a case, and nobody else may read it: leads without a conflict of interest; where there is none, the second
 * contact; where that one is in it too or was never named, an administrator. Leads come in the program's own order.
 */
export type CaseRoute =
  | { readonly to: 'lead'; readonly personIds: readonly PersonId[] }
  | { readonly to: 'secondContact'; readonly personIds: readonly PersonId[] }
  | { readonly to: 'administrator'; readonly personIds: readonly [] };

/** `somebodyElse`: the person does not want a lead to know. */
export type WantedHelp = 'lead' | 'somebodyElse';

/**
 * Somebody has a conflict when they are one of the people concerned, or one of them is above or below them in the line of managers,
 * at any distance (so a mentee's direct report has one). Members of a cycle of managers all count as one line.
 */
export const hasConflict = (personId: PersonId, concerned: readonly PersonId[], managerOf: ManagerOf): boolean =>
  concerned.some((c) => c === personId || isAbove(c, personId, managerOf) || isAbove(personId, c, managerOf));

export type Case = {
  readonly staff: CaseStaff;
  /** The person and, where it is about a pairing, the other side. */
  readonly concerned: readonly PersonId[];
  readonly wanted?: WantedHelp;
};

export function routeCase(of: Case, managerOf: ManagerOf): CaseRoute {
  const isFree = (id: PersonId): boolean => !hasConflict(id, of.concerned, managerOf);
  const leads = of.wanted === 'somebodyElse' ? [] : of.staff.leads.filter(isFree);
  if (leads.length > 0) return { to: 'lead', personIds: leads };
  const second = of.staff.secondContactId;
  if (second !== null && isFree(second) && !(of.wanted === 'somebodyElse' && of.staff.leads.includes(second)))
    return { to: 'secondContact', personIds: [second] };
  return { to: 'administrator', personIds: [] };
}

/** Whether `actor` may read and work the case; an administrator only where nobody else may, and never in their own line. */
export function mayHandle(
  actor: { readonly personId: PersonId; readonly admin: boolean },
  of: Case,
  managerOf: ManagerOf,
): boolean {
  const route = routeCase(of, managerOf);
  if (route.to !== 'administrator') return route.personIds.includes(actor.personId);
  const wantedAnother = of.wanted === 'somebodyElse' && of.staff.leads.includes(actor.personId);
  return actor.admin && !wantedAnother && !hasConflict(actor.personId, of.concerned, managerOf);
}

/** Walks up from `below`; in a cycle it stops where it has been. */
function isAbove(above: PersonId, below: PersonId, managerOf: ManagerOf): boolean {
  const seen = new Set<PersonId>([below]);
  for (let at = managerOf(below); at !== null && !seen.has(at); at = managerOf(at)) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}
