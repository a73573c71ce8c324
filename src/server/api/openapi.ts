import { z } from 'zod';
import { AlarmList, SponsorNoteBody, SponsorNoteSent } from '../../contracts/alarms.ts';
import {
  Certificate,
  CheckInBody,
  CheckInPage,
  ClosingBody,
  ClosingPage,
  HelpBody,
} from '../../contracts/check-ins.ts';
import {
  CaseList,
  CaseNoteBody,
  CaseView,
  OpenConcernBody,
  OwnConcern,
  OwnConcerns,
  SettleCaseBody,
} from '../../contracts/concerns.ts';
import { ConsultationBody, ConsultationView } from '../../contracts/consultations.ts';
import { DeclareFactBody, OwnFacts, TenantSettingsBody, TenantSettingsView } from '../../contracts/declared-facts.ts';
import { Problem } from '../../contracts/fields.ts';
import {
  ActionView,
  ChangeActionBody,
  DecideObjectionBody,
  DraftInsightBody,
  GiveActionBody,
  Objections,
  OwnActions,
  OwnInsights,
  PairInsights,
  ReleasedInsights,
  ReleaseInsightBody,
  ReplyToActionBody,
  RewordInsightBody,
  Wall,
} from '../../contracts/insights.ts';
import { Joined, OpenCallView } from '../../contracts/join.ts';
import { BookSessionBody, EnrollmentFormBody, Home, Me, SessionView } from '../../contracts/me.ts';
import {
  DeliveryState,
  NoticeList,
  OwnMessages,
  ReachCheckBody,
  ReachList,
  Replayed,
  SendingRateBody,
} from '../../contracts/messaging.ts';
import {
  AssistantBody,
  AssistantView,
  Assisting,
  CancelBody,
  Ledger,
  MoveBody,
  MoveTimesBody,
  MoveView,
} from '../../contracts/moving.ts';
import { OwedBothWays } from '../../contracts/owed.ts';
import {
  AccessLog,
  EraseBody,
  ErasureView,
  ExitBody,
  ExitView,
  OwnDataExport,
  PauseBody,
  PauseView,
} from '../../contracts/own-data.ts';
import {
  ChangeProgramBody,
  CohortDefaults,
  CohortView,
  CreateCohortBody,
  CreateProgramBody,
  DirectoryReport,
  EnrollmentList,
  GroupsFound,
  InviteBody,
  InviteResult,
  PeopleFound,
  ProgramList,
  ProgramView,
  Progress,
} from '../../contracts/programs.ts';
import {
  Alternatives,
  PairingList,
  ProposeBody,
  RunBrief,
  RunComparison,
  RunList,
  RunView,
} from '../../contracts/proposals.ts';
import {
  AgendaBody,
  AgendaView,
  BookedSeries,
  BookSeriesBody,
  DifferentlyBody,
  DifferentlyView,
  FollowUpBody,
  FollowUpList,
  NewFollowUpBody,
  NotesBody,
  NotesView,
  PickTimesBody,
  SessionList,
  SessionPage,
} from '../../contracts/sessions.ts';
import { Created } from '../../contracts/tab.ts';
import { HoursBody, PairingTimes, WishesBody } from '../../contracts/times.ts';
import { RecordWorkshopBody, RecordWorkshopResult, TrainingView } from '../../contracts/training.ts';

type Route = {
  readonly body?: z.ZodType;
  readonly query?: readonly string[];
  readonly status?: number;
  readonly reply: z.ZodType;
};

/** Every route of the tab's API with what goes in and comes out; a test holds it against the routes that exist. */
export const apiDescription: Readonly<Record<string, Route>> = {
  'GET /me': { reply: Me },
  'GET /home': { reply: Home },
  'GET /me/export': { reply: OwnDataExport },
  'GET /me/access-log': { reply: AccessLog },
  'GET /me/erasure': { reply: ErasureView },
  'POST /me/erase': { body: EraseBody, reply: ErasureView },
  'DELETE /me/erasure': { reply: ErasureView },
  'GET /pairings/{id}/pause': { reply: PauseView },
  'PUT /pairings/{id}/pause': { body: PauseBody, reply: PauseView },
  'DELETE /pairings/{id}/pause': { reply: PauseView },
  'GET /enrollments/{id}/exit': { reply: ExitView },
  'PUT /enrollments/{id}/exit': { body: ExitBody, reply: ExitView },
  'DELETE /enrollments/{id}/exit': { reply: ExitView },
  'GET /concerns': { reply: OwnConcerns },
  'POST /concerns': { body: OpenConcernBody, status: 201, reply: OwnConcern },
  'GET /cases': { reply: CaseList },
  'GET /cases/{id}': { reply: CaseView },
  'POST /cases/{id}/taking': { reply: CaseView },
  'POST /cases/{id}/notes': { body: CaseNoteBody, reply: CaseView },
  'POST /cases/{id}/settlement': { body: SettleCaseBody, reply: CaseView },
  'PUT /enrollments/{id}/form': { body: EnrollmentFormBody, reply: Home },
  'GET /enrollments/{id}/training': { reply: TrainingView },
  'PUT /enrollments/{id}/training/{moduleId}/{stepId}': { reply: TrainingView },
  'GET /training/{role}': { reply: TrainingView },
  'PUT /training/{role}/{moduleId}/{stepId}': { reply: TrainingView },
  'POST /enrollments/{id}/declination': { reply: Home },
  'POST /pairings/{id}/offer': { reply: Home },
  'POST /pairings/{id}/sessions': { body: BookSessionBody, status: 201, reply: SessionView },
  'POST /pairings/{id}/series': { body: BookSeriesBody, status: 201, reply: BookedSeries },
  'POST /pairings/{id}/picked-times': { body: PickTimesBody, reply: SessionList },
  'GET /pairings/{id}/times': { reply: PairingTimes },
  'PUT /pairings/{id}/wishes': { body: WishesBody, reply: PairingTimes },
  'PUT /pairings/{id}/hours': { body: HoursBody, reply: PairingTimes },
  'POST /pairings/{id}/follow-ups': { body: NewFollowUpBody, status: 201, reply: FollowUpList },
  'PATCH /pairings/{id}/follow-ups/{itemId}': { body: FollowUpBody, reply: FollowUpList },
  'DELETE /pairings/{id}/follow-ups/{itemId}': { reply: FollowUpList },
  'GET /sessions': { reply: SessionList },
  'POST /sessions/{id}/move-times': { body: MoveTimesBody, reply: MoveView },
  'DELETE /sessions/{id}/move-times': { reply: MoveView },
  'POST /sessions/{id}/move': { body: MoveBody, reply: MoveView },
  'DELETE /sessions/{id}/move': { reply: MoveView },
  'POST /sessions/{id}/cancellation': { body: CancelBody, reply: MoveView },
  'POST /sessions/{id}/giving-up': { reply: MoveView },
  'GET /me/ledger': { reply: Ledger },
  'GET /assisting': { reply: Assisting },
  'PUT /enrollments/{id}/assistant': { body: AssistantBody, reply: AssistantView },
  'GET /sessions/{id}': { reply: SessionPage },
  'PUT /sessions/{id}/notes': { body: NotesBody, reply: NotesView },
  'PUT /sessions/{id}/agenda': { body: AgendaBody, reply: AgendaView },
  'PUT /sessions/{id}/differently': { body: DifferentlyBody, reply: DifferentlyView },
  'GET /check-ins/{id}': { reply: CheckInPage },
  'PUT /check-ins/{id}': { body: CheckInBody, reply: CheckInPage },
  'PUT /check-ins/{id}/help': { body: HelpBody, reply: CheckInPage },
  'GET /pairings/{id}/closing-choice': { reply: ClosingPage },
  'PUT /pairings/{id}/closing-choice': { body: ClosingBody, reply: ClosingPage },
  'GET /enrollments/{id}/certificate': { reply: Certificate },
  'GET /programs': { reply: ProgramList },
  'POST /programs': { body: CreateProgramBody, status: 201, reply: ProgramView },
  'GET /programs/{id}': { reply: ProgramView },
  'PATCH /programs/{id}': { body: ChangeProgramBody, reply: ProgramView },
  'GET /programs/{id}/cohort-defaults': { reply: CohortDefaults },
  'POST /programs/{id}/cohorts': { body: CreateCohortBody, status: 201, reply: Created },
  'GET /cohorts/{id}': { reply: CohortView },
  'PATCH /cohorts/{id}': { body: CreateCohortBody.partial(), reply: CohortView },
  'GET /cohorts/{id}/open-call': { reply: OpenCallView },
  'POST /cohorts/{id}/open-call': { status: 201, reply: Joined },
  'POST /cohorts/{id}/invitations': { body: InviteBody, status: 201, reply: InviteResult },
  'GET /cohorts/{id}/enrollments': { reply: EnrollmentList },
  'POST /cohorts/{id}/trainings': { body: RecordWorkshopBody, reply: RecordWorkshopResult },
  'GET /cohorts/{id}/pairings': { reply: PairingList },
  'GET /cohorts/{id}/alarms': { reply: AlarmList },
  'POST /pairings/{id}/sponsor-note': { body: SponsorNoteBody, status: 201, reply: SponsorNoteSent },
  'GET /cohorts/{id}/progress': { reply: Progress },
  'GET /cohorts/{id}/proposal-runs': { reply: RunList },
  'POST /cohorts/{id}/proposal-runs': { body: ProposeBody, status: 202, reply: RunBrief },
  'GET /proposal-runs/{id}': { reply: RunView },
  'POST /proposal-runs/{id}/cancellation': { reply: RunBrief },
  'POST /proposal-runs/{id}/release': { reply: RunBrief },
  'GET /proposal-runs/{id}/comparison': { query: ['with'], reply: RunComparison },
  'GET /proposal-runs/{id}/alternatives': { query: ['mentee'], reply: Alternatives },
  'GET /consultations/{id}': { reply: ConsultationView },
  'PUT /consultations/{id}': { body: ConsultationBody, reply: ConsultationView },
  'GET /me/owed': { reply: OwedBothWays },
  'GET /me/facts': { reply: OwnFacts },
  'PUT /me/facts/{fact}': { body: DeclareFactBody, reply: OwnFacts },
  'DELETE /me/facts/{fact}': { reply: OwnFacts },
  'GET /administration/settings': { reply: TenantSettingsView },
  'PUT /administration/settings': { body: TenantSettingsBody, reply: TenantSettingsView },
  'GET /insights': { reply: OwnInsights },
  'GET /pairings/{id}/insights': { reply: PairInsights },
  'POST /pairings/{id}/insights': { body: DraftInsightBody, status: 201, reply: PairInsights },
  'PUT /insights/{id}/wording': { body: RewordInsightBody, reply: PairInsights },
  'POST /insights/{id}/release': { body: ReleaseInsightBody, reply: PairInsights },
  'POST /insights/{id}/withdrawal': { reply: PairInsights },
  'GET /programs/{id}/wall': { reply: Wall },
  'GET /cohorts/{id}/insights': { reply: ReleasedInsights },
  'POST /insights/{id}/actions': { body: GiveActionBody, status: 201, reply: ActionView },
  'PATCH /actions/{id}': { body: ChangeActionBody, reply: ActionView },
  'POST /actions/{id}/withdrawal': { reply: ActionView },
  'GET /actions': { reply: OwnActions },
  'POST /actions/{id}/reply': { body: ReplyToActionBody, reply: OwnActions },
  'GET /cohorts/{id}/objections': { reply: Objections },
  'POST /objections/{id}/decision': { body: DecideObjectionBody, reply: Objections },
  'GET /people': { query: ['words'], reply: PeopleFound },
  'GET /groups': { query: ['words'], reply: GroupsFound },
  'GET /cohorts/{id}/reach': { reply: ReachList },
  'POST /cohorts/{id}/reach-checks': { body: ReachCheckBody, reply: ReachList },
  'GET /cohorts/{id}/notices': { query: ['before'], reply: NoticeList },
  'GET /me/messages': { reply: OwnMessages },
  'GET /administration/delivery': { reply: DeliveryState },
  'PUT /administration/sending-rate': { body: SendingRateBody, reply: DeliveryState },
  'POST /administration/dead-letters/replay': { reply: Replayed },
  'GET /directory': { reply: DirectoryReport },
  'POST /directory/snapshots': { status: 201, reply: DirectoryReport },
};

const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  content: { 'application/json': { schema: z.toJSONSchema(schema, { io, unrepresentable: 'any' }) } },
});

function operation(path: string, route: Route): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((m) => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const inQuery = (route.query ?? []).map((name) => ({ name, in: 'query', schema: { type: 'string' } }));
  return {
    parameters: [...inPath, ...inQuery],
    ...(route.body === undefined ? {} : { requestBody: { required: true, ...json(route.body, 'input') } }),
    responses: {
      [route.status ?? 200]: { description: 'Done', ...json(route.reply, 'output') },
      default: {
        description: 'Refused (RFC 9457)',
        content: { 'application/problem+json': { schema: z.toJSONSchema(Problem) } },
      },
    },
  };
}

/** The OpenAPI 3.1 description of the tab's API, made from the contracts. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(apiDescription)) {
    const [method = '', path = ''] = name.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(path, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Inverso', version: '0.1.0' },
    servers: [{ url: '/api' }],
    components: { securitySchemes: { teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    security: [{ teams: [] }],
    paths,
  };
}
