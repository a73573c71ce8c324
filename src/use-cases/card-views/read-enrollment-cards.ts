import type { Cohort } from '../../domain/program/cohort.ts';
import { attendanceMinimum, type Enrollment } from '../../domain/program/enrollment.ts';
import type { Program } from '../../domain/program/program.ts';
import { neededProgress } from '../../domain/program/training.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readRunners } from './read-people.ts';

type Place = { readonly enrollment: Enrollment; readonly cohort: Cohort; readonly program: Program };

async function readPlace(world: World, query: CardQuery): Promise<Place | null> {
  const enrollment = await world.enrollments.find(query.tenantId, query.subjectId);
  if (enrollment === null || enrollment.personId !== query.personId) return null;
  const [cohort, program] = await Promise.all([
    world.cohorts.find(query.tenantId, enrollment.cohortId),
    world.programs.find(query.tenantId, enrollment.programId),
  ]);
  return cohort === null || program === null ? null : { enrollment, cohort, program };
}

const invitationStates: Readonly<Record<Enrollment['state'], CardOf<'invitation'>['state']>> = {
  invited: 'open',
  enrolled: 'enrolled',
  trained: 'enrolled',
  waiting: 'enrolled',
  consulted: 'enrolled',
  paired: 'enrolled',
  completed: 'over',
  notJoining: 'notJoining',
  withdrawn: 'over',
};

export async function readInvitationCard(world: World, query: CardQuery): Promise<CardOf<'invitation'> | null> {
  const place = await readPlace(world, query);
  if (place === null) return null;
  const { enrollment, cohort, program } = place;
  // a reminder that somebody overtook by answering is moot
  if (query.reminder === true && enrollment.state !== 'invited') return null;
  return {
    kind: 'invitation',
    state:
      enrollment.state === 'invited' && enrollment.prefilled !== null
        ? 'prefilled'
        : invitationStates[enrollment.state],
    reminder: query.reminder ?? false,
    programName: program.name,
    aims: program.aims,
    cohortName: cohort.name,
    ...(await readRunners(world, program)),
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    sessions: cohort.sessions,
    suggestedSide: enrollment.suggestedSide,
    topics: cohort.topics,
    form: enrollment.form,
    prefilled: enrollment.prefilled,
    attendance: { minimum: attendanceMinimum(cohort.sessions.count), planned: cohort.sessions.count },
    committedAt: enrollment.committedAt,
    trained: enrollment.trainedAt !== null,
  };
}

export async function readTrainingCard(world: World, query: CardQuery): Promise<CardOf<'training'> | null> {
  const place = await readPlace(world, query);
  if (place?.enrollment.form == null) return null;
  const { enrollment, program } = place;
  const { side } = place.enrollment.form;
  const over = enrollment.state === 'notJoining' || enrollment.state === 'withdrawn';
  const state = enrollment.trainedAt !== null ? 'done' : over ? 'over' : 'open';
  // a reminder that somebody overtook by finishing, or by leaving, is moot
  if (query.reminder === true && state !== 'open') return null;
  return {
    kind: 'training',
    state,
    reminder: query.reminder ?? false,
    enrollmentId: enrollment.id,
    side,
    programName: program.name,
    progress: neededProgress(enrollment.training, side),
  };
}

export async function readNotPairedCard(world: World, query: CardQuery): Promise<CardOf<'notPaired'> | null> {
  const place = await readPlace(world, query);
  if (place === null) return null;
  const { enrollment, cohort, program } = place;
  const state = enrollment.state === 'withdrawn' ? 'withdrawn' : enrollment.state === 'waiting' ? 'open' : 'over';
  return { kind: 'notPaired', state, programName: program.name, cohortName: cohort.name };
}
