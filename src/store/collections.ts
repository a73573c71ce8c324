import type { Connection, SchemaDefinition } from 'mongoose';
import { type IndexOf, mixed, type Rows, rowsOf } from './connection.ts';

const text = { type: String };
const whole = { type: Number };
/** Nested values are the domain's own shapes: parsed at the edges, stored as they are. */
const nested = { type: mixed };
const flag = { type: Boolean };

type Collection = { readonly fields: SchemaDefinition; readonly indexes: readonly IndexOf[] };
const aggregate = { id: text, version: whole };
const owes = { owed: nested, owing: flag };
const owingIndex: IndexOf = { fields: { tenantId: 1, owing: 1 }, where: { owing: true } };
const times = (...names: readonly string[]): SchemaDefinition => Object.fromEntries(names.map((n) => [n, text]));

const day = 86_400;

/** Every collection with its fields and indexes; each unique index begins with the tenant. */
export const collections = {
  programs: {
    fields: { ...aggregate, ...times('name', 'aims', 'sponsorId', 'secondContactId', 'createdAt'), leads: nested },
    indexes: [{ fields: { tenantId: 1, createdAt: 1 } }],
  },
  cohorts: {
    fields: {
      ...aggregate,
      ...times('programId', 'name', 'startsOn', 'endsOn', 'createdAt'),
      noSessionDates: nested,
      topics: nested,
      rules: nested,
      weights: nested,
      consultation: nested,
      sessions: nested,
      times: nested,
      smallestGroup: whole,
      openCall: flag,
      managers: text,
    },
    indexes: [{ fields: { tenantId: 1, programId: 1, startsOn: 1 } }],
  },
  enrollments: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'personId', 'state', 'suggestedSide', 'trainedBy'),
      ...times(
        'invitedAt',
        'remindedAt',
        'enrolledAt',
        'trainedAt',
        'joinedBy',
        'committedAt',
        'trainingNudgedAt',
        'assistantId',
      ),
      form: nested,
      prefilled: nested,
      wantsNext: flag,
      training: nested,
    },
    indexes: [
      { fields: { tenantId: 1, cohortId: 1, personId: 1 }, unique: true },
      { fields: { tenantId: 1, personId: 1, invitedAt: -1 } },
      { fields: { tenantId: 1, assistantId: 1, invitedAt: -1 } },
      { fields: { tenantId: 1, state: 1, remindedAt: 1, invitedAt: 1 } },
      { fields: { tenantId: 1, trainedAt: 1, trainingNudgedAt: 1, enrolledAt: 1 } },
      owingIndex,
    ],
  },
  roleTrainings: {
    fields: { ...aggregate, ...times('personId', 'role'), steps: nested },
    indexes: [{ fields: { tenantId: 1, personId: 1 } }],
  },
  pairings: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'runId', 'mentorId', 'menteeId', 'state', 'closedBecause'),
      ...times('confirmedAt', 'activatedAt', 'closedAt', 'nextLookAt', 'leavesAt'),
      pause: nested,
      leaving: nested,
      plannedSessions: whole,
      closing: nested,
      score: whole,
      parts: nested,
      fixed: flag,
      consultation: nested,
      offer: nested,
      watch: nested,
      sessionsBefore: whole,
      wishes: nested,
      stretch: nested,
    },
    indexes: [
      { fields: { tenantId: 1, cohortId: 1, _id: 1 } },
      { fields: { tenantId: 1, mentorId: 1, _id: 1 } },
      { fields: { tenantId: 1, menteeId: 1, _id: 1 } },
      { fields: { tenantId: 1, runId: 1, _id: 1 } },
      { fields: { tenantId: 1, state: 1, _id: 1 } },
      { fields: { tenantId: 1, nextLookAt: 1 } },
      { fields: { tenantId: 1, leavesAt: 1 } },
      owingIndex,
    ],
  },
  sessions: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'pairingId', 'mentorId', 'menteeId', 'startsAt', 'endsAt', 'state'),
      ...times('bookedBy', 'checkInsAskedAt', 'contestedAt', 'organizer', 'eventId', 'joinUrl'),
      number: whole,
      changes: nested,
      moving: nested,
      movedFrom: nested,
      inSeries: flag,
    },
    indexes: [
      { fields: { tenantId: 1, pairingId: 1, startsAt: 1 } },
      { fields: { tenantId: 1, cohortId: 1, startsAt: 1 } },
      { fields: { tenantId: 1, state: 1, endsAt: 1 } },
      owingIndex,
    ],
  },
  workbooks: {
    fields: { ...aggregate, ...times('followUps', 'agendas') },
    indexes: [{ fields: { tenantId: 1, id: 1 } }],
  },
  ownNotes: {
    fields: { ...aggregate, ...times('pairingId', 'personId', 'words', 'writtenAt'), number: whole },
    indexes: [{ fields: { tenantId: 1, pairingId: 1 } }, { fields: { tenantId: 1, personId: 1, writtenAt: 1 } }],
  },
  insights: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'pairingId', 'mentorId', 'menteeId', 'state', 'draftedBy', 'wordedBy'),
      ...times('topic', 'sentence', 'sharedAt', 'draftedAt', 'releasedAt'),
      wording: whole,
      releases: nested,
      topicShown: flag,
      alone: flag,
    },
    indexes: [
      { fields: { tenantId: 1, pairingId: 1, draftedAt: -1 } },
      { fields: { tenantId: 1, cohortId: 1, state: 1, releasedAt: -1 } },
      owingIndex,
    ],
  },
  actions: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'insightId', 'mentorId', 'menteeId', 'givenBy', 'ownerId', 'ask', 'dueOn'),
      ...times('givenAt', 'acceptedAt', 'question', 'answer', 'declinedBecause', 'doneAt', 'outcome'),
      ...times('takenBackAt', 'remindedOf'),
      turn: whole,
    },
    indexes: [
      { fields: { tenantId: 1, insightId: 1, givenAt: -1 } },
      { fields: { tenantId: 1, ownerId: 1, givenAt: -1 } },
      { fields: { tenantId: 1, doneAt: 1, dueOn: 1 } },
      owingIndex,
    ],
  },
  managerHours: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'managerId'),
      mentors: nested,
      pairingIds: { type: [String] },
    },
    indexes: [
      { fields: { tenantId: 1, cohortId: 1, managerId: 1 }, unique: true },
      { fields: { tenantId: 1, pairingIds: 1 } },
      owingIndex,
    ],
  },
  slotKeys: {
    fields: times('slotKey', 'sessionId'),
    indexes: [{ fields: { tenantId: 1, slotKey: 1 }, unique: true }, { fields: { tenantId: 1, sessionId: 1 } }],
  },
  checkIns: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'kind', 'pairingId', 'sessionId', 'personId', 'side', 'report', 'help'),
      low: flag,
      ...times('dueAt', 'remindedAt', 'closesAt', 'answeredAt'),
      questions: nested,
      answers: nested,
    },
    indexes: [
      { fields: { tenantId: 1, cohortId: 1, _id: 1 } },
      { fields: { tenantId: 1, sessionId: 1, _id: 1 } },
      { fields: { tenantId: 1, personId: 1, dueAt: 1 } },
      { fields: { tenantId: 1, answeredAt: 1, remindedAt: 1, dueAt: 1 } },
      owingIndex,
    ],
  },
  tenantSettings: {
    fields: { ...aggregate, declarable: nested },
    indexes: [{ fields: { tenantId: 1 }, unique: true }],
  },
  declaredFacts: {
    fields: { ...aggregate, ...times('personId'), facts: nested },
    indexes: [{ fields: { tenantId: 1, personId: 1 }, unique: true }],
  },
  releasedScores: {
    fields: { ...times('cohortId', 'questionId'), people: whole, mean: whole },
    indexes: [{ fields: { tenantId: 1, cohortId: 1, questionId: 1, people: 1 }, unique: true }],
  },
  concerns: {
    fields: {
      ...aggregate,
      ...owes,
      ...times('programId', 'cohortId', 'pairingId', 'personId', 'otherId', 'kind', 'words', 'wanted', 'state'),
      ...times('handlerId', 'openedAt', 'dueAt', 'remindedAt', 'takenAt', 'settledAt', 'outcome'),
      urgent: flag,
      route: nested,
      notes: nested,
    },
    indexes: [
      { fields: { tenantId: 1, personId: 1, openedAt: -1 } },
      { fields: { tenantId: 1, programId: 1, openedAt: -1 } },
      { fields: { tenantId: 1, state: 1, dueAt: 1 } },
      owingIndex,
    ],
  },
  erasures: {
    fields: { ...aggregate, ...times('fingerprint', 'personId', 'askedAt', 'dueAt', 'doneAt') },
    indexes: [{ fields: { tenantId: 1, doneAt: 1, dueAt: 1 } }],
  },
  auditAnchors: {
    fields: { sequence: whole, hash: text },
    indexes: [{ fields: { tenantId: 1 }, unique: true }],
  },
  proposalRuns: {
    fields: {
      ...aggregate,
      ...times('programId', 'cohortId', 'requestedBy', 'requestedAt', 'state', 'releasedAt'),
      seed: whole,
      fixed: nested,
      forbidden: nested,
      progress: nested,
      pairings: whole,
      total: whole,
      optimal: flag,
      gap: whole,
      pool: nested,
      seconds: whole,
    },
    indexes: [{ fields: { tenantId: 1, cohortId: 1, requestedAt: 1 } }, { fields: { tenantId: 1, state: 1, _id: 1 } }],
  },
  runParts: {
    fields: { runId: text, part: whole, pairs: nested, unmatched: nested },
    indexes: [{ fields: { tenantId: 1, runId: 1, part: 1 }, unique: true }],
  },
  directoryHeads: {
    fields: { ...times('generation', 'takenAt'), people: whole, findings: nested },
    indexes: [{ fields: { tenantId: 1 }, unique: true }],
  },
  directoryPeople: {
    fields: {
      ...times('generation', 'takenAt', 'personId', 'sortName'),
      person: nested,
      member: flag,
      starts: { type: [String] },
    },
    indexes: [
      { fields: { tenantId: 1, generation: 1, personId: 1 }, unique: true },
      { fields: { tenantId: 1, generation: 1, member: 1, starts: 1 } },
      { fields: { tenantId: 1, generation: 1, member: 1, sortName: 1 } },
      { fields: { tenantId: 1, takenAt: 1 } },
    ],
  },
  conversations: {
    fields: times('personId', 'conversationId', 'serviceUrl', 'teamsUserId', 'seenAt', 'unreachable'),
    indexes: [{ fields: { tenantId: 1, personId: 1 }, unique: true }, { fields: { tenantId: 1, unreachable: 1 } }],
  },
  sentCards: {
    fields: {
      id: text,
      ...times('personId', 'kind', 'subjectId', 'conversationId', 'activityId', 'sentAt', 'expiresAt'),
    },
    indexes: [
      { fields: { tenantId: 1, subjectId: 1, personId: 1 } },
      { fields: { tenantId: 1, kind: 1, subjectId: 1 } },
    ],
  },
  outbox: {
    fields: {
      ...times('effectKey', 'dueAt', 'readyAt', 'state', 'lastProblem'),
      ...times('kind', 'personId', 'subjectId', 'cohortId', 'waits', 'outcome', 'mark'),
      effect: nested,
      leased: flag,
      urgent: flag,
      attempts: whole,
      fence: whole,
      finishedAt: { type: Date },
    },
    indexes: [
      { fields: { tenantId: 1, effectKey: 1 }, unique: true },
      { fields: { tenantId: 1, urgent: 1, state: 1, readyAt: 1 } },
      { fields: { tenantId: 1, state: 1, dueAt: 1 } },
      { fields: { cohortId: 1, dueAt: -1 }, where: { cohortId: { $type: 'string' } } },
      { fields: { personId: 1, state: 1 } },
      { fields: { finishedAt: 1 }, expireAfterSeconds: 400 * day },
    ],
  },
  reachChecks: {
    fields: times('personId', 'app', 'checkedAt'),
    indexes: [{ fields: { tenantId: 1, personId: 1 }, unique: true }],
  },
  messageMonths: {
    fields: { ...times('personId', 'month', 'mark'), sent: nested, version: whole },
    indexes: [{ fields: { tenantId: 1, personId: 1, month: 1 }, unique: true }],
  },
  sendingLines: {
    fields: { nextAt: whole, version: whole, perSecond: whole },
    indexes: [{ fields: { tenantId: 1 }, unique: true }],
  },
  digests: {
    fields: { ...aggregate, ...owes, ...times('personId', 'day', 'createdAt'), items: nested },
    indexes: [{ fields: { tenantId: 1, personId: 1, day: 1 } }, owingIndex],
  },
  leases: {
    fields: { ...times('name', 'until', 'donePeriod'), fence: whole },
    indexes: [{ fields: { tenantId: 1, name: 1 }, unique: true }],
  },
  audit: {
    fields: { sequence: whole, ...times('at', 'actorId', 'action', 'targetId', 'outcome', 'hash') },
    indexes: [
      { fields: { tenantId: 1, sequence: 1 }, unique: true },
      { fields: { tenantId: 1, targetId: 1, sequence: -1 } },
    ],
  },
  seenActivities: {
    fields: { seenAt: { type: Date } },
    indexes: [{ fields: { seenAt: 1 }, expireAfterSeconds: day }],
  },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof collections;
export type Database = { readonly [K in CollectionName]: Rows };

export const openCollections = (connection: Connection): Database =>
  Object.fromEntries(
    Object.entries(collections).map(([name, c]) => [name, rowsOf(connection, name, c.fields)]),
  ) as Database;
