import { z } from 'zod';
import { ids } from '../emulator-client.ts';
import { type Case, collection } from './shapes.ts';

const mailbox = '/users/mentoring@fabrikam.example';

export const teamsCases: readonly Case[] = [
  {
    title: 'the app catalogue',
    page: 'appcatalogs-list-teamsapps',
    path: "/appCatalogs/teamsApps?$filter=distributionMethod eq 'organization'",
    status: 200,
    shape: collection(
      z.object({
        id: z.string(),
        externalId: z.string(),
        displayName: z.string(),
        distributionMethod: z.literal('organization'),
      }),
    ),
    printed: {
      value: [
        {
          id: 'b1c5353a-7aca-41b3-830f-27d5218fe0e5',
          externalId: 'f31b1263-ad99-435a-a679-911d24850d7f',
          displayName: 'Test App',
          distributionMethod: 'organization',
        },
      ],
    },
  },
  {
    title: 'installed apps',
    page: 'userteamwork-list-installedapps 2',
    path: `/users/${ids.lead}/teamwork/installedApps?$expand=teamsApp`,
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
  {
    title: 'meetings without a filter',
    page: 'onlinemeeting-get',
    path: `${mailbox}/onlineMeetings?$filter=JoinWebUrl%20eq%20'https://teams.microsoft.com/l/meetup-join/none'`,
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
];
