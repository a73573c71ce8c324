import type { Actor } from '../domain/access/actor.ts';
import { answerCheckIn as takeAnswers } from '../domain/check-in/after-session.ts';
import type { Answer, CheckIn, SessionReport } from '../domain/check-in/check-in.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { reported } from '../domain/session/booking.ts';
import { isCalledOff } from '../domain/session/calling-off.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import type { World } from './world.ts';

export type AnswerCheckIn = {
  readonly actor: Actor;
  readonly checkInId: EntityId;
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
  const done = await changeAggregate(
    world.checkIns,
    { tenantId, id: command.checkInId },
    (c): Outcome<CheckIn, 'notYours' | 'closed'> =>
      c.personId === personId
        ? takeAnswers(c, { report: command.report, answers: command.answers, now })
        : refused('notYours'),
  );
  if (done.ok && done.value.sessionId !== null) await settleSession(world, tenantId, done.value.sessionId);
  return done;
}

/** What the two reports say together becomes the session's state; after a session that was held, the next is offered. */
async function settleSession(world: World, tenantId: TenantId, sessionId: EntityId): Promise<void> {
  const checkIns = await world.checkIns.listOfSession(tenantId, sessionId);
  const settled = await changeAggregate(world.sessions, { tenantId, id: sessionId }, (s) =>
    ok(
      s.state === 'booking' || s.state === 'cancelled' || isCalledOff(s)
        ? s
        : reported(
            s,
            checkIns.map((c) => c.report),
          ),
    ),
  );
  if (!settled.ok) return;
  const pairing = await world.pairings.find(tenantId, settled.value.pairingId);
  if (pairing !== null) await offerNextSession(world, pairing);
}
