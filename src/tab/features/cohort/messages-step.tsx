import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { NoticeList } from '../../../contracts/messaging.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'start' },
});

type Notice = NoticeList['notices'][number];

const kinds = [
  'invitation',
  'training',
  'notPaired',
  'introduction',
  'sessionBooked',
  'afterSession',
  'checkIn',
  'closingChoice',
  'partnerLeft',
  'assistantRole',
  'actionGiven',
  'actionDue',
  'actionDone',
  'managerHours',
] as const;

function useWords() {
  const { t } = useTexts();
  const kindOf = ({ kind, reminder }: Notice): string => {
    const known = kinds.find((k) => k === kind);
    const name = known === undefined ? kind : t(`reach.notices.kinds.${known}`);
    return reminder ? t('reach.notices.reminder', { kind: name }) : name;
  };
  const stateOf = (notice: Notice): string => {
    const state = t(`reach.notices.states.${notice.state}`);
    if (notice.waits !== null) {
      const why = `${state} ${t(`reach.notices.waits.${notice.waits}`)}`;
      return notice.reach === null ? why : `${why}. ${t(`reach.states.${notice.reach}`)}`;
    }
    return notice.actedOn === true ? `${state}, ${t('reach.notices.acted')}` : state;
  };
  return { kindOf, stateOf };
}

function Notices(props: { pages: readonly NoticeList[] }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { kindOf, stateOf } = useWords();
  const rows = props.pages.flatMap((page) => page.notices);
  const [newest] = props.pages;
  const columns: readonly Column<Notice>[] = [
    { key: 'person', title: t('reach.notices.person'), cell: (n) => <PersonLine person={n.person} />, plain: true },
    { key: 'kind', title: t('reach.notices.kind'), cell: kindOf },
    { key: 'state', title: t('reach.notices.state'), cell: stateOf },
    { key: 'when', title: t('reach.notices.when'), cell: (n) => format.moment(n.dueAt) },
  ];
  if (rows.length === 0) return <p className={styles.quiet}>{t('reach.notices.none')}</p>;
  return (
    <>
      {newest !== undefined && (
        <p className={styles.quiet}>{t('reach.notices.month', { count: newest.thisMonth.messages })}</p>
      )}
      <DataTable label={t('reach.notices.label')} columns={columns} rows={rows} keyOf={(n) => n.id} />
    </>
  );
}

/** What became of each of the cohort's messages, as far as it is a lead's business. */
export function MessagesStep(props: { cohortId: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const notices = useInfiniteQuery({
    queryKey: ['notices', props.cohortId],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? '' : `?before=${encodeURIComponent(pageParam)}`;
      return api.read(`/api/cohorts/${props.cohortId}/notices${before}`, NoticeList, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Surface title={t('reach.notices.title')} note={t('reach.notices.note')}>
      <QueryView query={notices}>{(data) => <Notices pages={data.pages} />}</QueryView>
      {notices.hasNextPage && (
        <Button className={styles.more} disabled={notices.isFetching} onClick={() => void notices.fetchNextPage()}>
          {t('reach.notices.more')}
        </Button>
      )}
    </Surface>
  );
}
