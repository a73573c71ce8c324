import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Outcome } from '../../components/outcome.tsx';
import { SessionLine } from '../../components/session-line.tsx';
import { SlotChoice } from '../../components/slot-choice.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { type OwnPairing, type PlaceProps, upcomingSession } from './own-pairing.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

function Step(props: { title: string; text: string; quiet?: boolean; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <Surface title={props.title} prominent={props.quiet !== true}>
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </Surface>
  );
}

function Invitation(props: PlaceProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { enrollmentId, programName } = props.participation;
  const decline = useChange({
    request: () => ({ method: 'POST', path: `/api/enrollments/${enrollmentId}/declination` }),
    stale: ['home'],
    done: t('home.declined'),
  });
  return (
    <Step title={t('home.next.enroll.title')} text={t('home.next.enroll.text', { program: programName })}>
      <Outcome of={decline} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goTo(`/enrollments/${enrollmentId}/form`)}>
          {t('home.next.enroll.action')}
        </Button>
        <Button disabled={decline.isPending} onClick={() => decline.mutate()}>
          {t('home.next.enroll.decline')}
        </Button>
      </div>
    </Step>
  );
}

function Training(props: PlaceProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { enrollmentId, training } = props.participation;
  const { done, total, minutesLeft } = training ?? { done: 0, total: 0, minutesLeft: 0 };
  const progress = done === 0 ? '' : ` ${t('home.next.train.progress', { done, total })}`;
  return (
    <Step title={t('home.next.train.title')} text={t('home.next.train.text', { minutes: minutesLeft }) + progress}>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goTo(`/enrollments/${enrollmentId}/training/next`)}>
          {t(done === 0 ? 'home.next.train.action' : 'home.next.train.goOn')}
        </Button>
      </div>
    </Step>
  );
}

/** A word is wanted on a page of its own. */
function Answering(props: { step: 'answerConsultation' | 'answerCheckIn' | 'chooseClosing'; to: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { step, to } = props;
  return (
    <Step title={t(`home.next.${step}.title`)} text={t(`home.next.${step}.text`)}>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goTo(to)}>
          {t(`home.next.${step}.action`)}
        </Button>
      </div>
    </Step>
  );
}

function ChooseTime(props: PlaceProps & { pairing: OwnPairing }) {
  const { t } = useTexts();
  const { offer, id } = props.pairing;
  return (
    <Step
      title={t('home.next.chooseTime.title', { number: offer?.sessionNumber ?? 1 })}
      text={t('home.next.chooseTime.text')}
    >
      {offer !== null && <SlotChoice pairingId={id} offer={offer} zone={props.zone} />}
    </Step>
  );
}

function Meet(props: PlaceProps & { pairing: OwnPairing }) {
  const { t } = useTexts();
  const { pairing, zone, now } = props;
  const session = upcomingSession(pairing, now);
  if (session === null) return null;
  const title = t('home.next.meet.title', { number: session.number, name: pairing.partner.name });
  return (
    <Surface title={title} prominent>
      <SessionLine session={session} zone={zone} now={now} large />
    </Surface>
  );
}

/** Nothing to do: still says what happens next, so that silence is never read as failure. */
function Waiting(props: PlaceProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const { participation: place } = props;
  const untrained = place.pairings.find((pairing) => pairing.state === 'confirmed' && !pairing.partnerTrained);
  const active = place.pairings.find((pairing) => pairing.state === 'active');
  if (place.state === 'notJoining') {
    return (
      <Step title={t('home.next.none.notJoiningTitle')} text={t('home.next.none.notJoining')} quiet>
        <div className={styles.actions}>
          <Button onClick={() => goTo(`/enrollments/${place.enrollmentId}/form`)}>
            {t('home.next.none.joinAfterAll')}
          </Button>
        </div>
      </Step>
    );
  }
  if (place.state === 'withdrawn') {
    return <Step title={t('home.next.none.withdrawnTitle')} text={t('home.next.none.withdrawn')} quiet />;
  }
  if (place.state === 'completed') {
    return (
      <Step title={t('home.next.none.completedTitle')} text={t('home.next.none.completed')} quiet>
        <div className={styles.actions}>
          <Button onClick={() => goTo(`/enrollments/${place.enrollmentId}/certificate`)}>
            {t('home.certificate')}
          </Button>
        </div>
      </Step>
    );
  }
  if (untrained !== undefined) {
    const text = t('home.next.none.partnerTraining', { name: untrained.partner.name });
    return <Step title={t('home.next.none.waitTitle')} text={text} quiet />;
  }
  const kind =
    active !== undefined
      ? 'searching'
      : place.state === 'waiting' || place.state === 'consulted'
        ? place.state
        : 'enrolled';
  return <Step title={t('home.next.none.waitTitle')} text={t(`home.next.none.${kind}`)} quiet />;
}

/** The one clear next step of a place. */
export function NextStep(props: PlaceProps) {
  const { participation: place, now } = props;
  const offered = place.pairings.find((pairing) => pairing.offer !== null);
  const meeting = place.pairings.find((pairing) => upcomingSession(pairing, now) !== null);
  if (place.nextStep === 'enroll') return <Invitation {...props} />;
  if (place.nextStep === 'train') return <Training {...props} />;
  if (place.nextStep === 'answerConsultation' && place.consultationId !== null) {
    return <Answering step="answerConsultation" to={`/consultations/${place.consultationId}`} />;
  }
  if (place.nextStep === 'answerCheckIn' && place.checkInId !== null) {
    return <Answering step="answerCheckIn" to={`/check-ins/${place.checkInId}`} />;
  }
  if (place.nextStep === 'chooseClosing' && place.closingPairingId !== null) {
    return <Answering step="chooseClosing" to={`/pairings/${place.closingPairingId}/closing`} />;
  }
  if (place.nextStep === 'chooseTime' && offered !== undefined) return <ChooseTime {...props} pairing={offered} />;
  if (meeting !== undefined) return <Meet {...props} pairing={meeting} />;
  return <Waiting {...props} />;
}
