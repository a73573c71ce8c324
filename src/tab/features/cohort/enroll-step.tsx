import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CohortView,
  EnrollmentList,
  type EnrollmentRow,
  type RecordWorkshopBody,
  RecordWorkshopResult,
} from '../../../contracts/programs.ts';
import { Empty } from '../../components/empty.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { EnrollmentTable, type Filter, mayBeTrained, rowsFor } from './enrollment-table.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { TopicDesk } from './topic-desk.tsx';
import { TopicSuggestions } from './topic-suggestions.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
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

function Workshop(props: {
  cohortId: string;
  rows: readonly EnrollmentRow[];
  onSelect: (ids: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { rows, onSelect } = props;
  const recording = useChange({
    request: (body: RecordWorkshopBody) => ({
      method: 'POST',
      path: `/api/cohorts/${props.cohortId}/trainings`,
      body,
      reply: RecordWorkshopResult,
    }),
    stale: ['cohort', 'enrollments'],
    done: ({ trained, skipped }) =>
      [
        t('cohort.enroll.workshopDone', { count: trained }),
        ...(skipped > 0 ? [t('cohort.enroll.workshopSkipped', { count: skipped })] : []),
      ].join(' '),
    after: () => onSelect([]),
  });
  return (
    <>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabled={rows.length === 0 || recording.isPending}
          onClick={() => recording.mutate({ enrollmentIds: rows.map((row) => row.id) })}
        >
          {t('cohort.enroll.workshop')}
        </Button>
        <span className={styles.hint} role="status">
          {rows.length === 0 ? t('cohort.enroll.workshopHint') : t('cohort.enroll.selected', { count: rows.length })}
        </span>
      </div>
      <Outcome of={recording} />
    </>
  );
}

function Enrollments(props: { cohort: CohortView; rows: readonly EnrollmentRow[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort, rows } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const untrained = rows.filter(mayBeTrained);
  const shown = rowsFor(filter, rows);
  return (
    <Surface title={t('cohort.enroll.title')} note={t('cohort.enroll.note')}>
      <CohortFacts cohort={cohort} />
      <FilterChoice value={filter} rows={rows} onChange={setFilter} />
      {untrained.length > 0 && (
        <Workshop
          cohortId={cohort.id}
          rows={untrained.filter((row) => selected.includes(row.id))}
          onSelect={setSelected}
        />
      )}
      {untrained.length > 0 && (
        <div className={styles.bar}>
          <Button size="small" appearance="subtle" onClick={() => setSelected(untrained.map((row) => row.id))}>
            {t('cohort.enroll.selectAll')}
          </Button>
        </div>
      )}
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
