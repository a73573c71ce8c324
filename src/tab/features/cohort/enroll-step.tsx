import { makeStyles, tokens } from '@fluentui/react-components';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CohortView, EnrollmentList, type EnrollmentRow } from '../../../contracts/programs.ts';
import { Empty } from '../../components/empty.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { EnrollmentTable, type Filter, mayAttend, rowsFor } from './enrollment-table.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { TopicDesk } from './topic-desk.tsx';
import { TopicSuggestions } from './topic-suggestions.tsx';
import { Workshop } from './workshop.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

function CohortFacts(props: { cohort: CohortView }) {
  const { t, format } = useTexts();
  const { counts } = props.cohort;
  return (
    <Facts>
      {(['invited', 'mentors', 'mentees', 'trained', 'notJoining'] as const).map((key) => (
        <Fact key={key} label={t(`cohort.enroll.facts.${key}`)} value={format.number(counts[key])} />
      ))}
    </Facts>
  );
}

function Enrollments(props: { cohort: CohortView; rows: readonly EnrollmentRow[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort, rows } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const shown = rowsFor(filter, rows);
  return (
    <Surface title={t('cohort.enroll.title')} note={t('cohort.enroll.note')}>
      <CohortFacts cohort={cohort} />
      <FilterChoice value={filter} rows={rows} onChange={setFilter} />
      {rows.some(mayAttend) && <Workshop cohortId={cohort.id} rows={rows} selected={selected} onSelect={setSelected} />}
      {shown.length === 0 ? (
        <p className={styles.hint}>{t('cohort.enroll.noneShown')}</p>
      ) : (
        <EnrollmentTable rows={shown} selected={selected} onSelect={setSelected} />
      )}
    </Surface>
  );
}

/** Who was invited and what became of it, with the topics that are short. */
export function EnrollStep(props: { cohort: CohortView }) {
  const { t } = useTexts();
  const api = useApi();
  const { cohort } = props;
  const enrollments = useQuery({
    queryKey: ['enrollments', cohort.id],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${cohort.id}/enrollments`, EnrollmentList, signal),
    refetchInterval: 30_000,
  });
  return (
    <QueryView query={enrollments} sheets={2}>
      {(data) =>
        data.enrollments.length === 0 ? (
          <Surface>
            <Empty icon={<MailInboxRegular />} title={t('cohort.enroll.emptyTitle')} text={t('cohort.enroll.empty')}>
              <TextLink to={`/cohorts/${cohort.id}/invite`}>{t('cohort.enroll.toInvite')}</TextLink>
            </Empty>
          </Surface>
        ) : (
          <>
            <Enrollments cohort={cohort} rows={data.enrollments} />
            <TopicSuggestions cohort={cohort} />
            <TopicDesk desk={cohort.desk} />
          </>
        )
      }
    </QueryView>
  );
}
