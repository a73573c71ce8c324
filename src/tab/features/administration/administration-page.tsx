import { makeStyles, tokens } from '@fluentui/react-components';
import { Page } from '../../components/page.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { usePrograms } from '../../lib/program-queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { DeclarableFacts } from './declarable-facts.tsx';
import { DeliveryView } from './delivery-view.tsx';
import { DirectoryView } from './directory-view.tsx';
import { NewProgram } from './new-program.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  item: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  leads: { color: tokens.colorNeutralForeground2 },
});

function Programs() {
  const styles = useStyles();
  const { t, format } = useTexts();
  const programs = usePrograms();
  if (programs.data === undefined || programs.data.programs.length === 0) return null;
  return (
    <Surface title={t('administration.programs.title')}>
      <ul className={styles.list}>
        {programs.data.programs.map((program) => (
          <li className={styles.item} key={program.id}>
            <span>
              <span className={styles.name}>{program.name}</span>
              <span className={styles.leads}>
                {t('administration.programs.ledBy', { names: format.list(program.leads.map((lead) => lead.name)) })}
              </span>
            </span>
            <TextLink to={`/programs/${program.id}`}>{t('administration.programs.open')}</TextLink>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

/** What an administrator does here: name the leads, look at the directory. */
export function AdministrationPage() {
  const { t } = useTexts();
  return (
    <Page title={t('administration.title')} lead={t('administration.lead')}>
      <NewProgram />
      <Programs />
      <DirectoryView />
      <DeliveryView />
      <DeclarableFacts />
    </Page>
  );
}
