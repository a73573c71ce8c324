import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { officeHours } from '../domain/kernel/person.ts';
import { afterWorkingDays, nextWorkingMoment } from '../domain/kernel/working-time.ts';
import type { ProposalRun, RunPair } from '../domain/matching/proposal-run.ts';
import { noticeKey } from '../domain/notice/notice.ts';
import { nobodyAway } from '../domain/pairing/away.ts';
import { ask } from '../domain/pairing/consultation.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import { nothingWatched } from '../domain/pairing/watch.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { waitAgain } from '../domain/program/invitation.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnRun } from './find-own-program.ts';
import { sessionsBefore } from './sessions-before.ts';
import { workingTimes } from './working-times.ts';
import type { World } from './world.ts';

/** Releases a finished run: its drafts are asked about, the first side at once, and everybody left out is told. Safe to repeat. */
export async function releaseRun(
  world: World,
  command: { actor: Actor; runId: EntityId },
): Promise<Outcome<ProposalRun, 'notFound' | 'forbidden' | 'notFinished' | 'outdated'>> {
  const found = await findOwnRun(world, command);
  if (!found.ok) return found;
  const { run, cohort } = found.value;
  if (run.state === 'released' || run.state === 'releasing') return ok(run);
  if (run.state !== 'finished') return refused('notFinished');
  // people whom another release has asked meanwhile must not be asked twice
  const runs = await world.proposalRuns.listOfCohort(cohort.tenantId, cohort.id);
  if (runs.some((r) => r.id !== run.id && r.releasedAt !== null && r.releasedAt > run.requestedAt))
    return refused('outdated');
  const now = world.clock.now();
  const begun = await changeAggregate(world.proposalRuns, run, (r) =>
    ok<ProposalRun>(r.state === 'finished' ? { ...r, state: 'releasing', releasedAt: now } : r),
  );
  if (!begun.ok) return begun;
  const { tenantId, personId } = command.actor;
  await world.audit.append({
    tenantId,
    at: now,
    actorId: personId,
    action: 'run.release',
    targetId: run.id,
    outcome: 'done',
  });
  return ok(await writeRelease(world, begun.value, cohort));
}

/** Finishes releases that a stop interrupted. */
export async function continueReleases(world: World, tenantId: TenantId): Promise<void> {
  for (const run of await world.proposalRuns.listInState(tenantId, 'releasing', 10)) {
    const cohort = await world.cohorts.find(tenantId, run.cohortId);
    if (cohort !== null) await writeRelease(world, run, cohort);
  }
}

/** When every draft of the run that came to nothing ends: both sides' days one after the other, and one for the far zones. */
const windowEnd = (cohort: Cohort, releasedAt: Instant): Instant =>
  afterWorkingDays({ zone: 'UTC', hours: officeHours }, releasedAt, 2 * cohort.consultation.workingDays + 1);

async function writeRelease(world: World, run: ProposalRun, cohort: Cohort): Promise<ProposalRun> {
  const { pairs, unmatched } = await world.proposalRuns.outcomeOf(run.tenantId, run.id);
  const releasedAt = run.releasedAt ?? world.clock.now();
  const first = cohort.consultation.first;
  const firstIds = pairs.map((p) => (first === 'mentor' ? p.mentorId : p.menteeId));
  const times = await workingTimes(world, run.tenantId, firstIds);
  for (const pair of pairs) {
    const before = await sessionsBefore(world, cohort, pair);
    const draft = draftOf(world, { run, cohort, pair, windowEndsAt: windowEnd(cohort, releasedAt), before });
    const time = times.get(personOn(draft, first)) ?? { zone: 'UTC', hours: officeHours };
    const answerBy = afterWorkingDays(time, nextWorkingMoment(time, releasedAt), cohort.consultation.workingDays);
    await world.pairings.insert(ask(draft, first, { now: releasedAt, answerBy }));
    for (const personId of [pair.mentorId, pair.menteeId]) await changePlace(world, run, personId, consulted);
  }
  for (const left of unmatched) {
    const key = noticeKey('notPaired', run.id, left.personId);
    await changePlace(world, run, left.personId, (e) => (inPool(e) ? waitAgain(e, releasedAt, { key }) : e));
  }
  const done = await changeAggregate(world.proposalRuns, run, (r) =>
    ok(r.state === 'releasing' ? { ...r, state: 'released' as const } : r),
  );
  world.deliverSoon(run.tenantId);
  return done.ok ? done.value : run;
}

const inPool = (e: Enrollment): boolean => e.state === 'enrolled' || e.state === 'trained' || e.state === 'waiting';
const consulted = (e: Enrollment): Enrollment => (inPool(e) ? { ...e, state: 'consulted' } : e);

async function changePlace(
  world: World,
  run: ProposalRun,
  personId: string,
  step: (e: Enrollment) => Enrollment,
): Promise<void> {
  const place = await world.enrollments.findOf(run.tenantId, run.cohortId, personId);
  if (place !== null) await changeAggregate(world.enrollments, place, (e) => ok(step(e)));
}

function draftOf(
  world: World,
  of: { run: ProposalRun; cohort: Cohort; pair: RunPair; windowEndsAt: Instant; before: number },
): Pairing {
  const { run, cohort, pair } = of;
  return {
    tenantId: run.tenantId,
    id: world.ids.derive('pairing', run.id, pair.mentorId, pair.menteeId),
    programId: run.programId,
    cohortId: run.cohortId,
    runId: run.id,
    mentorId: pair.mentorId,
    menteeId: pair.menteeId,
    state: 'draft',
    closedBecause: null,
    score: pair.score,
    parts: pair.parts,
    fixed: pair.fixed,
    consultation: {
      first: cohort.consultation.first,
      asks: { mentor: null, mentee: null },
      windowEndsAt: of.windowEndsAt,
    },
    offer: null,
    watch: nothingWatched,
    sessionsBefore: of.before,
    wishes: null,
    stretch: null,
    confirmedAt: null,
    activatedAt: null,
    closedAt: null,
    closing: null,
    plannedSessions: null,
    nextLookAt: null,
    ...nobodyAway,
    owed: [],
    version: 0,
  };
}
