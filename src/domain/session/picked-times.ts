import type { PersonId } from '../kernel/ids.ts';
import {
  epochOf,
  type Instant,
  instantAt,
  isShown,
  type LocalDate,
  localDateOf,
  minutesLater,
} from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { Span } from '../kernel/span.ts';
import { type WorkingTime, workingSpans } from '../kernel/working-time.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import { type Pairing, personOn, type Slot, type SlotOffer } from '../pairing/pairing.ts';
import { type DateRange, otherSide, type Side } from '../program/cohort.ts';

/** A date and a time on the picker's own wall clock. */
export type PickedTime = { readonly date: LocalDate; readonly time: string };

/** Times picked by hand are three, so that the other has a choice. */
export const timesToPick = 3;

export type PickProblem =
  | 'notThree'
  | 'timePast'
  | 'timeTooLate'
  | 'timeSkipped'
  | 'timesOverlap'
  | 'dayWithoutSessions'
  | 'timeTaken';

export type Picking = {
  readonly zone: string;
  readonly menteeZone: string;
  readonly now: Instant;
  readonly minutes: number;
  /** The cohort's last day. */
  readonly endsOn: LocalDate;
  readonly noSessionDates: readonly DateRange[];
  /** Sessions of the two, and what is known of their calendars. */
  readonly taken: readonly Span[];
};

function slotOf({ date, time }: PickedTime, picking: Picking): Outcome<Slot, PickProblem> {
  if (!isShown(date, time, picking.zone)) return refused('timeSkipped');
  const startsAt = instantAt(date, time, picking.zone);
  const slot = { startsAt, endsAt: minutesLater(startsAt, picking.minutes) };
  if (startsAt <= picking.now) return refused('timePast');
  const day = localDateOf(startsAt, picking.menteeZone);
  if (day > picking.endsOn) return refused('timeTooLate');
  if (picking.noSessionDates.some((r) => r.from <= day && day <= r.to)) return refused('dayWithoutSessions');
  const [from, to] = [epochOf(slot.startsAt), epochOf(slot.endsAt)];
  return picking.taken.some((t) => t.from < to && from < t.to) ? refused('timeTaken') : ok(slot);
}

/** Three times as slots in order, or what is wrong with the first that cannot be one. */
export function slotsPicked(picks: readonly PickedTime[], picking: Picking): Outcome<readonly Slot[], PickProblem> {
  if (picks.length !== timesToPick) return refused('notThree');
  const slots: Slot[] = [];
  for (const pick of picks) {
    const slot = slotOf(pick, picking);
    if (!slot.ok) return slot;
    slots.push(slot.value);
  }
  slots.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const overlap = slots.some((s, i) => i > 0 && s.startsAt < (slots[i - 1]?.endsAt ?? ''));
  return overlap ? refused('timesOverlap') : ok(slots);
}

/** Whether a slot lies within somebody's own working hours. */
export const isWithinHours = (slot: Slot, working: WorkingTime): boolean => {
  const [from, to] = [epochOf(slot.startsAt), epochOf(slot.endsAt)];
  return workingSpans(working, from, to).some((s) => s.from <= from && to <= s.to);
};

/** Whoever has to say something about times picked by hand: first the one who picks, then the other. */
export const turnOf = ({ byHand }: SlotOffer): Side | null =>
  byHand === null ? null : byHand.pickedAt === null ? byHand.picker : otherSide(byHand.picker);

/** When it happens, and who may act for the mentee. */
export type Telling = { readonly now: Instant; readonly assistantId: PersonId | null };

/** The pairing with an offer; where its times are to be picked by hand, whoever picks them is asked, for the mentee the assistant as well. */
export function withOffer(pairing: Pairing, offer: SlotOffer, at: Telling): Pairing {
  const turn = turnOf(offer);
  if (turn === null) return { ...pairing, offer };
  const assistant = turn === 'mentee' && at.assistantId !== null ? [at.assistantId] : [];
  const cards = [personOn(pairing, turn), ...assistant].map((personId) => ({
    key: `${noticeKey('handPicked', pairing.id, personId)}:${offer.id}`,
    kind: 'handPicked' as const,
    personId,
    subjectId: pairing.id,
    dueAt: at.now,
    asked: false,
    reminder: 0 as const,
  }));
  return owing({ ...pairing, offer }, ...cards);
}

/**
 * One side's three times replace what the offer held, and the other is asked to choose among them. The same times once more change
 * nothing; others are refused once the other side has been asked.
 */
export function pickTimes(
  pairing: Pairing,
  of: { readonly offerId: string; readonly side: Side; readonly slots: readonly Slot[] },
  at: Telling,
): Outcome<Pairing, 'offerOver' | 'notYourTurn'> {
  const { offer } = pairing;
  if (offer === null || offer.id !== of.offerId) return refused('offerOver');
  const { byHand } = offer;
  if (byHand !== null && byHand.pickedAt !== null && byHand.picker === of.side)
    return JSON.stringify(offer.slots) === JSON.stringify(of.slots) ? ok(pairing) : refused('offerOver');
  if (byHand !== null && byHand.pickedAt === null && byHand.picker !== of.side) return refused('notYourTurn');
  const picked: SlotOffer = {
    ...offer,
    slots: of.slots,
    rhythms: [],
    note: null,
    byHand: { picker: of.side, pickedAt: at.now },
  };
  return ok(withOffer(pairing, picked, at));
}
