import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { SessionList, SessionPage } from '../../src/contracts/sessions.ts';
import commonEn from '../../src/tab/locales/en/common.json' with { type: 'json' };
import en from '../../src/tab/locales/en/session.json' with { type: 'json' };
import it from '../../src/tab/locales/it/session.json' with { type: 'json' };
import { openBrowser, openProfile } from '../../tools/chromium.ts';
import { bookedEvents } from '../support/booked-events.ts';
import { pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
let browser: Browser;
let sessionId = '';
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(smallCompany()), openBrowser()]);
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const listOf = async (personId: string) => bodyOf(await stage.api<SessionList>(personId, 'GET /sessions'));
const pageOf = async (personId: string) => bodyOf(await stage.api<SessionPage>(personId, `GET /sessions/${sessionId}`));

type Pane = { readonly page: Page; readonly tab: FrameLocator; frame(): Frame };

/** A browser of its own in front of the Teams window, at a page of the tab. */
async function windowOf(
  personId: string,
  path: string,
  given: { lang?: string; theme?: string; context?: BrowserContext } = {},
): Promise<Pane> {
  const { lang = 'en', theme = 'default' } = given;
  const context = given.context ?? (await browser.newContext({ locale: lang }));
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  page.setDefaultTimeout(30_000);
  const query = `?user=${personId}&view=tab&lang=${lang}&theme=${theme}`;
  await page.goto(new URL(query, stage.emulator.teams).href);
  const tab = page.frameLocator('iframe[title="Inverso"]');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  const frame = (): Frame => {
    const found = page.frames().find((f) => f.url().startsWith(`${stage.origin}/tab`));
    if (found === undefined) throw new Error('the tab is not there');
    return found;
  };
  await frame().evaluate(`window.location.hash = '${path}'`);
  return { page, tab, frame };
}

async function closeAll(...windows: readonly Pane[]): Promise<void> {
  for (const { page } of windows) await page.context().close();
}

const saved = async (pane: Pane) => pane.tab.getByText(en.saving.saved, { exact: true }).first().waitFor();
const notesIn = (pane: Pane) => pane.tab.getByRole('textbox', { name: en.notes.title });

test('when a rhythm is chosen on the Sessions page, then all sessions are ahead there; one is moved and keeps its time until another is chosen', async () => {
  await eventually('an offer', async () => (await listOf(mentee)).pairings[0]?.offer);
  const pane = await windowOf(mentee, '/sessions');
  await pane.tab
    .getByRole('button', { name: /6 sessions, from/ })
    .first()
    .click();
  await pane.tab.getByText(en.rhythms.booked_other.replace('{{count}}', '6')).waitFor();
  await eventually('six events', async () =>
    (await listOf(mentee)).pairings[0]?.sessions.every((s) => s.state === 'booked'),
  );
  const before = (await listOf(mentee)).pairings[0]?.sessions ?? [];
  sessionId = before[0]?.id ?? '';
  const move = pane.tab.getByRole('button', { name: en.change.move, exact: true }).first();
  await move.click();
  const times = pane.tab.getByRole('region', { name: en.change.timesFor.replace('{{number}}', '1') });
  await times.waitFor();
  expect((await listOf(mentor)).pairings[0]?.sessions[0]?.startsAt).toBe(before[0]?.startsAt);
  await times
    .getByRole('button', { name: new RegExp(`^${en.change.moveTo}`) })
    .first()
    .click();
  await pane.tab.getByText(en.change.moved).waitFor();
  const after = (await listOf(mentor)).pairings[0]?.sessions.find((s) => s.number === 1);
  expect(after?.startsAt).not.toBe(before[0]?.startsAt);
  await pane.tab.getByText(en.ledger.brief_one.replace('{{count}}', '1')).waitFor();
  await closeAll(pane);
}, 120_000);

test('when a deep link names a session, then the tab opens at it', async () => {
  const page = await (await browser.newContext()).newPage();
  const link = new URL(
    `?user=${mentor}&view=tab&lang=en&sub=${encodeURIComponent(`session:${sessionId}`)}`,
    stage.emulator.teams,
  );
  await page.goto(link.href);
  await page
    .frameLocator('iframe[title="Inverso"]')
    .getByRole('heading', { name: /^Session 1 with/ })
    .waitFor();
  await page.context().close();
}, 60_000);

test('when the two write the follow-up list at once in two browsers, then both see everything that either wrote', async () => {
  const [one, two] = await Promise.all([
    windowOf(mentor, `/sessions/${sessionId}`),
    windowOf(mentee, `/sessions/${sessionId}`),
  ]);
  const add = async (pane: Pane, words: string): Promise<void> => {
    await pane.tab.getByRole('textbox', { name: en.followUps.new }).fill(words);
    await pane.tab.getByRole('textbox', { name: en.followUps.new }).press('Enter');
    await pane.tab.getByRole('checkbox', { name: words }).waitFor();
  };
  for (const n of [1, 2, 3]) await Promise.all([add(one, `mentor item ${n}`), add(two, `mentee item ${n}`)]);
  for (const pane of [one, two])
    for (const n of [1, 2, 3])
      for (const who of ['mentor', 'mentee'])
        await pane.tab.getByRole('checkbox', { name: `${who} item ${n}` }).waitFor();

  // both open the same item, both save
  const change = en.followUps.change.replace('{{words}}', 'mentor item 1');
  for (const pane of [one, two]) await pane.tab.getByRole('button', { name: change }).click();
  const words = (pane: Pane) => pane.tab.getByRole('textbox', { name: en.followUps.words });
  await words(one).fill('said by the mentor');
  await words(two).fill('said by the mentee');
  await Promise.all([words(one).press('Enter'), words(two).press('Enter')]);
  for (const pane of [one, two]) {
    await pane.tab
      .getByText(/said by the mentor/)
      .first()
      .waitFor();
    await pane.tab
      .getByText(/said by the mentee/)
      .first()
      .waitFor();
  }
  await one.tab.getByRole('button', { name: en.followUps.also.leave }).click();
  await two.tab.getByRole('button', { name: en.followUps.also.leave }).waitFor({ state: 'detached' });
  await one.tab.getByRole('checkbox', { name: 'mentee item 2' }).click();
  await eventually('the tick in the other browser', () =>
    two.tab.getByRole('checkbox', { name: 'mentee item 2' }).isChecked(),
  );
  expect((await pageOf(mentor)).followUps).toHaveLength(6);
  await closeAll(one, two);
}, 120_000);

test('when the connection is cut while notes are typed, then the page says so, leaving asks first, and they are sent when it is back', async () => {
  const pane = await windowOf(mentee, `/sessions/${sessionId}`);
  await notesIn(pane).fill('before the tunnel');
  await saved(pane);
  await pane.page.context().setOffline(true);
  await notesIn(pane).fill('before the tunnel\nin the tunnel');
  await pane.tab.getByText(en.saving.unsaved).waitFor();
  expect((await pageOf(mentee)).notes.words).toBe('before the tunnel');
  // this browser gives a frame no storage: only staying keeps the words
  const asked = pane.page.waitForEvent('dialog');
  await pane.frame().evaluate('setTimeout(() => window.location.reload())');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await notesIn(pane).inputValue()).toContain('in the tunnel');
  await pane.page.context().setOffline(false);
  await eventually('the words on the server', async () => (await pageOf(mentee)).notes.words.endsWith('in the tunnel'));
  await saved(pane);
  await closeAll(pane);
}, 120_000);

test('when the page is loaded anew before the notes could be sent, then they are there, said to be unsaved, and sent when it is back', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'inverso-profile-'));
  const pane = await windowOf(mentee, `/sessions/${sessionId}`, { context: await openProfile(dir) });
  try {
    await notesIn(pane).waitFor();
    const before = await notesIn(pane).inputValue();
    await pane.page.route('**/notes', (route) => route.abort());
    await notesIn(pane).fill(`${before}\nthrough a reload`);
    await pane.tab.getByText(en.saving.unsaved).waitFor();
    pane.page.on('dialog', (dialog) => void dialog.accept());
    const reloaded = pane.page.waitForEvent('framenavigated');
    await pane.frame().evaluate('setTimeout(() => window.location.reload())');
    await reloaded;
    await pane.tab.getByText(en.saving.unsaved).waitFor();
    expect(await notesIn(pane).inputValue()).toBe(`${before}\nthrough a reload`);
    await pane.page.unroute('**/notes');
    await eventually('the words on the server', async () => (await pageOf(mentee)).notes.words.endsWith('a reload'));
    await saved(pane);
    expect(await pane.frame().evaluate('window.sessionStorage.length')).toBe(0);
  } finally {
    await closeAll(pane);
    await rm(dir, { recursive: true, force: true });
  }
}, 120_000);

test('when one person types in two windows at once, then both texts are shown where the second would overwrite, and both can stay', async () => {
  const [one, two] = await Promise.all([
    windowOf(mentee, `/sessions/${sessionId}`),
    windowOf(mentee, `/sessions/${sessionId}`),
  ]);
  await Promise.all([notesIn(one).waitFor(), notesIn(two).waitFor()]);
  await Promise.all([notesIn(one).fill('at the desk'), notesIn(two).fill('on the phone')]);
  const alert = (pane: Pane) => pane.tab.getByRole('alert').getByText(en.conflict.title);
  const second = await Promise.any([
    alert(one)
      .waitFor()
      .then(() => one),
    alert(two)
      .waitFor()
      .then(() => two),
  ]);
  await second.tab.getByRole('button', { name: en.conflict.both }).click();
  await eventually('both texts', async () => {
    const { words } = (await pageOf(mentee)).notes;
    return words.includes('at the desk') && words.includes('on the phone');
  });
  for (const pane of [one, two])
    await eventually('both texts in each window', async () => {
      const words = await notesIn(pane).inputValue();
      return words.includes('at the desk') && words.includes('on the phone');
    });
  await closeAll(one, two);
}, 120_000);

test('when the agenda is arranged by keyboard, then the other one sees it', async () => {
  const [one, two] = await Promise.all([
    windowOf(mentor, `/sessions/${sessionId}`),
    windowOf(mentee, `/sessions/${sessionId}`),
  ]);
  await one.tab.getByRole('button', { name: en.agendaEdit.start, exact: true }).press('Enter');
  await one.tab.getByRole('button', { name: en.agendaEdit.add, exact: true }).first().press('Enter');
  await one.tab.getByRole('textbox', { name: en.agendaEdit.wordsOwn }).fill('Walk the floor together');
  await one.tab.getByRole('button', { name: /^Move up: Walk/ }).press('Enter');
  await one.tab.getByRole('button', { name: /^Remove: Next date/ }).press('Enter');
  await one.tab.getByRole('button', { name: commonEn.save, exact: true }).press('Enter');
  await two.tab.getByText('Walk the floor together').waitFor();
  expect(await two.tab.getByText(en.hints.nextDate).count()).toBe(0);
  await closeAll(one, two);
}, 120_000);

test.each([
  ['en', 'default', en],
  ['it', 'dark', it],
  ['en', 'contrast', en],
])(
  'when the pages are looked at by axe (%s, %s), then nothing serious is wrong and nothing is wider than a narrow panel',
  async (lang, theme, words) => {
    const pane = await windowOf(mentor, '/sessions', { lang, theme });
    const check = async (what: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page: pane.page })
        .include('iframe')
        // Fluent's own: they hand the focus on at once
        .exclude(['iframe', '[data-tabster-dummy]'])
        .analyze();
      const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
      expect([what, serious.map((v) => [v.id, v.nodes.map((n) => n.html)])]).toEqual([what, []]);
      await pane.page.setViewportSize({ width: 320, height: 700 });
      const wide = await pane
        .frame()
        .evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([what, wide]).toEqual([what, 0]);
      await pane.page.setViewportSize({ width: 1280, height: 900 });
    };
    await pane.tab.getByRole('button', { name: words.change.move, exact: true }).first().waitFor();
    await check('sessions');
    await pane.frame().evaluate(`window.location.hash = '/sessions/${sessionId}'`);
    await pane.tab.getByRole('textbox', { name: words.notes.title }).waitFor();
    await check('session');
    await pane.tab.getByRole('button', { name: words.agendaEdit.start, exact: true }).click();
    await pane.tab.getByRole('button', { name: words.agendaEdit.add, exact: true }).first().waitFor();
    await check('agenda');
    // beside the meeting, where Teams gives it 320 pixels
    const events = await bookedEvents(stage, mentor);
    const event = events.find((e) => JSON.stringify(e).includes(sessionId))?.id ?? '';
    const query = `?user=${mentor}&view=meeting&event=${encodeURIComponent(event)}&lang=${lang}&theme=${theme}`;
    await pane.page.goto(new URL(query, stage.emulator.teams).href);
    await pane.tab.getByRole('textbox', { name: words.notes.title }).waitFor();
    await check('side panel');
    await closeAll(pane);
  },
  120_000,
);
