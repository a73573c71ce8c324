import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Participation } from '../../../contracts/me.ts';
import { Loading } from '../../components/loading.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useHome } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import type { Courses } from './content/course.ts';
import { Course } from './course-view.tsx';

/** Only the reader's language is fetched, and only when the training is opened. */
const contents = {
  en: () => import('./content/en.ts'),
  it: () => import('./content/it.ts'),
};

function useCourses(language: string) {
  return useQuery<Courses>({
    queryKey: ['courses', language],
    queryFn: async () => (await contents[language === 'it' ? 'it' : 'en']()).courses,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function PlaceTraining(props: { place: Participation }) {
  const { t, language } = useTexts();
  const courses = useCourses(language);
  const { place } = props;
  const { side } = place;
  if (side === null || place.state === 'invited') {
    return (
      <Surface>
        <p>{t('training.noSide')}</p>
        <div>
          <Button appearance="primary" onClick={() => goTo(`/enrollments/${place.enrollmentId}/form`)}>
            {t('training.toForm')}
          </Button>
        </div>
      </Surface>
    );
  }
  return (
    <QueryView query={courses}>
      {(all) => <Course steps={all[side]} enrollmentId={place.enrollmentId} trained={place.trained} />}
    </QueryView>
  );
}

/** The short training of somebody's side. */
export function TrainingPage(props: { enrollmentId: string }) {
  const { t } = useTexts();
  const home = useHome();
  const back = <BackLink to={'/home'} place={t('common.navigation.home')} />;
  return (
    <Page title={t('training.title')} lead={t('training.lead')} above={back}>
      <QueryView query={home}>
        {(data) => {
          const place = data.participations.find((p) => p.enrollmentId === props.enrollmentId);
          return place === undefined ? <Loading /> : <PlaceTraining place={place} />;
        }}
      </QueryView>
    </Page>
  );
}
