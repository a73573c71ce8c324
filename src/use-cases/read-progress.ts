import type { Actor } from '../domain/access/actor.ts';
import { hasConflict } from '../domain/access/conflict-of-interest.ts';
import type { CheckIn, QuestionId } from '../domain/check-in/check-in.ts';
import { mentorOnly } from '../domain/check-in/questions.ts';
import { figureOf, nextRelease, type ScoreAnswer, type ScoreFigure } from '../domain/impact/suppression.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { findOwnCohort } from './find-own-program.ts';
import { type CohortCounts, readCounts } from './read-cohort.ts';
import { readLines } from './read-lines.ts';
import { readUndelivered } from './read-undelivered.ts';
import { recordSight } from './record-sight.ts';
import type { World } from './world.ts';

export type Progress = {
  readonly counts: CohortCounts;
  readonly usefulness: ScoreFigure;
  readonly questions: readonly { readonly questionId: QuestionId; readonly figure: ScoreFigure }[];
  readonly undelivered: readonly { readonly person: Person; readonly problem: string }[];
};

const shownQuestions: readonly QuestionId[] = ['RQ1', 'RQ2', 'RQ3', 'PS2', 'PS3', ...mentorOnly];

/** What was asked of mentors alone is not even shown as an average to somebody in the line of a mentee: nobody on the mentees' side sees it. */
async function questionsFor(world: World, actor: Actor, checkIns: readonly CheckIn[]): Promise<readonly QuestionId[]> {
  const asked = shownQuestions.filter((q) => checkIns.some((c) => c.questions.includes(q)));
  const mentees = [...new Set(checkIns.filter((c) => c.side === 'mentee').map((c) => c.personId))];
  const { managerOf } = await readLines(world, actor.tenantId, [actor.personId, ...mentees]);
  const isOnTheirSide = hasConflict(actor.personId, mentees, managerOf);
  return isOnTheirSide ? asked.filter((q) => !mentorOnly.includes(q)) : asked;
}

type Asked = { readonly questionId: QuestionId; readonly asked: number; readonly answers: readonly ScoreAnswer[] };

/** Who was asked a question, and what they answered, in the order in which they first did. */
function askedOf(checkIns: readonly CheckIn[], questionId: QuestionId): Asked {
  const asked = checkIns.filter((c) => c.questions.includes(questionId));
  const answers = asked
    .filter((c) => c.answeredAt !== null)
    .sort((a, b) => (a.answeredAt ?? '').localeCompare(b.answeredAt ?? '') || a.id.localeCompare(b.id))
    .flatMap((c) =>
      c.answers.filter((a) => a.questionId === questionId).map((a) => ({ personId: c.personId, value: a.value })),
    );
  return { questionId, asked: new Set(asked.map((c) => c.personId)).size, answers };
}

/** Releases what may be released now, and gives the figures as they stand: a figure that was shown once stays as it was. */
async function releaseFigures(
  world: World,
  cohort: Cohort,
  questions: readonly Asked[],
): Promise<ReadonlyMap<QuestionId, ScoreFigure>> {
  const { tenantId, id: cohortId, smallestGroup } = cohort;
  const before = await world.releasedScores.latest(tenantId, cohortId);
  let released = before;
  for (const { questionId, answers } of questions) {
    const next = nextRelease(answers, before.get(questionId) ?? null, smallestGroup);
    if (next === null) continue;
    await world.releasedScores.release(tenantId, { cohortId, questionId }, next);
    // somebody else may have been first: what stands is shown
    released = await world.releasedScores.latest(tenantId, cohortId);
  }
  return new Map(
    questions.map(({ questionId, asked, answers }) => [
      questionId,
      figureOf(answers, { released: released.get(questionId) ?? null, asked, smallestGroup }),
    ]),
  );
}

/** What a lead may know of a cohort: facts always, scores only of groups that are large enough. */
export async function readProgress(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<Progress, 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  if (!found.ok) return found;
  const { cohort } = found.value;
  await recordSight(world, query.actor, { action: 'figures.read', targetId: cohort.id });
  const [counts, checkIns, undelivered] = await Promise.all([
    readCounts(world, cohort),
    world.checkIns.listOfCohort(cohort.tenantId, cohort.id),
    readUndelivered(world, cohort),
  ]);
  const afterSessions = checkIns.filter((c) => c.kind === 'afterSession');
  const askedAtAll = await questionsFor(world, query.actor, afterSessions);
  const all = (['CSAT', ...askedAtAll] as const).map((q) => askedOf(afterSessions, q));
  const figures = await releaseFigures(world, cohort, all);
  const hidden: ScoreFigure = { shown: false, moreNeeded: cohort.smallestGroup };
  return ok({
    counts,
    usefulness: figures.get('CSAT') ?? hidden,
    questions: askedAtAll.map((questionId) => ({ questionId, figure: figures.get(questionId) ?? hidden })),
    undelivered,
  });
}
