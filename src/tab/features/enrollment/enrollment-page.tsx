import type { Participation } from '../../../contracts/me.ts';
import { Failure } from '../../components/failure.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { ApiError } from '../../lib/api-error.ts';
import { useHome } from '../../lib/queries.ts';
import { usePlaceName } from '../../lib/use-place-name.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { AssistantChoice } from './assistant-choice.tsx';
import { DeclaredFacts } from './declared-facts.tsx';
import { EnrollmentForm } from './enrollment-form.tsx';

const notHere = new ApiError({ code: 'notFound', status: 404, title: 'No such enrollment' });

function BackHome() {
  const { t } = useTexts();
  return <BackLink to={'/home'} place={t('common.navigation.home')} />;
}

function FormPage(props: { place: Participation }) {
  const { t } = useTexts();
  const { place } = props;
  const placeName = usePlaceName();
  const lead = t('enrollment.lead', { place: placeName(place) });
  return (
    <Page title={t('enrollment.title')} lead={lead} above={<BackHome />}>
      <EnrollmentForm place={place} />
      {place.form !== null && place.side === 'mentee' && <AssistantChoice place={place} />}
      <DeclaredFacts />
    </Page>
  );
}

/** The enrollment form in the tab, for those who prefer it to the card. */
export function EnrollmentPage(props: { enrollmentId: string }) {
  const { t } = useTexts();
  const home = useHome();
  const place = home.data?.participations.find((p) => p.enrollmentId === props.enrollmentId);
  if (place !== undefined) return <FormPage place={place} />;
  return (
    <Page title={t('enrollment.title')} above={<BackHome />}>
      <QueryView query={home} sheets={3}>
        {() => <Failure error={notHere} />}
      </QueryView>
    </Page>
  );
}
