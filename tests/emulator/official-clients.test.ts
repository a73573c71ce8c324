import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import {
  BatchRequestContent,
  BatchResponseContent,
  type Context,
  Client as GraphClient,
  MiddlewareFactory,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import express from 'express';
import { type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts';
import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

const send =
  (login: string) =>
  async (method: string, url: string, options?: { headers?: Record<string, string>; body?: string }) => {
    const response = await fetch(url.replace('https://login.microsoftonline.com', login), {
      method,
      ...(options?.headers ? { headers: options.headers } : {}),
      ...(options?.body ? { body: options.body } : {}),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.json() };
  };

/** MSAL with nothing changed but where its network requests go. */
function msalFor({ login, tenantId, clientId, clientSecret }: RunningEmulator): ConfidentialClientApplication {
  const go = send(login);
  const networkClient = {
    sendGetRequestAsync: (url: string, o: object) => go('GET', url, o),
    sendPostRequestAsync: (url: string, o: object) => go('POST', url, o),
  };
  return new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `https://login.microsoftonline.com/${tenantId}` },
    system: { networkClient: networkClient as INetworkModule },
  });
}

function graphFor(emulator: RunningEmulator, msal: ConfidentialClientApplication): GraphClient {
  const getAccessToken = async (): Promise<string> =>
    (await msal.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] }))?.accessToken ??
    '';
  const chain = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken });
  chain[chain.length - 1] = {
    execute: async (context: Context) => {
      const url = String(context.request).replace('https://graph.microsoft.com', emulator.graph);
      context.response = await fetch(url, context.options as RequestInit);
    },
  };
  return GraphClient.initWithMiddleware({ middleware: chain });
}

describe('microsoft-graph-client and msal-node', () => {
  let client: Client;
  let graph: GraphClient;
  let msal: ConfidentialClientApplication;
  beforeAll(async () => {
    client = await startClient({ tenant: smallTenant });
    msal = msalFor(client.emulator);
    graph = graphFor(client.emulator, msal);
  });
  afterAll(() => client.stop());

  test('when PageIterator walks through users, then it sees each once, across a throttled page', async () => {
    const first = await graph.api('/users').top(2).select('id').expand('manager($select=id)').get();
    await client.control('PUT', '/faults', { scripted: [{ status: 429, code: 'TooManyRequests', retryAfter: 0 }] });
    const seen: string[] = [];
    await new PageIterator(graph, first, (user: { id: string }) => seen.push(user.id) > 0).iterate();
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  test('when a batch is built with its helpers, then the answers are read by id', async () => {
    const ask = (path: string) => new Request(`https://graph.microsoft.com/v1.0${path}`, { method: 'GET' });
    const content = new BatchRequestContent([
      { id: '1', request: ask(`/users/${ids.lead}`) },
      { id: '2', request: ask('/users/nobody'), dependsOn: ['1'] },
    ]);
    const answer = new BatchResponseContent(await graph.api('/$batch').post(await content.getContent()));
    expect([answer.getResponseById('1').status, answer.getResponseById('2').status]).toEqual([200, 404]);
    expect(((await answer.getResponseById('1').json()) as { displayName: string }).displayName).toBe('Lena Lead');
  });

  test('when a request is refused, then GraphError carries status, code and request id', async () => {
    const error = await graph
      .api('/users/nobody')
      .get()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound', requestId: expect.any(String) });
  });

  test('when a token is asked for twice, then the second comes from the cache', async () => {
    const [first, second] = [
      await msal.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] }),
      await msal.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] }),
    ];
    expect([second?.fromCache, second?.accessToken]).toEqual([true, first?.accessToken]);
  });

  test("when the tab's token is exchanged, then /me is that person; without consent MSAL says what is missing", async () => {
    const { token } = (await client.control('GET', `/tokens/tab?user=${ids.lead}`)).body;
    const result = await msal.acquireTokenOnBehalfOf({ oboAssertion: token, scopes: ['User.Read'] });
    const me = await client.graph('GET', '/me', { headers: { authorization: `Bearer ${result?.accessToken}` } });
    const refusal = await msal
      .acquireTokenOnBehalfOf({ oboAssertion: token, scopes: ['Mail.Read'] })
      .catch((thrown: unknown) => thrown);
    expect(me.body.id).toBe(ids.lead);
    expect(refusal).toMatchObject({ errorCode: 'invalid_grant', subError: 'consent_required' });
  });
});

describe('@microsoft/teams.apps', () => {
  let emulator: RunningEmulator;
  let server: Server;
  const heard: string[] = [];

  beforeAll(async () => {
    emulator = await startEmulator({ tenant: smallTenant });
    const web = express();
    const msal = msalFor(emulator);
    const token = async (scope: string | string[]): Promise<string> =>
      (await msal.acquireTokenByClientCredential({ scopes: [scope].flat() }))?.accessToken ?? '';
    const cloud = withOverrides(PUBLIC, {
      openIdMetadataUrl: `${emulator.botOpenId}/v1/.well-known/openidconfiguration`,
    });
    const quiet = {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: () => {},
      trace: () => {},
      log: () => {},
      child: () => quiet,
    };
    const app = new App({
      logger: quiet,
      httpServerAdapter: new ExpressAdapter(web),
      clientId: emulator.clientId,
      tenantId: emulator.tenantId,
      serviceUrl: emulator.connector,
      token,
      cloud,
    });
    app.on('install.add', async ({ activity }) => void heard.push(`installed ${activity.from.aadObjectId}`));
    app.on('message', async ({ activity, send: answer }) => {
      heard.push(`said ${activity.text}`);
      await answer({
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              type: 'AdaptiveCard',
              version: '1.5',
              body: [],
              actions: [{ type: 'Action.Execute', title: 'Count', verb: 'count', data: { n: 1 } }],
            },
          },
        ],
      });
    });
    app.on('card.action', async ({ activity }) => {
      heard.push(`pressed ${JSON.stringify(activity.value.action.data)}`);
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Counted' }] },
      } as never;
    });
    await app.initialize();
    server = await new Promise<Server>((resolve) => {
      const listening = web.listen(0, '127.0.0.1', () => resolve(listening));
    });
    emulator.setApp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await emulator.stop();
  });

  const control = async (path: string, body?: object) => {
    const init = body
      ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      : {};
    return (await fetch(`${emulator.control}${path}`, init)).json() as Promise<{
      status: number;
      activities: Array<{ id: string; card: { body: Array<{ text: string }> } }>;
    }>;
  };

  test('when somebody writes and presses, then the SDK takes the signed activities and its answers arrive', async () => {
    const wrote = await control(`/chats/${ids.junior}/messages`, { text: 'hello' });
    const before = await control(`/chats/${ids.junior}`);
    const pressed = await control(`/chats/${ids.junior}/actions`, { title: 'Count' });
    const after = await control(`/chats/${ids.junior}`);
    expect([wrote.status, pressed.status]).toEqual([200, 200]);
    expect(heard).toEqual([`installed ${ids.junior}`, 'said hello', 'pressed {"n":1}']);
    expect([before.activities.length, after.activities.at(-1)?.card.body[0]?.text]).toEqual([2, 'Counted']);
  });

  test('when a flawed token is sent, then the SDK refuses it', async () => {
    const status = async (flaw: string): Promise<number> => {
      const { token } = (await (await fetch(`${emulator.control}/tokens/bot?flaw=${flaw}`)).json()) as {
        token: string;
      };
      const activity = {
        type: 'message',
        id: randomUUID(),
        text: 'x',
        serviceUrl: emulator.connector,
        channelId: 'msteams',
        from: { id: '29:x' },
        recipient: { id: '28:x' },
        conversation: { id: 'a:x' },
      };
      const address = server.address() as AddressInfo;
      const answer = await fetch(`http://127.0.0.1:${address.port}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      return answer.status;
    };
    expect([
      await status('issuer'),
      await status('audience'),
      await status('expired'),
      await status('unknownKey'),
    ]).toEqual([401, 401, 401, 401]);
  });
});
