import { Badge, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { OwnConcern } from '../../../contracts/concerns.ts';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useZone } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { useOwnConcerns } from './me-queries.ts';

const useStyles = makeStyles({
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  write: { justifySelf: 'start' },
});

function useStanding(of: OwnConcern): string {
  const { t, format } = useTexts();
  const zone = useZone();
  if (of.state === 'settled') {
    return t('concern.own.settled', { date: of.settledAt === null ? '' : format.moment(of.settledAt, zone) });
  }
  if (of.handler === null) return t('concern.own.received', { date: format.date(of.dueOn) });
  const name = of.handler.name ?? t('concern.own.somebody');
  return t(`concern.own.inWork.${of.handler.role}`, { name, program: of.programName });
}

function One(props: { of: OwnConcern }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { of } = props;
  const standing = useStanding(of);
  const zone = useZone();
  return (
    <div className={styles.one}>
      <div className={styles.head}>
        <span className={styles.name}>{t(`concernKinds.${of.kind}`)}</span>
        <Badge appearance="tint" color={of.state === 'settled' ? 'success' : 'brand'}>
          {t(`concern.states.${of.state}`)}
        </Badge>
      </div>
      <p className={styles.text}>{standing}</p>
      {of.urgent && of.state !== 'settled' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('concern.urgent')}{' '}
            {of.helpers.length > 0 && t('concern.urgentPeople', { people: format.list(of.helpers) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {of.words !== null && <p className={styles.words}>{of.words}</p>}
      <p className={styles.quiet}>{t('concern.own.opened', { date: format.moment(of.openedAt, zone) })}</p>
    </div>
  );
}

/** What the person asked for help with, and how it stands. */
export function OwnConcernsSection() {
  const styles = useStyles();
  const { t } = useTexts();
  const own = useOwnConcerns();
  return (
    <Surface title={t('concern.own.title')}>
      <QueryView query={own}>
        {({ concerns }) => (
          <>
            {concerns.length === 0 && <p className={styles.text}>{t('concern.own.none')}</p>}
            {concerns.map((concern) => (
              <One key={concern.id} of={concern} />
            ))}
          </>
        )}
      </QueryView>
      <Button className={styles.write} onClick={() => goTo('/me/concern')}>
        {t('concern.own.write')}
      </Button>
    </Surface>
  );
}
