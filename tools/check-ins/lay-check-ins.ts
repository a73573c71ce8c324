import { createConnection } from 'mongoose';
import { checkInAfter } from '../../src/domain/check-in/after-session.ts';
import { defaultRules, defaultWeights, starterTopics } from '../../src/domain/program/cohort.ts';
import type { Session } from '../../src/domain/session/session.ts';
import { personId, runTenantId as tenantId } from './many-people.ts';

const idOf = (group: number, n: number): string =>
  `00000000-0000-4000-9000-${String(group).padStart(2, '0')}${String(n).padStart(10, '0')}`;
const keyOf = (id: string): string => `${tenantId}:${id}`;

type Doc = { _id: string } & Record<string, unknown>;
const docOf = (aggregate: { readonly id: string }): Doc => ({ ...aggregate, _id: keyOf(aggregate.id) });

const programId = idOf(1, 1);
const cohortId = idOf(2, 1);
const createdAt = '2026-10-01T09:00:00.000Z';

const program = {
  tenantId,
  id: programId,
  name: 'Reverse mentoring',
  aims: '',
  leads: [personId(0)],
  sponsorId: null,
  secondContactId: null,
  createdAt,
  version: 1,
};

const cohort = {
  tenantId,
  id: cohortId,
  programId,
  name: 'Autumn',
  startsOn: '2026-10-01',
  endsOn: '2027-04-01',
  noSessionDates: [],
  topics: starterTopics,
  rules: defaultRules,
  weights: defaultWeights,
  consultation: { first: 'mentor', workingDays: 3 },
  sessions: { count: 6, minutes: 60 },
  smallestGroup: 5,
  createdAt,
  version: 1,
};

/** The n-th session: persons 2n and 2n + 1, over an hour before `dueAt`. */
const sessionOf = (n: number, dueAt: string): Session => ({
  tenantId,
  id: idOf(3, n),
  programId,
  cohortId,
  pairingId: idOf(4, n),
  mentorId: personId(2 * n),
  menteeId: personId(2 * n + 1),
  number: 1,
  startsAt: dueAt,
  endsAt: dueAt,
  state: 'booked',
  bookedBy: personId(2 * n),
  contestedAt: null,
  moving: null,
  movedFrom: [],
  checkInsAskedAt: dueAt,
  organizer: 'mentoring@contoso.example',
  eventId: null,
  joinUrl: null,
  changes: [],
  inSeries: false,
  owed: [],
  version: 1,
});

/** Their pairing: run to its end, so that nothing but the check-in is owed to the two. */
const pairingOf = (session: Session): Doc => ({
  ...docOf({ id: session.pairingId }),
  tenantId,
  programId,
  cohortId,
  runId: idOf(6, 1),
  mentorId: session.mentorId,
  menteeId: session.menteeId,
  state: 'completed',
  closedBecause: 'completed',
  score: 700,
  parts: [],
  fixed: false,
  consultation: { first: 'mentor', asks: { mentor: null, mentee: null }, windowEndsAt: null },
  offer: null,
  confirmedAt: createdAt,
  activatedAt: createdAt,
  closedAt: createdAt,
  owed: [],
  owing: false,
  version: 1,
});

export type Laid = {
  readonly uri: string;
  /** An even number of check-ins, one for each of as many people. */
  readonly count: number;
  readonly dueAt: string;
  readonly serviceUrl: string;
  /** The conversation of the n-th person. */
  readonly conversationOf: (n: number) => string;
  readonly perSecond: number;
};

/** Puts so many check-ins that owe their cards into a database that the server has made ready, with all that the cards show. */
export async function layCheckIns(laid: Laid): Promise<void> {
  const connection = await createConnection(laid.uri).asPromise();
  const put = async (name: string, docs: readonly Doc[]): Promise<void> => {
    for (let at = 0; at < docs.length; at += 1000)
      await connection.collection<Doc>(name).insertMany(docs.slice(at, at + 1000));
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  const sessions = numbers(laid.count / 2).map((n) => sessionOf(n, laid.dueAt));
  await put('programs', [docOf(program)]);
  await put('cohorts', [docOf(cohort)]);
  await put(
    'sessions',
    sessions.map((s) => ({ ...docOf(s), owing: false })),
  );
  await put('pairings', sessions.map(pairingOf));
  await put(
    'conversations',
    numbers(laid.count).map((n) => ({
      _id: keyOf(personId(n)),
      tenantId,
      personId: personId(n),
      conversationId: laid.conversationOf(n),
      serviceUrl: laid.serviceUrl,
      teamsUserId: `29:${personId(n)}`,
      seenAt: createdAt,
      unreachable: null,
    })),
  );
  await put('sendingLines', [{ _id: tenantId, tenantId, nextAt: 0, version: 1, perSecond: laid.perSecond }]);
  const checkIns = sessions.flatMap((session, n) => [
    checkInAfter(session, 'mentor', { id: idOf(5, 2 * n), dueAt: laid.dueAt }),
    checkInAfter(session, 'mentee', { id: idOf(5, 2 * n + 1), dueAt: laid.dueAt }),
  ]);
  await put(
    'checkIns',
    checkIns.map((c) => ({ ...docOf({ ...c, version: 1 } as typeof c), owing: true })),
  );
  await connection.close();
}
