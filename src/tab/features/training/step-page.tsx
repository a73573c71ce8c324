import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AudienceName, TrainingModuleView } from '../../../contracts/training.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { contentLanguageOf, type ModuleId } from './content/load-content.ts';
import type { ModuleText } from './content/module-text.ts';
import { type Course, pathOfStep, useFinishing, useModuleText, useTitles } from './course.ts';
import { QuestionView } from './question-view.tsx';
import { ReadingView } from './reading-view.tsx';
import { SituationView } from './situation-view.tsx';

const useStyles = makeStyles({
  way: { display: 'grid', gap: '6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { alignSelf: 'center', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type StepId = keyof ModuleText;
export const isStepId = (id: string): id is StepId =>
  id === 'idea' || id === 'practice' || id === 'situation' || id === 'question';

type Props = {
  course: Course;
  audience: AudienceName;
  module: TrainingModuleView;
  moduleId: ModuleId;
  stepId: StepId;
};

function StepContent(props: { text: ModuleText; stepId: StepId; lang: string; onTried: () => void }) {
  const { text, stepId, lang, onTried } = props;
  switch (stepId) {
    case 'situation':
      return <SituationView step={text.situation} lang={lang} onChoose={onTried} />;
    case 'question':
      return <QuestionView step={text.question} lang={lang} onShow={onTried} />;
    default:
      return (
        <div lang={lang}>
          <ReadingView step={text[stepId]} />
        </div>
      );
  }
}

/** Back and on; on is what marks a step as done, and asks for a try first where there is something to try. */
function StepActions(props: Props & { tried: boolean }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { course, audience, module, moduleId, stepId, tried } = props;
  const at = module.steps.findIndex((step) => step.id === stepId);
  const [before, here, after] = [module.steps[at - 1], module.steps[at], module.steps[at + 1]];
  const go = (): void => goTo(after === undefined ? course.tab : pathOfStep(course, { moduleId, stepId: after.id }));
  // managers and assistants have no session before them; the list says that they are done
  const ready = audience === 'mentor' || audience === 'mentee' ? t('training.done') : null;
  const finishing = useFinishing(course, { ready, after: go });
  const done = here?.done === true;
  const mayGoOn = done || tried || stepId === 'idea' || stepId === 'practice';
  return (
    <>
      <Outcome of={finishing} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!mayGoOn || finishing.isPending}
          onClick={() => (done ? go() : finishing.mutate({ moduleId, stepId }))}
        >
          {t(after === undefined ? 'training.finish' : 'training.next')}
        </Button>
        {before !== undefined && (
          <Button onClick={() => goTo(pathOfStep(course, { moduleId, stepId: before.id }))}>
            {t('training.previous')}
          </Button>
        )}
        {!mayGoOn && (
          <span className={styles.hint}>
            {t(stepId === 'situation' ? 'training.chooseFirst' : 'training.showFirst')}
          </span>
        )}
      </div>
    </>
  );
}

/** One step of a module. */
export function StepPage(props: Props) {
  const styles = useStyles();
  const { t, language } = useTexts();
  const { course, module, moduleId, stepId } = props;
  const [tried, setTried] = useState(false);
  const text = useModuleText(moduleId);
  const titles = useTitles();
  const number = module.steps.findIndex((step) => step.id === stepId) + 1;
  const total = module.steps.length;
  const title = titles.data?.[moduleId].title ?? t('training.title');
  return (
    <Page
      key={text.data === undefined ? 'loading' : 'loaded'}
      title={text.data?.[stepId].title ?? t('training.title')}
      lead={text.data === undefined ? undefined : t(`training.kinds.${stepId}`)}
      above={<BackLink to={course.tab} place={t('training.title')} />}
    >
      <div className={styles.way}>
        {t('training.step', { title, number, total })}
        <ProgressBar value={number / total} thickness="large" aria-hidden="true" />
      </div>
      <QueryView query={text}>
        {(loaded) => (
          <Surface>
            <StepContent
              text={loaded}
              stepId={stepId}
              lang={contentLanguageOf(language)}
              onTried={() => setTried(true)}
            />
            <StepActions {...props} tried={tried} />
          </Surface>
        )}
      </QueryView>
    </Page>
  );
}
