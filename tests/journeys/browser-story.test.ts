import type { Browser } from 'playwright-core';
import type { Home } from '../../src/contracts/me.ts';
import type { CohortView, ProgramList } from '../../src/contracts/programs.ts';
import type { PairingList } from '../../src/contracts/proposals.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { openBrowser } from '../../tools/chromium.ts';
import { bookedEvents } from '../support/booked-events.ts';
import { offered, pressWhenOffered } from '../support/card-actions.ts';
import { admin, juniors, lead, secondContact, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';
import { type StoryLanguage, Visitor } from '../support/visitor.ts';

const mentors = juniors.slice(0, 3);
const mentees = seniors.slice(0, 3);
const [mentor = ''] = mentors;
const [mentee = ''] = mentees;
const nameOf = (id: string): string => smallCompany().people.find((p) => p.id === id)?.displayName ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function setUpAndInvite(visitor: Visitor): Promise<void> {
  const { administration, program, cohort, common } = visitor.say;
  await visitor.become(admin, 'tab');
  await visitor.add(administration.who.leads, nameOf(lead));
  await visitor.press(administration.who.create);
  await visitor.tab.getByText(administration.who.created).waitFor();

  await visitor.become(lead, 'tab');
  await visitor.follow(program.open);
  await visitor.add(program.settings.secondContact, nameOf(secondContact));
  await visitor.press(common.save);
  await visitor.tab.getByText(common.saved).waitFor();
  await visitor.tab
    .getByRole('link', { name: program.firstCohort.action })
    .or(visitor.tab.getByRole('button', { name: program.firstCohort.action }))
    .first()
    .click();
  await visitor.press(cohort.new.create);
  for (const [side, ids] of [
    ['mentor', mentors],
    ['mentee', mentees],
  ] as const) {
    await visitor.tab.getByLabel(cohort.invite.as).selectOption(side);
    for (const id of ids) await visitor.add(common.people.search, nameOf(id));
  }
  await visitor.press(cohort.invite.send);
  await visitor.tab.getByText(cohort.invite.done_other.replace('{{count}}', '6')).waitFor();
}

async function join(visitor: Visitor, personId: string, side: 'mentor' | 'mentee'): Promise<void> {
  await visitor.become(personId, 'chat');
  await visitor.joinByCard(side, visitor.say.words.topics['ai-tools']);
}

/** The lead held a training for all of them, and says so on the page of those who enrolled. */
async function recordWorkshop(visitor: Visitor): Promise<void> {
  const { cohort } = visitor.say;
  await visitor.become(lead, 'tab');
  await visitor.follow('Reverse mentoring 2026');
  await visitor.follow(cohort.steps.enroll);
  await visitor.tab.getByText(cohort.enroll.workshopTitle).click();
  await visitor.press(cohort.enroll.selectAll);
  await visitor.press(cohort.enroll.workshop);
  await visitor.tab.getByText(cohort.enroll.workshopDone_other.replace('{{count}}', '6')).waitFor();
}

async function proposeAndRelease(visitor: Visitor): Promise<void> {
  const { cohort, proposal } = visitor.say;
  await visitor.become(lead, 'tab');
  await visitor.follow('Reverse mentoring 2026');
  await visitor.follow(cohort.steps.propose);
  await visitor.press(proposal.start.action);
  await visitor.tab.getByText(proposal.result.optimal).waitFor();
  await visitor.press(proposal.release.action);
  await visitor.tab.getByText(proposal.release.title).waitFor();
  await visitor.press(proposal.release.action);
  await visitor.tab.getByText(proposal.release.done).waitFor();
}

async function sayYes(visitor: Visitor, personId: string): Promise<void> {
  await visitor.become(personId, 'chat');
  await visitor.pressCard(visitor.say.cards.consultation.yes);
}

async function cohortOf(stage: Stage): Promise<CohortView> {
  const programs = await stage.api<ProgramList>(lead, 'GET /programs');
  const id = programs.body.programs[0]?.cohorts[0]?.id ?? '';
  return (await stage.api<CohortView>(lead, `GET /cohorts/${id}`)).body;
}

/** When the last of the first sessions ends. */
async function lastEnd(stage: Stage): Promise<string> {
  const homes = await Promise.all(mentees.map((id) => stage.api<Home>(id, 'GET /home')));
  const ends = homes.flatMap((h) =>
    h.body.participations.flatMap((p) => p.pairings.flatMap((own) => own.sessions.map((x) => x.endsAt))),
  );
  return ends.sort().at(-1) ?? '';
}

/** Everybody whom the visitor does not play answers how useful the session was, but for as many as are given. */
async function answerHow(stage: Stage, personId: string): Promise<void> {
  const { entry, data } = await eventually(
    'the card that asks how it went',
    async () => (await offered(stage, personId, 'afterSession.answer'))[0],
  );
  await stage.press(personId, { activityId: entry.id, data, inputs: { CSAT: '4' } });
}

test.each<[StoryLanguage, string]>([
  ['en', 'en-GB'],
  ['it', 'it-IT'],
])(
  'when one person plays the whole story in the Teams window (%s), then it leads from set-up to a session in both calendars and a mean of five answers',
  async (language, preferred) => {
    const stage = await openStage(smallCompany({ language: preferred }));
    const visitor = await Visitor.arrive(browser, stage.emulator.teams, language);
    try {
      await setUpAndInvite(visitor);
      await stage.control('/autopilot', {
        on: true,
        seed: 3,
        delayMinutes: 0,
        otherShare: 0,
        except: [mentor, mentee],
      });
      await join(visitor, mentor, 'mentor');
      await join(visitor, mentee, 'mentee');
      await eventually('everybody enrolled', async () => (await cohortOf(stage)).counts.enrolled === 6);
      await stage.control('/autopilot', { on: false });
      await recordWorkshop(visitor);
      await proposeAndRelease(visitor);
      for (const id of mentors.slice(1)) await pressWhenOffered(stage, id, 'consultation.yes');
      await sayYes(visitor, mentor);
      for (const id of mentees.slice(1)) await pressWhenOffered(stage, id, 'consultation.yes');
      await sayYes(visitor, mentee);
      for (const id of mentees.slice(1)) await pressWhenOffered(stage, id, 'introduction.book');
      // one tap: the first of the three times
      const [first] =
        (await eventually('three times', async () => {
          const times = await offered(stage, mentee, 'introduction.book');
          return times.length === 3 ? times : null;
        })) ?? [];
      await visitor.pressCard(first?.title ?? '');
      const partner = await eventually('the booked event in both calendars', async () => {
        const mine = await bookedEvents(stage, mentee);
        const theirs = await Promise.all(mentors.map(async (id) => ({ id, events: await bookedEvents(stage, id) })));
        return mine.length === 1 && theirs.every((t) => t.events.length === 1) ? theirs : null;
      });
      const [booked] = await bookedEvents(stage, mentee);
      expect(partner.some((p) => JSON.stringify(p.events[0]?.start) === JSON.stringify(booked?.start))).toBe(true);

      await stage.control('/clock', { to: minutesLater(await lastEnd(stage), 20) });
      for (const id of [...mentors.slice(1), ...mentees.slice(1)]) await answerHow(stage, id);
      const { cohort, progress, cards } = visitor.say;
      await visitor.become(lead, 'tab');
      await visitor.follow('Reverse mentoring 2026');
      await visitor.follow(cohort.steps.progress);
      await visitor.tab.getByText(progress.scores.moreNeeded_one.replace('{{count}}', '1')).first().waitFor();
      expect(await visitor.tab.getByText(progress.scores.mean.replace('{{mean}}', '')).count()).toBe(0);

      await visitor.become(mentor, 'chat');
      await visitor.chat.getByRole('radio', { name: /^5|5$/ }).last().check();
      await visitor.pressCard(cards.afterSession.met);
      await visitor.seesInChat(cards.afterSession.thanksHeading);
      await visitor.become(lead, 'tab');
      await visitor.follow('Reverse mentoring 2026');
      await visitor.follow(cohort.steps.progress);
      await visitor.tab
        .getByText(new RegExp(progress.scores.mean.replace('{{mean}}', '4[.,]2')))
        .first()
        .waitFor();

      const { id: cohortId } = await cohortOf(stage);
      const pairings = await stage.api<PairingList>(lead, `GET /cohorts/${cohortId}/pairings`);
      expect(pairings.body.pairings.map((p) => p.state)).toEqual(['active', 'active', 'active']);
    } catch (error) {
      await visitor.page.screenshot({ path: `/tmp/browser-story-${language}.png` });
      throw error;
    } finally {
      await visitor.page.close();
      await stage.close();
    }
  },
  240_000,
);
