import { Button, Field, MessageBar, MessageBarBody, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { PersonBrief } from '../../../contracts/fields.ts';
import { type CohortView, type InviteBody, InviteResult } from '../../../contracts/programs.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { PeopleSearch } from '../../components/people-search.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { Announcement } from './announcement.tsx';
import { OpenCall } from './open-call.tsx';
import { PasteList } from './paste-list.tsx';
import { Prefill, type Prefilled } from './prefill.tsx';
import { ReachCheck } from './reach-check.tsx';
import { RefusedInvitations } from './refused-invitations.tsx';

const useStyles = makeStyles({
  chosen: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '6px 6px 6px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  person: { flex: '1 1 200px', minWidth: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  send: { justifySelf: 'start', minWidth: '120px' },
  side: { maxWidth: '240px' },
});

type Suggestion = 'mentor' | 'mentee' | null;
type Chosen = { readonly person: PersonBrief; readonly side: Suggestion; readonly prefilled: Prefilled };

const sideOf = (value: string): Suggestion => (value === 'mentor' || value === 'mentee' ? value : null);

function SideOptions() {
  const { t } = useTexts();
  return (
    <>
      <option value="">{t('cohort.invite.sideOpen')}</option>
      <option value="mentor">{t('cohort.invite.sideMentor')}</option>
      <option value="mentee">{t('cohort.invite.sideMentee')}</option>
    </>
  );
}

function ChosenPeople(props: {
  chosen: readonly Chosen[];
  topics: readonly string[];
  onChange: (chosen: readonly Chosen[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { chosen, onChange } = props;
  const change = (id: string, part: Partial<Chosen>): void =>
    onChange(chosen.map((c) => (c.person.id === id ? { ...c, ...part } : c)));
  if (chosen.length === 0) return <p className={styles.none}>{t('cohort.invite.nobody')}</p>;
  return (
    <ul className={styles.chosen} aria-label={t('cohort.invite.chosen', { count: chosen.length })}>
      {chosen.map(({ person, side, prefilled }) => (
        <li className={styles.row} key={person.id}>
          <span className={styles.person}>
            <PersonLine person={person} />
          </span>
          <Select
            aria-label={t('cohort.invite.sideOf', { name: person.name })}
            value={side ?? ''}
            onChange={(_, data) => {
              const chosenSide = sideOf(data.value);
              change(person.id, { side: chosenSide, ...(chosenSide === 'mentee' ? {} : { prefilled: null }) });
            }}
          >
            <SideOptions />
          </Select>
          {side === 'mentee' && (
            <Prefill
              name={person.name}
              topics={props.topics}
              value={prefilled}
              onChange={(value) => change(person.id, { prefilled: value })}
            />
          )}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('common.remove', { name: person.name })}
            onClick={() => onChange(chosen.filter((c) => c.person.id !== person.id))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Who is chosen, and the sending; once sent, the list is empty again and `sent` knows whom it was about. */
function useInviting(cohortId: string) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [sent, setSent] = useState<readonly Chosen[]>([]);
  const inviting = useChange({
    request: (body: InviteBody) => ({
      method: 'POST',
      path: `/api/cohorts/${cohortId}/invitations`,
      body,
      reply: InviteResult,
    }),
    stale: ['cohort', 'enrollments'],
    done: (result) => t('cohort.invite.done', { count: result.invited.length }),
    after: () => {
      setSent(chosen);
      setChosen([]);
    },
  });
  const send = (): void =>
    inviting.mutate({ people: chosen.map((c) => ({ personId: c.person.id, side: c.side, prefilled: c.prefilled })) });
  return { chosen, setChosen, sent, inviting, send };
}

function Invite(props: { cohort: CohortView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { chosen, setChosen, sent, inviting, send } = useInviting(props.cohort.id);
  const [side, setSide] = useState<Suggestion>(null);
  const add = (people: readonly PersonBrief[]): void =>
    setChosen((before) => {
      const known = new Set(before.map((c) => c.person.id));
      return [
        ...before,
        ...people.filter((p) => !known.has(p.id)).map((person) => ({ person, side, prefilled: null })),
      ];
    });
  return (
    <Surface title={t('cohort.invite.title')} note={t('cohort.invite.note')}>
      {!props.cohort.secondContactNamed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('cohort.invite.needsContact')}{' '}
            <TextLink to={`/programs/${props.cohort.programId}`}>{t('cohort.invite.nameContact')}</TextLink>
          </MessageBarBody>
        </MessageBar>
      )}
      <Field className={styles.side} label={t('cohort.invite.as')}>
        <Select value={side ?? ''} onChange={(_, data) => setSide(sideOf(data.value))}>
          <SideOptions />
        </Select>
      </Field>
      <PeopleSearch
        label={t('common.people.search')}
        without={chosen.map((c) => c.person.id)}
        onPick={(person) => add([person])}
      />
      <Disclosure title={t('cohort.invite.list.title')} bare>
        <PasteList onFound={add} />
      </Disclosure>
      <ChosenPeople chosen={chosen} topics={props.cohort.topics} onChange={setChosen} />
      <ReachCheck cohortId={props.cohort.id} people={chosen.map((c) => c.person.id)} />
      <Outcome of={inviting} />
      {inviting.data !== undefined && (
        <RefusedInvitations refused={inviting.data.refused} people={sent.map((c) => c.person)} />
      )}
      <Button
        className={styles.send}
        appearance="primary"
        disabled={chosen.length === 0 || inviting.isPending || !props.cohort.secondContactNamed}
        onClick={send}
      >
        {t('cohort.invite.send')}
      </Button>
    </Surface>
  );
}

/** The ways in: the sponsor's announcement, people whom a lead invites, and the join link. */
export function InviteStep(props: { cohort: CohortView }) {
  return (
    <>
      <Announcement cohort={props.cohort} />
      <Invite cohort={props.cohort} />
      <OpenCall cohort={props.cohort} />
    </>
  );
}
