import { randomUUID } from 'node:crypto';
import type { CohortView, EnrollmentList, InviteResult, Progress } from '../../src/contracts/programs.ts';
import type { RunBrief, RunView } from '../../src/contracts/proposals.ts';
import type { RecordWorkshopResult } from '../../src/contracts/training.ts';
import { pressWhenOffered } from './card-actions.ts';
import { admin, lead, secondContact } from './small-company.ts';
import { eventually, type Reply, type Stage } from './stage.ts';

export function bodyOf<T>(reply: Reply<T>, status = 200): T {
  if (reply.status !== status) throw new Error(`expected ${status}, got ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** The steps of a cohort's life, each as the person would take it; a test tells its story with them. */
export class CohortStory {
  readonly stage: Stage;
  cohortId = '';
  programId = '';

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** The administrator names the lead; the lead takes a cohort as the defaults propose it. */
  async setUp(settings: object = {}): Promise<void> {
    await eventually('the first directory snapshot', async () => {
      const { body } = await this.stage.api<{ people: number }>(admin, 'GET /directory');
      return body.people > 0;
    });
    const program = bodyOf(
      await this.stage.api<{ id: string }>(admin, 'POST /programs', { name: 'Reverse mentoring', leads: [lead] }),
      201,
    );
    const named = await this.stage.api(
      admin,
      `PATCH /programs/${program.id}`,
      { secondContactId: secondContact },
      {
        'If-Match': '"1"',
      },
    );
    bodyOf(named);
    this.programId = program.id;
    const defaults = bodyOf(await this.stage.api<object>(lead, `GET /programs/${program.id}/cohort-defaults`));
    const made = await this.stage.api<{ id: string }>(lead, `POST /programs/${program.id}/cohorts`, {
      ...defaults,
      ...settings,
    });
    this.cohortId = bodyOf(made, 201).id;
  }

  async invite(mentors: readonly string[], mentees: readonly string[]): Promise<InviteResult> {
    const people = [
      ...mentors.map((personId) => ({ personId, side: 'mentor' })),
      ...mentees.map((personId) => ({ personId, side: 'mentee' })),
    ];
    return bodyOf(
      await this.stage.api<InviteResult>(lead, `POST /cohorts/${this.cohortId}/invitations`, { people }),
      201,
    );
  }

  async enroll(personId: string, side: 'mentor' | 'mentee', given: Record<string, string> = {}): Promise<void> {
    const stage = side === 'mentor' ? 'early' : 'executive';
    const inputs = {
      side,
      topics: 'ai-tools,belonging',
      stage,
      languages: 'en',
      consent: 'true',
      commitment: 'true',
      ...given,
    };
    await pressWhenOffered(this.stage, personId, 'invitation.enroll', inputs);
  }

  /** A workshop that the lead held: the quickest way in which somebody is trained. */
  async train(...people: readonly string[]): Promise<void> {
    const rows = (await this.enrollments()).filter((e) => people.includes(e.person.id));
    const enrollmentIds = rows.map((e) => e.id);
    const { now } = await this.stage.control<{ now: string }>('/clock');
    const workshop = { enrollmentIds, heldOn: now.slice(0, 10), minutes: 60 };
    const done = bodyOf(
      await this.stage.api<RecordWorkshopResult>(lead, `POST /cohorts/${this.cohortId}/trainings`, workshop),
    );
    if (done.trained !== people.length) throw new Error(`not all were trained: ${JSON.stringify(done)}`);
  }

  async join(mentors: readonly string[], mentees: readonly string[]): Promise<void> {
    await this.invite(mentors, mentees);
    for (const id of mentors) await this.enroll(id, 'mentor');
    for (const id of mentees) await this.enroll(id, 'mentee');
    await this.train(...mentors, ...mentees);
  }

  async propose(given: object = {}): Promise<RunView> {
    const request = { requestKey: randomUUID(), seed: 1, ...given };
    const run = bodyOf(
      await this.stage.api<RunBrief>(lead, `POST /cohorts/${this.cohortId}/proposal-runs`, request),
      202,
    );
    return eventually('the end of the proposal run', async () => {
      const view = bodyOf(await this.stage.api<RunView>(lead, `GET /proposal-runs/${run.id}`));
      return view.state === 'running' ? null : view;
    });
  }

  async release(runId: string): Promise<void> {
    bodyOf(await this.stage.api(lead, `POST /proposal-runs/${runId}/release`));
  }

  async view(): Promise<CohortView> {
    return bodyOf(await this.stage.api<CohortView>(lead, `GET /cohorts/${this.cohortId}`));
  }

  async enrollments(): Promise<EnrollmentList['enrollments']> {
    return bodyOf(await this.stage.api<EnrollmentList>(lead, `GET /cohorts/${this.cohortId}/enrollments`)).enrollments;
  }

  async progress(): Promise<Progress> {
    return bodyOf(await this.stage.api<Progress>(lead, `GET /cohorts/${this.cohortId}/progress`));
  }
}
