import type { Actor } from '../domain/access/actor.ts';
import { leaveTime, answerCheckIn as takeAnswers } from '../domain/check-in/answering.ts';
import type { Answer, CheckIn, SessionReport } from '../domain/check-in/check-in.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { isContested } from '../domain/session/booking.ts';
import { changeAggregate } from './change-aggregate.ts';
import { settleSession } from './settle-session.ts';
import type { World } from './world.ts';

export type AnswerCheckIn = {
  readonly actor: Actor;
  readonly checkInId: EntityId;
  /** Only of a check-in after a session; null leaves it as it was. */
  readonly report: SessionReport | null;
  readonly answers: readonly Answer[];
};

/** How it went, in one tap. The report is a fact of the session; the answers stay the person's own. */
export async function answerCheckIn(
  world: World,
  command: AnswerCheckIn,
): Promise<Outcome<CheckIn, 'notFound' | 'notYours' | 'closed'>> {
  const { tenantId, personId } = command.actor;
  const now = world.clock.now();
  const mine = await world.checkIns.listOfPerson(tenantId, personId);
  const done = await changeAggregate(
    world.checkIns,
    { tenantId, id: command.checkInId },
    (c): Outcome<CheckIn, 'notYours' | 'closed'> =>
      c.personId === personId
        ? takeAnswers(c, { report: command.report, answers: command.answers, now, earlier: earlierOf(c, mine) })
        : refused('notYours'),
  );
  if (done.ok && done.value.sessionId !== null && done.value.report !== null)
    await settleReports(world, done.value, done.value.sessionId);
  return done;
}

const earlierOf = (checkIn: CheckIn, mine: readonly CheckIn[]): readonly CheckIn[] =>
  mine.filter((c) => c.pairingId === checkIn.pairingId && c.answeredAt !== null && c.dueAt < checkIn.dueAt);

/** The session as the two report it. Where they differ, both are asked once more and have time for it. */
async function settleReports(world: World, { tenantId }: CheckIn, sessionId: EntityId): Promise<void> {
  const session = await settleSession(world, tenantId, sessionId);
  if (session === null || !isContested(session) || session.contestedAt === null) return;
  const from = session.contestedAt;
  for (const checkIn of await world.checkIns.listOfSession(tenantId, sessionId))
    await changeAggregate(world.checkIns, checkIn, (c) => ok(leaveTime(c, from)));
  world.deliverSoon(tenantId);
}
