import { Button, makeStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { SessionPage } from '../../../contracts/sessions.ts';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { AgendaParts } from './agenda-parts.tsx';

// the heading keeps its height
const useStyles = makeStyles({ edit: { marginBlock: '-6px' } });

/** The session's agenda, which the two arrange as they like. */
export function AgendaView(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { page } = props;
  const [editing, setEditing] = useState(false);
  const edit = page.open && !editing && (
    <Button
      className={styles.edit}
      appearance="subtle"
      size="small"
      icon={<EditRegular />}
      onClick={() => setEditing(true)}
    >
      {t('session.agendaEdit.start')}
    </Button>
  );
  return (
    <Surface title={t('session.agenda')} aside={edit}>
      {editing ? (
        <AgendaEditor page={page} onEnd={() => setEditing(false)} />
      ) : (
        <AgendaParts parts={page.agenda.parts} />
      )}
    </Surface>
  );
}
