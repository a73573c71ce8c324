import type { CheckIn } from '../../src/domain/check-in/check-in.ts';
import type { ProposalRun } from '../../src/domain/matching/proposal-run.ts';
import type { Notice } from '../../src/domain/notice/notice.ts';
import type { Program } from '../../src/domain/program/program.ts';
import type { OwnNotes } from '../../src/domain/session/workbook.ts';
import type { SealedWorkbook } from '../../src/use-cases/ports/workbooks.ts';
import { guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { storeNow } from '../support/store.ts';

export const aProgram = (given: Partial<Program> = {}): Program => ({
  tenantId,
  id: guid(2),
  name: 'Reverse mentoring',
  aims: 'Learn from the young',
  leads: [guid(5)],
  sponsorId: null,
  secondContactId: null,
  createdAt: storeNow,
  version: 1,
  ...given,
});

export const aRun = (given: Partial<ProposalRun> = {}): ProposalRun => ({
  tenantId,
  id: guid(4),
  programId: guid(2),
  cohortId: guid(3),
  requestedBy: guid(5),
  requestedAt: storeNow,
  seed: 7,
  fixed: [{ mentorId, menteeId }],
  forbidden: [],
  state: 'running',
  progress: { done: 0, of: 1 },
  pairings: 0,
  total: 0,
  optimal: false,
  gap: null,
  pool: { mentors: 1, mentees: 1 },
  seconds: null,
  releasedAt: null,
  version: 1,
  ...given,
});

export const aCheckIn = (given: Partial<CheckIn> = {}): CheckIn => ({
  tenantId,
  id: guid(51),
  programId: guid(2),
  cohortId: guid(3),
  kind: 'afterSession',
  pairingId: guid(31),
  sessionId: guid(41),
  personId: mentorId,
  side: 'mentor',
  questions: ['CSAT'],
  report: null,
  answers: [],
  low: false,
  help: null,
  dueAt: storeNow,
  remindedAt: null,
  closesAt: '2026-12-08T09:00:00.000Z',
  answeredAt: null,
  owed: [],
  version: 1,
  ...given,
});

export const aWorkbook = (given: Partial<SealedWorkbook> = {}): SealedWorkbook => ({
  tenantId,
  id: guid(31),
  followUps: 'v1.sealed',
  agendas: 'v1.sealed too',
  version: 1,
  ...given,
});

export const someNotes = (given: Partial<OwnNotes> = {}): OwnNotes => ({
  tenantId,
  id: guid(71),
  pairingId: guid(31),
  personId: mentorId,
  number: 1,
  words: 'v1.sealed',
  writtenAt: storeNow,
  version: 1,
  ...given,
});

export const aNotice = (key: string, given: Partial<Notice> = {}): Notice => ({
  key,
  kind: 'invitation',
  personId: mentorId,
  subjectId: guid(21),
  dueAt: storeNow,
  asked: false,
  reminder: 0,
  ...given,
});
