import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CohortView } from '../../contracts/programs.ts';
import { Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { BackLink, TextLink } from '../components/text-link.tsx';
import { EnrollStep } from '../features/cohort/enroll-step.tsx';
import { InviteStep } from '../features/cohort/invite-step.tsx';
import { MessagesStep } from '../features/cohort/messages-step.tsx';
import { SettingsStep } from '../features/cohort/settings-step.tsx';
import { InsightStep } from '../features/insight-desk/insight-step.tsx';
import { ObjectionSheet } from '../features/insight-desk/objections.tsx';
import { AskStep, MeetStep } from '../features/pairing/pairing-steps.tsx';
import { ProgressStep } from '../features/progress/progress-step.tsx';
import { ProposeStep } from '../features/proposal/propose-step.tsx';
import { useCohort } from '../lib/program-queries.ts';
import { hrefOf } from '../lib/route.ts';
import { useTexts } from '../lib/use-texts.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    gap: '4px',
    overflowX: 'auto',
    padding: '4px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  step: {
    flex: '1 0 auto',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

const steps = ['invite', 'enroll', 'propose', 'ask', 'meet', 'insights', 'progress'] as const;
const asides = ['messages', 'settings'] as const;
type Step = (typeof steps)[number] | (typeof asides)[number];
const stepOf = (name: string): Step => [...asides, ...steps].find((step) => step === name) ?? 'invite';

/** The figure that says how far a step is; null where there is none. */
function countOf(step: Step, { counts }: CohortView): number | null {
  switch (step) {
    case 'invite':
      return counts.invited;
    case 'enroll':
      return counts.enrolled;
    case 'ask':
      return counts.consulting;
    case 'meet':
      return counts.confirmed + counts.active;
    default:
      return null;
  }
}

function StepNavigation(props: { cohort: CohortView; here: Step }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { cohort, here } = props;
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on narrow screens the step in view follows `here`
  useEffect(() => {
    current.current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [here]);
  return (
    <nav className={styles.steps} aria-label={t('cohort.steps.label')}>
      {steps.map((step) => {
        const count = countOf(step, cohort);
        return (
          <a
            className={mergeClasses(styles.step, step === here && styles.here)}
            key={step}
            ref={step === here ? current : null}
            href={hrefOf(`/cohorts/${cohort.id}/${step}`)}
            aria-current={step === here ? 'page' : undefined}
          >
            {t(`cohort.steps.${step}`)}
            {count !== null && count > 0 && <span className={styles.count}>{format.number(count)}</span>}
          </a>
        );
      })}
    </nav>
  );
}

function contentOf(step: Step, cohort: CohortView, item: string | null): ReactNode {
  switch (step) {
    case 'invite':
      return <InviteStep cohort={cohort} />;
    case 'enroll':
      return <EnrollStep cohort={cohort} />;
    case 'propose':
      return <ProposeStep cohort={cohort} runId={item} />;
    case 'ask':
      return <AskStep cohortId={cohort.id} />;
    case 'meet':
      return (
        <>
          <ObjectionSheet cohortId={cohort.id} />
          <MeetStep cohortId={cohort.id} />
        </>
      );
    case 'progress':
      return <ProgressStep cohortId={cohort.id} smallestGroup={cohort.smallestGroup} />;
    case 'insights':
      return <InsightStep cohortId={cohort.id} />;
    case 'messages':
      return <MessagesStep cohortId={cohort.id} />;
    case 'settings':
      return <SettingsStep cohort={cohort} />;
  }
}

/** A lead's place of work: the steps of one cohort. */
export function CohortWorkspace(props: { cohortId: string; step: string; item: string | null }) {
  const { t, format } = useTexts();
  const cohort = useCohort(props.cohortId);
  const { data } = cohort;
  const step = stepOf(props.step);
  const back =
    data === undefined ? undefined : <BackLink to={`/programs/${data.programId}`} place={data.programName} />;
  const settings = data !== undefined && (
    <>
      <TextLink to={`/cohorts/${data.id}/messages`}>{t('reach.notices.link')}</TextLink>
      <TextLink to={`/cohorts/${data.id}/settings`}>{t('cohort.steps.settings')}</TextLink>
    </>
  );
  return (
    <Page
      title={data?.name ?? t('cohort.steps.label')}
      above={back}
      actions={settings}
      wide
      {...(data === undefined ? {} : { lead: format.dateSpan(data.startsOn, data.endsOn) })}
    >
      <QueryView query={cohort} sheets={3}>
        {(loaded) => (
          <>
            <StepNavigation cohort={loaded} here={step} />
            {contentOf(step, loaded, props.item)}
          </>
        )}
      </QueryView>
    </Page>
  );
}
