import { Button } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { type ReactNode, useEffect } from 'react';
import type { Participation } from '../../../contracts/me.ts';
import type { TrainedRoleName, TrainingView } from '../../../contracts/training.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { ApiError } from '../../lib/api-error.ts';
import { useHome } from '../../lib/queries.ts';
import { goInstead, goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { isModuleId } from './content/load-content.ts';
import { type Course, courseOfPlace, courseOfRole, nextStep, pathOfStep, useTraining } from './course.ts';
import { Overview } from './overview.tsx';
import { isStepId, StepPage } from './step-page.tsx';

function Frame(props: { lead: string; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <Page title={t('training.title')} lead={props.lead}>
      {props.children}
    </Page>
  );
}

/** `…/training/next` comes from cards: it leads to the step where one goes on. */
function ToNext(props: { course: Course; training: TrainingView }) {
  const next = nextStep(props.training);
  const path = next === null ? props.course.tab : pathOfStep(props.course, next);
  useEffect(() => goInstead(path), [path]);
  return <Loading />;
}

function Opened(props: { course: Course; training: TrainingView; segments: readonly string[] }) {
  const { t } = useTexts();
  const { course, training, segments } = props;
  const [moduleId = '', stepId = ''] = segments;
  const module = training.modules.find((m) => m.id === moduleId);
  const known = module?.steps.some((step) => step.id === stepId) === true;
  if (moduleId === 'next') return <ToNext course={course} training={training} />;
  if (module !== undefined && known && isModuleId(moduleId) && isStepId(stepId)) {
    return (
      <StepPage
        key={`${moduleId}/${stepId}`}
        course={course}
        audience={training.audience}
        module={module}
        moduleId={moduleId}
        stepId={stepId}
      />
    );
  }
  return (
    <Frame lead={t(`training.lead.${training.audience}`)}>
      <Overview course={course} training={training} />
    </Frame>
  );
}

/** Nobody has said yet whether they teach or learn. */
function NoSide(props: { enrollmentId: string }) {
  const { t } = useTexts();
  return (
    <Surface>
      <p>{t('training.noSide')}</p>
      <div>
        <Button appearance="primary" onClick={() => goTo(`/enrollments/${props.enrollmentId}/form`)}>
          {t('training.toForm')}
        </Button>
      </div>
    </Surface>
  );
}

function CoursePage(props: { course: Course; segments: readonly string[]; otherwise?: ReactNode }) {
  const { t } = useTexts();
  const { course, segments, otherwise } = props;
  const training = useTraining(course);
  if (training.data !== undefined) return <Opened course={course} training={training.data} segments={segments} />;
  const noSide = training.error instanceof ApiError && training.error.code === 'notEnrolled';
  return (
    <Frame lead={t('training.leadAny')}>
      {noSide && otherwise !== undefined ? (
        otherwise
      ) : training.isError ? (
        <Failure error={training.error} onRetry={() => void training.refetch()} />
      ) : (
        <Loading sheets={2} />
      )}
    </Frame>
  );
}

/** The training of a place in a cohort; `segments` name a step, or are empty for the list. */
export function PlaceTraining(props: { enrollmentId: string; segments: readonly string[] }) {
  const { enrollmentId, segments } = props;
  const course = courseOfPlace(enrollmentId);
  return <CoursePage course={course} segments={segments} otherwise={<NoSide enrollmentId={enrollmentId} />} />;
}

/** The ten minutes for managers of mentors, or for assistants: open to everybody in the company. */
export function RoleTraining(props: { of: TrainedRoleName; segments: readonly string[] }) {
  return <CoursePage course={courseOfRole(props.of)} segments={props.segments} />;
}

function PlaceLine(props: { place: Participation }) {
  const { t } = useTexts();
  const { place } = props;
  const { training, enrollmentId } = place;
  const note =
    training === null
      ? t('training.noSide')
      : place.trained
        ? t('training.trained')
        : t('training.progress', { done: training.done, total: training.total, minutes: training.minutesLeft });
  return (
    <Surface title={place.programName} note={note}>
      <TextLink to={`/enrollments/${enrollmentId}/training`}>{t('training.toPlace')}</TextLink>
    </Surface>
  );
}

const runs = (place: Participation): boolean => place.state !== 'notJoining' && place.state !== 'withdrawn';

/** All training of a person: of every place in a cohort, and of the roles that need none. */
export function OwnTraining() {
  const { t } = useTexts();
  const home = useHome();
  const places = (home.data?.participations ?? []).filter(runs);
  const [only] = places;
  if (places.length === 1 && only !== undefined)
    return <PlaceTraining enrollmentId={only.enrollmentId} segments={[]} />;
  return (
    <Frame lead={t('training.leadAny')}>
      <QueryView query={home}>
        {() =>
          places.length === 0 ? (
            <Surface>
              <Empty icon={<BookOpenRegular />} title={t('training.nonePlaceTitle')} text={t('training.nonePlace')}>
                <TextLink to={'/training/manager'}>{t('training.toManager')}</TextLink>
                <TextLink to={'/training/assistant'}>{t('training.toAssistant')}</TextLink>
              </Empty>
            </Surface>
          ) : (
            places.map((place) => <PlaceLine key={place.enrollmentId} place={place} />)
          )
        }
      </QueryView>
    </Frame>
  );
}
