import type { LocalDate } from '../kernel/instant.ts';
import type { WorkingHours } from '../kernel/person.ts';
import { defaultRules, defaultWeights, type PairingRules, type PairingWeights } from '../program/cohort.ts';
import type { CareerStage } from '../program/enrollment.ts';

/** The hard rules of a pool; `minYearsGap` compares declared birth-year bands and is off (null) unless asked for. */
export type PoolRules = PairingRules & { readonly minYearsGap: number | null };
export type PoolWeights = PairingWeights;

export const defaultPoolRules: PoolRules = { ...defaultRules, minYearsGap: null, exclusiveGroups: ['shadowing'] };
export const defaultPoolWeights: PoolWeights = defaultWeights;

/** What the rules and the score need to know of a person; null where nobody knows. */
export type PoolPerson = {
  readonly id: string;
  readonly managerId: string | null;
  readonly department: string | null;
  readonly office: string | null;
  /** IANA, Windows or Exchange name; null stands for UTC. */
  readonly timeZone: string | null;
  /** Null stands for Monday to Friday, 09:00 to 17:30. */
  readonly workingHours: WorkingHours | null;
  /** First language first; none never blocks. */
  readonly languages: readonly string[];
  readonly stage: CareerStage | null;
  /** Declared, `"1990-1994"`. A rule may compare bands; the score never sees them. */
  readonly birthYearBand: string | null;
  /** 0 = top. */
  readonly level: number | null;
  readonly hireDate: LocalDate | null;
  readonly groups: readonly string[];
};

/** A person's place in the pool, on one side. */
export type PoolMember = {
  readonly id: string;
  /** What a mentor can teach, or what a mentee wants to learn, best first. */
  readonly topics: readonly string[];
  readonly capacity: number;
  /** People never to be paired with. */
  readonly avoid: readonly string[];
};

export type PairKey = { readonly mentor: string; readonly mentee: string };
export type PastOutcome = 'declined' | 'ended' | 'completed' | 'expired';
export type PastPair = PairKey & { readonly outcome: PastOutcome };

/** Everything a proposal run decides from. Check it with `checkPool` first: the run trusts it. */
export type Pool = {
  /** The day whose UTC week, Monday to Sunday, is taken for working hours. */
  readonly asOf: LocalDate;
  /** Decides between pairings that are equally good. */
  readonly seed: number;
  readonly rules: PoolRules;
  readonly weights: PoolWeights;
  readonly people: readonly PoolPerson[];
  readonly mentors: readonly PoolMember[];
  readonly mentees: readonly PoolMember[];
  readonly history: readonly PastPair[];
  /** Pairs that stay, whatever the rules say. They use up capacity first. */
  readonly fixed: readonly PairKey[];
};
