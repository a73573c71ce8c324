import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type Notice, noticeKey, owing } from '../notice/notice.ts';

/** What is said of one mentor's hours. */
export type MentorHours = {
  readonly pairingId: EntityId;
  readonly mentorId: PersonId;
  /** Until when the manager may object on workload; null where managers are only informed. */
  readonly objectBy: Instant | null;
  readonly word: 'fine' | 'objects' | null;
  readonly saidAt: Instant | null;
  /** What a lead decided about an objection. */
  readonly decision: 'goAhead' | 'notNow' | null;
  readonly decidedAt: Instant | null;
};

/** What a line manager is told in a cohort: whose hours, never with whom or about what. */
export type ManagerHours = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly managerId: PersonId;
  readonly mentors: readonly MentorHours[];
  /** Those of `mentors`, by which a pairing's entry is found whoever the manager is by then. */
  readonly pairingIds: readonly EntityId[];
  readonly owed: readonly Notice[];
  readonly version: number;
};

type Listing = { readonly pairingId: EntityId; readonly mentorId: PersonId; readonly objectBy: Instant | null };

/** One more mentor on the manager's card, which is due at `cardDueAt`: whatever is due at one moment is one card. */
export function listMentor(hours: ManagerHours, mentor: Listing, cardDueAt: Instant): ManagerHours {
  if (hours.mentors.some((m) => m.pairingId === mentor.pairingId)) return hours;
  const entry: MentorHours = { ...mentor, word: null, saidAt: null, decision: null, decidedAt: null };
  const mentors = [...hours.mentors, entry];
  const listed = { ...hours, mentors, pairingIds: mentors.map((m) => m.pairingId) };
  return owing(listed, {
    key: `${noticeKey('managerHours', hours.id, hours.managerId)}:${cardDueAt}`,
    kind: 'managerHours',
    personId: hours.managerId,
    subjectId: hours.id,
    dueAt: cardDueAt,
    asked: false,
    reminder: 0,
  });
}

export const mayStillObject = (mentor: MentorHours, now: Instant): boolean =>
  mentor.objectBy !== null && now < mentor.objectBy && mentor.word === null;

/** Whether the manager's word holds the pairing's beginning up. */
export function holdsUp(mentor: MentorHours, now: Instant): boolean {
  if (mentor.objectBy === null || mentor.word === 'fine') return false;
  return mentor.word === 'objects' ? mentor.decision !== 'goAhead' : now < mentor.objectBy;
}

export const waitsForLead = (mentor: MentorHours): boolean => mentor.word === 'objects' && mentor.decision === null;

const changing = (
  hours: ManagerHours,
  pairingIds: readonly EntityId[],
  change: (mentor: MentorHours) => MentorHours,
): ManagerHours => ({
  ...hours,
  mentors: hours.mentors.map((m) => (pairingIds.includes(m.pairingId) ? change(m) : m)),
});

type Word = { readonly word: 'fine' | 'objects'; readonly pairingIds: readonly EntityId[] };

/** The manager's word on some of the mentors. Only workload can be the reason, so no reason is asked. */
export function sayWord(
  hours: ManagerHours,
  by: PersonId,
  said: Word & { now: Instant; leads: readonly PersonId[] },
): Outcome<ManagerHours, 'notYours' | 'settled'> {
  if (by !== hours.managerId) return refused('notYours');
  const { word, now } = said;
  const named = hours.mentors.filter((m) => said.pairingIds.includes(m.pairingId));
  if (named.length > 0 && named.every((m) => m.word === word)) return ok(hours);
  const open = named.filter((m) => mayStillObject(m, now)).map((m) => m.pairingId);
  if (open.length === 0) return refused('settled');
  const next = changing(hours, open, (m) => ({ ...m, word, saidAt: now }));
  return ok(word === 'fine' ? next : owing(next, ...said.leads.map((lead) => objection(next, lead, now))));
}

/** Objections of one moment are one card; the card shows all that wait. */
const objection = (hours: ManagerHours, lead: PersonId, now: Instant): Notice => ({
  key: `${noticeKey('managerObjection', hours.id, lead)}:${now}`,
  kind: 'managerObjection',
  personId: lead,
  subjectId: hours.id,
  dueAt: now,
  asked: false,
  reminder: 0,
});

/** A lead's decision on an objection; the first one stands. */
export function decideObjection(
  hours: ManagerHours,
  of: { pairingId: EntityId; decision: 'goAhead' | 'notNow'; now: Instant },
): Outcome<ManagerHours, 'settled'> {
  const mentor = hours.mentors.find((m) => m.pairingId === of.pairingId);
  if (mentor?.decision === of.decision) return ok(hours);
  if (mentor === undefined || !waitsForLead(mentor)) return refused('settled');
  return ok(changing(hours, [of.pairingId], (m) => ({ ...m, decision: of.decision, decidedAt: of.now })));
}
