import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FactNameField, type TenantSettingsBody, TenantSettingsView } from '../../../contracts/declared-facts.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '4px' },
  text: { margin: 0, maxWidth: '72ch' },
  save: { justifySelf: 'start' },
});

const names = FactNameField.options;

function Choice(props: { settings: TenantSettingsView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { settings } = props;
  const [chosen, setChosen] = useState<readonly (typeof names)[number][] | null>(null);
  const [lawRead, setLawRead] = useState(false);
  const declarable = chosen ?? settings.declarable;
  const saving = useChange({
    request: (body: TenantSettingsBody) => ({
      method: 'PUT',
      path: '/api/administration/settings',
      body,
      version: settings.version,
      reply: TenantSettingsView,
    }),
    stale: ['tenant-settings'],
    done: t('common.saved'),
    after: () => setChosen(null),
  });
  return (
    <Disclosure
      title={t('facts.admin.title')}
      brief={
        settings.declarable.length === 0
          ? t('facts.admin.off')
          : t('facts.admin.on', { count: settings.declarable.length })
      }
    >
      <p className={styles.text}>{t('facts.admin.law')}</p>
      <div className={styles.list}>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={t(`facts.names.${name}`)}
            checked={declarable.includes(name)}
            onChange={(_, data) =>
              setChosen(data.checked === true ? [...declarable, name] : declarable.filter((other) => other !== name))
            }
          />
        ))}
      </div>
      <Checkbox
        label={t('facts.admin.lawRead')}
        checked={lawRead}
        onChange={(_, data) => setLawRead(data.checked === true)}
      />
      <Outcome of={saving} />
      <Button
        className={styles.save}
        appearance="primary"
        disabled={chosen === null || !lawRead || saving.isPending}
        onClick={() => saving.mutate({ declarable: [...declarable], lawRead: true })}
      >
        {t('common.save')}
      </Button>
    </Disclosure>
  );
}

/** Which facts people may declare of themselves: none, until an administrator opts in with the note on the law read. */
export function DeclarableFacts() {
  const api = useApi();
  const settings = useQuery({
    queryKey: ['tenant-settings'],
    queryFn: ({ signal }) => api.read('/api/administration/settings', TenantSettingsView, signal),
  });
  return settings.data === undefined ? null : <Choice settings={settings.data} />;
}
