import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../tools/chromium.ts';
import { eventually } from '../../support/stage.ts';
import { type Client, ids, smallTenant, startClient } from '../emulator-client.ts';

let browser: Browser;
let client: Client;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  client = await startClient({ tenant: smallTenant, startAt: '2026-11-30T08:00:00Z' });
});
afterAll(async () => {
  await browser.close();
  await client.stop();
});
beforeEach(async () => {
  page = await browser.newPage({ locale: 'en' });
  page.setDefaultTimeout(20_000);
});
afterEach(() => page.close());

const open = (personId: string, view: string) =>
  page.goto(new URL(`?user=${personId}&view=${view}&lang=en`, client.emulator.teams).href);
const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });

test('when everybody shall answer by themselves, then the switch in the clock menu makes them, until it is turned off', async () => {
  await open(ids.ceo, 'chat');
  await page.getByRole('button', { name: /^Clock/ }).click();
  const answering = page.getByRole('switch', { name: 'Everybody answers by themselves' });
  await answering.check();
  await eventually('the autopilot', async () => (await client.control('GET', '/autopilot')).body.on === true);
  const booked = await client.graph('POST', '/users/mentoring@fabrikam.example/events', {
    body: {
      subject: 'Conversation',
      start: at('2026-12-01T10:00:00'),
      end: at('2026-12-01T10:45:00'),
      attendees: [{ emailAddress: { address: 'wanda@fabrikam.example' }, type: 'required' }],
    },
  });
  await page.getByRole('button', { name: 'Advance 1 day' }).click();
  await eventually('an answer of their own', async () => {
    const event = await client.graph('GET', `/users/mentoring@fabrikam.example/events/${booked.body.id}`);
    return (
      event.body.attendees[0].status.response !== 'none' && event.body.attendees[0].status.response !== 'notResponded'
    );
  });
  await answering.uncheck();
  await eventually('silence', async () => (await client.control('GET', '/autopilot')).body.on === false);
});

describe('the activity feed', () => {
  const notify = (topic: object, previewText: string) =>
    client.graph('POST', `/users/${ids.lead}/teamwork/sendActivityNotification`, {
      body: { topic, activityType: 'pairingProposed', previewText: { content: previewText } },
    });
  const entityUrl = (value: string) => ({ source: 'entityUrl', value: `https://graph.microsoft.com/v1.0${value}` });
  let deepLink: string;
  beforeAll(async () => {
    await client.control('PUT', `/people/${ids.lead}`, { app: 'install' });
    const { body: app } = await client.control('GET', '/app');
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '/pairings/7' }));
    deepLink = `https://teams.microsoft.com/l/entity/${app.appId}/home?context=${context}`;
  });

  test('when an entry with a deep link is chosen, then the page of the app opens that it names', async () => {
    const sent = await notify({ source: 'text', value: 'A pairing', webUrl: deepLink }, 'The page of a pairing');
    expect(sent.status).toBe(204);
    await open(ids.lead, 'activity');
    await page.getByRole('button', { name: /The page of a pairing/ }).click();
    await page.locator('iframe[title="Inverso"]').waitFor();
    expect(new URL(page.url()).search).toContain(encodeURIComponent('/pairings/7'));
  });

  test('when an entry about the chat is chosen, then the chat opens; one about anything else opens the app', async () => {
    const statuses = [
      (await notify(entityUrl(`/chats/19:x@unq.gbl.spaces`), 'Something in the chat')).status,
      (await notify(entityUrl(`/users/${ids.lead}/teamwork/installedApps/x`), 'Something in the app')).status,
    ];
    expect(statuses).toEqual([204, 204]);
    await open(ids.lead, 'activity');
    await page.getByRole('button', { name: /Something in the app/ }).click();
    await page.locator('iframe[title="Inverso"]').waitFor();
    await open(ids.lead, 'activity');
    await page.getByRole('button', { name: /Something in the chat/ }).click();
    await page.getByRole('log').waitFor();
  });
});
