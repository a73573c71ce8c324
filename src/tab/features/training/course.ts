import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type TrainedRoleName, type TrainingModuleView, TrainingView } from '../../../contracts/training.ts';
import { useAnnouncements } from '../../lib/announcements.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { contentLanguageOf, loadModule, loadTitles, type ModuleId } from './content/load-content.ts';

/** Somebody's training: of their place in a cohort, or of a role that needs no place. */
export type Course = { readonly api: string; readonly tab: string };

export const courseOfPlace = (enrollmentId: string): Course => ({
  api: `/api/enrollments/${enrollmentId}/training`,
  tab: `/enrollments/${enrollmentId}/training`,
});

export const courseOfRole = (role: TrainedRoleName): Course => ({
  api: `/api/training/${role}`,
  tab: `/training/${role}`,
});

export type StepPlace = { readonly moduleId: string; readonly stepId: string };

export const pathOfStep = (course: Course, { moduleId, stepId }: StepPlace): string =>
  `${course.tab}/${moduleId}/${stepId}`;

const openStepOf = (module: TrainingModuleView): StepPlace[] =>
  module.steps.filter((step) => !step.done).map((step) => ({ moduleId: module.id, stepId: step.id }));

/** Where one goes on: the first step that is not done, in the order of the modules; null when all are. */
export const nextStep = (training: TrainingView): StepPlace | null => training.modules.flatMap(openStepOf)[0] ?? null;

/** Where a module is entered: its first open step, else its beginning. */
export function entryOf(module: TrainingModuleView): StepPlace {
  return openStepOf(module)[0] ?? { moduleId: module.id, stepId: module.steps[0]?.id ?? '' };
}

export function useTraining(course: Course) {
  const api = useApi();
  return useQuery({
    queryKey: ['training', course.api],
    queryFn: ({ signal }) => api.read(course.api, TrainingView, signal),
  });
}

export function useTitles() {
  const language = contentLanguageOf(useTexts().language);
  return useQuery({
    queryKey: ['training-titles', language],
    queryFn: () => loadTitles(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useModuleText(id: ModuleId) {
  const language = contentLanguageOf(useTexts().language);
  return useQuery({
    queryKey: ['training-text', language, id],
    queryFn: () => loadModule(language, id),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Marks a step as done; the reply is the training as it stands then, so that the next page shows it at once. */
export function useFinishing(course: Course, options: { ready: string | null; after: () => void }) {
  const client = useQueryClient();
  const before = client.getQueryData<TrainingView>(['training', course.api]);
  const finished = (training: TrainingView): boolean => before?.trainedAt === null && training.trainedAt !== null;
  const { announce } = useAnnouncements();
  return useChange<StepPlace, TrainingView>({
    request: ({ moduleId, stepId }) => ({
      method: 'PUT',
      path: `${course.api}/${moduleId}/${stepId}`,
      reply: TrainingView,
    }),
    stale: ['home'],
    after: (training) => {
      client.setQueryData(['training', course.api], training);
      if (options.ready !== null && finished(training)) announce(options.ready);
      options.after();
    },
  });
}
