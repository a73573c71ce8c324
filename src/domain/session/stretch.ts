import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { WorkingHours } from '../kernel/person.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import { type HourRange, type Pairing, personOn, type Stretch } from '../pairing/pairing.ts';
import type { Side } from '../program/cohort.ts';

const sides: readonly Side[] = ['mentor', 'mentee'];

/** The two have no working hour in common: each is asked, alone, for an early or a late one. Asked once. */
export function askForHours(pairing: Pairing, now: Instant): Pairing {
  if (pairing.stretch !== null) return pairing;
  const stretch: Stretch = { askedAt: now, answers: { mentor: null, mentee: null } };
  const asked = sides.map((side) => ({
    key: noticeKey('earlyOrLate', pairing.id, personOn(pairing, side)),
    kind: 'earlyOrLate' as const,
    personId: personOn(pairing, side),
    subjectId: pairing.id,
    dueAt: now,
    asked: false,
    reminder: 0 as const,
  }));
  return owing({ ...pairing, stretch }, ...asked);
}

/** What one side says; it may be changed for as long as the question stands. */
export function answerHours(
  pairing: Pairing,
  side: Side,
  answer: HourRange | 'no',
): Outcome<Pairing, 'notAsked' | 'endsBeforeStart'> {
  if (pairing.stretch === null) return refused('notAsked');
  if (answer !== 'no' && answer.latest <= answer.earliest) return refused('endsBeforeStart');
  const { answers } = pairing.stretch;
  if (JSON.stringify(answers[side]) === JSON.stringify(answer)) return ok(pairing);
  return ok({ ...pairing, stretch: { ...pairing.stretch, answers: { ...answers, [side]: answer } } });
}

export const bothAnswered = ({ answers }: Stretch): boolean => sides.every((side) => answers[side] !== null);

/** Somebody's hours with the early and late ones that they gave. */
export function stretched(hours: WorkingHours, stretch: Stretch | null, side: Side): WorkingHours {
  const answer = stretch?.answers[side] ?? 'no';
  if (answer === 'no') return hours;
  const start = answer.earliest < hours.start ? answer.earliest : hours.start;
  const end = answer.latest > hours.end ? answer.latest : hours.end;
  return { ...hours, start, end };
}

/** Both were asked and it came to nothing: a fact for whoever runs the program, without who said what. */
export const tellNoCommonHours = (pairing: Pairing, readers: readonly string[], now: Instant): Pairing =>
  owing(
    pairing,
    ...readers.map((personId) => ({
      key: noticeKey('noCommonHours', pairing.id, personId),
      kind: 'noCommonHours' as const,
      personId,
      subjectId: pairing.id,
      dueAt: now,
      asked: false,
      reminder: 0 as const,
    })),
  );
