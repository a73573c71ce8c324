import type { Action } from '../domain/insight/action.ts';
import type { Insight } from '../domain/insight/insight.ts';
import type { ManagerHours } from '../domain/pairing/manager-hours.ts';
import type { ActionStore, InsightStore, ManagerHoursStore } from '../use-cases/ports/insights.ts';
import { basicsOf } from './aggregates.ts';
import type { Database } from './collections.ts';
import { operator } from './connection.ts';

export function mongoInsightStore(db: Database): InsightStore {
  const { all, ...store } = basicsOf<Insight>(db.insights);
  return {
    ...store,
    listOfPairing: (tenantId, pairingId) => all.list(tenantId, { pairingId }, { sort: { draftedAt: -1, _id: 1 } }),
    listReleased: (tenantId, cohortId) =>
      all.list(tenantId, { cohortId, state: 'released' }, { sort: { releasedAt: -1, _id: 1 } }),
  };
}

export function mongoActionStore(db: Database): ActionStore {
  const { all, ...store } = basicsOf<Action>(db.actions);
  return {
    ...store,
    listOfInsights: async (tenantId, insightIds) =>
      insightIds.length === 0
        ? []
        : all.list(tenantId, { insightId: operator({ $in: [...insightIds] }) }, { sort: { givenAt: -1, _id: 1 } }),
    listOfOwner: (tenantId, ownerId) => all.list(tenantId, { ownerId }, { sort: { givenAt: -1, _id: 1 } }),
    dueBy: async (tenantId, date, limit) => {
      const open = { doneAt: null, takenBackAt: null, declinedBecause: null, dueOn: operator({ $lte: date }) };
      const due = await all.list(tenantId, open, { sort: { dueOn: 1, _id: 1 } });
      return due.filter((a) => a.remindedOf !== a.dueOn).slice(0, limit);
    },
  };
}

export function mongoManagerHoursStore(db: Database): ManagerHoursStore {
  const { all, ...store } = basicsOf<ManagerHours>(db.managerHours);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }),
    findOfPairing: async (tenantId, pairingId) =>
      (await all.list(tenantId, { pairingIds: pairingId }, { limit: 1 }))[0] ?? null,
  };
}
