import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import type { CourseStep, Reading } from './content/course.ts';
import { ScenarioView } from './scenario-view.tsx';

const useStyles = makeStyles({
  way: { display: 'grid', gap: '6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { display: 'grid', gap: '12px', maxWidth: '66ch', lineHeight: tokens.lineHeightBase400 },
  plain: { margin: 0 },
  points: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '6px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

function ReadingView(props: { step: Reading }) {
  const styles = useStyles();
  const { step } = props;
  return (
    <div className={styles.text}>
      {step.paragraphs.map((paragraph) => (
        <p className={styles.plain} key={paragraph}>
          {paragraph}
        </p>
      ))}
      <ul className={styles.points}>
        {step.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

const storageKey = (enrollmentId: string): string => `training-step:${enrollmentId}`;

function rememberedStep(enrollmentId: string, total: number): number {
  try {
    const step = Number(localStorage.getItem(storageKey(enrollmentId)) ?? 0);
    return Number.isInteger(step) && step >= 0 && step < total ? step : 0;
  } catch {
    return 0; // storage is closed to frames in some browsers; then one begins again
  }
}

function rememberStep(enrollmentId: string, step: number): void {
  try {
    localStorage.setItem(storageKey(enrollmentId), String(step));
  } catch {
    // as above
  }
}

function useSteps(enrollmentId: string, total: number) {
  const [index, setIndex] = useState(() => rememberedStep(enrollmentId, total));
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step, whatever it is
  useEffect(() => {
    if (moved.current) place.current?.focus();
  }, [index]);
  const go = (to: number): void => {
    moved.current = true;
    rememberStep(enrollmentId, to);
    setIndex(to);
  };
  return { index, go, place };
}

function useFinishing(enrollmentId: string) {
  const { t } = useTexts();
  return useChange({
    request: () => ({ method: 'POST', path: `/api/enrollments/${enrollmentId}/training` }),
    stale: ['home'],
    done: t('training.done'),
    after: () => {
      rememberStep(enrollmentId, 0);
      goTo('/home');
    },
  });
}

/** A course, a step at a time; what has been reached is kept on the device. */
export function Course(props: { steps: readonly CourseStep[]; enrollmentId: string; trained: boolean }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { steps, enrollmentId, trained } = props;
  const { index, go, place } = useSteps(enrollmentId, steps.length);
  const [answered, setAnswered] = useState(false);
  const finishing = useFinishing(enrollmentId);
  const step = steps[index];
  const last = index === steps.length - 1;
  if (step === undefined) return null;
  return (
    <>
      {trained && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('training.already')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.way} ref={place} tabIndex={-1} style={{ outline: 'none' }}>
        {t('training.step', { number: index + 1, total: steps.length })}
        <ProgressBar value={(index + 1) / steps.length} thickness="large" aria-hidden="true" />
      </div>
      <Surface title={step.title}>
        {step.kind === 'reading' ? (
          <ReadingView step={step} />
        ) : (
          <ScenarioView step={step} key={step.title} onAnswer={() => setAnswered(true)} />
        )}
        <Outcome of={finishing} />
        <div className={styles.actions}>
          {!last && (
            <Button appearance="primary" onClick={() => go(index + 1)}>
              {t('training.next')}
            </Button>
          )}
          {last && !trained && (
            <Button appearance="primary" disabled={!answered || finishing.isPending} onClick={() => finishing.mutate()}>
              {t('training.finish')}
            </Button>
          )}
          {index > 0 && <Button onClick={() => go(index - 1)}>{t('training.previous')}</Button>}
        </div>
      </Surface>
    </>
  );
}
