import type { EntityId, TenantId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';

export type Side = 'mentor' | 'mentee';
export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');

export type DateRange = { readonly from: LocalDate; readonly to: LocalDate };

/** The hard rules that a lead may set; interfaces.md fixes their names and meaning. */
export type PairingRules = {
  readonly minLevelGap: number;
  readonly minStageGap: number;
  readonly generationTest: boolean;
  readonly allowSameDepartment: boolean;
  readonly allowSameManager: boolean;
  readonly commonLanguage: boolean;
  readonly minOverlapMinutes: number;
  /** Entra groups whose members are in an exclusive program (shadowing and the like). */
  readonly exclusiveGroups: readonly string[];
};

export type PairingWeights = { readonly topics: number; readonly distance: number; readonly logistics: number };

/** What a cohort or a pair would rather have for its sessions; none of it is a rule. Wall-clock times `HH:mm`. */
export type TimeWishes = {
  /** Kept free of everybody's own day where that is possible. */
  readonly lunch: { readonly start: string; readonly end: string } | null;
  /** Room before and after a session to whatever else stands in the two calendars. */
  readonly bufferMinutes: number;
  /** 1 = Monday … 7 = Sunday, on the mentee's calendar. */
  readonly weekday: number | null;
  /** When a session should begin, on the mentee's clock. */
  readonly time: string | null;
};

/** Whether line managers of mentors are told of their hours, and may object on workload before a pairing begins. */
export const managerRules = ['none', 'informed', 'mayObject'] as const;
export type ManagerRule = (typeof managerRules)[number];

/** One dated intake of a program. */
export type Cohort = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly noSessionDates: readonly DateRange[];
  readonly topics: readonly string[];
  readonly rules: PairingRules;
  readonly weights: PairingWeights;
  readonly consultation: { readonly first: Side; readonly workingDays: number };
  readonly sessions: { readonly count: number; readonly minutes: number };
  /** How sessions are placed; nothing is offered sooner than `noticeHours` from now. */
  readonly times: TimeWishes & { readonly noticeHours: number };
  /** Whoever follows the join link may enroll; else only invited people. */
  readonly openCall: boolean;
  readonly managers: ManagerRule;
  /** The smallest group of people for which a score is shown; 5 or more. */
  readonly smallestGroup: number;
  readonly createdAt: Instant;
  readonly version: number;
};

/** The topic library every cohort starts with; words live in the locales under `topics.<id>`. */
export const starterTopics = [
  'ai-tools',
  'social-media',
  'data-automation',
  'strategy-from-below',
  'leadership-mindset',
  'why-we-stay',
  'disability-at-work',
  'accessibility',
  'belonging',
  'moving-up-minority',
  'customers-under-30',
  'sustainability',
] as const;

export const defaultRules: PairingRules = {
  minLevelGap: 2,
  minStageGap: 1,
  generationTest: true,
  allowSameDepartment: true,
  allowSameManager: false,
  commonLanguage: true,
  minOverlapMinutes: 60,
  exclusiveGroups: [],
};

export const defaultTimes: Cohort['times'] = {
  lunch: { start: '12:30', end: '13:30' },
  bufferMinutes: 15,
  weekday: null,
  time: null,
  noticeHours: 24,
};

export const defaultWeights: PairingWeights = { topics: 60, distance: 20, logistics: 20 };
