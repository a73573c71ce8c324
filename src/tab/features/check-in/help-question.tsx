import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckInPage } from '../../../contracts/check-ins.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const answers = ['yes', 'somebodyElse', 'no'] as const;
type Help = (typeof answers)[number];

/** "Shall the lead know?": only the one who answered low is asked, and only a yes tells anybody. */
export function HelpQuestion(props: { page: CheckInPage; answer: Help | null; zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { page, answer, zone } = props;
  const say = useChange<Help>({
    request: (help) => ({
      method: 'PUT',
      path: `/api/check-ins/${page.id}/help`,
      body: { answer: help },
      reply: CheckInPage,
    }),
    stale: ['checkIn'],
    done: t('checkins.help.noted'),
  });
  const offered = page.state === 'closed' ? [] : answer === null ? answers : answer === 'no' ? (['yes'] as const) : [];
  const text =
    answer === null
      ? t('checkins.help.text')
      : t(`checkins.help.said.${answer}`, { time: format.moment(page.closesAt, zone) });
  return (
    <Surface title={t('checkins.help.title')} prominent={answer === null}>
      <p className={styles.text}>{text}</p>
      <Outcome of={say} />
      {offered.length > 0 && (
        <div className={styles.actions}>
          {offered.map((help) => (
            <Button key={help} disabled={say.isPending} onClick={() => say.mutate(help)}>
              {t(`checkins.help.answers.${help}`)}
            </Button>
          ))}
        </div>
      )}
    </Surface>
  );
}
