import type { Concern } from '../../domain/concern/concern.ts';
import { localDateOf } from '../../domain/kernel/instant.ts';
import { isRunning } from '../../domain/pairing/ending.ts';
import { type Pairing, personOn, sideOf } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import type { Program } from '../../domain/program/program.ts';
import { linesFor, mayWork, routeOf } from '../route-concern.ts';
import { workingTimeOf } from '../working-times.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery, ConcernSubject } from './card-view.ts';

/** The person's own card: a form until they have sent it, then how it stands. Its subject is the id that the concern has or will have. */
export async function readConcernCard(world: World, query: CardQuery): Promise<CardOf<'concern'> | null> {
  const { tenantId, personId, subjectId } = query;
  const concern = await world.concerns.find(tenantId, subjectId);
  if (concern === null) {
    const subjects = await concernSubjects(world, query);
    return subjects.length === 0 ? null : { kind: 'concern', state: 'open', subjects };
  }
  if (concern.personId !== personId) return null;
  const program = await world.programs.find(tenantId, concern.programId);
  if (program === null) return null;
  const route = routeOf(concern, program, await linesFor(world, program, [concern]));
  const names = await namesOf(world, tenantId, [...route.personIds, ...(concern.handlerId ?? '').split(' ')]);
  const time = await workingTimeOf(world, tenantId, personId);
  return {
    kind: 'concern',
    state: concern.state,
    programName: program.name,
    about: concern.kind,
    urgent: concern.urgent,
    dueOn: localDateOf(concern.dueAt, time.zone),
    helpers: route.personIds.flatMap((id) => names.get(id) ?? []),
    handler:
      concern.handlerId === null
        ? null
        : { name: names.get(concern.handlerId) ?? null, role: roleIn(program, concern.handlerId) },
  };
}

const roleIn = (program: Program, personId: string): 'lead' | 'secondContact' | 'administrator' =>
  program.leads.includes(personId) ? 'lead' : program.secondContactId === personId ? 'secondContact' : 'administrator';

async function namesOf(world: World, tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await world.people.people(
    tenantId,
    ids.filter((id) => id !== ''),
  );
  return new Map(people.map((p) => [p.id, p.displayName]));
}

/** What somebody can ask for help with: each of their pairings that was confirmed, running ones first, and each cohort. */
export async function concernSubjects(
  world: World,
  of: Pick<CardQuery, 'tenantId' | 'personId'>,
): Promise<readonly ConcernSubject[]> {
  const { tenantId, personId } = of;
  const [places, pairings] = await Promise.all([
    world.enrollments.listOfPerson(tenantId, personId),
    world.pairings.listOfPerson(tenantId, personId),
  ]);
  const confirmed = pairings.filter((p) => p.confirmedAt !== null);
  const partners = await namesOf(
    world,
    tenantId,
    confirmed.map((p) => partnerOf(p, personId)),
  );
  const running = [...confirmed].sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)));
  const programs = new Map((await world.programs.list(tenantId)).map((p) => [p.id, p.name] as const));
  const nameOf = (programId: string): string => programs.get(programId) ?? '';
  return [
    ...running.map((p) => ({
      cohortId: p.cohortId,
      pairingId: p.id,
      partnerName: partners.get(partnerOf(p, personId)) ?? null,
      programName: nameOf(p.programId),
    })),
    ...places.map((e) => ({
      cohortId: e.cohortId,
      pairingId: null,
      partnerName: null,
      programName: nameOf(e.programId),
    })),
  ];
}

const partnerOf = (pairing: Pairing, personId: string): string =>
  personOn(pairing, otherSide(sideOf(pairing, personId) ?? 'mentee'));

/** The card of whoever may handle it: that there is a case, and never who asked or what they wrote. */
export async function readConcernCaseCard(world: World, query: CardQuery): Promise<CardOf<'concernCase'> | null> {
  const { tenantId, personId, subjectId } = query;
  const concern = await world.concerns.find(tenantId, subjectId);
  const program = concern === null ? null : await world.programs.find(tenantId, concern.programId);
  if (concern === null || program === null) return null;
  const lines = await linesFor(world, program, [concern]);
  // cards are pressed without a tab token, which alone would show an administrator
  if (!mayWork({ personId, admin: false }, concern, { program, lines })) return null;
  if (query.reminder === true && concern.state === 'settled') return null;
  const time = await workingTimeOf(world, tenantId, personId);
  return {
    kind: 'concernCase',
    state: caseState(concern, personId),
    reminder: query.reminder ?? false,
    programName: program.name,
    about: concern.kind,
    urgent: concern.urgent,
    dueOn: localDateOf(concern.dueAt, time.zone),
    handlerName:
      concern.handlerId === null
        ? null
        : ((await namesOf(world, tenantId, [concern.handlerId])).get(concern.handlerId) ?? null),
  };
}

const caseState = (concern: Concern, personId: string): CardOf<'concernCase'>['state'] =>
  concern.state === 'inWork' ? (concern.handlerId === personId ? 'mine' : 'taken') : concern.state;
