import { useQuery } from '@tanstack/react-query';
import { CheckInPage as Contract } from '../../../contracts/check-ins.ts';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useHome } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CheckInForm } from './check-in-form.tsx';
import { HelpQuestion } from './help-question.tsx';

function useCheckIn(checkInId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['checkIn', checkInId],
    queryFn: ({ signal }) => api.read(`/api/check-ins/${checkInId}`, Contract, signal),
  });
}

/** One's own check-in: what was asked, what one answered, and until when it can be changed. */
export function CheckInPage(props: { checkInId: string }) {
  const { t, format } = useTexts();
  const checkIn = useCheckIn(props.checkInId);
  const zone = useHome().data?.zone ?? 'UTC';
  const { data } = checkIn;
  const names = {
    name: data?.partner.name ?? '',
    number: data?.session?.number ?? 0,
    program: data?.programName ?? '',
  };
  const title = data === undefined ? t('checkins.title') : t(`checkins.kinds.${data.kind}.title`, names);
  const lead =
    data === undefined
      ? undefined
      : data.session === null
        ? t(`checkins.kinds.${data.kind}.lead`, names)
        : t('checkins.kinds.afterSession.lead', { time: format.moment(data.session.startsAt, zone) });
  const back = <BackLink to="/home" place={t('common.navigation.home')} />;
  return (
    <Page title={title} above={back} {...(lead === undefined ? {} : { lead })}>
      <QueryView query={checkIn} sheets={2}>
        {(page) => (
          <>
            {page.help !== null && <HelpQuestion page={page} answer={page.help.answer} zone={zone} />}
            <CheckInForm key={page.id} page={page} zone={zone} />
            <Surface>
              <PersonLine person={page.partner} />
            </Surface>
          </>
        )}
      </QueryView>
    </Page>
  );
}
