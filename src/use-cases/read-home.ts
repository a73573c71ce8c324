import type { Actor } from '../domain/access/actor.ts';
import { type CheckIn, isOwed } from '../domain/check-in/check-in.ts';
import type { PersonId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Person } from '../domain/kernel/person.ts';
import { mayChoose } from '../domain/pairing/closing.ts';
import { mayAnswer } from '../domain/pairing/consultation.ts';
import { type Pairing, personOn, sideOf } from '../domain/pairing/pairing.ts';
import { type Cohort, otherSide, type Side } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import type { Program } from '../domain/program/program.ts';
import { liveOffer } from '../domain/session/next-session.ts';
import { turnOf } from '../domain/session/picked-times.ts';
import { isAhead, type Session } from '../domain/session/session.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type NextStep =
  | 'enroll'
  | 'train'
  | 'answerConsultation'
  | 'chooseTime'
  | 'answerCheckIn'
  | 'chooseClosing'
  | 'meet'
  | 'none';

export type OwnPairing = {
  readonly pairing: Pairing;
  readonly mySide: Side;
  readonly partner: Person | null;
  readonly partnerTrained: boolean;
  readonly sessions: readonly Session[];
};

export type Participation = {
  readonly enrollment: Enrollment;
  readonly cohort: Cohort;
  readonly program: Program;
  readonly nextStep: NextStep;
  /** The draft that waits for an answer. */
  readonly consultation: Pairing | null;
  /** The check-in that waits for an answer. */
  readonly owedCheckIn: CheckIn | null;
  /** The pairing whose close this person has not said a word to. */
  readonly closingOf: Pairing | null;
  /** Asked about a draft: whoever is not asked yet must not see that there is one. */
  readonly beingAsked: boolean;
  /** Whom a mentee named to book and move sessions. */
  readonly assistant: Person | null;
  readonly pairings: readonly OwnPairing[];
};

const isAsked = (p: Pairing, personId: PersonId): boolean =>
  p.state === 'consulting' && p.consultation.asks[sideOf(p, personId) ?? 'mentor'] !== null;

const together = (p: Pairing): boolean => p.confirmedAt !== null;

async function readOwnPairing(world: World, actor: Actor, pairing: Pairing): Promise<OwnPairing> {
  const mySide = sideOf(pairing, actor.personId) ?? 'mentor';
  const partnerId = personOn(pairing, otherSide(mySide));
  const [partner, place, sessions] = await Promise.all([
    world.people.person(actor.tenantId, partnerId),
    world.enrollments.findOf(actor.tenantId, pairing.cohortId, partnerId),
    world.sessions.listOfPairing(actor.tenantId, pairing.id),
  ]);
  return {
    pairing: { ...pairing, offer: liveOffer(pairing, sessions) },
    mySide,
    partner,
    partnerTrained: place?.trainedAt != null,
    sessions,
  };
}

/** What waits for a word of this person in their pairings of a cohort. */
function waitingFor(own: readonly OwnPairing[], checkIns: readonly CheckIn[], now: Instant) {
  const asked = own.map((o) => o.pairing).filter((p) => p.state === 'active' || p.state === 'completed');
  const owedCheckIn = checkIns.find((c) => isOwed(c, now) && asked.some((p) => p.id === c.pairingId)) ?? null;
  const closing = own.find((o) => mayChoose(o.pairing, now) && o.pairing.closing?.choices[o.mySide] === null);
  return { owedCheckIn, closingOf: closing?.pairing ?? null };
}

/** Times on offer, unless they are to be picked by hand first or are the other side's to choose. */
const mayChooseTime = ({ pairing: { offer }, mySide }: OwnPairing): boolean =>
  offer !== null && (offer.byHand === null || (offer.byHand.pickedAt !== null && turnOf(offer) === mySide));

function nextStepOf(
  enrollment: Enrollment,
  own: readonly OwnPairing[],
  asks: readonly Pairing[],
  waits: ReturnType<typeof waitingFor> & { readonly now: Instant },
): NextStep {
  if (enrollment.state === 'invited') return 'enroll';
  if (asks.some((p) => mayAnswer(p, sideOf(p, enrollment.personId) ?? 'mentor', waits.now)))
    return 'answerConsultation';
  if (enrollment.form !== null && enrollment.trainedAt === null && enrollment.state !== 'withdrawn') return 'train';
  if (waits.owedCheckIn !== null) return 'answerCheckIn';
  if (waits.closingOf !== null) return 'chooseClosing';
  if (own.some((o) => o.pairing.state === 'active' && mayChooseTime(o))) return 'chooseTime';
  return own.some((o) => o.sessions.some(isAhead)) ? 'meet' : 'none';
}

/** Everything a participant has, a place at a time: no partner is shown before both have said yes. */
export async function readHome(
  world: World,
  query: { actor: Actor },
): Promise<{ zone: string; now: Instant; participations: readonly Participation[] }> {
  const { tenantId, personId } = query.actor;
  const [places, pairings, checkIns, time] = await Promise.all([
    world.enrollments.listOfPerson(tenantId, personId),
    world.pairings.listOfPerson(tenantId, personId),
    world.checkIns.listOfPerson(tenantId, personId),
    workingTimeOf(world, tenantId, personId),
  ]);
  const now = world.clock.now();
  const participations = await Promise.all(
    places.map(async (enrollment): Promise<Participation | null> => {
      const [cohort, program] = await Promise.all([
        world.cohorts.find(tenantId, enrollment.cohortId),
        world.programs.find(tenantId, enrollment.programId),
      ]);
      if (cohort === null || program === null) return null;
      const mine = pairings.filter((p) => p.cohortId === cohort.id);
      const own = await Promise.all(mine.filter(together).map((p) => readOwnPairing(world, query.actor, p)));
      const waits = waitingFor(own, checkIns, now);
      return {
        enrollment,
        cohort,
        program,
        nextStep: nextStepOf(enrollment, own, mine, { ...waits, now }),
        ...waits,
        consultation: mine.find((p) => mayAnswer(p, sideOf(p, personId) ?? 'mentor', now)) ?? null,
        beingAsked: mine.some((p) => isAsked(p, personId)),
        assistant: enrollment.assistantId === null ? null : await world.people.person(tenantId, enrollment.assistantId),
        pairings: own,
      };
    }),
  );
  return { zone: time.zone, now, participations: participations.filter((p) => p !== null) };
}
