import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useRef, useState } from 'react';
import { type AgendaPartView, AgendaView as AgendaReply, type SessionPage } from '../../../contracts/sessions.ts';
import { Outcome } from '../../components/outcome.tsx';
import { ApiError } from '../../lib/api-error.ts';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import {
  type DraftPart,
  draftOf,
  type LibraryName,
  library,
  mostParts,
  moved,
  needsMinutes,
  needsWords,
  partFrom,
  partsOf,
  sumOf,
} from './agenda-draft.ts';
import { AgendaParts } from './agenda-parts.tsx';
import { useAgendaWords } from './agenda-words.ts';

const useStyles = makeStyles({
  parts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  minutes: { width: '112px' },
  buttons: { display: 'flex', gap: '4px', marginInlineStart: 'auto' },
  words: { minWidth: 0, width: '100%' },
  add: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  choice: { flex: '1 1 200px', minWidth: 0 },
  sum: { margin: 0, color: tokens.colorNeutralForeground2 },
  theirs: { padding: '12px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2 },
});

function PartRow(props: {
  part: DraftPart;
  first: boolean;
  last: boolean;
  only: boolean;
  onChange: (part: DraftPart) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { part, onChange } = props;
  const wordsOf = useAgendaWords();
  const own = part.key === 'own' || (part.key === 'topic' && part.theme === null);
  const name = own ? part.words || t('session.agendaEdit.own') : wordsOf({ ...part, words: null, minutes: 1 }).name;
  return (
    <li className={styles.part}>
      {!own && <span className={styles.name}>{name}</span>}
      <Input
        className={styles.words}
        aria-label={t(own ? 'session.agendaEdit.wordsOwn' : 'session.agendaEdit.words', { name })}
        aria-invalid={needsWords(part)}
        placeholder={t(own ? 'session.agendaEdit.ownHint' : 'session.agendaEdit.wordsHint')}
        value={part.words}
        maxLength={500}
        onChange={(_, data) => onChange({ ...part, words: data.value })}
      />
      <div className={styles.row}>
        <Input
          className={styles.minutes}
          aria-label={t('session.agendaEdit.minutes', { name })}
          aria-invalid={needsMinutes(part)}
          inputMode="numeric"
          maxLength={3}
          contentAfter={t('session.agendaEdit.minutesUnit')}
          value={part.minutes}
          onChange={(_, data) => onChange({ ...part, minutes: data.value })}
        />
        <span className={styles.buttons}>
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={t('session.agendaEdit.up', { name })}
            disabledFocusable={props.first}
            onClick={() => props.onMove(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={t('session.agendaEdit.down', { name })}
            disabledFocusable={props.last}
            onClick={() => props.onMove(1)}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t('session.agendaEdit.remove', { name })}
            disabledFocusable={props.only}
            onClick={props.onRemove}
          />
        </span>
      </div>
    </li>
  );
}

function AddPart(props: { onAdd: (name: LibraryName) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const wordsOf = useAgendaWords();
  const [chosen, setChosen] = useState<LibraryName>('own');
  const nameOf = (name: LibraryName): string =>
    name === 'own' ? t('session.agendaEdit.own') : wordsOf({ ...partFrom(name, 0), words: null, minutes: 1 }).name;
  return (
    <div className={styles.add}>
      <Select
        className={styles.choice}
        aria-label={t('session.agendaEdit.choose')}
        value={chosen}
        onChange={(_, data) => setChosen(library.find((name) => name === data.value) ?? 'own')}
      >
        {library.map((name) => (
          <option key={name} value={name}>
            {nameOf(name)}
          </option>
        ))}
      </Select>
      <Button icon={<AddRegular />} onClick={() => props.onAdd(chosen)}>
        {t('session.agendaEdit.add')}
      </Button>
    </div>
  );
}

/** The other one changed the agenda in between: theirs, and the choice between the two. */
function Theirs(props: { parts: readonly AgendaPartView[]; onMine: () => void; onTheirs: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.theirs} role="alert">
      <p className={styles.sum}>{t('session.agendaEdit.theirs')}</p>
      <AgendaParts parts={props.parts} />
      <div className={styles.add}>
        <Button onClick={props.onMine}>{t('session.agendaEdit.keepMine')}</Button>
        <Button onClick={props.onTheirs}>{t('session.agendaEdit.takeTheirs')}</Button>
      </div>
    </div>
  );
}

/** What a refused save says is there now, or what was read since, if that is newer. */
function theirsIn(error: unknown, read: AgendaReply): AgendaReply | null {
  if (!(error instanceof ApiError) || error.code !== 'versionConflict') return null;
  const told = AgendaReply.safeParse(error.current);
  return told.success && told.data.version > read.version ? told.data : read;
}

function useSaveAgenda(sessionId: string, onEnd: () => void) {
  const { t } = useTexts();
  return useChange({
    request: ({ parts, version }: { parts: AgendaPartView[]; version: number }) => ({
      method: 'PUT',
      path: `/api/sessions/${sessionId}/agenda`,
      body: { parts },
      version,
      reply: AgendaReply,
    }),
    stale: ['session'],
    done: t('session.agendaEdit.saved'),
    after: onEnd,
  });
}

/** Arranging the agenda: parts of the library or of one's own, their order, their minutes, their words. */
export function AgendaEditor(props: { page: SessionPage; onEnd: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { onEnd } = props;
  const { agenda, session } = props.page;
  const [draft, setDraft] = useState(() => draftOf(agenda.parts));
  const [base] = useState(agenda.version);
  const nextId = useRef(agenda.parts.length);
  const save = useSaveAgenda(session.id, onEnd);
  const parts = partsOf(draft);
  const theirs = theirsIn(save.error, agenda);
  const saveOn = (version: number): void => {
    if (parts !== null) save.mutate({ parts, version });
  };
  const add = (name: LibraryName): void => {
    setDraft([...draft, partFrom(name, nextId.current)]);
    nextId.current += 1;
  };
  return (
    <>
      {theirs !== null ? (
        <Theirs parts={theirs.parts} onMine={() => saveOn(theirs.version)} onTheirs={onEnd} />
      ) : (
        <Outcome of={save} />
      )}
      <ol className={styles.parts}>
        {draft.map((part, at) => (
          <PartRow
            key={part.id}
            part={part}
            first={at === 0}
            last={at === draft.length - 1}
            only={draft.length === 1}
            onChange={(changed) => setDraft(draft.with(at, changed))}
            onMove={(by) => setDraft(moved(draft, at, by))}
            onRemove={() => setDraft(draft.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {draft.length < mostParts && <AddPart onAdd={add} />}
      <p className={styles.sum}>{t('session.agendaEdit.sum', { count: sumOf(draft) })}</p>
      <div className={styles.add}>
        <Button appearance="primary" disabled={parts === null || save.isPending} onClick={() => saveOn(base)}>
          {t('common.save')}
        </Button>
        <Button onClick={onEnd}>{t('common.cancel')}</Button>
      </div>
    </>
  );
}
