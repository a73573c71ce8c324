import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ProgramView } from '../../../contracts/programs.ts';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useProgram } from '../../lib/program-queries.ts';
import { useMe } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CohortLinks } from './cohort-links.tsx';
import { ProgramSettings } from './program-settings.tsx';

const useStyles = makeStyles({ action: { justifySelf: 'start' }, text: { margin: 0, maxWidth: '64ch' } });

function Cohorts(props: { program: ProgramView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { program } = props;
  const create = () => goTo(`/programs/${program.id}/new-cohort`);
  if (program.cohorts.length === 0) {
    return (
      <Surface title={t('program.firstCohort.title')} prominent>
        <p className={styles.text}>{t('program.firstCohort.text')}</p>
        <Button className={styles.action} appearance="primary" onClick={create}>
          {t('program.firstCohort.action')}
        </Button>
      </Surface>
    );
  }
  return (
    <Surface title={t('program.cohorts')}>
      <CohortLinks program={program} />
      <Button className={styles.action} icon={<AddRegular />} onClick={create}>
        {t('program.newCohort')}
      </Button>
    </Surface>
  );
}

function Content(props: { program: ProgramView }) {
  const { t } = useTexts();
  const me = useMe();
  const { program } = props;
  const leads = me.data?.leads.some((led) => led.programId === program.id) === true;
  return (
    <>
      {me.data !== undefined && !leads && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('program.notLead')}</MessageBarBody>
        </MessageBar>
      )}
      {leads && program.secondContact === null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('program.needsContact')}</MessageBarBody>
        </MessageBar>
      )}
      {leads && <Cohorts program={program} />}
      <ProgramSettings program={program} />
    </>
  );
}

/** A program: its cohorts, and who and what it is for. */
export function ProgramPage(props: { programId: string }) {
  const { t } = useTexts();
  const program = useProgram(props.programId);
  const back = <BackLink to={'/programs'} place={t('program.listTitle')} />;
  return (
    <Page title={program.data?.name ?? t('program.settings.title')} above={back}>
      <QueryView query={program} sheets={2}>
        {(data) => <Content program={data} />}
      </QueryView>
    </Page>
  );
}
