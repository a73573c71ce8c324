import type { CheckIn } from '../domain/check-in/check-in.ts';
import type { ProposalRun, RunPair, RunUnmatched } from '../domain/matching/proposal-run.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import type { Program } from '../domain/program/program.ts';
import type {
  CheckInStore,
  CohortStore,
  EnrollmentStore,
  PairingStore,
  ProgramStore,
  ProposalRunStore,
} from '../use-cases/ports/stores.ts';
import { type Aggregate, Aggregates } from './aggregates.ts';
import type { Database } from './collections.ts';
import { keyOf, type Rows } from './connection.ts';

/** What every aggregate's store can do, on a collection. */
const basics = <A extends Aggregate>(rows: Rows) => {
  const all = new Aggregates<A>(rows);
  return {
    all,
    find: (tenantId: string, id: string) => all.find(tenantId, id),
    insert: (aggregate: A) => all.insert(aggregate),
    save: (aggregate: A) => all.save(aggregate),
  };
};

export function mongoProgramStore(db: Database): ProgramStore {
  const { all, ...store } = basics<Program>(db.programs);
  return { ...store, list: (tenantId) => all.list(tenantId, {}, { sort: { createdAt: 1 } }) };
}

export function mongoCohortStore(db: Database): CohortStore {
  const { all, ...store } = basics<Cohort>(db.cohorts);
  return {
    ...store,
    listOfProgram: (tenantId, programId) => all.list(tenantId, { programId }, { sort: { startsOn: 1 } }),
  };
}

export function mongoEnrollmentStore(db: Database): EnrollmentStore {
  const { all, ...store } = basics<Enrollment>(db.enrollments);
  return {
    ...store,
    findOf: async (tenantId, cohortId, personId) =>
      (await all.list(tenantId, { cohortId, personId }, { limit: 1 }))[0] ?? null,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }),
    listOfPerson: (tenantId, personId) => all.list(tenantId, { personId }, { sort: { invitedAt: -1 } }),
    dueForReminder: (tenantId, before, limit) =>
      all.list(tenantId, { state: 'invited', remindedAt: null, invitedAt: { $lte: before } }, { limit }),
  };
}

export function mongoPairingStore(db: Database): PairingStore {
  const { all, ...store } = basics<Pairing>(db.pairings);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }),
    listOfPerson: async (tenantId, personId) => [
      ...(await all.list(tenantId, { mentorId: personId })),
      ...(await all.list(tenantId, { menteeId: personId })),
    ],
    listOfRun: (tenantId, runId) => all.list(tenantId, { runId }),
    listInState: (tenantId, state, limit) => all.list(tenantId, { state }, { limit }),
  };
}

export function mongoCheckInStore(db: Database): CheckInStore {
  const { all, ...store } = basics<CheckIn>(db.checkIns);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }),
    listOfSession: (tenantId, sessionId) => all.list(tenantId, { sessionId }),
    dueForReminder: (tenantId, before, now, limit) =>
      all.list(
        tenantId,
        { answeredAt: null, remindedAt: null, dueAt: { $lte: before }, closesAt: { $gt: now } },
        { limit },
      ),
  };
}

const pairsInPart = 500;
const partsOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / pairsInPart) }, (_, i) =>
    items.slice(i * pairsInPart, (i + 1) * pairsInPart),
  );

type Part = { readonly pairs: readonly RunPair[]; readonly unmatched: readonly RunUnmatched[] };

export function mongoProposalRunStore(db: Database): ProposalRunStore {
  const { all, ...store } = basics<ProposalRun>(db.proposalRuns);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }, { sort: { requestedAt: -1 } }),
    listInState: (tenantId, state, limit) => all.list(tenantId, { state }, { limit }),
    async putOutcome(tenantId, runId, outcome) {
      const pairs = partsOf(outcome.pairs);
      const unmatched = partsOf(outcome.unmatched);
      const count = Math.max(pairs.length, unmatched.length);
      for (let part = 0; part < count; part += 1) {
        const row = { tenantId, runId, part, pairs: pairs[part] ?? [], unmatched: unmatched[part] ?? [] };
        await db.runParts.updateOne(
          { tenantId, _id: keyOf(tenantId, runId, String(part)) },
          { $set: row },
          { upsert: true },
        );
      }
      await db.runParts.deleteMany({ tenantId, runId, part: { $gte: count } });
    },
    async outcomeOf(tenantId, runId) {
      const parts = (await db.runParts.find({ tenantId, runId }).sort({ part: 1 }).lean()) as unknown as Part[];
      return { pairs: parts.flatMap((p) => p.pairs), unmatched: parts.flatMap((p) => p.unmatched) };
    },
  };
}
