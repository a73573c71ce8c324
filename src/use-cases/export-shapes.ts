import type { Concern } from '../domain/concern/concern.ts';
import { type Insight, maySeeInsight } from '../domain/insight/insight.ts';
import { type Pairing, sideOf } from '../domain/pairing/pairing.ts';
import { type Session, stateShown } from '../domain/session/session.ts';
import type { StoredRow } from './ports/personal-data.ts';

/** What of a stored document goes into its person's export; null: nothing. */
export type ExportShape = (row: StoredRow, personId: string) => unknown;

/** A document of a collection whose shape the domain gives. */
const shapeOf =
  <A>(shape: (aggregate: A, personId: string) => unknown): ExportShape =>
  (row, personId) =>
    shape(row as unknown as A, personId);

const nothing: ExportShape = () => null;

/**
 * Documents that hold more than their person's own. Working data of proposals and of delivery is left out: it would tell of drafts
 * that nobody has been asked about yet.
 */
export const exportShapes: Readonly<Partial<Record<string, ExportShape>>> = {
  pairings: shapeOf<Pairing>(pairing),
  sessions: shapeOf<Session>(session),
  concerns: shapeOf<Concern>(concern),
  insights: shapeOf<Insight>(insight),
  proposalRuns: nothing,
};

function pairing(p: Pairing, personId: string): unknown {
  const side = sideOf(p, personId);
  const ask = side === null ? null : p.consultation.asks[side];
  if (side === null || (p.confirmedAt === null && ask === null)) return null;
  const { id, programId, cohortId, confirmedAt, activatedAt, closedAt } = p;
  return {
    ...{ id, programId, cohortId, side, confirmedAt, activatedAt, closedAt },
    state: p.confirmedAt === null ? 'asked' : p.state,
    answer:
      ask === null
        ? null
        : { answer: ask.answer, reason: ask.reason, askedAt: ask.askedAt, answeredAt: ask.answeredAt },
    pause: p.pause?.by === side ? p.pause : null,
    leaving: p.leaving[side],
    hours: p.stretch?.answers[side] ?? null,
    closing: p.closing?.choices[side] ?? null,
  };
}

function session(s: Session, personId: string): unknown {
  const { id, pairingId, number, startsAt, endsAt } = s;
  return {
    ...{ id, pairingId, number, startsAt, endsAt, state: stateShown(s) },
    bookedByMe: s.bookedBy === personId,
    changedByMe: s.changes.filter((c) => c.by === personId),
  };
}

/** Of a concern that somebody else opened nothing is told, not even that there is one. */
function concern(c: Concern, personId: string): unknown {
  if (c.personId === personId) {
    const { id, programId, cohortId, pairingId, kind, words, wanted, state, openedAt, dueAt, takenAt, settledAt } = c;
    return { id, programId, cohortId, pairingId, kind, words, wanted, state, openedAt, dueAt, takenAt, settledAt };
  }
  return c.handlerId === personId ? { id: c.id, mentionedAs: ['handlerId'] } : null;
}

function insight(i: Insight, personId: string): unknown {
  if (!maySeeInsight(i, personId)) return null;
  const side = personId === i.mentorId ? 'mentor' : 'mentee';
  const { id, pairingId, state, topic, draftedAt, releasedAt } = i;
  return {
    ...{ id, pairingId, state, topic, draftedAt, releasedAt, side },
    sentence: i.wordedBy === personId ? i.sentence : null,
    myRelease: i.releases[side],
  };
}
