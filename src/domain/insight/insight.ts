import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type Notice, noticeKey, owing } from '../notice/notice.ts';
import type { Pairing } from '../pairing/pairing.ts';
import { otherSide, type Side } from '../program/cohort.ts';

/** One side's yes to exactly one wording. */
export type WordingRelease = { readonly wording: number; readonly at: Instant };

/** One sentence that a pair gives to the company once both have released exactly the same wording. */
export type Insight = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly pairingId: EntityId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly state: 'drafted' | 'released' | 'withdrawn';
  readonly draftedBy: PersonId;
  /** Who wrote the wording as it stands. */
  readonly wordedBy: PersonId;
  /** A topic of the cohort, or null. */
  readonly topic: string | null;
  /** Empty once it was withdrawn. */
  readonly sentence: string;
  /** Counts the wordings: a release is of one of them, and another wording is another number. */
  readonly wording: number;
  readonly releases: Readonly<Record<Side, WordingRelease | null>>;
  /** Since when the other of the pair sees it: from the first release on. Before that a draft is its writer's own. */
  readonly sharedAt: Instant | null;
  readonly draftedAt: Instant;
  readonly releasedAt: Instant | null;
  /** Whether others may see the topic: fixed at the release, on what the pair was told then. */
  readonly topicShown: boolean;
  /** Released while no other pair of the cohort could have written it. */
  readonly alone: boolean;
  readonly owed: readonly Notice[];
  readonly version: number;
};

/** Those who meet, or have met, have something to tell; a pair that ended has nobody to release with. */
export const mayDraft = (pairing: Pairing): boolean =>
  pairing.state === 'active' || pairing.state === 'paused' || pairing.state === 'completed';

/** How many drafts a pair may have open, and how many one person may begin within a day: an insight is one sentence among many talks. */
export const mostOpenDrafts = 5;
export const mostDraftsADay = 10;

export function mayBeginDraft(own: readonly Insight[], by: PersonId, dayAgo: Instant): Outcome<true, 'tooMany'> {
  const open = own.filter((i) => i.state === 'drafted').length;
  const begun = own.filter((i) => i.draftedBy === by && i.draftedAt > dayAgo).length;
  return open >= mostOpenDrafts || begun >= mostDraftsADay ? refused('tooMany') : ok(true);
}

export type Worded = { readonly sentence: string; readonly topic: string | null };

export function draftInsight(pairing: Pairing, of: Worded & { id: EntityId; by: PersonId; now: Instant }): Insight {
  const { tenantId, programId, cohortId, mentorId, menteeId } = pairing;
  return {
    tenantId,
    id: of.id,
    programId,
    cohortId,
    pairingId: pairing.id,
    mentorId,
    menteeId,
    state: 'drafted',
    draftedBy: of.by,
    wordedBy: of.by,
    topic: of.topic,
    sentence: of.sentence,
    wording: 1,
    releases: { mentor: null, mentee: null },
    sharedAt: null,
    draftedAt: of.now,
    releasedAt: null,
    topicShown: false,
    alone: false,
    owed: [],
    version: 0,
  };
}

type OfPair = { readonly mentorId: PersonId; readonly menteeId: PersonId };
export const sideIn = (of: OfPair, personId: PersonId): Side | null =>
  personId === of.mentorId ? 'mentor' : personId === of.menteeId ? 'mentee' : null;

/** Whether this person may know that it exists. */
export const maySeeInsight = (insight: Insight, personId: PersonId): boolean =>
  sideIn(insight, personId) !== null && (insight.sharedAt !== null || insight.draftedBy === personId);

export const hasReleased = (insight: Insight, side: Side): boolean =>
  insight.releases[side]?.wording === insight.wording;

type Changing = { readonly by: PersonId; readonly wording: number };

/** What hinders any change by this person; `reworded` when they look at another wording than the one that stands. */
function hindrance(
  insight: Insight,
  { by, wording }: Changing,
): 'notYours' | 'released' | 'withdrawn' | 'reworded' | null {
  if (!maySeeInsight(insight, by)) return 'notYours';
  if (insight.state !== 'drafted') return insight.state;
  return insight.wording === wording ? null : 'reworded';
}

type Hindered = 'notYours' | 'released' | 'withdrawn' | 'reworded';

/** Another wording, which nobody has released yet: what either released before was a yes to other words. */
export function reword(insight: Insight, change: Changing & Worded): Outcome<Insight, Hindered> {
  const hindered = hindrance(insight, change);
  if (hindered !== null) return refused(hindered);
  if (change.sentence === insight.sentence && change.topic === insight.topic) return ok(insight);
  return ok({
    ...insight,
    sentence: change.sentence,
    topic: change.topic,
    wordedBy: change.by,
    wording: insight.wording + 1,
    releases: { mentor: null, mentee: null },
  });
}

/** What was said about recognising the pair when this side released; see `identifying.ts`. */
export type Recognising = { readonly topicShown: boolean; readonly alone: boolean };

/** One side's release of exactly this wording; the second one gives it to the company. */
export function release(
  insight: Insight,
  change: Changing & Recognising & { now: Instant },
): Outcome<Insight, Hindered> {
  const side = sideIn(insight, change.by);
  if (insight.state === 'released' && side !== null && change.wording === insight.wording) return ok(insight);
  const hindered = hindrance(insight, change);
  if (hindered !== null || side === null) return refused(hindered ?? 'notYours');
  if (hasReleased(insight, side)) return ok(insight);
  const { now, wording } = change;
  const next: Insight = {
    ...insight,
    releases: { ...insight.releases, [side]: { wording, at: now } },
    sharedAt: insight.sharedAt ?? now,
  };
  const other = otherSide(side);
  if (!hasReleased(next, other)) return ok(owing(next, draftNotice(next, other, now)));
  return ok({ ...next, state: 'released', releasedAt: now, topicShown: change.topicShown, alone: change.alone });
}

/** Either may take it back until both have released it; its words go. */
export function withdrawInsight(insight: Insight, by: PersonId): Outcome<Insight, 'notYours' | 'released'> {
  if (!maySeeInsight(insight, by)) return refused('notYours');
  if (insight.state === 'released') return refused('released');
  return ok(insight.state === 'withdrawn' ? insight : { ...insight, state: 'withdrawn', sentence: '' });
}

const draftNotice = (insight: Insight, side: Side, now: Instant): Notice => {
  const personId = side === 'mentor' ? insight.mentorId : insight.menteeId;
  return {
    key: `${noticeKey('insightDraft', insight.id, personId)}:${insight.wording}`,
    kind: 'insightDraft',
    personId,
    subjectId: insight.id,
    dueAt: now,
    asked: false,
    reminder: 0,
  };
};
