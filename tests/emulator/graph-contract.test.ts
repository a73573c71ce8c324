import { directoryCases } from './contract/directory-cases.ts';
import { lunch, mailbox, outlookCases } from './contract/outlook-cases.ts';
import { teamsCases } from './contract/teams-cases.ts';
import { type Client, smallTenant, startClient } from './emulator-client.ts';

// Each shape is checked twice: against what the emulator answers, and against the answer as the page prints it.

let client: Client;
beforeAll(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterAll(() => client.stop());

describe('requests that the reference prints', () => {
  test.each([...directoryCases, ...outlookCases, ...teamsCases])(
    'when $title is asked for ($page), then status and shape are the documented ones',
    async ({ method = 'GET', path, body, headers = {}, status, shape, printed }) => {
      const answer = await client.graph(method, encodeURI(decodeURIComponent(path)).replaceAll('#', '%23'), {
        body,
        headers,
      });

      expect({ status: answer.status, body: answer.body }).toEqual({ status, body: answer.body });
      expect(shape.safeParse(answer.body).error?.issues ?? []).toEqual([]);
      expect(shape.safeParse(printed).error?.issues ?? []).toEqual([]);
    },
  );
});

test('when something succeeds without content, then nothing is sent', async () => {
  const made = await client.graph('POST', `${mailbox}/events`, { body: lunch });
  const cancelled = await client.graph('POST', `${mailbox}/events/${made.body.id}/cancel`, {
    body: { Comment: 'Cancelling for this week' },
  });

  expect(cancelled.status).toBe(202);
  expect(cancelled.body).toBeNull();
});
