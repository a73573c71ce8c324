import { z } from 'zod';
import { ids } from '../emulator-client.ts';
import {
  type Case,
  collection,
  context,
  defaultUser,
  errorShape,
  nullableText,
  printedError,
  printedUser,
} from './shapes.ts';

const eventual = { consistencylevel: 'eventual' };

export const directoryCases: readonly Case[] = [
  {
    title: 'all users',
    page: 'user-list 1',
    path: '/users',
    status: 200,
    shape: z.object({ '@odata.context': context(/#users$/), value: z.array(defaultUser) }),
    printed: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: [printedUser] },
  },
  {
    title: 'a sign-in name',
    page: 'user-list 2',
    path: "/users?$select=displayName,id&$filter=identities/any(c:c/issuerAssignedId eq 'jun@fabrikam.example' and c/issuer eq 'fabrikam.example')",
    status: 200,
    shape: collection(z.object({ displayName: z.string(), id: z.guid() }).strict()),
    printed: { value: [{ displayName: 'John Smith', id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd' }] },
  },
  {
    title: 'a count of users',
    page: 'user-list 3',
    path: '/users/$count',
    headers: eventual,
    status: 200,
    shape: z.number().int(),
    printed: 893,
  },
  {
    title: 'one user that starts with a letter',
    page: 'user-list 4',
    path: "/users?$filter=startswith(displayName,'j')&$orderby=displayName&$count=true&$top=1",
    headers: eventual,
    status: 200,
    shape: z.object({ '@odata.count': z.number(), value: z.array(z.object({ displayName: z.string() })).length(1) }),
    printed: { '@odata.count': 1, value: [{ displayName: 'a' }] },
  },
  {
    title: 'mail ends with',
    page: 'user-list 5',
    path: "/users?$filter=endswith(mail,'@fabrikam.example')&$orderby=userPrincipalName&$count=true",
    headers: eventual,
    status: 200,
    shape: z.object({
      '@odata.count': z.number().positive(),
      value: z.array(z.object({ mail: z.string() })).nonempty(),
    }),
    printed: { '@odata.count': 1, value: [{ mail: 'GradyA@contoso.com' }] },
  },
  {
    title: 'display names found by search',
    page: 'user-list 6',
    path: '/users?$search="displayName:wa"&$orderby=displayName&$count=true',
    headers: eventual,
    status: 200,
    shape: z.object({
      '@odata.count': z.literal([1, 7]),
      value: z.array(z.object({ displayName: z.string() })).length(1),
    }),
    printed: { '@odata.count': 7, value: [{ displayName: 'Oscar Ward' }] },
  },
  {
    title: 'either of two words found by search',
    page: 'user-list 7',
    path: '/users?$search="displayName:wa" OR "displayName:le"&$orderby=displayName&$count=true',
    headers: eventual,
    status: 200,
    shape: z.object({ value: z.array(z.object({ displayName: z.string() })).min(2) }),
    printed: { value: [{ displayName: 'Oscar Ward' }, { displayName: 'contosoAdmin1' }] },
  },
  {
    title: 'guests by their principal name',
    page: 'user-list 8',
    path: "/users?$select=id,displayName,mail,identities&$filter=endsWith(userPrincipalName,'%23EXT%23@fabrikam.example')&$count=true",
    headers: eventual,
    status: 200,
    shape: z.object({
      value: z
        .array(
          z.object({ id: z.guid(), identities: z.array(z.object({ issuerAssignedId: z.string().regex(/#EXT#/) })) }),
        )
        .nonempty(),
    }),
    printed: {
      value: [
        {
          id: '39807bd1-3dde-48f3-8165-81ddd4e46de0',
          identities: [{ issuerAssignedId: 'AdeleV_adatum.com#EXT#@cntoso.com' }],
        },
      ],
    },
  },
  {
    title: 'a licence',
    page: 'user-list 9',
    path: '/users?$select=id,mail,assignedLicenses&$filter=assignedLicenses/any(u:u/skuId eq cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46)',
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
  {
    title: 'a schema extension',
    page: 'user-list 10',
    path: '/users?$select=ext55gb1l09_msLearnCourses',
    status: 200,
    shape: collection(z.object({})),
    printed: { value: [{}, {}] },
  },
  {
    title: 'a property of single users asked of all',
    page: 'user-list response',
    path: '/users?$select=aboutMe',
    status: 501,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'managers without levels, with the id only',
    page: 'query-parameters',
    path: '/users?$select=id&$expand=manager($select=id)&$top=999',
    status: 200,
    shape: collection(z.object({ id: z.guid(), manager: z.object({ id: z.guid() }).optional() })),
    printed: {
      value: [{ id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e', manager: { id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' } }],
    },
  },
  {
    title: 'one user',
    page: 'user-get',
    path: `/users/${ids.junior}`,
    status: 200,
    shape: defaultUser.extend({ '@odata.context': context(/#users\/\$entity$/) }),
    printed: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity', ...printedUser },
  },
  {
    title: 'one user by principal name, selected',
    page: 'user-get 3',
    path: '/users/jun@fabrikam.example?$select=displayName,givenName,postalCode,identities',
    status: 200,
    shape: z
      .object({
        '@odata.context': z.string(),
        displayName: z.string(),
        givenName: z.string(),
        postalCode: nullableText,
        identities: z.array(z.unknown()),
      })
      .strict(),
    printed: {
      '@odata.context': 'x',
      displayName: 'Adele Vance',
      givenName: 'Adele',
      postalCode: null,
      identities: [],
    },
  },
  {
    title: 'nobody',
    page: 'errors',
    path: '/users/nobody@fabrikam.example',
    status: 404,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'the manager',
    page: 'user-list-manager 1',
    path: `/users/${ids.junior}/manager`,
    status: 200,
    shape: z.object({ '@odata.type': z.literal('#microsoft.graph.user'), id: z.guid(), displayName: z.string() }),
    printed: {
      '@odata.type': '#microsoft.graph.user',
      id: '7d54cb02-aaa3-4016-9f9c-a4b49422dd9b',
      displayName: 'Patti Fernandez',
    },
  },
  {
    title: 'the chain of managers to the top',
    page: 'user-list-manager 2',
    path: `/users/${ids.junior}?$expand=manager($levels=max;$select=id,displayName)&$select=id,displayName&$count=true`,
    headers: eventual,
    status: 200,
    shape: z.object({
      id: z.guid(),
      manager: z.object({ displayName: z.string(), manager: z.object({ displayName: z.string() }) }),
    }),
    printed: {
      id: 'd4ee9b67-1d8c-4b1b-9d6c-5d5b5b3e0c4a',
      manager: { displayName: 'Individual Manager', manager: { displayName: 'CEO' } },
    },
  },
  {
    title: 'direct reports',
    page: 'user-list-directreports',
    path: `/users/${ids.lead}/directReports`,
    status: 200,
    shape: collection(z.object({ '@odata.type': z.string(), displayName: z.string() })),
    printed: { value: [{ '@odata.type': '#microsoft.graph.user', displayName: 'Conf Room Adams' }] },
  },
  {
    title: 'groups',
    page: 'group-list 1',
    path: '/groups',
    status: 200,
    shape: collection(
      z.object({
        id: z.guid(),
        deletedDateTime: z.null(),
        displayName: z.string(),
        groupTypes: z.array(z.string()),
        mailEnabled: z.boolean(),
        securityEnabled: z.boolean(),
        onPremisesProvisioningErrors: z.array(z.unknown()),
      }),
    ),
    printed: {
      value: [
        {
          id: '45b7d2e7-b882-4a80-ba97-10b7a63b8fa4',
          deletedDateTime: null,
          displayName: 'Golf Assist',
          groupTypes: ['Unified'],
          mailEnabled: true,
          securityEnabled: false,
          onPremisesProvisioningErrors: [],
        },
      ],
    },
  },
  {
    title: 'groups with licence errors',
    page: 'group-list 2',
    path: '/groups?$count=true&$filter=hasMembersWithLicenseErrors+eq+true&$select=id,displayName',
    headers: eventual,
    status: 200,
    shape: z.object({ '@odata.count': z.number(), value: z.array(z.unknown()) }),
    printed: { '@odata.count': 2, value: [] },
  },
  {
    title: 'a count of groups',
    page: 'group-list 3',
    path: '/groups/$count',
    headers: eventual,
    status: 200,
    shape: z.number(),
    printed: 893,
  },
  {
    title: 'only Microsoft 365 groups',
    page: 'group-list',
    path: "/groups?$filter=groupTypes/any(c:c+eq+'Unified')",
    status: 200,
    shape: collection(z.unknown()),
    printed: { value: [] },
  },
  {
    title: 'members',
    page: 'group-list-members 1',
    path: `/groups/${ids.group}/members`,
    status: 200,
    shape: z.object({
      '@odata.context': context(/#directoryObjects$/),
      value: z.array(z.object({ '@odata.type': z.literal('#microsoft.graph.user'), id: z.guid(), mail: nullableText })),
    }),
    printed: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
      value: [{ '@odata.type': '#microsoft.graph.user', id: '6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0', mail: null }],
    },
  },
  {
    title: 'a count of members',
    page: 'group-list-members 2',
    path: `/groups/${ids.group}/members/$count`,
    headers: eventual,
    status: 200,
    shape: z.number(),
    printed: 893,
  },
  {
    title: 'members that are users, searched',
    page: 'group-list-members 4',
    path: `/groups/${ids.group}/members/microsoft.graph.user?$count=true&$orderby=displayName&$search="displayName:ni"&$select=displayName,id`,
    headers: eventual,
    status: 200,
    shape: z.object({
      '@odata.count': z.literal([1, 7]),
      value: z.array(z.object({ displayName: z.string(), id: z.guid() })),
    }),
    printed: {
      '@odata.count': 7,
      value: [{ displayName: 'Joseph Price', id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }],
    },
  },
  {
    title: 'members at any depth',
    page: 'group-list-transitivemembers',
    path: `/groups/${ids.group}/transitiveMembers`,
    status: 200,
    shape: collection(z.object({ '@odata.type': z.string(), id: z.guid() })),
    printed: { value: [{ '@odata.type': '#microsoft.graph.user', id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }] },
  },
  {
    title: 'the organization',
    page: 'organization-list',
    path: '/organization',
    status: 200,
    shape: collection(
      z.object({
        id: z.guid(),
        displayName: z.string(),
        verifiedDomains: z.array(z.object({ name: z.string(), isDefault: z.boolean() })),
      }),
    ),
    printed: {
      value: [
        {
          id: '84841066-274d-4ec0-a5c1-276be684bdd3',
          displayName: 'Contoso',
          verifiedDomains: [{ name: 'contoso.com', isDefault: true }],
        },
      ],
    },
  },
  {
    title: 'who was given the app',
    page: 'serviceprincipal-list',
    path: "/servicePrincipals?$filter=displayName eq 'Inverso'",
    status: 200,
    shape: collection(z.object({ id: z.guid(), appId: z.guid(), appRoles: z.array(z.object({ value: z.string() })) })),
    printed: {
      value: [
        {
          id: '59e617e5-e447-4adc-8b88-00af644d7c92',
          appId: '65415bb1-9267-4313-bbf5-ae259732ee12',
          appRoles: [{ value: 'Read' }],
        },
      ],
    },
  },
  {
    title: 'a photo nobody uploaded',
    page: 'profilephoto-get',
    path: `/users/${ids.lead}/photo/$value`,
    status: 404,
    shape: errorShape,
    printed: printedError,
  },
  {
    title: 'the metadata of a photo nobody uploaded',
    page: 'profilephoto-get',
    path: `/users/${ids.lead}/photo`,
    status: 200,
    shape: z.object({ id: z.string(), width: z.number(), height: z.number() }),
    printed: { id: '240X240', width: 240, height: 240 },
  },
  {
    title: 'users that changed',
    page: 'user-delta 2',
    path: '/users/delta?$select=displayName,jobTitle,mobilePhone',
    status: 200,
    shape: z.object({
      '@odata.deltaLink': context(/\/users\/delta\?\$deltatoken=/),
      value: z.array(z.object({ id: z.guid() })),
    }),
    printed: {
      '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x',
      value: [{ id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }],
    },
  },
  {
    title: 'groups that changed',
    page: 'group-delta',
    path: '/groups/delta?$select=displayName,members',
    status: 200,
    shape: z.object({
      '@odata.deltaLink': z.string(),
      value: z.array(
        z.object({ id: z.guid(), 'members@delta': z.array(z.object({ '@odata.type': z.string(), id: z.guid() })) }),
      ),
    }),
    printed: {
      '@odata.deltaLink': 'x',
      value: [
        {
          id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e',
          'members@delta': [{ '@odata.type': '#microsoft.graph.user', id: '4562bcc8-c436-4f95-b7c0-4f8ce89dca5e' }],
        },
      ],
    },
  },
];
