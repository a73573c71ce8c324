// npm run screenshots: every page of the tab and the Teams window, on a fresh demo company, into docs/screens/.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { castOf, fillDemo, People, Stagehand } from './demo.ts';
import { meetInDemo } from './demo-sessions.ts';
import { type Places, startLocalRun } from './local-run/start-local-run.ts';

const out = resolve(import.meta.dirname, '../docs/screens');
const themes = ['default', 'dark', 'contrast'] as const;
const widths = [1280, 375] as const;

type Shot = {
  readonly name: string;
  readonly user: string;
  readonly view: string;
  readonly steps?: (page: Page) => Promise<void>;
};

const inTab = (page: Page) => page.frameLocator('iframe[title="Inverso"]');
const follow = (name: RegExp) => async (page: Page) => inTab(page).getByRole('link', { name }).first().click();
const cohortStep = (step: RegExp) => async (page: Page) => {
  await follow(/^Reverse mentoring 2/)(page);
  await follow(step)(page);
};

/** A page of the tab to which no link leads from where one is. */
const openPath = (path: string) => async (page: Page) => {
  await page
    .frames()
    .find((frame) => frame.url().includes('/tab'))
    ?.evaluate(`window.location.hash = '${path}'`);
};
const nextTrainingStep = async (page: Page) => {
  await follow(/^Training/)(page);
  await inTab(page).getByRole('button', { name: 'Go on where I was' }).click();
};
const workshop = async (page: Page) => {
  await cohortStep(/^Enroll/)(page);
  await inTab(page).getByText('Record a workshop').click();
};

async function shotsOf(places: Places): Promise<Shot[]> {
  const cast = castOf(await new Stagehand(places).control('/people', People));
  if (cast === null) throw new Error('the demo company has too few people');
  const lead = cast.lead.id;
  return [
    { name: 'administration', user: cast.admin.id, view: 'tab' },
    { name: 'programs', user: lead, view: 'tab' },
    { name: 'invite', user: lead, view: 'tab', steps: cohortStep(/^Invite/) },
    { name: 'enroll', user: lead, view: 'tab', steps: cohortStep(/^Enroll/) },
    { name: 'propose', user: lead, view: 'tab', steps: cohortStep(/^Propose/) },
    { name: 'insight-desk', user: lead, view: 'tab', steps: cohortStep(/^Insights/) },
    { name: 'progress', user: lead, view: 'tab', steps: cohortStep(/^Progress/) },
    { name: 'messages', user: lead, view: 'tab', steps: cohortStep(/^Messages/) },
    { name: 'settings', user: lead, view: 'tab', steps: cohortStep(/^Settings/) },
    { name: 'enrollment', user: cast.mentees[0]?.id ?? '', view: 'tab', steps: openPath('/enroll') },
    { name: 'workshop', user: lead, view: 'tab', steps: workshop },
    { name: 'training', user: cast.mentors[1]?.id ?? '', view: 'tab', steps: follow(/^Training/) },
    { name: 'training-step', user: cast.mentors[1]?.id ?? '', view: 'tab', steps: nextTrainingStep },
    { name: 'training-manager', user: cast.sponsor.id, view: 'tab', steps: openPath('/training/manager') },
    { name: 'home-mentor', user: cast.mentors[1]?.id ?? '', view: 'tab' },
    { name: 'insights', user: cast.mentors[1]?.id ?? '', view: 'tab', steps: follow(/^Insights/) },
    { name: 'me', user: cast.mentors[1]?.id ?? '', view: 'tab', steps: follow(/^Me$/) },
    { name: 'concern', user: cast.mentors[1]?.id ?? '', view: 'tab', steps: openPath('/me/concern') },
    { name: 'calls-for-help', user: lead, view: 'tab', steps: follow(/^Calls for help/) },
    { name: 'home-invited', user: cast.mentees[0]?.id ?? '', view: 'tab' },
    { name: 'chat-invitation', user: cast.mentors[0]?.id ?? '', view: 'chat' },
    { name: 'calendar', user: cast.mentees[1]?.id ?? '', view: 'calendar' },
  ];
}

/** The pages of a pair that has met, or is about to. */
async function sessionShots(places: Places): Promise<Shot[]> {
  const met = await meetInDemo(new Stagehand(places));
  const page = (user: string, path: string) => ({ user, view: 'tab', steps: openPath(path) });
  return [
    { name: 'sessions', ...page(met.mentee, '/sessions') },
    { name: 'session', ...page(met.mentee, `/sessions/${met.sessionId}`) },
    { name: 'session-mentor', ...page(met.mentor, `/sessions/${met.sessionId}`) },
    { name: 'side-panel', user: met.mentor, view: `meeting&event=${encodeURIComponent(met.eventId)}` },
  ];
}

async function take(browser: Browser, places: Places, shot: Shot): Promise<void> {
  for (const theme of themes)
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: width === 375 ? 812 : 800 } });
      await page.goto(new URL(`?user=${shot.user}&view=${shot.view}&theme=${theme}&lang=en`, places.teams).href);
      await wait(2500);
      await shot.steps?.(page);
      await wait(1200);
      // a busy machine: what is still on its way is no picture of a page
      await inTab(page).getByText('Loading', { exact: true }).waitFor({ state: 'detached' });
      await page.screenshot({ path: join(out, `${shot.name}-${theme}-${width}.png`) });
      await page.close();
    }
}

/** The lead proposes, so that the pages have something to show. */
async function propose(browser: Browser, places: Places, lead: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(new URL(`?user=${lead}&view=tab&lang=en`, places.teams).href);
  await cohortStep(/^Propose/)(page);
  await inTab(page).getByRole('button', { name: 'Propose pairings' }).click();
  await inTab(page).getByText('Proven').first().waitFor();
  await wait(800);
  await page.screenshot({ path: join(out, 'teams-window.png') });
  await page.close();
}

const dir = await mkdtemp(join(tmpdir(), 'inverso-screens-'));
await mkdir(out, { recursive: true });
const run = await startLocalRun({ dir, tenant: { people: 200, seed: 1, startAt: '2026-12-01T09:30:00.000Z' } });
const browser = await openBrowser();
try {
  await fillDemo(run.places);
  const shots = await shotsOf(run.places);
  await propose(browser, run.places, shots.find((s) => s.name === 'programs')?.user ?? '');
  for (const shot of shots) await take(browser, run.places, shot);
  for (const shot of await sessionShots(run.places)) await take(browser, run.places, shot);
} finally {
  await browser.close();
  await run.stop();
  await rm(dir, { recursive: true, force: true });
}
