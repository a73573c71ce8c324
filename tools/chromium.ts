import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** `CHROMIUM_PATH` (set by tools/set-up.mjs), else a browser on PATH. */
function chromiumPath(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('no Chromium: set CHROMIUM_PATH, or run the tests by "npm test"');
  return found;
}

const launching = () => ({
  executablePath: chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ],
});

/** A headless browser that talks to nobody but the pages under test. It gives the frame of another site no storage at all. */
export const openBrowser = (): Promise<Browser> => chromium.launch(launching());

/** As `openBrowser`, with a profile in `dir` that allows the frame of another site storage of its own, as Teams on the desktop does. */
export async function openProfile(dir: string): Promise<BrowserContext> {
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await mkdir(join(dir, 'Default'), { recursive: true });
  await writeFile(join(dir, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(dir, launching());
}
