import type { EntityId, PersonId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import { type NoticeKind, noticeKey, owing } from '../notice/notice.ts';
import type { Pairing, SponsorNote, Watch } from './pairing.ts';

export const nothingWatched: Watch = { rhythm: null, help: null, oneLine: null };

/** So many cancelled running: the mentee and the assistant are asked, alone. One more: whoever runs the program is told. */
export const askedFrom = 2;
export const toldFrom = 3;
/** So long the private question may stay unanswered. */
export const answerDays = 7;

const withWatch = (pairing: Pairing, change: Partial<Watch>): Pairing => ({
  ...pairing,
  watch: { ...pairing.watch, ...change },
});

type Card = { readonly kind: NoticeKind; readonly personId: PersonId; readonly suffix: string };
const card = (pairing: Pairing, { kind, personId, suffix }: Card, now: Instant) => ({
  key: `${noticeKey(kind, pairing.id, personId)}:${suffix}`,
  kind,
  personId,
  subjectId: pairing.id,
  dueAt: now,
  asked: false,
  reminder: 0 as const,
});

/** Would another rhythm be better? The mentee and the assistant are asked, and nobody else hears of it here. */
export function askAnotherRhythm(
  pairing: Pairing,
  because: EntityId,
  to: { readonly assistantId: PersonId | null; readonly now: Instant },
): Pairing {
  if (pairing.state !== 'active' || pairing.watch.rhythm?.because === because) return pairing;
  const asked = withWatch(pairing, { rhythm: { askedAt: to.now, because, answeredAt: null } });
  const people = [pairing.menteeId, ...(to.assistantId === null ? [] : [to.assistantId])];
  return owing(
    asked,
    ...people.map((personId) => card(pairing, { kind: 'anotherRhythm', personId, suffix: because }, to.now)),
  );
}

/** Whatever the mentee or the assistant chose there: a time, or to keep the rhythm. Of a pairing that is over nothing is asked any more. */
export function answerRhythm(pairing: Pairing, now: Instant): Pairing {
  const { rhythm } = pairing.watch;
  return pairing.state !== 'active' || rhythm === null || rhythm.answeredAt !== null
    ? pairing
    : withWatch(pairing, { rhythm: { ...rhythm, answeredAt: now } });
}

/** Asked in private, and no answer in all that time. */
export const isUnanswered = ({ watch: { rhythm, help } }: Pairing, now: Instant): boolean =>
  rhythm !== null &&
  rhythm.answeredAt === null &&
  (help === null || help.since < rhythm.askedAt) &&
  daysLater(rhythm.askedAt, answerDays) <= now;

/** The two need help: `readers`, who run the program and are not in either line, are told that and nothing of who did what. */
export function callForHelp(pairing: Pairing, readers: readonly PersonId[], now: Instant): Pairing {
  const { rhythm, help } = pairing.watch;
  if (pairing.state !== 'active' || (help !== null && (rhythm === null || help.since >= rhythm.askedAt)))
    return pairing;
  const told = readers.map((personId) => card(pairing, { kind: 'needsHelp', personId, suffix: now }, now));
  return owing(withWatch(pairing, { help: { since: now, note: null } }), ...told);
}

/** A note to the sponsor, once for each call for help. */
export function noteToSponsor(pairing: Pairing, note: SponsorNote): Pairing {
  const { help } = pairing.watch;
  if (help === null || help.note !== null) return pairing;
  const sent = withWatch(pairing, { help: { ...help, note } });
  return owing(sent, card(pairing, { kind: 'sponsorNote', personId: note.to, suffix: help.since }, note.sentAt));
}

/** The two are in one reporting line now: told once, with the time to act; nothing is cancelled by itself. */
export function foundInOneLine(
  pairing: Pairing,
  readers: readonly PersonId[],
  at: { readonly now: Instant; readonly until: Instant },
): Pairing {
  if (pairing.watch.oneLine !== null) return pairing;
  const told = readers.map((personId) =>
    card(pairing, { kind: 'needsHelp', personId, suffix: `line:${at.now}` }, at.now),
  );
  return owing(withWatch(pairing, { oneLine: { foundAt: at.now, until: at.until } }), ...told);
}

/** Another reorganisation, or a correction, parted the lines again. */
export const foundApart = (pairing: Pairing): Pairing =>
  pairing.watch.oneLine === null ? pairing : withWatch(pairing, { oneLine: null });
