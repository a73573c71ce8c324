import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useQuery } from '@tanstack/react-query';
import { DirectoryReport } from '../../../contracts/programs.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  state: { margin: 0 },
  clean: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
  findings: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  finding: { paddingBlock: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'grid', gap: '2px' },
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  people: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  send: { justifySelf: 'start' },
});

type Finding = DirectoryReport['findings'][number];

function FindingView(props: { finding: Finding }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { kind, count, people } = props.finding;
  return (
    <li className={styles.finding}>
      <p className={styles.text}>{t(`administration.findings.${kind}.text`, { count })}</p>
      <p className={styles.remedy}>{t(`administration.findings.${kind}.remedy`)}</p>
      {people.length > 0 && (
        <Disclosure title={t('administration.directory.showPeople')} bare>
          {people.length < count && <span>{t('administration.directory.first', { count: people.length })}</span>}
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.id}>
                <PersonLine person={person} size={24} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

function Report(props: { report: DirectoryReport }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { takenAt, people, findings } = props.report;
  if (takenAt === null) return <p className={styles.state}>{t('administration.directory.never')}</p>;
  const taken = { when: format.moment(takenAt), people: format.number(people) };
  return (
    <>
      <p className={styles.state}>{t('administration.directory.taken', taken)}</p>
      {findings.length === 0 ? (
        <p className={styles.clean}>
          <CheckmarkCircleRegular aria-hidden="true" /> {t('administration.directory.clean')}
        </p>
      ) : (
        <>
          <p className={styles.remedy}>{t('administration.directory.findingsNote')}</p>
          <ul className={styles.findings} aria-label={t('administration.directory.findings')}>
            {findings.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several circles of managers have the same kind
              <FindingView key={`${finding.kind} ${index}`} finding={finding} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What the directory holds and what is odd in it, each with its remedy. */
export function DirectoryView() {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const report = useQuery({
    queryKey: ['directory'],
    queryFn: ({ signal }) => api.read('/api/directory', DirectoryReport, signal),
  });
  const reading = useChange({
    request: () => ({ method: 'POST', path: '/api/directory/snapshots' }),
    stale: ['directory'],
    done: t('administration.directory.done'),
  });
  return (
    <Surface title={t('administration.directory.title')}>
      <QueryView query={report}>{(data) => <Report report={data} />}</QueryView>
      <Outcome of={reading} />
      <Button className={styles.send} disabled={reading.isPending} onClick={() => reading.mutate()}>
        {t('administration.directory.read')}
      </Button>
    </Surface>
  );
}
