import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { Home } from '../../src/contracts/me.ts';
import type { TrainingView } from '../../src/contracts/training.ts';
import { mentorConfidences } from '../../src/tab/features/training/content/en/mentor-confidences.ts';
import { mentorRole } from '../../src/tab/features/training/content/en/mentor-role.ts';
import { titles as titlesEn } from '../../src/tab/features/training/content/en/titles.ts';
import { titles as titlesIt } from '../../src/tab/features/training/content/it/titles.ts';
import trainingEn from '../../src/tab/locales/en/training.json' with { type: 'json' };
import trainingIt from '../../src/tab/locales/it/training.json' with { type: 'json' };
import { openBrowser } from '../../tools/chromium.ts';
import { pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { admin, ceo, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';
import { Visitor } from '../support/visitor.ts';

const [mentor = '', idler = ''] = juniors;
// not the first: the first mentor works in that line
const [, mentee = ''] = seniors;

let stage: Stage;
let story: CohortStory;
let browser: Browser;
let enrollmentId = '';

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(smallCompany()), openBrowser()]);
  story = new CohortStory(stage);
  await story.setUp();
  await story.invite([mentor, idler], [mentee]);
  await story.enroll(mentor, 'mentor');
  await story.enroll(mentee, 'mentee');
  enrollmentId = (await story.enrollments()).find((e) => e.person.id === mentor)?.id ?? '';
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const read = async (): Promise<TrainingView> =>
  bodyOf(await stage.api<TrainingView>(mentor, `GET /enrollments/${enrollmentId}/training`));
const finish = (who: string, step: string) =>
  stage.api<TrainingView>(who, `PUT /enrollments/${enrollmentId}/training/${step}`, {});
const openSteps = ({ modules }: TrainingView): string[] =>
  modules.flatMap((m) => (m.beforeSession === 1 ? m.steps.filter((s) => !s.done).map((s) => `${m.id}/${s.id}`) : []));

test('when a step is sent twice, it counts once; when by somebody else, or of nothing that there is, it is not there', async () => {
  expect(await read()).toMatchObject({ audience: 'mentor', trainedAt: null, minutes: 0 });
  const twice = await Promise.all([finish(mentor, 'mentor-role/idea'), finish(mentor, 'mentor-role/idea')]);
  for (const reply of twice) expect(reply).toMatchObject({ status: 200, body: { needed: { done: 1, total: 24 } } });
  for (const who of [mentee, lead, admin]) expect((await finish(who, 'mentor-role/practice')).status).toBe(404);
  for (const step of ['mentee-asked/idea', 'mentor-role/cheat', 'mentor-role/__proto__', 'x/y'])
    expect((await finish(mentor, step)).status).toBe(404);
  expect((await stage.api(mentor, `POST /enrollments/${enrollmentId}/training`)).status).toBe(404);
  expect(await read()).toMatchObject({ needed: { done: 1 }, minutes: 1 });
});

test('when somebody has no place at all, then the ten minutes of managers and assistants are theirs all the same, each on its own', async () => {
  const of = (role: string) => stage.api<TrainingView>(ceo, `GET /training/${role}`);
  expect((await of('manager')).body).toMatchObject({ audience: 'manager', needed: { done: 0, total: 8 } });
  for (const { id, steps } of (await of('manager')).body.modules)
    for (const step of steps) bodyOf(await stage.api(ceo, `PUT /training/manager/${id}/${step.id}`, {}));
  const done = (await of('manager')).body;
  expect(done).toMatchObject({ trainedBy: 'self', minutes: 10, needed: { done: 8, minutesLeft: 0 } });
  await stage.api(ceo, 'PUT /training/manager/manager-hours/idea', {});
  expect((await of('manager')).body).toEqual(done);
  expect((await of('assistant')).body).toMatchObject({ needed: { done: 0 }, minutes: 0 });
  expect((await of('director')).status).toBe(400);
  expect((await stage.api(ceo, 'PUT /training/assistant/manager-hours/idea', {})).status).toBe(404);
});

test('when a lead records a workshop, then who was there is trained; too short a one, one that is still to come and strangers are told apart', async () => {
  const record = (who: string, given: object) =>
    stage.api(who, `POST /cohorts/${story.cohortId}/trainings`, {
      enrollmentIds: [menteePlace],
      heldOn: '2026-11-27',
      minutes: 60,
      ...given,
    });
  const rows = await story.enrollments();
  const menteePlace = rows.find((e) => e.person.id === mentee)?.id ?? '';
  const invited = rows.find((e) => e.person.id === idler)?.id ?? '';
  expect(await record(lead, { heldOn: '2026-12-24' })).toMatchObject({ status: 400, body: { code: 'notHeldYet' } });
  expect((await record(mentor, {})).status).toBe(403);
  expect((await record(lead, { minutes: 5, enrollmentIds: [menteePlace, invited] })).body).toEqual({
    trained: 0,
    tooShort: [menteePlace],
    skipped: [invited],
  });
  for (const _ of [1, 2]) expect((await record(lead, {})).body).toEqual({ trained: 1, tooShort: [], skipped: [] });
  const training = await stage.api<TrainingView>(mentee, `GET /enrollments/${menteePlace}/training`);
  expect(training.body).toMatchObject({ trainedBy: 'workshop', minutes: 60 });
});

test('when a mentor begins in one browser and goes on in another, then nothing is lost, and the last step makes the pairing active', async () => {
  const desk = await Visitor.arrive(browser, stage.emulator.teams, 'en');
  const { cards } = desk.say;
  await desk.become(mentor, 'chat');
  await desk.chat.getByText(cards.training.goOn).last().click();
  await desk.tab.getByRole('heading', { name: mentorRole.practice.title }).waitFor();
  await desk.press(trainingEn.next);
  await desk.tab.getByRole('heading', { name: mentorRole.situation.title }).waitFor();
  await desk.press(mentorRole.situation.choices[0]?.text ?? '');
  await desk.tab.getByText(mentorRole.situation.choices[0]?.feedback ?? '').waitFor();
  await desk.press(trainingEn.next);
  await desk.tab.getByRole('heading', { name: mentorRole.question.title }).waitFor();

  const phone = await Visitor.arrive(browser, stage.emulator.teams, 'en');
  await phone.page.setViewportSize({ width: 375, height: 812 });
  await phone.become(mentor, 'tab');
  await phone.follow(trainingEn.title);
  await phone.tab.getByText('3 of 24 steps done, about 27 minutes left').waitFor();
  await phone.press(trainingEn.goOn);
  await phone.tab.getByRole('heading', { name: mentorRole.question.title }).waitFor();
  await phone.press(trainingEn.show);
  await phone.press(trainingEn.finish);
  await phone.tab
    .getByRole('link', { name: new RegExp(`${titlesEn['mentor-role'].title}.*${trainingEn.moduleDone}`) })
    .waitFor();

  const last = 'mentor-confidences/question';
  for (const step of openSteps(await read())) if (step !== last) bodyOf(await finish(mentor, step));
  await story.release((await story.propose()).id);
  for (const who of [mentor, mentee]) await pressWhenOffered(stage, who, 'consultation.yes');
  const pairingState = async () =>
    (await stage.api<Home>(mentor, 'GET /home')).body.participations[0]?.pairings[0]?.state;
  await eventually('a confirmed pairing', async () => (await pairingState()) === 'confirmed');

  await desk.become(mentor, 'tab');
  await desk.press('Go on where I was');
  await desk.tab.getByRole('heading', { name: mentorConfidences.question.title }).waitFor();
  await desk.press(trainingEn.show);
  await desk.press(trainingEn.finish);
  await desk.tab.getByText(trainingEn.done).waitFor();
  await eventually('an active pairing', async () => (await pairingState()) === 'active');
  await stage.card(mentor, 'introduction.book');
  expect(await read()).toMatchObject({ trainedBy: 'self', minutes: 30 });
  await Promise.all([desk.page.close(), phone.page.close()]);
}, 120_000);

test('when somebody has not finished five days after they enrolled, then one reminder comes, and no second', async () => {
  await story.enroll(idler, 'mentor');
  const about = async () => (await stage.chat(idler)).filter((e) => JSON.stringify(e.card).includes(reminder)).length;
  const reminder = 'Your training is not finished yet';
  await stage.advance('P4D');
  expect(await about()).toBe(0);
  await stage.advance('P3DT2H'); // the fifth day is a Saturday
  await eventually('the reminder', async () => (await about()) === 1);
  await stage.advance('P14D');
  await stage.advance('PT5M');
  expect(await about()).toBe(1);
}, 60_000);

const looks = (['default', 'dark', 'contrast'] as const).flatMap((theme) =>
  (['en', 'it'] as const).map((language) => [theme, language] as const),
);
const pages = [
  '/training/assistant',
  '/training/assistant/assistant-times/idea',
  '/training/assistant/assistant-times/situation',
  '/training/assistant/assistant-times/question',
];

test.each(looks)(
  'when the training is read in %s and %s, then axe finds nothing serious, and nothing is wider than 320 pixels',
  async (theme, language) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const words = { en: trainingEn, it: trainingIt }[language];
    const { title } = { en: titlesEn, it: titlesIt }[language]['assistant-times'];
    await page.goto(new URL(`?user=${idler}&view=tab&lang=${language}&theme=${theme}`, stage.emulator.teams).href);
    const tab = page.frameLocator('iframe[title="Inverso"]');
    await tab.getByRole('main').waitFor();
    const frame = page.frames().find((f) => f.url().includes('/tab'));
    if (frame === undefined) throw new Error('the tab is not there');
    for (const path of pages) {
      await frame.evaluate(`window.location.hash = '${path}'`);
      await tab
        .getByText(path === pages[0] ? title : words.step.split('{{')[0] + title)
        .first()
        .waitFor();
      if (path.endsWith('situation')) await tab.getByRole('group').getByRole('button').nth(1).click();
      if (path.endsWith('question')) await tab.getByRole('button', { name: words.show }).click();
      const found = await new AxeBuilder({ page }).include(['iframe[title="Inverso"]', 'main']).analyze();
      const serious = found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
      expect(serious.map((v) => `${path} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      const wide = await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([path, wide]).toEqual([path, 0]);
    }
    await context.close();
  },
  60_000,
);
