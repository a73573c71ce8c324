import type { CheckIn } from '../domain/check-in/check-in.ts';
import type { Concern } from '../domain/concern/concern.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import type { Program } from '../domain/program/program.ts';
import type { RoleTraining } from '../domain/program/role-training.ts';
import type {
  CheckInStore,
  CohortStore,
  ConcernStore,
  EnrollmentStore,
  PairingStore,
  ProgramStore,
  RoleTrainingStore,
} from '../use-cases/ports/stores.ts';
import { basicsOf } from './aggregates.ts';
import type { Database } from './collections.ts';
import { operator } from './connection.ts';

export function mongoProgramStore(db: Database): ProgramStore {
  const { all, ...store } = basicsOf<Program>(db.programs);
  return { ...store, list: (tenantId) => all.list(tenantId, {}, { sort: { createdAt: 1 } }) };
}

export function mongoCohortStore(db: Database): CohortStore {
  const { all, ...store } = basicsOf<Cohort>(db.cohorts);
  return {
    ...store,
    listOfProgram: (tenantId, programId) => all.list(tenantId, { programId }, { sort: { startsOn: 1 } }),
  };
}

export function mongoEnrollmentStore(db: Database): EnrollmentStore {
  const { all, ...store } = basicsOf<Enrollment>(db.enrollments);
  return {
    ...store,
    findOf: async (tenantId, cohortId, personId) =>
      (await all.list(tenantId, { cohortId, personId }, { limit: 1 }))[0] ?? null,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }, { sort: { personId: 1 } }),
    listOfPerson: (tenantId, personId) => all.list(tenantId, { personId }, { sort: { invitedAt: -1 } }),
    listOfPeople: (tenantId, personIds) =>
      personIds.length === 0 ? Promise.resolve([]) : all.list(tenantId, { personId: operator({ $in: personIds }) }),
    listAssistedBy: (tenantId, assistantId) => all.list(tenantId, { assistantId }, { sort: { invitedAt: -1 } }),
    dueForReminder: (tenantId, before, limit) =>
      all.list(
        tenantId,
        { state: 'invited', remindedAt: null, invitedAt: operator({ $lte: before }) },
        { sort: { invitedAt: 1 }, limit },
      ),
    dueForTrainingNudge: (tenantId, before, limit) =>
      all.list(
        tenantId,
        {
          state: operator({ $in: ['enrolled', 'waiting', 'consulted', 'paired'] }),
          trainedAt: null,
          trainingNudgedAt: null,
          enrolledAt: operator({ $lte: before }),
        },
        { sort: { enrolledAt: 1 }, limit },
      ),
  };
}

export function mongoRoleTrainingStore(db: Database): RoleTrainingStore {
  const { all, ...store } = basicsOf<RoleTraining>(db.roleTrainings);
  return store;
}

export function mongoPairingStore(db: Database): PairingStore {
  const { all, ...store } = basicsOf<Pairing>(db.pairings);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }),
    listOfPerson: async (tenantId, personId) => [
      ...(await all.list(tenantId, { mentorId: personId })),
      ...(await all.list(tenantId, { menteeId: personId })),
    ],
    listOfRun: (tenantId, runId) => all.list(tenantId, { runId }),
    listInState: (tenantId, state, limit) => all.list(tenantId, { state }, { limit }),
    listLeaving: (tenantId, before) => {
      const running = operator({ $in: ['confirmed', 'active', 'paused'] });
      return all.list(tenantId, { leavesAt: operator({ $lte: before }), state: running });
    },
    listToLookAt: (tenantId, now, limit) =>
      all.list(tenantId, { nextLookAt: operator({ $lte: now }) }, { sort: { nextLookAt: 1 }, limit }),
  };
}

export function mongoCheckInStore(db: Database): CheckInStore {
  const { all, ...store } = basicsOf<CheckIn>(db.checkIns);
  return {
    ...store,
    listOfCohort: (tenantId, cohortId) => all.list(tenantId, { cohortId }),
    listOfSession: (tenantId, sessionId) => all.list(tenantId, { sessionId }),
    listOfPerson: (tenantId, personId) => all.list(tenantId, { personId }, { sort: { dueAt: 1 } }),
    dueForReminder: (tenantId, before, now, limit) =>
      all.list(
        tenantId,
        { answeredAt: null, remindedAt: null, dueAt: operator({ $lte: before }), closesAt: operator({ $gt: now }) },
        { sort: { dueAt: 1 }, limit },
      ),
  };
}

export function mongoConcernStore(db: Database): ConcernStore {
  const { all, ...store } = basicsOf<Concern>(db.concerns);
  return {
    ...store,
    listOfPerson: (tenantId, personId) => all.list(tenantId, { personId }, { sort: { openedAt: -1 } }),
    listOfProgram: (tenantId, programId) => all.list(tenantId, { programId }, { sort: { openedAt: -1 } }),
    listOpen: (tenantId, limit) =>
      all.list(tenantId, { state: operator({ $in: ['received', 'inWork'] }) }, { sort: { dueAt: 1 }, limit }),
  };
}
