import type { TenantId } from '../domain/kernel/ids.ts';
import { epochOf, type Instant, instantOf } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { afterWorkingDays } from '../domain/kernel/working-time.ts';
import { noticeKey } from '../domain/notice/notice.ts';
import { closeWindow, extendAsk, mayAnswer, remindAsked } from '../domain/pairing/consultation.ts';
import { type Ask, type Pairing, personOn } from '../domain/pairing/pairing.ts';
import { waitAgain } from '../domain/program/invitation.ts';
import { afterConfirmation } from './answer-consultation.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

const batch = 500;
const sides = ['mentor', 'mentee'] as const;

/** Windows that have closed, reminders at half time, automatic replies; and pairings that a stop left half-way. Safe to repeat. */
export async function runConsultations(world: World, tenantId: TenantId): Promise<void> {
  for (const pairing of await world.pairings.listInState(tenantId, 'consulting', batch)) {
    const windowEndsAt = pairing.consultation.windowEndsAt;
    if (windowEndsAt !== null && windowEndsAt <= world.clock.now()) await endDraft(world, pairing);
    else for (const side of sides) await attendTo(world, pairing, side);
  }
  for (const pairing of await world.pairings.listInState(tenantId, 'confirmed', batch))
    await afterConfirmation(world, pairing);
  for (const pairing of await world.pairings.listInState(tenantId, 'active', batch))
    if (pairing.offer === null) await offerNextSession(world, pairing);
}

const halfOf = (ask: Ask): Instant => instantOf((epochOf(ask.askedAt) + epochOf(ask.answerBy)) / 2);

async function attendTo(world: World, pairing: Pairing, side: (typeof sides)[number]): Promise<void> {
  const now = world.clock.now();
  const ask = pairing.consultation.asks[side];
  if (ask === null || !mayAnswer(pairing, side, now)) return;
  const remindNow = ask.remindedAt === null && halfOf(ask) <= now;
  const endsToday = epochOf(ask.answerBy) - epochOf(now) < 86_400_000;
  if (!remindNow && !endsToday) return;
  const time = await workingTimeOf(world, pairing.tenantId, personOn(pairing, side));
  if (time.automaticReplies) {
    // the clock stands still while somebody is away; nobody is reminded then
    const answerBy = afterWorkingDays(time, now, 1);
    await changeAggregate(world.pairings, pairing, (p) => ok(extendAsk(p, side, answerBy)));
  } else if (remindNow) await changeAggregate(world.pairings, pairing, (p) => ok(remindAsked(p, side, now)));
}

async function endDraft(world: World, pairing: Pairing): Promise<void> {
  // the places first: a stop in between leaves the draft open, and the next tick does both again
  await backToWaiting(world, pairing);
  await changeAggregate(world.pairings, pairing, (p) => ok(closeWindow(p, world.clock.now())));
}

/**
 * Both places wait again. Who was asked has the neutral card of the draft; who was not asked learns, as everybody without a
 * pairing does, that it did not work out this time, and never that there was a draft.
 */
async function backToWaiting(world: World, pairing: Pairing): Promise<void> {
  for (const side of sides) {
    const place = await world.enrollments.findOf(pairing.tenantId, pairing.cohortId, personOn(pairing, side));
    if (place === null || place.state !== 'consulted') continue;
    const others = await world.pairings.listOfPerson(pairing.tenantId, place.personId);
    if (others.some((p) => p.id !== pairing.id && p.cohortId === pairing.cohortId && p.state === 'consulting'))
      continue;
    const tell =
      pairing.consultation.asks[side] === null ? { key: noticeKey('notPaired', pairing.runId, place.personId) } : null;
    await changeAggregate(world.enrollments, place, (e) =>
      ok(e.state === 'consulted' ? waitAgain(e, world.clock.now(), tell) : e),
    );
  }
}
