import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef, useState } from 'react';
import type { FollowUpView, SessionPage } from '../../../contracts/sessions.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { type ListOf, useAddFollowUp } from './follow-up-changes.ts';
import { FollowUpFields, type ItemDraft } from './follow-up-fields.tsx';
import { FollowUpItem } from './follow-up-item.tsx';

const useStyles = makeStyles({
  items: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const listOf = ({ session, pairingId }: SessionPage): ListOf => ({ sessionId: session.id, pairingId });

/** Either of the two by name; oneself as "you". */
function useNameOf({ mySide, partner }: SessionPage): (side: 'mentor' | 'mentee') => string {
  const { t } = useTexts();
  return (side) => (side === mySide ? t('session.followUps.you') : partner.name);
}

export function FollowUpItems(props: { page: SessionPage; items: readonly FollowUpView[]; label: string }) {
  const styles = useStyles();
  const nameOf = useNameOf(props.page);
  return (
    <ul className={styles.items} aria-label={props.label}>
      {props.items.map((item) => (
        <li key={item.id}>
          <FollowUpItem
            item={item}
            of={listOf(props.page)}
            mySide={props.page.mySide}
            nameOf={nameOf}
            writable={props.page.open}
          />
        </li>
      ))}
    </ul>
  );
}

const emptyDraft: ItemDraft = { words: '', takenBy: null, dueOn: null };

function AddItem(props: { page: SessionPage }) {
  const { t } = useTexts();
  const { page } = props;
  const [draft, setDraft] = useState(emptyDraft);
  // the same id for the same words: a reply that got lost may be asked for again
  const sent = useRef({ id: '', words: '' });
  const add = useAddFollowUp(listOf(page), (added) => {
    sent.current = { id: '', words: '' };
    setDraft((now) => (now.words.trim() === added.words ? emptyDraft : now));
  });
  const words = draft.words.trim();
  const send = (): void => {
    if (words === '' || add.isPending) return;
    if (sent.current.words !== words) sent.current = { id: crypto.randomUUID(), words };
    add.mutate({ ...draft, ...sent.current, fromSession: page.session.number });
  };
  return (
    <>
      <Outcome of={add} />
      <FollowUpFields draft={draft} label={t('session.followUps.new')} onChange={setDraft} onEnter={send}>
        <Button icon={<AddRegular />} disabled={words === '' || add.isPending} onClick={send}>
          {t('session.followUps.add')}
        </Button>
      </FollowUpFields>
    </>
  );
}

/** What the two take with them from this session: one list, which both write at once. */
export function FollowUps(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { page } = props;
  const items = page.followUps.filter((item) => item.fromSession >= page.session.number);
  return (
    <Surface title={t('session.followUps.title')} note={t('session.followUps.note', { name: page.partner.name })}>
      {items.length === 0 && <p className={styles.none}>{t('session.followUps.none')}</p>}
      {items.length > 0 && <FollowUpItems page={page} items={items} label={t('session.followUps.title')} />}
      {page.open && <AddItem page={page} />}
    </Surface>
  );
}

/** What came of last time: the mentee's line, and what is still on the list from before. */
export function LastTime(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { page } = props;
  const items = page.followUps.filter((item) => item.fromSession < page.session.number);
  if (page.lastTime === null && items.length === 0) return null;
  const line = page.lastTime;
  return (
    <Surface title={t('session.lastTime.title')}>
      {line !== null && (
        <p className={styles.none}>
          {t(page.mySide === 'mentee' ? 'session.lastTime.mine' : 'session.lastTime.theirs', {
            name: page.partner.name,
            number: line.number,
            words: line.words,
          })}
        </p>
      )}
      {items.length > 0 && <FollowUpItems page={page} items={items} label={t('session.lastTime.items')} />}
    </Surface>
  );
}
