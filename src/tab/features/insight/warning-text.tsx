import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { WarningView } from '../../../contracts/insights.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({ calm: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** How easily the two could be recognised, in words, never as a figure. */
export function WarningText(props: { warning: WarningView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort, topic } = props.warning;
  const topicHidden = topic === 'alone' || topic === 'few';
  if (cohort === 'enough')
    return <p className={styles.calm}>{t(topicHidden ? 'insights.warning.topic' : 'insights.warning.enough')}</p>;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(`insights.warning.${cohort}`)}
        {topicHidden && cohort === 'few' && ` ${t('insights.warning.topic')}`}
      </MessageBarBody>
    </MessageBar>
  );
}
