import fc from 'fast-check';
import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient({ tenant: smallTenant, exchangesNotKept: 'what is asked here is nonsense on purpose' });
});
afterAll(() => client.stop());

const word = fc.constantFrom(
  'displayName',
  'eq',
  "'x'",
  'and',
  'not',
  '(',
  ')',
  'startswith',
  ',',
  'null',
  'any',
  'a:a',
  '/',
  '2026-01-01',
  'in',
  '5',
  'true',
  'manager',
  '$levels=max',
  ';',
  'ñ',
  '%',
  '\u202e',
);
const clause = fc.oneof(
  fc.string(),
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
);
const option = fc.constantFrom(
  '$filter',
  '$select',
  '$expand',
  '$orderby',
  '$search',
  '$top',
  '$skip',
  '$skiptoken',
  '$deltatoken',
  '$count',
  'startDateTime',
  'endDateTime',
  '$levels',
);
const place = fc.constantFrom(
  '/users',
  '/users/delta',
  '/groups',
  '/groups/delta',
  `/users/${ids.lead}`,
  `/users/${ids.lead}/events`,
  `/users/${ids.lead}/calendarView`,
  `/users/${ids.lead}/calendarView/delta`,
  `/users/${ids.lead}/teamwork/installedApps`,
  '/appCatalogs/teamsApps',
  '/servicePrincipals',
);
const body = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      subject: fc.jsonValue(),
      start: fc.jsonValue(),
      end: fc.jsonValue(),
      attendees: fc.jsonValue(),
      recurrence: fc.jsonValue(),
      schedules: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);

const isAnswered = (status: number): boolean => status < 500 || status === 501;

test('when queries are nonsense, then they are answered or refused, never a failure', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.dictionary(option, clause, { maxKeys: 3 }), async (path, query) => {
      const answer = await client.graph('GET', `${path}?${new URLSearchParams(query)}`, {
        headers: { consistencylevel: 'eventual' },
      });
      expect(isAnswered(answer.status)).toBe(true);
      if (answer.status >= 400) expect(typeof answer.body.error.code).toBe('string');
    }),
    { numRuns: 200 },
  );
});

test('when bodies are nonsense, then they are answered or refused, never a failure', async () => {
  const target = fc.constantFrom(
    ['POST', `/users/${ids.lead}/events`],
    ['POST', `/users/${ids.lead}/calendar/getSchedule`],
    ['POST', `/users/${ids.lead}/teamwork/installedApps`],
    ['POST', `/users/${ids.lead}/teamwork/sendActivityNotification`],
    ['POST', '/$batch'],
  ) as fc.Arbitrary<[string, string]>;
  await fc.assert(
    fc.asyncProperty(target, body, async ([method, path], content) => {
      expect(isAnswered((await client.graph(method, path, { body: JSON.stringify(content) })).status)).toBe(true);
    }),
    { numRuns: 120 },
  );
});

test('when paths and control bodies are nonsense, then nothing fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.jsonValue(), async (path, content) => {
      expect(isAnswered((await client.graph('GET', path)).status)).toBe(true);
      for (const call of [`/people/${ids.lead}`, '/faults', '/app'])
        expect((await client.control('PUT', call, [content])).status).toBe(400);
      expect(isAnswered((await client.control('POST', `/chats/${ids.lead}/actions`, content)).status)).toBe(true);
      expect(isAnswered((await client.connector('POST', 'v3/conversations', content)).status)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
