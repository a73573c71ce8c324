import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import type { TrainingModuleView, TrainingView } from '../../../contracts/training.ts';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { goTo, hrefOf } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { contentLanguageOf, isModuleId, type Titles } from './content/load-content.ts';
import { type Course, entryOf, nextStep, pathOfStep, useTitles } from './course.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  module: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '10px 12px',
    marginInline: '-12px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', fontSize: '20px', color: tokens.colorBrandForeground1 },
  words: { display: 'grid', gap: '2px', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  state: { textAlign: 'end', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  way: { display: 'grid', gap: '6px' },
  text: { margin: 0, maxWidth: '66ch', lineHeight: tokens.lineHeightBase400 },
});

function ModuleLine(props: { course: Course; module: TrainingModuleView; titles: Titles; showSession: boolean }) {
  const styles = useStyles();
  const { t, language } = useTexts();
  const { course, module, titles, showSession } = props;
  const words = isModuleId(module.id) ? titles[module.id] : null;
  const total = module.steps.length;
  const done = module.steps.filter((step) => step.done).length;
  const lang = contentLanguageOf(language);
  if (words === null) return null;
  return (
    <li>
      <a className={styles.module} href={hrefOf(pathOfStep(course, entryOf(module)))}>
        <span className={styles.icon} aria-hidden="true">
          {done === total ? <CheckmarkCircleFilled /> : done > 0 ? <CircleHalfFillRegular /> : <CircleRegular />}
        </span>
        <span className={styles.words}>
          <span className={styles.title} lang={lang}>
            {words.title}
          </span>
          <span className={styles.quiet} lang={lang}>
            {words.about}
          </span>
          {showSession && (
            <span className={styles.quiet}>{t('training.goodBefore', { number: module.beforeSession })}</span>
          )}
        </span>
        <span className={styles.state}>
          {done === total
            ? t('training.moduleDone')
            : done > 0
              ? t('training.moduleBegun', { done, total })
              : t('training.minutes', { count: module.minutes })}
        </span>
      </a>
    </li>
  );
}

function Modules(props: { course: Course; modules: readonly TrainingModuleView[]; showSession: boolean }) {
  const styles = useStyles();
  const titles = useTitles();
  return (
    <QueryView query={titles}>
      {(loaded) => (
        <ul className={styles.list}>
          {props.modules.map((module) => (
            <ModuleLine
              key={module.id}
              course={props.course}
              module={module}
              titles={loaded}
              showSession={props.showSession}
            />
          ))}
        </ul>
      )}
    </QueryView>
  );
}

/** How far one is, in words and as a bar, and the one button that goes on. */
function Way(props: { course: Course; training: TrainingView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { course, training } = props;
  const { done, total, minutesLeft } = training.needed;
  const next = nextStep(training);
  const begun = training.modules.some((module) => module.steps.some((step) => step.done));
  return (
    <>
      <div className={styles.way}>
        <span>
          {done === total
            ? t('training.progressDone', { total })
            : t('training.progress', { done, total, minutes: minutesLeft })}
        </span>
        <ProgressBar value={done / total} thickness="large" aria-hidden="true" />
      </div>
      {next !== null && (
        <div>
          <Button appearance="primary" onClick={() => goTo(pathOfStep(course, next))}>
            {t(begun ? 'training.goOn' : 'training.start')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What is done and what is left: needed before session 1 first, then what follows between sessions. */
export function Overview(props: { course: Course; training: TrainingView }) {
  const styles = useStyles();
  const { t, language } = useTexts();
  const { course, training } = props;
  const needed = training.modules.filter((module) => module.beforeSession === 1);
  const later = training.modules.filter((module) => module.beforeSession > 1);
  const { trainedBy, audience } = training;
  return (
    <>
      {trainedBy !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {t(trainedBy === 'workshop' ? 'training.byWorkshop' : `training.ready.${audience}`)}
          </MessageBarBody>
        </MessageBar>
      )}
      <Surface title={t(`training.needed.${audience}`)} prominent={trainedBy === null}>
        <Way course={course} training={training} />
        <Modules course={course} modules={needed} showSession={false} />
      </Surface>
      {later.length > 0 && (
        <Surface title={t('training.later')} note={t('training.laterNote')}>
          <Modules course={course} modules={later} showSession />
        </Surface>
      )}
      <p className={styles.text}>{t('training.private')}</p>
      {language !== contentLanguageOf(language) && <p className={styles.text}>{t('training.inEnglish')}</p>}
    </>
  );
}
