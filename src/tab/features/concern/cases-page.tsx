import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support';
import type { CaseList } from '../../../contracts/concerns.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { useCases } from './concern-queries.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  line: {
    display: 'grid',
    gap: '4px',
    paddingBlock: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Case = CaseList['cases'][number];

function Line(props: { of: Case }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { of } = props;
  const date = format.date(of.dueOn);
  const when = of.state === 'settled' ? '' : t(of.overdue ? 'concern.cases.overdue' : 'concern.cases.due', { date });
  const who =
    of.state !== 'inWork'
      ? ''
      : of.mine
        ? t('concern.cases.mine')
        : t('concern.cases.takenBy', { name: of.handlerName ?? t('concern.own.somebody') });
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <TextLink className={styles.name} to={`/concerns/${of.id}`}>
          {t(`concernKinds.${of.kind}`)}
        </TextLink>
        <Badge appearance="tint" color={of.state === 'received' ? 'brand' : 'informative'}>
          {t(`concern.states.${of.state}`)}
        </Badge>
        {of.urgent && of.state !== 'settled' && (
          <Badge appearance="filled" color="danger">
            {t('concern.cases.urgent')}
          </Badge>
        )}
      </div>
      <p className={styles.detail}>
        {[`${of.programName}, ${of.cohortName}`, when, who].filter((part) => part !== '').join(' · ')}
      </p>
    </li>
  );
}

function Lines(props: { of: readonly Case[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.of.map((one) => (
        <Line key={one.id} of={one} />
      ))}
    </ul>
  );
}

/** Calls for help that this person may handle, as roles and lines are now. */
export function CasesPage() {
  const { t } = useTexts();
  const cases = useCases();
  return (
    <Page title={t('concern.cases.title')} lead={t('concern.cases.lead')}>
      <QueryView query={cases}>
        {({ cases: all }) => {
          const open = all.filter((c) => c.state !== 'settled');
          const settled = all.filter((c) => c.state === 'settled');
          return (
            <>
              <Surface>
                {open.length === 0 ? (
                  <Empty
                    icon={<PersonSupportRegular />}
                    title={t('concern.cases.none')}
                    text={t('concern.cases.noneText')}
                  />
                ) : (
                  <Lines of={open} />
                )}
              </Surface>
              {settled.length > 0 && (
                <Disclosure title={t('concern.cases.showSettled')} brief={String(settled.length)}>
                  <Lines of={settled} />
                </Disclosure>
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
