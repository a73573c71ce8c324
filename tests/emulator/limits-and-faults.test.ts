import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant, limits: true });
});
afterEach(() => client.stop());

const tally = (statuses: readonly number[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const together = async (times: number, ask: () => Promise<{ status: number }>): Promise<Record<number, number>> =>
  tally((await Promise.all(Array.from({ length: times }, ask))).map(({ status }) => status));

describe('limits on the emulated clock', () => {
  test('when more than four requests work in one mailbox at once, then the further ones wait', async () => {
    await client.token('https://graph.microsoft.com/.default');
    const counts = await together(60, () => client.graph('GET', `/users/${ids.ceo}/mailboxSettings`));
    expect(counts[200]).toBeGreaterThanOrEqual(4);
    expect(counts[429]).toBeGreaterThanOrEqual(1);
  });

  test('when a chat or the bot as a whole gets too many messages in a second, then the rest are refused with a fraction to wait', async () => {
    await client.control('PUT', `/people/${ids.lead}`, { installed: true });
    const chat = (await client.control('GET', `/chats/${ids.lead}`)).body.conversationId;
    await client.token('https://api.botframework.com/.default');
    const say = () =>
      client.connector('POST', `v3/conversations/${encodeURIComponent(chat)}/activities`, {
        type: 'message',
        text: 'hi',
      });
    const answers = await Promise.all(Array.from({ length: 40 }, say));
    const refused = answers.find(({ status }) => status === 429);
    await client.control('POST', '/clock', { advance: 'PT31S' });
    expect([refused?.body.error.code, (await say()).status]).toEqual(['TooManyRequests', 201]);
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+\.\d+$/);
  });

  test('when limits are switched off, then nobody waits', async () => {
    await client.control('PUT', '/faults', { limits: false });
    expect(await together(12, () => client.graph('GET', `/users/${ids.ceo}/mailboxSettings`))).toEqual({ 200: 12 });
  });
});

describe('faults', () => {
  const faults = (change: object) => client.control('PUT', '/faults', { limits: false, ...change });
  const ask = () => client.graph('GET', '/users?$top=3');
  const book = (transactionId: string) =>
    client.graph('POST', '/users/mentoring@fabrikam.example/events', {
      body: {
        subject: 'S',
        start: { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-12-01T11:00:00', timeZone: 'UTC' },
        transactionId,
      },
    });
  const booked = async () => {
    await faults({ shares: {} });
    return (await client.graph('GET', '/users/mentoring@fabrikam.example/events')).body.value.length;
  };

  test('when the seed is the same, then the same requests fail in the same way', async () => {
    const run = async () => {
      await faults({ seed: 7, shares: { throttled: 0.3, '503': 0.2, html: 0.1, cutJson: 0.1 } });
      const seen: string[] = [];
      for (let n = 0; n < 30; n++) seen.push(await ask().then(({ status, body }) => `${status} ${typeof body}`));
      return seen;
    };
    const first = await run();
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await run()).toEqual(first);
  });

  test.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ])('when the line breaks (%s), then %i events were booked', async (kind, count) => {
    await client.token('https://graph.microsoft.com/.default');
    await faults({ shares: { [kind]: 1 } });
    await expect(book('t')).rejects.toThrow();
    expect(await booked()).toBe(count);
  });

  test.each([
    ['throttled', 429, true],
    ['unavailable', 503, true],
  ])('when everything is %s, then the answer is %i and nothing is booked', async (kind, status, hasWait) => {
    await faults({ shares: { [kind]: 1 } });
    const answer = await book('t');
    expect([answer.status, answer.headers.has('retry-after'), await booked()]).toEqual([status, hasWait, 0]);
  });

  test('when a gateway times out, then sometimes the booking was made and sometimes not', async () => {
    await faults({ seed: 3, shares: { '504': 1 } });
    for (let n = 0; n < 12; n++) expect((await book(`t${n}`)).status).toBe(504);
    const count = await booked();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(12);
  });

  test('when a proxy answers instead, then it is a page with 200; when the answer is cut, then it is no JSON', async () => {
    await faults({ shares: { html: 1 } });
    const page = await ask();
    await faults({ shares: { cutJson: 1 } });
    const cut = await ask();
    expect([page.status, page.headers.get('content-type'), typeof page.body]).toEqual([
      200,
      expect.stringContaining('text/html'),
      'string',
    ]);
    expect([cut.status, typeof cut.body]).toEqual([200, 'string']);
  });

  test('when etags are stale, then only requests that say one are refused', async () => {
    const made = await book('t');
    await faults({ shares: { staleEtag: 1 } });
    const update = await client.graph('PATCH', `/users/mentoring@fabrikam.example/events/${made.body.id}`, {
      body: { subject: 'X' },
      headers: { 'if-match': made.body['@odata.etag'] },
    });
    expect([update.status, (await ask()).status]).toEqual([412, 200]);
  });

  test('when an outage window is open, then nothing answers until the clock has left it', async () => {
    const now = Date.parse((await client.control('GET', '/clock')).body.now);
    await faults({ outage: { from: new Date(now - 1000).toISOString(), to: new Date(now + 600_000).toISOString() } });
    const during = await ask();
    await client.control('POST', '/clock', { advance: 'PT11M' });
    expect([during.status, (await ask()).status]).toEqual([503, 200]);
  });

  test('when answers stall, then they come late but whole', async () => {
    await faults({ shares: { stall: 1 }, stallMs: 30 });
    expect((await ask()).status).toBe(200);
  });

  test('when a failure is scripted, then it meets the requests it names, as often as it says', async () => {
    await faults({ scripted: [{ status: 507, code: 'quotaLimitReached', match: 'GET /users', times: 2 }] });
    expect([
      (await ask()).status,
      (await client.graph('GET', '/groups')).status,
      (await ask()).status,
      (await ask()).status,
    ]).toEqual([507, 200, 507, 200]);
  });

  test('when a share is nonsense, then the change is refused', async () => {
    expect((await faults({ shares: { throttled: 2 } })).status).toBe(400);
  });
});
