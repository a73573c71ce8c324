import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Wall } from '../../src/contracts/insights.ts';
import cohortEn from '../../src/tab/locales/en/cohort.json' with { type: 'json' };
import commonEn from '../../src/tab/locales/en/common.json' with { type: 'json' };
import deskEn from '../../src/tab/locales/en/insight-desk.json' with { type: 'json' };
import insightsEn from '../../src/tab/locales/en/insights.json' with { type: 'json' };
import { openBrowser } from '../../tools/chromium.ts';
import { pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const [mentor = '', otherMentor = ''] = juniors;
const [, , menteeOne = '', menteeTwo = ''] = seniors;
const nameOf = (id: string): string => smallCompany().people.find((p) => p.id === id)?.displayName ?? '';
/** Where pictures of the pages go, for whoever wants to look. */
const pictures = process.env.PICTURES ?? null;

let stage: Stage;
let story: CohortStory;
let browser: Browser;
let mentee = '';
beforeAll(async () => {
  browser = await openBrowser();
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor, otherMentor], [menteeOne, menteeTwo]);
  const run = await story.propose();
  await story.release(run.id);
  for (const id of [mentor, otherMentor]) await pressWhenOffered(stage, id, 'consultation.yes');
  for (const id of [menteeOne, menteeTwo]) await pressWhenOffered(stage, id, 'consultation.yes');
  mentee = run.pairs.find((p) => p.mentor.id === mentor)?.mentee.id ?? '';
  await eventually('the pairings', async () => (await story.view()).counts.active === 2);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

const tabOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Inverso"]');

async function become(personId: string): Promise<{ page: Page; tab: FrameLocator }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  page.setDefaultTimeout(20_000);
  await page.goto(new URL(`?user=${personId}&view=tab&lang=en`, stage.emulator.teams).href);
  return { page, tab: tabOf(page) };
}

async function photograph(page: Page, name: string, given: { user: string; steps: (page: Page) => Promise<void> }) {
  if (pictures === null) return;
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  for (const theme of ['default', 'dark', 'contrast'])
    for (const width of [1280, 375])
      for (const language of ['en', 'it']) {
        const other = await browser.newPage({ viewport: { width, height: 1500 }, locale: language });
        const query = `?user=${given.user}&view=tab&theme=${theme}&lang=${language}`;
        await other.goto(new URL(query, stage.emulator.teams).href);
        await given.steps(other);
        await other.waitForTimeout(800);
        await other.screenshot({ path: join(pictures, `${name}-${theme}-${width}-${language}.png`) });
        await other.close();
      }
}

const toInsights = async (page: Page): Promise<void> =>
  tabOf(page)
    .getByRole('link', { name: /^(Insights|Spunti)/ })
    .first()
    .click();
const toDesk = async (page: Page): Promise<void> => {
  await tabOf(page)
    .getByRole('link', { name: /^Reverse mentoring 2/ })
    .first()
    .click();
  await toInsights(page);
};

test(
  'when a pair releases a sentence in the tab and a lead gives it to somebody, then the wall shows what came of it',
  async () => {
    const sentence = 'Nobody below forty was asked before the office was rebuilt.';
    const { form, release, state, company } = insightsEn;
    const mine = await become(mentor);
    await toInsights(mine.page);
    await mine.tab.getByRole('button', { name: form.open }).click();
    await mine.tab.getByRole('textbox', { name: form.sentence }).fill(sentence);
    await mine.tab.getByText(insightsEn.warning.few).waitFor();
    await photograph(mine.page, 'insights-form', {
      user: mentor,
      steps: async (page) => {
        await toInsights(page);
        await tabOf(page)
          .getByRole('button', { name: /^(Draft a sentence|Scrivi una frase)/ })
          .click();
      },
    });
    await mine.tab.getByRole('button', { name: form.save }).click();
    await mine.tab.getByText(state.own).waitFor();
    await mine.tab.getByRole('button', { name: release.button }).click();
    await mine.tab.getByRole('alertdialog').getByText(insightsEn.warning.few).waitFor();
    await mine.page.waitForTimeout(pictures === null ? 0 : 600);
    if (pictures !== null) await mine.page.screenshot({ path: join(pictures, 'insights-dialog.png') });
    await mine.tab.getByRole('button', { name: release.confirm }).click();
    await mine.tab.getByText(state.iReleased.replace('{{name}}', nameOf(mentee))).waitFor();

    const theirs = await become(mentee);
    await toInsights(theirs.page);
    await theirs.tab.getByText(state.otherReleased.replace('{{name}}', nameOf(mentor))).waitFor();
    await photograph(theirs.page, 'insights-asked', { user: mentee, steps: toInsights });
    await theirs.tab.getByRole('button', { name: release.button }).click();
    await theirs.tab.getByRole('button', { name: release.confirm }).click();
    await theirs.tab.getByText(state.released).waitFor();

    const desk = await become(lead);
    await toDesk(desk.page);
    await desk.tab.getByText(sentence).waitFor();
    await desk.tab.getByRole('button', { name: deskEn.give.open }).click();
    await desk.tab.getByRole('searchbox', { name: deskEn.give.owner }).fill('Head 2');
    await desk.tab.getByRole('button', { name: commonEn.add.replace('{{name}}', 'Head 2') }).click();
    await desk.tab
      .getByRole('textbox', { name: deskEn.give.ask })
      .fill('Ask ten younger colleagues before the next floor.');
    await desk.tab.getByLabel(deskEn.give.dueOn).fill('2026-12-18');
    await desk.tab.getByRole('button', { name: deskEn.give.send }).click();
    await desk.tab.getByText(deskEn.states.given).waitFor();
    await photograph(desk.page, 'insight-desk', { user: lead, steps: toDesk });

    await pressWhenOffered(
      stage,
      smallCompany().people.find((p) => p.displayName === 'Head 2')?.id ?? '',
      'actionGiven.done',
      {
        words: 'Ten colleagues now sit in the planning round.',
      },
    );
    await eventually('the wall', async () => {
      const wall = bodyOf(await stage.api<Wall>(mentor, `GET /programs/${story.programId}/wall`));
      return wall.entries[0]?.state === 'done';
    });
    await mine.page.reload();
    await toInsights(mine.page);
    await mine.tab.getByText('Ten colleagues now sit in the planning round.').last().waitFor();
    expect(await mine.tab.getByText(company.done, { exact: true }).count()).toBe(2);
    expect(cohortEn.steps.insights).toBe(insightsEn.title);
    await photograph(mine.page, 'insights-done', { user: mentor, steps: toInsights });
    await photograph(desk.page, 'insight-desk-done', { user: lead, steps: toDesk });
  },
  pictures === null ? 60_000 : 600_000,
);
