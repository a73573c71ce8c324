import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../components/disclosure.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useZone } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { ErasePart } from './erase-part.tsx';
import { ExportPart } from './export-part.tsx';
import { useAccessLog } from './me-queries.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '8px' },
  line: { display: 'grid' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const sightKeys = {
  'places.read': 'places-read',
  'pairings.read': 'pairings-read',
  'figures.read': 'figures-read',
  'proposals.read': 'proposals-read',
  'concern.read': 'concern-read',
} as const;

function Accesses() {
  const styles = useStyles();
  const { t, format } = useTexts();
  const zone = useZone();
  const log = useAccessLog();
  return (
    <QueryView query={log}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className={styles.quiet}>{t('me.data.accessNone')}</p>
        ) : (
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li className={styles.line} key={`${entry.at}${entry.what}${entry.cohortName}`}>
                <span>
                  {t('me.data.accessLine', {
                    name: entry.byName ?? t('me.data.somebody'),
                    what: t(`me.data.sights.${sightKeys[entry.what]}`, { cohort: entry.cohortName }),
                  })}
                </span>
                <span className={styles.quiet}>{format.moment(entry.at, zone)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

/** What is stored about the person, who has seen it, and having it deleted. */
export function DataSection() {
  const { t } = useTexts();
  return (
    <Surface
      title={t('me.data.title')}
      note={t('me.data.note')}
      aside={
        <Link href="/privacy" target="_blank" rel="noreferrer">
          {t('me.data.privacy')}
        </Link>
      }
    >
      <ExportPart />
      <Disclosure bare title={t('me.data.access')}>
        <Accesses />
      </Disclosure>
      <ErasePart />
    </Surface>
  );
}
