import type { Actor } from '../domain/access/actor.ts';
import { isOwed } from '../domain/check-in/check-in.ts';
import { isOpen as isActionOpen } from '../domain/insight/action.ts';
import { hasReleased, type Insight, maySeeInsight } from '../domain/insight/insight.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant, LocalDate } from '../domain/kernel/instant.ts';
import { mayChoose } from '../domain/pairing/closing.ts';
import { mayAnswer } from '../domain/pairing/consultation.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import { type Pairing, personOn, sideOf } from '../domain/pairing/pairing.ts';
import { otherSide, type Side } from '../domain/program/cohort.ts';
import { workbooksOf } from './sealed-words.ts';
import type { World } from './world.ts';

export type OwedKind =
  | 'consultation'
  | 'checkIn'
  | 'closingChoice'
  | 'followUps'
  | 'release'
  | 'action'
  | 'training'
  | 'concern';

/** One thing that somebody waits for: what it is about, from whom, until when (in their own zone where it is a date). */
export type Owed = {
  readonly kind: OwedKind;
  readonly refId: EntityId | null;
  readonly name: string | null;
  readonly count: number;
  readonly due: Instant | LocalDate | null;
};
export type OwedBothWays = { readonly owes: readonly Owed[]; readonly awaits: readonly Owed[] };

type Mine = {
  readonly pairing: Pairing;
  readonly side: Side;
  readonly partner: string;
  readonly insights: readonly Insight[];
};

const one = (kind: OwedKind, rest: Partial<Owed> = {}): Owed => ({
  kind,
  refId: null,
  name: null,
  count: 1,
  due: null,
  ...rest,
});

/** What a person owes and is owed, across all places. It never tells that somebody has not answered in private. */
export async function readOwed(world: World, { actor }: { actor: Actor }): Promise<OwedBothWays> {
  const { tenantId, personId } = actor;
  const now = world.clock.now();
  const [pairings, checkIns, actions, concerns] = await Promise.all([
    world.pairings.listOfPerson(tenantId, personId),
    world.checkIns.listOfPerson(tenantId, personId),
    world.actions.listOfOwner(tenantId, personId),
    world.concerns.listOfPerson(tenantId, personId),
  ]);
  const mine = await withPartners(world, actor, pairings);
  const between = await Promise.all(mine.filter((m) => isRunning(m.pairing)).map((m) => betweenTheTwo(world, m)));
  const company = await Promise.all(mine.map((m) => ofCompany(world, m)));
  return {
    owes: [
      ...mine.flatMap((m) => questions(m, now)),
      ...checkIns.filter((c) => isOwed(c, now)).map((c) => one('checkIn', { refId: c.id, due: c.closesAt })),
      ...between.flatMap((b) => b.owes),
      ...actions.filter(isActionOpen).map((a) => one('action', { refId: a.id, due: a.dueOn })),
    ],
    awaits: [
      ...between.flatMap((b) => b.awaits),
      ...company.flat(),
      ...concerns.filter((c) => c.state !== 'settled').map((c) => one('concern', { refId: c.id, due: c.dueAt })),
    ],
  };
}

async function withPartners(world: World, actor: Actor, pairings: readonly Pairing[]): Promise<readonly Mine[]> {
  const sides = pairings.map((pairing) => ({ pairing, side: sideOf(pairing, actor.personId) ?? 'mentor' }));
  const ids = sides.map(({ pairing, side }) => personOn(pairing, otherSide(side)));
  const names = new Map((await world.people.people(actor.tenantId, ids)).map((p) => [p.id, p.displayName]));
  return Promise.all(
    sides.map(async (m, i) => ({
      ...m,
      partner: names.get(ids[i] ?? '') ?? '',
      insights: await world.insights.listOfPairing(actor.tenantId, m.pairing.id),
    })),
  );
}

function questions({ pairing, side }: Mine, now: Instant): Owed[] {
  const asked = mayAnswer(pairing, side, now);
  const closing = mayChoose(pairing, now) && pairing.closing?.choices[side] === null;
  return [
    ...(asked
      ? [one('consultation', { refId: pairing.id, due: pairing.consultation.asks[side]?.answerBy ?? null })]
      : []),
    ...(closing ? [one('closingChoice', { refId: pairing.id })] : []),
  ];
}

/** What each of the two has taken on, and which wording waits for whose release. */
async function betweenTheTwo(world: World, { pairing, side, partner, insights }: Mine): Promise<OwedBothWays> {
  const { tenantId, id } = pairing;
  const [book, place] = await Promise.all([
    workbooksOf(world).find(tenantId, id),
    world.enrollments.findOf(tenantId, pairing.cohortId, personOn(pairing, otherSide(side))),
  ]);
  const open = book.followUps.items.filter((item) => !item.done);
  const takenBy = (who: Side): number => open.filter((item) => item.takenBy === who || item.takenBy === 'both').length;
  const drafts = insights.filter((i) => i.state === 'drafted' && maySeeInsight(i, personOn(pairing, side)));
  const waitFor = (who: Side) => drafts.filter((i) => hasReleased(i, otherSide(who)) && !hasReleased(i, who)).length;
  const some = (kind: OwedKind, count: number): Owed[] =>
    count === 0 ? [] : [one(kind, { refId: id, name: partner, count })];
  const untrained = pairing.state === 'confirmed' && place !== null && place.trainedAt === null;
  return {
    owes: [...some('followUps', takenBy(side)), ...some('release', waitFor(side))],
    awaits: [
      ...some('training', untrained ? 1 : 0),
      ...some('followUps', takenBy(otherSide(side))),
      ...some('release', waitFor(otherSide(side))),
    ],
  };
}

/** What the company does with what the two released. */
async function ofCompany(world: World, { pairing, insights }: Mine): Promise<Owed[]> {
  const released = insights.filter((i) => i.state === 'released').map((i) => i.id);
  if (released.length === 0) return [];
  const actions = await world.actions.listOfInsights(pairing.tenantId, released);
  return actions.filter(isActionOpen).map((a) => one('action', { refId: a.insightId, due: a.dueOn }));
}
