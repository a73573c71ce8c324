import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import type { CohortView } from '../../src/contracts/programs.ts';
import { openBrowser } from '../../tools/chromium.ts';
import { bodyOf } from '../support/cohort-story.ts';
import { PairsStory } from '../support/pairs-story.ts';
import { admin, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { openStage, type Stage } from '../support/stage.ts';

const [, mentor = '', newcomer = ''] = juniors;
const [mentee = ''] = seniors;

let stage: Stage;
let browser: Browser;
let story: PairsStory;
/** Addresses of every page of the tab, by who opens them. */
const pages: Record<string, string[]> = {};

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(smallCompany()), openBrowser()]);
  story = new PairsStory(stage);
  await story.pairUp([{ mentor, mentee }], { noSessionDates: [] });
  await story.book(mentee);
  const { version } = await story.view();
  const open = { 'If-Match': `"${version}"` };
  bodyOf(await stage.api<CohortView>(lead, `PATCH /cohorts/${story.cohortId}`, { openCall: true }, open));
  const pairing = await story.pairing(mentor);
  const { enrollmentId } = await story.place(mentor);
  const concern = { concernId: randomUUID(), cohortId: story.cohortId, pairingId: pairing.id, kind: 'cancellations' };
  bodyOf(await stage.api(mentor, 'POST /concerns', { ...concern, words: null, wanted: 'lead' }), 201);
  const cases = bodyOf(await stage.api<{ cases: { id: string }[] }>(lead, 'GET /cases')).cases;
  const place = `/enrollments/${enrollmentId}`;
  pages[mentor] = [
    ...['/home', '/sessions', `/sessions/${pairing.sessions[0]?.id}`, '/insights', '/me', '/me/concern'],
    ...[`${place}/form`, `${place}/training`, `${place}/certificate`, '/nowhere'],
  ];
  pages[newcomer] = ['/home', `/join/${story.cohortId}`, '/training/manager', '/training/assistant'];
  const steps = ['invite', 'enroll', 'propose', 'ask', 'meet', 'insights', 'progress', 'messages', 'settings'];
  pages[lead] = [
    ...['/programs', `/programs/${story.programId}`, `/programs/${story.programId}/new-cohort`],
    ...steps.map((step) => `/cohorts/${story.cohortId}/${step}`),
    ...['/concerns', ...cases.map(({ id }) => `/concerns/${id}`)],
  ];
  pages[admin] = ['/administration'];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const tabOf = (page: Page): Frame | undefined => page.frames().find((f) => f.url().startsWith(`${stage.origin}/tab`));

/** Opens the page and waits until it has read what it shows. */
async function open(page: Page, path: string): Promise<void> {
  await tabOf(page)?.evaluate(`window.location.hash = '${path}'`);
  const tab = page.frameLocator('iframe[title="Inverso"]');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.locator('main :is(section, article, form)').first().waitFor();
  await page.waitForTimeout(200);
}

/** Run within the tab alone: the window around it is not the product's. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] };

async function serious(page: Page): Promise<string[]> {
  const tab = tabOf(page);
  if (tab === undefined) throw new Error('the tab is not in the window');
  if (!(await tab.evaluate<boolean>("'axe' in window"))) await tab.evaluate(axe);
  // Fluent's keyboard navigation puts these in; they hand the focus on at once
  const context = "{ exclude: [['[data-tabster-dummy]']] }";
  const violations = await tab.evaluate<Violation[]>(
    `axe.run(${context}, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes[0]?.html}`);
}

type Look = { readonly lang: string; readonly theme: string; readonly width: number };

/** What is wrong on this person's pages in that look: serious faults for assistive technology, and what is wider than the screen. */
async function faults(person: string, look: Look): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, locale: look.lang });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const address = `?user=${person}&view=tab&lang=${look.lang}&theme=${look.theme}`;
  await page.goto(new URL(address, stage.emulator.teams).href);
  await page.frameLocator('iframe[title="Inverso"]').getByRole('heading', { level: 1 }).waitFor();
  const found: string[] = [];
  for (const path of pages[person] ?? []) {
    await open(page, path);
    found.push(...(await serious(page)).map((fault) => `${path}: ${fault}`));
    const wide = await tabOf(page)?.evaluate<number>('document.body.scrollWidth - document.body.clientWidth');
    if (wide !== 0) found.push(`${path}: ${wide} pixels too wide`);
  }
  await context.close();
  return found;
}

const looks: readonly Look[] = [
  { lang: 'en', theme: 'default', width: 1280 },
  { lang: 'en', theme: 'dark', width: 1280 },
  { lang: 'en', theme: 'contrast', width: 375 },
  { lang: 'it', theme: 'default', width: 375 },
  { lang: 'it', theme: 'dark', width: 375 },
  { lang: 'it', theme: 'contrast', width: 1280 },
  { lang: 'es', theme: 'default', width: 375 },
  { lang: 'fr', theme: 'dark', width: 375 },
  { lang: 'de', theme: 'contrast', width: 320 },
];

test.each(looks)(
  'when every page is opened in $lang, $theme, $width pixels wide, then nothing serious hinders anybody and nothing sticks out',
  async (look) => {
    const found: string[] = [];
    for (const person of [mentor, newcomer, lead, admin]) found.push(...(await faults(person, look)));
    expect(found).toEqual([]);
  },
  180_000,
);
