import type { ActionView, OwnActionView, OwnInsightView, PairInsights } from '../../contracts/insights.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { type Action, isOpen, isOverdue, stateOf } from '../../domain/insight/action.ts';
import type { TenantId } from '../../domain/kernel/ids.ts';
import { localDateOf } from '../../domain/kernel/instant.ts';
import { sideOf } from '../../domain/pairing/pairing.ts';
import type { OwnAction } from '../../use-cases/read-own-actions.ts';
import type { InsightsOfPair, OwnInsight } from '../../use-cases/read-own-insights.ts';
import { workingTimes } from '../../use-cases/working-times.ts';
import type { World } from '../../use-cases/world.ts';
import { briefs } from './person-brief.ts';

const plain = (a: Action) => ({
  id: a.id,
  ask: a.ask,
  dueOn: a.dueOn,
  state: stateOf(a),
  givenAt: a.givenAt,
  question: a.question,
  answer: a.answer,
  declinedBecause: a.declinedBecause,
  outcome: a.outcome,
  doneAt: a.doneAt,
  version: a.version,
});

/** Actions as leads see them; overdue by the owner's own date. */
export async function actionViews(
  world: World,
  tenantId: TenantId,
  actions: readonly Action[],
): Promise<(action: Action) => ActionView> {
  const owners = [...new Set(actions.map((a) => a.ownerId))];
  const [of, times] = await Promise.all([briefs(world, tenantId, owners), workingTimes(world, tenantId, owners)]);
  const now = world.clock.now();
  const today = (a: Action): string => localDateOf(now, times.get(a.ownerId)?.zone ?? 'UTC');
  return (a) => ({ ...plain(a), owner: of(a.ownerId), overdue: isOverdue(a, today(a)) });
}

export const ownActionView = ({ action, sentence, programName, overdue }: OwnAction): OwnActionView => ({
  ...plain(action),
  sentence,
  programName,
  overdue,
});

function companyOf(actions: readonly Action[]): OwnInsightView['company'] {
  const outcomes = actions.flatMap((a) => (a.outcome === null ? [] : [a.outcome]));
  const state = outcomes.length > 0 ? 'done' : actions.some(isOpen) ? 'inHand' : 'heard';
  return { state, outcomes };
}

const insightView = (own: OwnInsight): OwnInsightView[] => {
  const { insight: i } = own;
  if (i.state === 'withdrawn') return [];
  return [
    {
      id: i.id,
      state: i.state,
      sentence: i.sentence,
      topic: i.topic,
      wording: i.wording,
      mine: own.mine,
      iReleased: own.iReleased,
      otherReleased: own.otherReleased,
      shared: i.sharedAt !== null,
      warning: own.warning,
      draftedAt: i.draftedAt,
      releasedAt: i.releasedAt,
      company: companyOf(own.actions),
    },
  ];
};

export async function pairView(world: World, actor: Actor, pair: InsightsOfPair): Promise<PairInsights> {
  const { pairing } = pair;
  const [of, cohort, program] = await Promise.all([
    briefs(world, actor.tenantId, [pair.partnerId]),
    world.cohorts.find(actor.tenantId, pairing.cohortId),
    world.programs.find(actor.tenantId, pairing.programId),
  ]);
  return {
    pairingId: pairing.id,
    programId: pairing.programId,
    programName: program?.name ?? '',
    cohortName: cohort?.name ?? '',
    partner: of(pair.partnerId),
    mySide: sideOf(pairing, actor.personId) ?? 'mentor',
    mayDraft: pair.mayDraft,
    topics: [...pair.topics],
    warnings: pair.warnings.map((w) => ({ ...w })),
    insights: pair.insights.flatMap(insightView),
  };
}
