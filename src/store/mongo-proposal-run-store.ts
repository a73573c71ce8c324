import type { ProposalRun, RunPair, RunUnmatched } from '../domain/matching/proposal-run.ts';
import type { ProposalRunStore } from '../use-cases/ports/stores.ts';
import { basicsOf } from './aggregates.ts';
import type { Database } from './collections.ts';
import { oneOf, operator, putRow } from './connection.ts';

/** Five hundred pairs with their reasons stay far below the 16 MB that a document may have. */
const itemsInPart = 500;

const partsOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / itemsInPart) }, (_, i) =>
    items.slice(i * itemsInPart, (i + 1) * itemsInPart),
  );

type Part = { readonly pairs: readonly RunPair[]; readonly unmatched: readonly RunUnmatched[] };

/** Proposal runs; what came of a run lies beside it in parts. */
export function mongoProposalRunStore(db: Database): ProposalRunStore {
  const { all, ...store } = basicsOf<ProposalRun>(db.proposalRuns);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }, { sort: { requestedAt: -1 } }),
    listInState: (tenantId, state, limit) => all.list(tenantId, { state }, { limit }),
    async putOutcome(tenantId, runId, outcome) {
      const pairs = partsOf(outcome.pairs);
      const unmatched = partsOf(outcome.unmatched);
      const count = Math.max(pairs.length, unmatched.length);
      for (let part = 0; part < count; part += 1) {
        const content = { pairs: pairs[part] ?? [], unmatched: unmatched[part] ?? [] };
        await putRow(db.runParts, { ...oneOf(tenantId, runId, String(part)), runId, part, ...content });
      }
      await db.runParts.deleteMany({ tenantId, runId, part: operator({ $gte: count }) });
    },
    async outcomeOf(tenantId, runId) {
      const parts = (await db.runParts.find({ tenantId, runId }).sort({ part: 1 }).lean()) as unknown as Part[];
      return { pairs: parts.flatMap((p) => p.pairs), unmatched: parts.flatMap((p) => p.unmatched) };
    },
  };
}
