import type { QuestionId } from '../domain/check-in/check-in.ts';
import type { ReleasedScore } from '../domain/impact/suppression.ts';
import type { ReleasedScoreStore } from '../use-cases/ports/stores.ts';
import type { Database } from './collections.ts';
import { insertNew, oneOf } from './connection.ts';

type ScoreRow = ReleasedScore & { readonly questionId: QuestionId };

/** One row per question and number of people; the first to be written stays. */
export const mongoReleasedScoreStore = ({ releasedScores }: Database): ReleasedScoreStore => ({
  async latest(tenantId, cohortId) {
    const rows = (await releasedScores
      .find({ tenantId, cohortId })
      .sort({ people: 1 })
      .lean()) as unknown as ScoreRow[];
    return new Map(rows.map(({ questionId, people, mean }) => [questionId, { people, mean }]));
  },
  async release(tenantId, { cohortId, questionId }, score) {
    const one = oneOf(tenantId, cohortId, questionId, String(score.people));
    await insertNew(releasedScores, { ...one, cohortId, questionId, ...score });
  },
});
