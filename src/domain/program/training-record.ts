import type { PersonId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';

export type StepName = { readonly moduleId: string; readonly stepId: string };

/** A step that somebody finished. What they chose in a situation or thought of a question is kept nowhere. */
export type StepDone = StepName & { readonly at: Instant };

/** A live training that a lead held and recorded; one a day counts. */
export type Workshop = {
  readonly heldOn: LocalDate;
  readonly minutes: number;
  readonly recordedBy: PersonId;
  readonly recordedAt: Instant;
};

export type TrainingRecord = { readonly steps: readonly StepDone[]; readonly workshops: readonly Workshop[] };

export const noTraining: TrainingRecord = { steps: [], workshops: [] };
