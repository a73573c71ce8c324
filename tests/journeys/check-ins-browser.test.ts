import AxeBuilder from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import certificateEn from '../../src/tab/locales/en/certificate.json' with { type: 'json' };
import en from '../../src/tab/locales/en/checkins.json' with { type: 'json' };
import homeEn from '../../src/tab/locales/en/home.json' with { type: 'json' };
import { openBrowser } from '../../tools/chromium.ts';
import { PairsStory } from '../support/pairs-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { openStage, type Stage } from '../support/stage.ts';

const [, mentor = ''] = juniors;
const [mentee = ''] = seniors;

let stage: Stage;
let browser: Browser;
let story: PairsStory;
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(smallCompany()), openBrowser()]);
  story = new PairsStory(stage);
  await story.pairUp([{ mentor, mentee }], { sessions: { count: 1, minutes: 60 }, noSessionDates: [] });
  await story.until(await story.book(mentee));
  await stage.advance('PT6M');
  await story.owedCheckIn(mentor);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

type Pane = { readonly page: Page; readonly tab: FrameLocator };

/** The Teams window at somebody's tab, at that address of it. */
async function openTab(
  personId: string,
  path: string,
  look: { theme?: string; lang?: string; width?: number } = {},
): Promise<Pane> {
  const { theme = 'default', lang = 'en', width = 1280 } = look;
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 812 : 900 }, locale: lang });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(new URL(`?user=${personId}&view=tab&lang=${lang}&theme=${theme}`, stage.emulator.teams).href);
  const tab = page.frameLocator('iframe[title="Inverso"]');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  const frame = page.frames().find((f) => f.url().startsWith(`${stage.origin}/tab`));
  if (path !== '/home') await frame?.evaluate(`window.location.hash = '${path}'`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  return { page, tab };
}

/** Axe over the page in each look; nothing serious, and nothing wider than a phone. */
async function inspect(name: string, path: string, narrow: 'dark' | 'contrast'): Promise<void> {
  const looks = [
    { theme: 'default', lang: 'en', width: 1280 },
    { theme: narrow, lang: 'it', width: 375 },
  ];
  for (const look of looks) {
    const { page, tab } = await openTab(mentor, path, look);
    await tab.locator('article, [role=radiogroup], section').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('iframe[title="Inverso"]').analyze();
    const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
    expect([name, look, serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)]).toEqual([name, look, []]);
    const wide = await tab.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
    expect([name, look, wide]).toEqual([name, look, 0]);
    await page.context().close();
  }
}

test('when Home asks for a check-in, then it is answered in the tab, and a low answer asks its person alone', async () => {
  const { page, tab } = await openTab(mentor, '/home');
  await tab.getByRole('button', { name: homeEn.next.answerCheckIn.action, exact: true }).click();
  await tab.getByRole('radio', { name: en.reports.met }).check();
  await tab
    .getByRole('radiogroup', { name: 'How useful was it?' })
    .getByRole('radio', { name: '2', exact: true })
    .check();
  await tab.getByRole('button', { name: en.send, exact: true }).click();
  await tab.getByText(en.help.text).waitFor();
  const id = (await page
    .frames()
    .find((f) => f.url().includes('/tab'))
    ?.evaluate('window.location.hash')) as string;
  await inspect('check-in', id.replace('#', ''), 'dark');
  await tab.getByRole('button', { name: en.help.answers.no, exact: true }).click();
  await tab.getByText(/Nobody has been told/).waitFor();
  await page.context().close();
}, 180_000);

test('when the series is over, then one chooses in the tab how to go on, and the certificate waits', async () => {
  await stage.advance('P1D');
  await story.pairing(mentor, (p) => p.sessions[0]?.state === 'held');
  const end = await story.owedCheckIn(mentor);
  await story.answer(mentor, end, { answers: [{ questionId: 'BE1', value: 4 }] });
  const { page, tab } = await openTab(mentor, '/home');
  await tab.getByRole('button', { name: homeEn.next.chooseClosing.action, exact: true }).click();
  await tab.getByRole('radio', { name: new RegExp(`^${en.closing.choices.continueThree}`) }).check();
  await tab.getByRole('button', { name: en.closing.send, exact: true }).click();
  await tab.getByRole('button', { name: en.closing.change, exact: true }).waitFor();
  await inspect('closing', `/pairings/${(await story.pairing(mentor)).id}/closing`, 'contrast');
  await page.context().close();
  await stage.advance('P15D');
  const { enrollmentId } = await story.place(mentor);
  const home = await openTab(mentor, '/home');
  await home.tab.getByRole('button', { name: homeEn.certificate, exact: true }).click();
  await home.tab.getByRole('article', { name: certificateEn.title }).waitFor();
  await home.tab.getByText('2 h', { exact: true }).waitFor(); // one of the session, one of the workshop
  await home.page.context().close();
  await inspect('certificate', `/enrollments/${enrollmentId}/certificate`, 'dark');
}, 180_000);
