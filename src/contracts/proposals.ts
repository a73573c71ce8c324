import { z } from 'zod';
import { Id, InstantText, PersonBrief, SideName } from './fields.ts';

const PairIdsBody = z.strictObject({ mentorId: Id, menteeId: Id });

/** `POST /api/cohorts/:id/proposal-runs`: the same `requestKey` is the same run, however often it is sent. */
export const ProposeBody = z.strictObject({
  requestKey: Id,
  seed: z.number().int().min(1).max(2147483647).optional(),
  fixed: z.array(PairIdsBody).max(2000).default([]),
  forbidden: z.array(PairIdsBody).max(2000).default([]),
});
export type ProposeBody = z.infer<typeof ProposeBody>;

export const PartView = z.object({
  name: z.enum(['topics', 'distance', 'logistics']),
  points: z.number().int(),
  /** In the asker's language. */
  reason: z.string(),
});

export const RunBrief = z.object({
  id: Id,
  state: z.enum(['running', 'finished', 'cancelled', 'failed', 'released']),
  requestedAt: InstantText,
  progress: z.object({ done: z.number(), of: z.number() }),
  pairings: z.number().int(),
  total: z.number().int(),
  optimal: z.boolean(),
  gap: z.number().nullable(),
  pool: z.object({ mentors: z.number().int(), mentees: z.number().int() }),
  seconds: z.number().nullable(),
  seed: z.number().int(),
  releasedAt: InstantText.nullable(),
  version: z.number().int(),
});
export type RunBrief = z.infer<typeof RunBrief>;
/** `GET /api/cohorts/:id/proposal-runs` */
export const RunList = z.object({ runs: z.array(RunBrief) });
export type RunList = z.infer<typeof RunList>;

/** `GET /api/proposal-runs/:id` */
export const RunView = RunBrief.extend({
  cohortId: Id,
  fixed: z.array(PairIdsBody),
  forbidden: z.array(PairIdsBody),
  pairs: z.array(
    z.object({
      mentor: PersonBrief,
      mentee: PersonBrief,
      score: z.number().int(),
      parts: z.array(PartView),
      fixed: z.boolean(),
    }),
  ),
  unmatched: z.array(
    z.object({
      person: PersonBrief,
      side: SideName,
      blockedBy: z.array(z.object({ rule: z.string(), text: z.string(), count: z.number().int() })),
      wouldHelp: z.array(z.object({ relax: z.string(), text: z.string(), pairs: z.number().int() })),
    }),
  ),
});
export type RunView = z.infer<typeof RunView>;

/** `GET /api/proposal-runs/:id/comparison?with=ID`: what changed from the other run to this one. */
export const RunComparison = z.object({
  kept: z.number().int(),
  added: z.array(z.object({ mentor: PersonBrief, mentee: PersonBrief, score: z.number().int() })),
  gone: z.array(z.object({ mentor: PersonBrief, mentee: PersonBrief, score: z.number().int() })),
  pairings: z.number().int(),
  total: z.number().int(),
});
export type RunComparison = z.infer<typeof RunComparison>;

/** `GET /api/proposal-runs/:id/alternatives?mentee=ID`: the best other mentors for one mentee, and what each costs the whole. */
export const Alternatives = z.object({
  mentee: PersonBrief,
  alternatives: z.array(
    z.object({
      mentor: PersonBrief,
      score: z.number().int(),
      costPairings: z.number().int(),
      costTotal: z.number().int(),
    }),
  ),
});
export type Alternatives = z.infer<typeof Alternatives>;

/** `GET /api/cohorts/:id/pairings`, for leads: `asking` until the consultation window closes, whatever either side answered. */
export const PairingRow = z.object({
  id: Id,
  mentor: PersonBrief,
  mentee: PersonBrief,
  score: z.number().int(),
  state: z.enum(['asking', 'didNotGoAhead', 'confirmed', 'active', 'paused', 'completed', 'ended']),
  sessionsBooked: z.number().int(),
  sessionsHeld: z.number().int(),
});
export type PairingRow = z.infer<typeof PairingRow>;
export const PairingList = z.object({ pairings: z.array(PairingRow) });
export type PairingList = z.infer<typeof PairingList>;
