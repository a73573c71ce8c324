// How fast Home stands in the Teams window, on a processor slowed down four times, beside the privacy page of the same server,
// which has no script at all.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../chromium.ts';
import { castOf, fillDemo, People, Stagehand } from '../demo.ts';
import { type Places, startLocalRun } from '../local-run/start-local-run.ts';

const slowDown = 4;
const rounds = 5;
const limitMs = 1500;
const widths = [1280, 375] as const;

type Paint = {
  readonly firstMs: number;
  readonly largestMs: number;
  readonly shift: number;
  readonly blockedMs: number;
  readonly kilobytes: number;
};

/** The browser's own entries: these types are its, not Node's. */
type Entry = {
  readonly startTime: number;
  readonly duration: number;
  readonly value?: number;
  readonly transferSize?: number;
};

/** What the page itself saw of its loading, read once nothing has painted for a while. Times count from its own navigation. */
const readPaint = (frame: Frame): Promise<Paint> =>
  frame.evaluate(
    () =>
      new Promise<Paint>((resolve) => {
        const seen = { largest: 0, shift: 0, blocked: 0 };
        const watch = (type: string, take: (entry: Entry) => void): void => {
          const observer = new PerformanceObserver((list) => (list.getEntries() as unknown as Entry[]).forEach(take));
          observer.observe({ type, buffered: true } as unknown as Parameters<typeof observer.observe>[0]);
        };
        watch('largest-contentful-paint', (e) => (seen.largest = e.startTime));
        watch('layout-shift', (e) => (seen.shift += e.value ?? 0));
        // https://web.dev/articles/tbt: what a task takes beyond 50 ms
        watch('longtask', (e) => (seen.blocked += Math.max(0, e.duration - 50)));
        setTimeout(() => {
          const scripts = performance.getEntriesByType('resource') as unknown as Entry[];
          resolve({
            firstMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
            largestMs: seen.largest,
            shift: seen.shift,
            blockedMs: seen.blocked,
            kilobytes: scripts.reduce((sum, r) => sum + (r.transferSize ?? 0), 0) / 1000,
          });
        }, 3000);
      }),
  );

async function slowed(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return page;
}

async function ofHome(browser: Browser, places: Places, of: { user: string; width: number }): Promise<Paint> {
  const page = await slowed(browser, of.width);
  await page.goto(new URL(`?user=${of.user}&view=tab&lang=en`, places.teams).href);
  const tab = page.frameLocator('iframe[title="Inverso"]');
  await tab.getByRole('heading', { level: 2 }).first().waitFor({ timeout: 60_000 });
  const frame = page.frames().find((f) => f.url().startsWith(`${places.server}/tab`));
  if (frame === undefined) throw new Error('the tab is not in the window');
  const paint = await readPaint(frame);
  await page.context().close();
  return paint;
}

async function ofPeer(browser: Browser, places: Places, width: number): Promise<Paint> {
  const page = await slowed(browser, width);
  await page.goto(`${places.server}/privacy`);
  const paint = await readPaint(page.mainFrame());
  await page.context().close();
  return paint;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export async function* paintCases(part: string): AsyncGenerator<object> {
  const dir = await mkdtemp(join(tmpdir(), 'inverso-paint-'));
  const run = await startLocalRun({ dir, tenant: { people: 200, seed: 1, startAt: '2026-12-01T09:30:00.000Z' } });
  const browser = await openBrowser();
  try {
    await fillDemo(run.places);
    const cast = castOf(await new Stagehand(run.places).control('/people', People));
    const user = cast?.mentors[1]?.id ?? '';
    for (const width of widths) {
      const name = `home ${width}px`;
      if (!name.includes(part)) continue;
      const homes: Paint[] = [];
      const peers: Paint[] = [];
      for (let round = 0; round < rounds; round += 1) {
        homes.push(await ofHome(browser, run.places, { user, width }));
        peers.push(await ofPeer(browser, run.places, width));
      }
      const of = (paints: readonly Paint[], key: keyof Paint): number => Math.round(median(paints.map((p) => p[key])));
      const largestMs = of(homes, 'largestMs');
      yield {
        case: name,
        slowDown,
        rounds,
        firstMs: of(homes, 'firstMs'),
        largestMs,
        blockedMs: of(homes, 'blockedMs'),
        shift: Math.round(median(homes.map((p) => p.shift)) * 1000) / 1000,
        kilobytes: of(homes, 'kilobytes'),
        peer: 'the privacy page of the same server, without any script',
        peerLargestMs: of(peers, 'largestMs'),
        ratio: Math.round((largestMs / of(peers, 'largestMs')) * 10) / 10,
        limitMs,
        within: largestMs <= limitMs,
      };
    }
  } finally {
    await browser.close();
    await run.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
