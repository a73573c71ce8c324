import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, CLONE, isRootOnDebian, NODE_24, run, SetUpFailure, step } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const OUTSIDE_PATH = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const ADVICE =
  'Install Chromium (Debian: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome) ' +
  'or set CHROMIUM_PATH to the program.';

/** Finds or brings a Chromium and hands its path on to the command as CHROMIUM_PATH. */
export async function chromium() {
  process.env.CHROMIUM_PATH = given() ?? found() ?? (await installed());
}

function given() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return null;
  if (existsSync(path)) return path;
  throw new SetUpFailure(`CHROMIUM_PATH names ${path}, which does not exist.`, { advice: ADVICE });
}

function found() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...OUTSIDE_PATH, playwrightPath()].find(works) ?? null;
}

/** Ubuntu's chromium-browser is only a pointer to a snap; a browser is one that tells its version. */
function works(path) {
  if (!path || !existsSync(path)) return false;
  return process.platform === 'win32' || run(path, ['--version'], { timeout: 20_000 }).ok;
}

function playwrightPath() {
  const script = "console.log(require('playwright-core').chromium.executablePath())";
  return run(NODE_24, ['-e', script], { cwd: CLONE }).stdout.trim();
}

async function installed() {
  return await step('installing Chromium', 'the browser tests need one', () => {
    const asRoot = isRootOnDebian();
    if (asRoot && aptInstall(['chromium'])) {
      const path = found();
      if (path) return path;
    }
    const cli = join(CLONE, 'node_modules/playwright-core/cli.js');
    const done = run(NODE_24, [cli, 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
    const path = found();
    if (path) return path;
    throw new SetUpFailure('No Chromium could be found or installed.', {
      advice: ADVICE,
      output: done.output.slice(-1500),
    });
  });
}
