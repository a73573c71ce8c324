/** For whom training is written: the two sides, and the two who stand beside them. */
export type Audience = 'mentor' | 'mentee' | 'manager' | 'assistant';

/** A few minutes on one matter. Its words lie with the tab, in a file for each language; ids are stored, so they stay. */
export type TrainingModule = {
  readonly id: string;
  /** Up to which session it should be done; what stands before session 1 is needed, the rest follows between sessions. */
  readonly beforeSession: number;
  /** As long as its words take; a test holds this against them. */
  readonly minutes: number;
  readonly steps: readonly string[];
};

/** The idea, how it is done, a situation to try, a question to oneself. */
const steps = ['idea', 'practice', 'situation', 'question'] as const;

const trainingModule = (id: string, beforeSession: number): TrainingModule => ({
  id,
  beforeSession,
  minutes: 5,
  steps,
});

/** Everything that there is to learn, in order. The sessions are those of the agendas. */
export const curriculum: Readonly<Record<Audience, readonly TrainingModule[]>> = {
  mentor: [
    trainingModule('mentor-role', 1),
    trainingModule('mentor-first-meeting', 1),
    trainingModule('mentor-teaching', 1),
    trainingModule('mentor-unpleasant', 1),
    trainingModule('mentor-trouble', 1),
    trainingModule('mentor-confidences', 1),
    trainingModule('mentor-momentum', 2),
    trainingModule('mentor-disagreement', 3),
    trainingModule('mentor-demo', 4),
    trainingModule('mentor-decisions', 5),
    trainingModule('mentor-insight', 5),
    trainingModule('mentor-ending', 6),
  ],
  mentee: [
    trainingModule('mentee-asked', 1),
    trainingModule('mentee-listening', 1),
    trainingModule('mentee-differently', 2),
    trainingModule('mentee-visible', 4),
  ],
  manager: [trainingModule('manager-hours', 1), trainingModule('manager-questions', 1)],
  assistant: [trainingModule('assistant-times', 1), trainingModule('assistant-discretion', 1)],
};

export const isNeeded = (module: TrainingModule): boolean => module.beforeSession === 1;
