import type administration from './en/administration.json';
import type certificate from './en/certificate.json';
import type checkins from './en/checkins.json';
import type cohort from './en/cohort.json';
import type concern from './en/concern.json';
import type consultation from './en/consultation.json';
import type enrollment from './en/enrollment.json';
import type facts from './en/facts.json';
import type insightDesk from './en/insight-desk.json';
import type insights from './en/insights.json';
import type me from './en/me.json';
import type problems from './en/problems.json';
import type program from './en/program.json';
import type progress from './en/progress.json';
import type proposal from './en/proposal.json';
import type session from './en/session.json';
import type training from './en/training.json';

/** Texts beyond Home's: each part is a file per language, fetched with the first page that reads it. */
export type Parts = {
  readonly administration: typeof administration;
  readonly certificate: typeof certificate;
  readonly checkins: typeof checkins;
  readonly cohort: typeof cohort;
  readonly concern: typeof concern;
  readonly consultation: typeof consultation;
  readonly enrollment: typeof enrollment;
  readonly facts: typeof facts;
  readonly me: typeof me;
  readonly problems: typeof problems;
  readonly 'insight-desk': typeof insightDesk;
  readonly insights: typeof insights;
  readonly program: typeof program;
  readonly progress: typeof progress;
  readonly proposal: typeof proposal;
  readonly session: typeof session;
  readonly training: typeof training;
};
export type PartName = keyof Parts;
