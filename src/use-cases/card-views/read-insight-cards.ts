import { type Action, stateOf } from '../../domain/insight/action.ts';
import { hasReleased, type Insight, maySeeInsight, sideIn } from '../../domain/insight/insight.ts';
import type { PersonId } from '../../domain/kernel/ids.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import { isLead } from '../../domain/program/program.ts';
import { readCrowd } from '../read-crowd.ts';
import { actionsOf, insightsOf } from '../sealed-insights.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readPartner, readRunners } from './read-people.ts';

const partnerIn = (of: Insight, personId: PersonId): PersonId => (personId === of.mentorId ? of.menteeId : of.mentorId);

/** A sentence as the other of the pair has it; nobody else has one. */
export async function readInsightDraftCard(world: World, query: CardQuery): Promise<CardOf<'insightDraft'> | null> {
  const { tenantId, personId } = query;
  const insight = await insightsOf(world).find(tenantId, query.subjectId);
  const side = insight === null ? null : sideIn(insight, personId);
  if (insight === null || side === null || !maySeeInsight(insight, personId)) return null;
  const [program, crowd, partner] = await Promise.all([
    world.programs.find(tenantId, insight.programId),
    readCrowd(world, tenantId, insight.cohortId),
    readPartner(world, tenantId, partnerIn(insight, personId)),
  ]);
  const mine = hasReleased(insight, side);
  return {
    kind: 'insightDraft',
    state: insight.state === 'drafted' ? (mine ? 'mine' : 'open') : insight.state,
    programName: program?.name ?? '',
    partnerName: partner.name,
    sentence: insight.sentence,
    topic: insight.topic,
    otherReleased: hasReleased(insight, otherSide(side)),
    warning: crowd.warning(insight.topic),
    wording: insight.wording,
  };
}

type OfAction = { readonly action: Action; readonly sentence: string; readonly programName: string };

async function readAction(world: World, query: CardQuery): Promise<OfAction | null> {
  const action = await actionsOf(world).find(query.tenantId, query.subjectId);
  if (action === null) return null;
  const [insight, program] = await Promise.all([
    insightsOf(world).find(query.tenantId, action.insightId),
    world.programs.find(query.tenantId, action.programId),
  ]);
  return insight === null || program === null
    ? null
    : { action, sentence: insight.sentence, programName: program.name };
}

/** For the owner as things stand; somebody who was the owner before has nothing left to do. */
async function readOwnersCard(world: World, query: CardQuery): Promise<Omit<CardOf<'actionGiven'>, 'kind'> | null> {
  const found = await readAction(world, query);
  if (found === null || found.action.ownerId !== query.personId) return null;
  const { action, sentence, programName } = found;
  const state = stateOf(action);
  if (state === 'takenBack') return null;
  const program = await world.programs.find(query.tenantId, action.programId);
  const { ask, dueOn, question, answer, outcome } = action;
  const leadNames = program === null ? [] : (await readRunners(world, program)).leadNames;
  return { state, programName, leadNames, sentence, ask, dueOn, question, answer, outcome };
}

export async function readActionGivenCard(world: World, query: CardQuery): Promise<CardOf<'actionGiven'> | null> {
  const view = await readOwnersCard(world, query);
  return view === null ? null : { kind: 'actionGiven', ...view };
}

export async function readActionDueCard(world: World, query: CardQuery): Promise<CardOf<'actionDue'> | null> {
  const view = await readOwnersCard(world, query);
  return view === null ? null : { kind: 'actionDue', ...view };
}

export async function readActionDoneCard(world: World, query: CardQuery): Promise<CardOf<'actionDone'> | null> {
  const found = await readAction(world, query);
  if (found === null || sideIn(found.action, query.personId) === null || found.action.outcome === null) return null;
  return {
    kind: 'actionDone',
    programName: found.programName,
    sentence: found.sentence,
    outcome: found.action.outcome,
  };
}

/** A question or a no of the owner, for those who lead the program. */
export async function readActionReturnedCard(world: World, query: CardQuery): Promise<CardOf<'actionReturned'> | null> {
  const found = await readAction(world, query);
  const program = found === null ? null : await world.programs.find(query.tenantId, found.action.programId);
  if (found === null || program === null || !isLead(program, query.personId)) return null;
  const { action, sentence, programName } = found;
  const words = action.declinedBecause ?? action.question;
  if (words === null || action.doneAt !== null || action.takenBackAt !== null) return null;
  const owner = await readPartner(world, query.tenantId, action.ownerId);
  const { cohortId, ask, answer } = action;
  const state = action.declinedBecause !== null ? 'declined' : answer === null ? 'asked' : 'answered';
  return {
    kind: 'actionReturned',
    state,
    programName,
    ownerName: owner.name,
    cohortId,
    sentence,
    ask,
    words,
    answer,
  };
}
