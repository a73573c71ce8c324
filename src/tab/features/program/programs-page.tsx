import { makeStyles, tokens } from '@fluentui/react-components';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import type { ProgramView } from '../../../contracts/programs.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { usePrograms } from '../../lib/program-queries.ts';
import { useMe } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CohortLinks } from './cohort-links.tsx';

const useStyles = makeStyles({
  leads: { margin: '-10px 0 0', color: tokens.colorNeutralForeground2 },
});

function ProgramSummary(props: { program: ProgramView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { program } = props;
  const open = <TextLink to={`/programs/${program.id}`}>{t('program.open')}</TextLink>;
  return (
    <Surface title={program.name} aside={open}>
      <p className={styles.leads}>
        {t('program.ledBy', { names: format.list(program.leads.map((lead) => lead.name)) })}
      </p>
      <CohortLinks program={program} />
    </Surface>
  );
}

function NoProgram() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <Surface>
      <Empty icon={<PeopleCommunityRegular />} title={t('program.emptyTitle')} text={t('program.empty')}>
        {me.data?.admin === true && <TextLink to={'/administration'}>{t('program.toAdministration')}</TextLink>}
      </Empty>
    </Surface>
  );
}

/** The programs that the person leads; an administrator sees all of them. */
export function ProgramsPage() {
  const { t } = useTexts();
  const programs = usePrograms();
  return (
    <Page title={t('program.listTitle')} lead={t('program.listLead')}>
      <QueryView query={programs} sheets={2}>
        {(data) =>
          data.programs.length === 0 ? (
            <NoProgram />
          ) : (
            data.programs.map((program) => <ProgramSummary key={program.id} program={program} />)
          )
        }
      </QueryView>
    </Page>
  );
}
