import { createHash } from 'node:crypto';
import { guidOf, opaqueIdOf } from './identifiers.ts';

/** Graph application permissions that the product is granted unless a script takes some away. */
export const grantedPermissions: readonly string[] = [
  'User.Read.All',
  'User-LifeCycleInfo.Read.All',
  'GroupMember.Read.All',
  'Calendars.ReadBasic',
  'Calendars.ReadWrite',
  'MailboxSettings.Read',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsActivity.Send',
  'AppCatalog.Read.All',
  'Application.Read.All',
  'OnlineMeetings.Read.All',
  'OnlineMeetingArtifact.Read.All',
  'Organization.Read.All',
];

/** The product's registration in Entra, its bot and its entry in the organization's app catalogue. */
export interface AppRegistration {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly manifestId: string;
  readonly teamsAppId: string;
  readonly servicePrincipalId: string;
  readonly adminRoleId: string;
  readonly displayName: string;
  permissions: string[];
  /** Addresses of the only mailboxes that the app may write calendars of; null: all (Exchange's RBAC for applications). */
  calendarWriteScope: string[] | null;
  /** Delegated scopes somebody has consented to, for on-behalf-of. */
  consentedScopes: string[];
  /** Ids of people whom a conditional-access rule sends back to sign in again. */
  interactionRequiredFor: string[];
  version: string;
  disabledByAdmin: boolean;
  /** Whether a Teams application access policy lets the app read meetings of others. */
  meetingAccessPolicy: boolean;
  /** PEM of the public key of each certificate that was uploaded. */
  certificates: string[];
}

/** Everything is derived from the tenant, so that a restart keeps the ids and the secret. */
export function registerApp(tenantId: string): AppRegistration {
  const of = (part: string): string => guidOf(`${part} ${tenantId}`);
  const clientId = of('client');
  return {
    clientId,
    clientSecret: `em8~${opaqueIdOf(`secret ${tenantId}`, 36)}`,
    manifestId: clientId,
    teamsAppId: of('catalogue'),
    servicePrincipalId: of('service principal'),
    adminRoleId: of('role Admin'),
    displayName: 'Inverso',
    permissions: [...grantedPermissions],
    calendarWriteScope: null,
    consentedScopes: ['User.Read'],
    interactionRequiredFor: [],
    version: '1.0.0',
    disabledByAdmin: false,
    meetingAccessPolicy: true,
    certificates: [],
  };
}

/** Teams' id of a person towards one bot. */
export const teamsUserId = (clientId: string, personId: string): string =>
  `29:1${createHash('sha256').update(`${clientId} ${personId}`).digest('base64url')}`;

/** The id of the personal chat between a person and the bot. */
export const personalChatId = (clientId: string, personId: string): string =>
  `a:1${createHash('sha512').update(`${clientId} chat ${personId}`).digest('base64url')}`;
