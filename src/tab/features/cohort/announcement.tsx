import type { CohortView } from '../../../contracts/programs.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useTexts } from '../../lib/use-texts.ts';

/** What the sponsor sends from their own mailbox before anybody is invited: people take part when the top says why. */
export function Announcement(props: { cohort: CohortView }) {
  const { t, format } = useTexts();
  const { cohort } = props;
  const text = t('cohort.announcement.text', {
    program: cohort.programName,
    span: format.dateSpan(cohort.startsOn, cohort.endsOn),
    count: cohort.sessions.count,
    minutes: cohort.sessions.minutes,
  });
  return (
    <Disclosure title={t('cohort.announcement.title')} brief={t('cohort.announcement.brief')}>
      <CopyText label={t('cohort.announcement.label')} text={text} rows={12} />
    </Disclosure>
  );
}
