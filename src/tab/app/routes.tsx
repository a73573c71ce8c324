import { type ReactNode, useEffect } from 'react';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { useHome, useMe } from '../lib/queries.ts';
import { goInstead, useRoute } from '../lib/route.ts';
import { useTexts } from '../lib/use-texts.ts';
import { page } from './lazy-page.ts';
import { LostPage } from './lost-page.tsx';

/** Leads go to and fro between these. */
const ofLeads = ['administration', 'cohort', 'insight-desk', 'program', 'progress', 'proposal'] as const;

const ConsultationPage = page(
  () => import('../features/consultation/consultation-page.tsx'),
  (m) => m.ConsultationPage,
  'consultation',
);
const EnrollmentPage = page(
  () => import('../features/enrollment/enrollment-page.tsx'),
  (m) => m.EnrollmentPage,
  'enrollment',
  'facts',
);
const JoinPage = page(
  () => import('../features/enrollment/join-page.tsx'),
  (m) => m.JoinPage,
  'enrollment',
);
const PlaceTraining = page(
  () => import('../features/training/training-page.tsx'),
  (m) => m.PlaceTraining,
  'training',
);
const RoleTraining = page(
  () => import('../features/training/training-page.tsx'),
  (m) => m.RoleTraining,
  'training',
);
const OwnTraining = page(
  () => import('../features/training/training-page.tsx'),
  (m) => m.OwnTraining,
  'training',
);
const SessionPage = page(
  () => import('../features/session/session-page.tsx'),
  (m) => m.SessionPage,
  'session',
);
const SessionsPage = page(
  () => import('../features/session/sessions-page.tsx'),
  (m) => m.SessionsPage,
  'session',
);
const CheckInPage = page(
  () => import('../features/check-in/check-in-page.tsx'),
  (m) => m.CheckInPage,
  'checkins',
);
const ClosingPage = page(
  () => import('../features/closing/closing-page.tsx'),
  (m) => m.ClosingPage,
  'checkins',
);
const CertificatePage = page(
  () => import('../features/certificate/certificate-page.tsx'),
  (m) => m.CertificatePage,
  'certificate',
);
const InsightsPage = page(
  () => import('../features/insight/insights-page.tsx'),
  (m) => m.InsightsPage,
  'insights',
);
const MePage = page(
  () => import('../features/me/me-page.tsx'),
  (m) => m.MePage,
  'me',
  'reach',
  'concern',
);
const ConcernPage = page(
  () => import('../features/me/concern-page.tsx'),
  (m) => m.ConcernPage,
  'concern',
);
const CasesPage = page(
  () => import('../features/concern/cases-page.tsx'),
  (m) => m.CasesPage,
  'concern',
);
const CasePage = page(
  () => import('../features/concern/case-page.tsx'),
  (m) => m.CasePage,
  'concern',
);
const AdministrationPage = page(
  () => import('../features/administration/administration-page.tsx'),
  (m) => m.AdministrationPage,
  'facts',
  'reach',
  ...ofLeads,
);
const ProgramsPage = page(
  () => import('../features/program/programs-page.tsx'),
  (m) => m.ProgramsPage,
  ...ofLeads,
);
const ProgramPage = page(
  () => import('../features/program/program-page.tsx'),
  (m) => m.ProgramPage,
  ...ofLeads,
);
const NewCohortPage = page(
  () => import('../features/cohort/new-cohort-page.tsx'),
  (m) => m.NewCohortPage,
  ...ofLeads,
);
const CohortWorkspace = page(
  () => import('./cohort-workspace.tsx'),
  (m) => m.CohortWorkspace,
  'reach',
  ...ofLeads,
);

function Forward(props: { to: string }) {
  useEffect(() => goInstead(props.to), [props.to]);
  return null;
}

/** The first page: a participant's Home; somebody who only runs a program or the tenant begins there. */
function Start() {
  const { t } = useTexts();
  const me = useMe();
  const { data } = me;
  const elsewhere =
    data === undefined || data.participant
      ? null
      : data.leads.length > 0
        ? '/programs'
        : data.admin
          ? '/administration'
          : data.handlesConcerns
            ? '/concerns'
            : null;
  if (data === undefined && !me.isError) {
    return (
      <Page title={t('common.navigation.home')}>
        <Loading sheets={2} />
      </Page>
    );
  }
  return elsewhere === null ? <HomePage /> : <Forward to={elsewhere} />;
}

/** `/enroll` comes from cards, which do not name the cohort: the first place that waits for it. */
function FirstToEnroll() {
  const { t } = useTexts();
  const home = useHome();
  if (home.data === undefined && !home.isError) {
    return (
      <Page title={t('common.navigation.home')}>
        <Loading />
      </Page>
    );
  }
  const places = home.data?.participations ?? [];
  const place = places.find((p) => p.nextStep === 'enroll') ?? places[0];
  return place === undefined ? <HomePage /> : <EnrollmentPage enrollmentId={place.enrollmentId} />;
}

export function Routes(): ReactNode {
  const route = useRoute();
  const [noun, id, part, item] = route;
  if (noun === undefined) return <Start />;
  if (noun === 'home') return <HomePage />;
  if (noun === 'consultations' && id !== undefined) return <ConsultationPage pairingId={id} />;
  if (noun === 'join' && id !== undefined) return <JoinPage cohortId={id} />;
  if (noun === 'enroll') return <FirstToEnroll />;
  if (noun === 'training')
    return id === 'manager' || id === 'assistant' ? (
      <RoleTraining of={id} segments={route.slice(2)} />
    ) : (
      <OwnTraining />
    );
  if (noun === 'enrollments' && id !== undefined) {
    if (part === 'form') return <EnrollmentPage enrollmentId={id} />;
    if (part === 'training') return <PlaceTraining enrollmentId={id} segments={route.slice(3)} />;
    if (part === 'certificate') return <CertificatePage enrollmentId={id} />;
  }
  if (noun === 'sessions') return id === undefined ? <SessionsPage /> : <SessionPage sessionId={id} />;
  if (noun === 'check-ins' && id !== undefined) return <CheckInPage checkInId={id} />;
  if (noun === 'pairings' && id !== undefined && part === 'closing') return <ClosingPage pairingId={id} />;
  if (noun === 'insights') return <InsightsPage />;
  if (noun === 'me') return id === 'concern' ? <ConcernPage /> : <MePage />;
  if (noun === 'concerns') return id === undefined ? <CasesPage /> : <CasePage concernId={id} />;
  if (noun === 'administration') return <AdministrationPage />;
  if (noun === 'programs') {
    if (id === undefined) return <ProgramsPage />;
    return part === 'new-cohort' ? <NewCohortPage programId={id} /> : <ProgramPage programId={id} />;
  }
  if (noun === 'cohorts' && id !== undefined) {
    return <CohortWorkspace cohortId={id} step={part ?? 'invite'} item={item ?? null} />;
  }
  return <LostPage />;
}
