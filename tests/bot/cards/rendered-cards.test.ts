import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../tools/chromium.ts';
import { onSheets, sampleCards, withEveryElement } from './sample-cards.ts';

const root = resolve(__dirname, '../../..');
const languages = ['en', 'it'] as const;
const themes = ['default', 'dark', 'contrast'] as const;
/** `npm run cards` sets it: contact sheets are written to docs/cards. */
const sheets = process.env.CARD_SHEETS === '1' ? join(root, 'docs/cards') : null;

let browser: Browser;
let page: Page;
let built: string;

async function buildPage(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'inverso-cards-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'tests/bot/card-page/vite.config.mjs');
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', config, '--outDir', out]);
  return out;
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ deviceScaleFactor: 1 });
  const opened = await context.newPage();
  await opened.setContent('<!doctype html><html lang="en"><title>Cards</title><main></main></html>');
  for (const file of await readdir(join(built, 'assets'))) {
    const content = await readFile(join(built, 'assets', file), 'utf8');
    if (file.endsWith('.css')) await opened.addStyleTag({ content });
    else await opened.addScriptTag({ content, type: 'module' });
  }
  await opened.waitForFunction('typeof showCards === "function"');
  return opened;
}

type Show = { theme: string; width: number; unfolded: boolean; only?: readonly string[] };

async function show(language: 'en' | 'it', { only, ...given }: Show): Promise<void> {
  const cards = sampleCards(language).filter(([name]) => only === undefined || only.includes(name));
  const viewport = given.width === 320 ? 360 : 1480;
  await page.setViewportSize({ width: viewport, height: 900 });
  const argument = JSON.stringify({ cards, ...given });
  await page.evaluate(`showCards(${argument})`);
}

beforeAll(async () => {
  built = await buildPage();
  browser = await openBrowser();
  page = await openPage();
});
afterAll(async () => {
  await browser?.close();
  await rm(built, { recursive: true, force: true });
});

test.each(themes)('when the theme is %s, then axe finds nothing serious', async (theme) => {
  await show('en', { theme, width: 450, unfolded: true, only: withEveryElement });
  const axe = new AxeBuilder({ page }).include('.teams-card').options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
});

describe.each(languages)('cards in %s', (language) => {
  test('when a chat is 320 pixels wide, then nothing sticks out or is cut off', async () => {
    await show(language, { theme: 'default', width: 320, unfolded: true });
    expect(await page.evaluate('cutOff()')).toEqual([]);
  });

  if (sheets !== null)
    test.each(themes)('when sheets are asked for, then one in %s is written', async (theme) => {
      await mkdir(sheets, { recursive: true });
      await show(language, { theme, width: 450, unfolded: false, only: onSheets });
      await page.screenshot({ path: join(sheets, `cards-${language}-${theme}.png`), fullPage: true });
      if (theme !== 'default') return;
      await show(language, { theme, width: 320, unfolded: true, only: onSheets });
      await page.setViewportSize({ width: 1480, height: 900 });
      await page.screenshot({ path: join(sheets, `cards-${language}-narrow.png`), fullPage: true });
    });
});
